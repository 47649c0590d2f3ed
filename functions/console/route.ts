import type { RouteConfig, z } from '@hono/zod-openapi';
import type { Access } from './access.ts';
import { problemSchema } from './problem.ts';

export type Declared = RouteConfig & {
  /** Who may call it. */
  readonly 'x-vecina-access': Access;
  /** Of the body, in bytes; 64 kB where it is not said. */
  readonly 'x-vecina-largest-body'?: number;
};

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});

/** Where what is asked for is named in the query or the body; a path with a parameter has it anyway. */
export const noSuchThing = { 404: problem('There is no such thing') };

/**
 * A route with who may call it; there is no other way to make one that the router takes. Answers that every route can
 * give (sign in, forbidden, malformed…) are added here, once.
 */
export const consoleRoute = <const R extends Declared>(declared: R): R => {
  const access = declared['x-vecina-access'];
  const keyed = declared.method === 'post';
  return {
    ...declared,
    ...(keyed ? { 'x-vecina-idempotency-key': 'required' } : {}),
    security: access.public === true ? [] : securityOf(access),
    responses: {
      ...declared.responses,
      ...(declared.path.includes('{') ? noSuchThing : {}),
      400: problem('The request is not as it must be'),
      401: problem('Sign in first'),
      403: problem('Not for this role, scope or block, or from another site'),
      503: problem('Not available now; try again'),
    },
  };
};

/** The name under which OpenAPI knows how to come in. */
const securityOf = (access: Exclude<Access, { public: true }>) => [
  ...(access.roles.length > 0 ? [{ session: [] }] : []),
  ...(access.scopes !== undefined && access.scopes.length > 0 ? [{ machine: [...access.scopes] }] : []),
];

/** A JSON answer in one line. */
export const answers = <T extends z.ZodType>(description: string, schema: T) => ({
  description,
  content: { 'application/json': { schema } },
});

/** A JSON body in one line. */
export const takes = <T extends z.ZodType>(schema: T) => ({
  required: true,
  content: { 'application/json': { schema } },
});
