import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';

/**
 * Errors as RFC 9457 has them (`application/problem+json`). `code` is ours and closed; `detail` is for the developer of
 * the other side. Neither holds what was sent: a mistyped phone number would end in somebody's log.
 */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem');

const titles = {
  'sign-in': [401, 'Sign in first'],
  'bad-token': [401, 'The token does not count'],
  forbidden: [403, 'This is not for you'],
  'other-origin': [403, 'The request comes from another site'],
  unknown: [404, 'There is no such thing'],
  'invalid-request': [400, 'The request is not as it must be'],
  'bad-cursor': [400, 'The cursor is none that this list gave out'],
  'key-missing': [400, 'An Idempotency-Key is needed'],
  'key-in-use': [409, 'The same request is being worked on'],
  conflict: [409, 'This cannot be done as things are'],
  'key-reused': [422, 'The Idempotency-Key was used for another request'],
  changed: [412, 'Somebody changed it meanwhile'],
  'version-missing': [428, 'An If-Match is needed'],
  'length-missing': [411, 'A Content-Length is needed'],
  'too-large': [413, 'The request is too large'],
  'media-type': [415, 'The request must be application/json'],
  unavailable: [503, 'Not available now; try again'],
  fault: [500, 'A fault of ours'],
} as const satisfies Readonly<Record<string, readonly [number, string]>>;

export type ProblemCode = keyof typeof titles;

type FieldError = { readonly path: string; readonly message: string };

/** Thrown by a handler where the answer is a problem; the router answers it. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly detail: string | undefined;
  readonly errors: readonly FieldError[] | undefined;

  constructor(code: ProblemCode, detail?: string, errors?: readonly FieldError[]) {
    super(code);
    this.code = code;
    this.detail = detail;
    this.errors = errors;
  }
}

export const answerProblem = (c: Context, { code, detail, errors }: Problem): Response => {
  const [status, title] = titles[code];
  const body = {
    type: `urn:vecina:problem:${code}`,
    title,
    status,
    code,
    ...(detail === undefined ? {} : { detail }),
    ...(errors === undefined ? {} : { errors }),
  };
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' });
};
