import { randomUUID } from 'node:crypto';

/** A member of the team at the API: signs in as a browser does, keeps cookies, says where it comes from. */
export type Staff = {
  readonly cookies: ReadonlyMap<string, string>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  write(
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Response>;
};

/**
 * `host`: the name by which this browser knows the server, where it is another than the server's own: every request
 * goes to `url` with that name in `x-forwarded-host`, as a proxy hands it on.
 */
export const signIn = async (url: string, person: string, { host }: { host?: string } = {}): Promise<Staff> => {
  const cookies = new Map<string, string>();
  const origin = host === undefined ? url : `https://${host}`;
  const proxied: Record<string, string> =
    host === undefined ? {} : { 'x-forwarded-host': host, 'x-forwarded-proto': 'https' };
  const go = async (to: string, init: RequestInit = {}): Promise<Response> => {
    const at = new URL(to, origin);
    if (at.origin !== origin) throw new Error(`sent to another origin: ${at.origin}`);
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`${url}${at.pathname}${at.search}`, {
      redirect: 'manual',
      ...init,
      headers: { ...proxied, ...(cookie === '' ? {} : { cookie }), ...(init.headers as Record<string, string>) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0|1970/i.test(line)) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  };
  let response = await go('/console/sign-in');
  for (let hops = 0; hops < 10 && response.status >= 300 && response.status < 400; hops += 1) {
    const to = response.headers.get('location') ?? '';
    if (new URL(to, origin).pathname === '/console/') break;
    response = await go(to);
    if (response.status === 200 && to.includes('/oidc/choose/')) {
      response = await go(to, { method: 'POST', body: new URLSearchParams({ person }) });
    }
  }
  return {
    cookies,
    get: (path, headers = {}) => go(path, { headers }),
    write: (method, path, body, headers = {}) =>
      go(path, {
        method,
        headers: {
          origin,
          'content-type': 'application/json',
          ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  };
};

/** An access token of the demo entity's system. */
export const machineToken = async (url: string, secret: string, scope: string): Promise<string> => {
  const response = await fetch(`${url}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'demo-entity',
      client_secret: secret,
      scope,
    }),
  });
  const { access_token: token } = (await response.json()) as { access_token?: string };
  if (token === undefined) throw new Error(`no token: ${response.status}`);
  return token;
};
