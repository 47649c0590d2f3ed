import { OpenAPIHono, type RouteHandler } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { matchedRoutes } from 'hono/route';
import { CursorRefused, StoreUnavailable } from '../ports/table.ts';
import { sayIssue } from '../records/say-issue.ts';
import { type Access, type Actor, type Asked, decide } from './access.ts';
import type { ConsoleDeps } from './deps.ts';
import { claimKey } from './idempotency.ts';
import { answerProblem, Problem } from './problem.ts';
import type { Declared } from './route.ts';

export type ConsoleEnv = { Variables: { actor: Actor; requestKey: string } };

/** How modules of the console add their routes: there is no other way to the router. */
export type Register = <R extends Declared>(route: R, handler: RouteHandler<R, ConsoleEnv>) => void;

/** Adds the routes of one part of the console. */
export type Routes = (register: Register, deps: ConsoleDeps) => void;

/**
 * The one router of the console. Before any route: who calls (`authenticate`), may they (`access.ts`), from our own
 * pages (Origin), not too large, and once only (Idempotency-Key). A request that matches no declared route, or one
 * without a rule, goes no further, whoever asks.
 */
export const consoleRouter = (
  deps: ConsoleDeps,
  authenticate: (request: Request) => Promise<Actor | null>,
  all: readonly Routes[],
): OpenAPIHono<ConsoleEnv> => {
  const app = new OpenAPIHono<ConsoleEnv>({
    // Says where it is wrong, never what was sent.
    defaultHook: (result) => {
      if (result.success) return;
      const errors = result.error.issues.map((issue) => ({ path: issue.path.join('.'), message: sayIssue(issue) }));
      throw new Problem('invalid-request', undefined, errors.slice(0, 50));
    },
  });
  const rules = new Map<string, { readonly access: Access; readonly largest: number }>();
  app.use('*', headers);
  app.use('*', guard(deps, authenticate, rules));
  const register: Register = (route, handler) => {
    const { 'x-vecina-access': access, 'x-vecina-largest-body': largest = largestBody } = route;
    // Types say so already; a route that was made up in another way is not taken either.
    if (access === undefined) throw new Error(`${route.method} ${route.path} declares no access`);
    rules.set(`${route.method.toUpperCase()} ${honoPath(route.path)}`, { access, largest });
    app.openapi(route, handler);
  };
  for (const routes of all) routes(register, deps);
  app.notFound((c) => answerProblem(c, new Problem('unknown')));
  app.onError((error, c) => answerProblem(c, asProblem(error, deps)));
  return app;
};

const asProblem = (error: Error, { count, fault }: ConsoleDeps): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof CursorRefused) return new Problem('bad-cursor');
  if (error instanceof StoreUnavailable) return new Problem('unavailable');
  // Hono's validators: a body that is no JSON, or of another kind.
  if (error instanceof HTTPException && error.status < 500) return new Problem('invalid-request');
  count('console.fault');
  fault('a request to the console', error);
  return new Problem('fault');
};

/** What people write is only ever text; nothing of ours is kept by others on the way. */
const headers: MiddlewareHandler<ConsoleEnv> = async (c, next) => {
  await next();
  c.header('x-content-type-options', 'nosniff');
  c.header('referrer-policy', 'no-referrer');
  c.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  if (c.res.headers.get('cache-control') === null) c.header('cache-control', 'no-store');
};

const guard =
  (
    deps: ConsoleDeps,
    authenticate: (request: Request) => Promise<Actor | null>,
    rules: ReadonlyMap<string, { readonly access: Access; readonly largest: number }>,
  ): MiddlewareHandler<ConsoleEnv> =>
  async (c, next) => {
    const matched = matchedRoutes(c).find(({ method }) => method !== 'ALL');
    const rule = matched === undefined ? undefined : rules.get(`${matched.method} ${matched.path}`);
    const writes = c.req.method !== 'GET' && c.req.method !== 'HEAD';
    // Also where nobody may come in: what is too large is not read to find that out.
    if (writes) await withinLimit(c, rule?.largest ?? largestBody);
    const actor = await authenticate(c.req.raw);
    const verdict = await decide(rule?.access, actor, askedOf(c, matched?.path));
    if (verdict === 'sign-in') throw new Problem('sign-in');
    // To whoever may not know which paths there are, one that is not there is like any other.
    if (verdict === 'forbidden') throw new Problem(matched === undefined ? 'unknown' : 'forbidden');
    if (actor === null) return next();
    if (writes && actor.kind === 'person' && !deps.ownOrigin(c.req.raw)) throw new Problem('other-origin');
    c.set('actor', actor);
    if (c.req.method !== 'POST') return next();
    return onceOnly(c, next, deps, actor);
  };

/** By the length it states, which HTTP holds it to; a body that states none is not read at all. */
const withinLimit = async (c: Context<ConsoleEnv>, largest: number): Promise<void> => {
  const { req } = c;
  if (req.header('transfer-encoding') !== undefined) throw new Problem('length-missing');
  const stated = req.header('content-length');
  if (stated === undefined) {
    // HTTP/1.1 has no body then; what comes another way might.
    if (await hasBody(req.raw)) throw new Problem('length-missing');
    return;
  }
  if (!/^\d{1,12}$/.test(stated) || Number(stated) > largest) {
    throw new Problem('too-large', `at most ${largest} bytes`);
  }
};

/** Looks at no more than the first piece. */
const hasBody = async (request: Request): Promise<boolean> => {
  const reader = request.clone().body?.getReader();
  if (reader === undefined) return false;
  const { done } = await reader.read();
  if (!done) void reader.cancel().catch(() => {});
  return !done;
};

const askedOf = (c: Context<ConsoleEnv>, path: string | undefined): Asked => ({
  param: (name) => paramOf(c.req.path, path, name),
  query: (name) => c.req.query(name),
  body: async () => {
    const sent: unknown = await c.req.json().catch(() => null);
    return sent;
  },
});

/** A middleware of `*` sees no parameters of the route behind it: they are read from the path itself. */
const paramOf = (url: string, path: string | undefined, name: string): string | undefined => {
  const at = path?.split('/').indexOf(`:${name}`) ?? -1;
  const part = at < 0 ? undefined : url.split('/')[at];
  if (part === undefined) return undefined;
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
};

const onceOnly = async (
  c: Context<ConsoleEnv>,
  next: () => Promise<void>,
  deps: ConsoleDeps,
  actor: Actor,
): Promise<Response | undefined> => {
  const key = c.req.header('idempotency-key');
  if (key === undefined || !/^[\x21-\x7e]{8,100}$/.test(key)) {
    throw new Problem('key-missing', 'Idempotency-Key: 8 to 100 visible ASCII characters, new for each new write');
  }
  // As bytes: a sheet is no text, and Hono keeps the body in the form in which it was asked for first.
  const body = Buffer.from(await c.req.arrayBuffer()).toString('latin1');
  const request = `${c.req.path}\n${new URL(c.req.url).search}\n${c.req.header('if-match') ?? ''}\n${body}`;
  const claim = await claimKey(deps, { actor: `${actor.kind} ${actor.id}`, key, request });
  if (claim.claim === 'other-request') throw new Problem('key-reused');
  if (claim.claim === 'busy') throw new Problem('key-in-use');
  if (claim.claim === 'done') {
    const { status, body, type } = claim.answer;
    return new Response(body, { status, headers: { 'content-type': type, 'idempotency-replayed': 'true' } });
  }
  c.set('requestKey', `${actor.id} ${key}`);
  await next();
  // A refusal may be mended and tried again under the same key; only what was done is remembered.
  if (c.res.status >= 400) await claim.drop();
  else {
    const answer = await c.res.clone().text();
    await claim.keep({
      status: c.res.status,
      body: answer,
      type: c.res.headers.get('content-type') ?? 'application/json',
    });
  }
  return undefined;
};

const largestBody = 64 * 1024;

/** `/cases/{id}` is `/cases/:id` to Hono. */
const honoPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');
