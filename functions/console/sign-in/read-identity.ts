import type { ProviderSettings } from './identity-provider.ts';

type Read =
  | { readonly ok: true; readonly publicUrl: string | null; readonly identity: ProviderSettings | null }
  | { readonly ok: false; readonly says: string };

/**
 * Where the team signs in, from the environment: `VECINA_OIDC_ISSUER`, `VECINA_OIDC_CLIENT_ID`,
 * `VECINA_OIDC_CLIENT_SECRET` (may be absent), `VECINA_OIDC_ROLES_CLAIM` (`groups`), `VECINA_OIDC_BLOCK_CLAIM`
 * (`block`), `VECINA_OIDC_AUDIENCE`, `VECINA_MACHINES` (`client-id=entity;…`) and `VECINA_PUBLIC_URL`.
 */
export const readIdentity = (env: Readonly<Record<string, string | undefined>>): Read => {
  const publicUrl = env['VECINA_PUBLIC_URL'] || null;
  if (publicUrl !== null && !isWebAddress(publicUrl)) return bad('VECINA_PUBLIC_URL is no http(s) address');
  const issuer = env['VECINA_OIDC_ISSUER'] || null;
  if (issuer === null) return { ok: true, publicUrl, identity: null };
  if (!isWebAddress(issuer)) return bad('VECINA_OIDC_ISSUER is no http(s) address');
  const clientId = env['VECINA_OIDC_CLIENT_ID'];
  if (!clientId) return bad('VECINA_OIDC_ISSUER needs VECINA_OIDC_CLIENT_ID');
  const machines = readMachines(env['VECINA_MACHINES'] ?? '');
  if (machines === null)
    return bad('VECINA_MACHINES must be client-id=entity (small letters, digits, hyphens), parted by semicolons');
  const identity = {
    issuer,
    clientId,
    clientSecret: env['VECINA_OIDC_CLIENT_SECRET'] || null,
    rolesClaim: env['VECINA_OIDC_ROLES_CLAIM'] || 'groups',
    blockClaim: env['VECINA_OIDC_BLOCK_CLAIM'] || 'block',
    audience: env['VECINA_OIDC_AUDIENCE'] || null,
    machines,
    embedded: false,
  };
  return { ok: true, publicUrl, identity };
};

const bad = (says: string): Read => ({ ok: false, says });

const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s/]+/.test(text) && URL.canParse(text);

const readMachines = (text: string): readonly (readonly [string, string])[] | null => {
  const machines: (readonly [string, string])[] = [];
  for (const one of text.split(';').filter((part) => part.trim() !== '')) {
    const [id = '', entity = '', ...more] = one.split('=').map((part) => part.trim());
    if (id === '' || !/^[a-z0-9-]{1,40}$/.test(entity) || more.length > 0) return null;
    machines.push([id, entity]);
  }
  return machines;
};
