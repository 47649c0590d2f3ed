import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { type Keys, open, SealBroken, seal } from '../../conversation/seal.ts';
import type { Table } from '../../ports/table.ts';
import type { Actor } from '../access.ts';
import { writeAudit } from '../audit.ts';
import { rememberPerson } from '../people/people.ts';
import { Problem } from '../problem.ts';
import { callbackPath, type IdentityProvider } from './identity-provider.ts';
import { beginSession, endSession, readSession, sessionSeconds } from './web-session.ts';

export type SignInDeps = {
  readonly table: Table;
  readonly keys: Keys;
  readonly now: () => Date;
  readonly count: (name: string) => void;
  readonly origin: (request: Request) => string;
  /** Null: no provider is set, so nobody can sign in. */
  readonly provider: IdentityProvider | null;
  readonly machine: ((token: string) => Promise<Actor>) | null;
};

const journeySchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
  until: z.number(),
});

const journeySeconds = 600;

/**
 * Signing in and out: `/console/sign-in` sends the browser to the provider, `/console/callback` takes it back and sets
 * the cookie. What must be remembered in between travels sealed in a cookie of its own: nothing is stored for somebody
 * who has not signed in.
 */
export const signInPages = (deps: SignInDeps): Hono => {
  const app = new Hono();
  app.get('/console/sign-in', async (c) => {
    if (deps.provider === null) return say(c, 503, 'no-provider');
    const origin = deps.origin(c.req.raw);
    const begun = await deps.provider.begin(origin).catch(() => null);
    if (begun === null) {
      deps.count('sign-in.unavailable');
      return say(c, 503, 'unavailable');
    }
    const to = ownPath(c.req.query('to'));
    const until = deps.now().getTime() + journeySeconds * 1000;
    const sealed = seal(deps.keys, JSON.stringify({ ...begun.journey, to, until }));
    setCookie(c, journeyCookie, sealed, { ...cookie(origin), path: callbackPath, maxAge: journeySeconds });
    return c.redirect(begun.url, 302);
  });
  app.get(callbackPath, async (c) => {
    const origin = deps.origin(c.req.raw);
    const journey = readJourney(deps, getCookie(c, journeyCookie));
    deleteCookie(c, journeyCookie, { path: callbackPath });
    if (deps.provider === null || journey === null) return say(c, 400, 'again');
    const arrived = new URL(`${origin}${callbackPath}${new URL(c.req.url).search}`);
    const person = await deps.provider.finish(arrived, journey);
    if (person === null) {
      deps.count('sign-in.refused');
      return say(c, 400, 'again');
    }
    if (person.roles.length === 0) {
      deps.count('sign-in.no-role');
      return say(c, 403, 'no-role');
    }
    const token = await beginSession(deps, person);
    await rememberPerson(deps, person);
    await writeAudit(deps, person, { did: 'signed-in', what: person.roles.join(' ') });
    setCookie(c, cookieName(origin), token, { ...cookie(origin), path: '/', maxAge: sessionSeconds });
    return c.redirect(journey.to, 302);
  });
  return app;
};

/** Who calls, by cookie or by a system's token. A token that does not count is said so, never passed over. */
export const authenticate =
  (deps: SignInDeps) =>
  async (request: Request): Promise<Actor | null> => {
    const bearer = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
    if (bearer !== undefined) {
      if (deps.machine === null) throw new Problem('bad-token');
      return deps.machine(bearer);
    }
    const token = cookieOf(request, cookieName(deps.origin(request)));
    return token === null ? null : readSession(deps, token);
  };

/** Ends the session of this request, here and in the browser. */
export const signOut = async (c: Context, deps: SignInDeps): Promise<void> => {
  const name = cookieName(deps.origin(c.req.raw));
  const token = getCookie(c, name);
  if (token !== undefined) await endSession(deps, token);
  deleteCookie(c, name, { path: '/', secure: name.startsWith('__Host-') });
};

const journeyCookie = 'vecina-journey';

/** `__Host-`: a browser takes it over https alone, and from no neighbouring domain. */
const cookieName = (origin: string): string => (origin.startsWith('https:') ? '__Host-vecina' : 'vecina');

const cookie = (origin: string) => ({
  httpOnly: true,
  sameSite: 'Lax' as const,
  secure: origin.startsWith('https:'),
});

const cookieOf = (request: Request, name: string): string | null => {
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value !== undefined) return value;
  }
  return null;
};

/** Only ever back to a page of the console: an address from outside could lead anywhere. */
const ownPath = (to: string | undefined): string =>
  to !== undefined && /^\/console(?:\/[\w/-]*)?$/.test(to) && !to.includes('//') ? to : '/console/';

const readJourney = ({ keys, now }: SignInDeps, sealed: string | undefined) => {
  if (sealed === undefined) return null;
  try {
    const journey = journeySchema.parse(JSON.parse(open(keys, sealed)));
    return journey.until > now().getTime() ? journey : null;
  } catch (error) {
    if (error instanceof SealBroken) return null;
    throw error;
  }
};

const words = {
  'no-provider':
    'La consola no tiene configurado el inicio de sesión. / Sign-in is not set up: see docs/operations.md (VECINA_OIDC_ISSUER).',
  unavailable: 'El inicio de sesión no responde ahora. Intente de nuevo. / Sign-in does not answer now. Try again.',
  again:
    'No se pudo iniciar la sesión. Vuelva a /console e intente de nuevo. / Sign-in did not succeed. Go to /console and try again.',
  'no-role': 'Su cuenta no tiene permiso para la consola. / Your account has no role in the console.',
} as const;

const say = (c: Context, status: 400 | 403 | 503, what: keyof typeof words): Response =>
  c.text(words[what], status, { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
