import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { type Actor, scopes } from '../access.ts';
import { Problem } from '../problem.ts';
import type { ProviderSettings } from './identity-provider.ts';

const claims = z.looseObject({ sub: z.string(), client_id: z.string(), scope: z.string().default('') });
const metadata = z.looseObject({ jwks_uri: z.url() });

/**
 * Reads the bearer token of a system (client credentials). A person's token is refused, though the same provider signed
 * it: in a browser only the cookie counts, and it has an Origin check.
 */
export const machineTokens = (settings: ProviderSettings): ((token: string) => Promise<Actor>) => {
  const { issuer, audience } = settings;
  const machines = new Map(settings.machines);
  let keys: Promise<JWTVerifyGetKey> | null = null;
  const signingKeys = (): Promise<JWTVerifyGetKey> => {
    keys ??= findKeys(issuer).catch((error: unknown) => {
      keys = null;
      throw error;
    });
    return keys;
  };
  return async (token) => {
    const payload = await verified(token, await signingKeys(), { issuer, audience });
    const read = claims.safeParse(payload);
    const entity = read.success ? machines.get(read.data.client_id) : undefined;
    if (!read.success || entity === undefined || read.data.sub !== read.data.client_id) throw new Problem('bad-token');
    // Cognito puts the resource server in front: `vecina/service-records:write`.
    const told = new Set(read.data.scope.split(' ').map((one) => one.slice(one.lastIndexOf('/') + 1)));
    return {
      kind: 'machine',
      id: read.data.client_id,
      name: entity,
      scopes: scopes.filter((scope) => told.has(scope)),
    };
  };
};

const findKeys = async (issuer: string): Promise<JWTVerifyGetKey> => {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const found: unknown = await response.json();
  return createRemoteJWKSet(new URL(metadata.parse(found).jwks_uri));
};

const verified = async (
  token: string,
  keys: JWTVerifyGetKey,
  { issuer, audience }: { issuer: string; audience: string | null },
): Promise<unknown> => {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      // Never the provider's shared secret, never none.
      algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
      ...(audience === null ? {} : { audience }),
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) throw new Problem('bad-token');
    throw new Problem('unavailable');
  }
};
