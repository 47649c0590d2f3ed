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
    const keys = await signingKeys().catch((): never => {
      throw new Problem('unavailable');
    });
    const payload = await verified(token, keys, { issuer, audience });
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

/** Longer than this nobody waits for the provider; jose waits as long for its keys. */
const providerMs = 5000;

const findKeys = async (issuer: string): Promise<JWTVerifyGetKey> => {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(providerMs),
  });
  if (!response.ok) throw new Error(`the provider answers ${response.status}`);
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
    if (error instanceof errors.JOSEError && !ofProvider.has(error.code)) throw new Problem('bad-token');
    throw new Problem('unavailable');
  }
};

/** The provider's keys did not come, or are none: that tells nothing of the token. The generic one is "no 200" and "no JSON". */
const ofProvider: ReadonlySet<string> = new Set([
  errors.JOSEError.code,
  errors.JWKSTimeout.code,
  errors.JWKSInvalid.code,
]);
