import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { z } from 'zod';
import { type Role, roles } from '../access.ts';

/** Where people and systems are known. Cognito on AWS; any OpenID provider on one machine. */
export type ProviderSettings = {
  /** Plain http is taken on this machine alone. */
  readonly issuer: string;
  readonly clientId: string;
  /** Null: a public client, PKCE alone. */
  readonly clientSecret: string | null;
  /** The claim of the id token that lists a person's roles, e.g. `cognito:groups`. */
  readonly rolesClaim: string;
  /** The claim with the place whose block a coordinator keeps, e.g. `custom:block`. */
  readonly blockClaim: string;
  /** What a system's token must be meant for; null where the provider says none (Cognito). */
  readonly audience: string | null;
  /** Client ids of systems, with the entity each speaks for. Nobody else's token counts. */
  readonly machines: readonly (readonly [id: string, entity: string])[];
  /** The embedded provider is reached by the browser under whatever name this server is. */
  readonly embedded: boolean;
};

/** What is kept in the browser between leaving and coming back. */
export type Journey = { readonly state: string; readonly nonce: string; readonly verifier: string };

export type SignedIn = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly block: string | null;
};

export type IdentityProvider = {
  readonly settings: ProviderSettings;
  /** Where to send the browser. `origin` is how it knows us. */
  begin(origin: string): Promise<{ readonly url: string; readonly journey: Journey }>;
  /** Null where the answer is not the one to this journey, or the provider does not vouch for it. */
  finish(arrived: URL, journey: Journey): Promise<SignedIn | null>;
};

export const callbackPath = '/console/callback';

/** The code flow of OpenID Connect with PKCE, state and nonce; all checks are openid-client's. */
export const identityProvider = (settings: ProviderSettings): IdentityProvider => {
  let known: Promise<Configuration> | null = null;
  const configuration = (): Promise<Configuration> => {
    // A provider that could not be reached is asked again the next time.
    known ??= discover(settings).catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
  return {
    settings,
    begin: async (origin) => {
      const config = await configuration();
      const journey = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const url = buildAuthorizationUrl(config, {
        redirect_uri: `${origin}${callbackPath}`,
        scope: 'openid profile',
        state: journey.state,
        nonce: journey.nonce,
        code_challenge: await calculatePKCECodeChallenge(journey.verifier),
        code_challenge_method: 'S256',
        // Signing out ends our session alone: the next one at a shared computer must not come in with the provider's.
        prompt: 'login',
      });
      return { url: settings.embedded ? `${origin}${url.pathname}${url.search}` : url.href, journey };
    },
    finish: async (arrived, { state, nonce, verifier }) => {
      try {
        const tokens = await authorizationCodeGrant(await configuration(), arrived, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const claims: unknown = tokens.claims();
        return readClaims(claims, settings);
      } catch {
        return null;
      }
    },
  };
};

const discover = ({ issuer, clientId, clientSecret }: ProviderSettings): Promise<Configuration> =>
  discovery(
    new URL(issuer),
    clientId,
    undefined,
    clientSecret === null ? None() : ClientSecretPost(clientSecret),
    isOnThisMachine(issuer) ? { execute: [allowInsecureRequests] } : {},
  );

const isOnThisMachine = (issuer: string): boolean =>
  /^http:\/\/(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])(?::\d+)?\//.test(`${issuer}/`);

const readClaims = (claims: unknown, { rolesClaim, blockClaim }: ProviderSettings): SignedIn | null => {
  const read = z.looseObject({ sub: z.string().min(1).max(200), name: z.string().optional() }).safeParse(claims);
  if (!read.success) return null;
  const { sub, name } = read.data;
  const told = z.array(z.string()).safeParse(read.data[rolesClaim]);
  const block = z.string().min(1).max(80).safeParse(read.data[blockClaim]);
  return {
    id: sub,
    name: (name ?? sub).slice(0, 80),
    roles: roles.filter((role) => told.success && told.data.includes(role)),
    block: block.success ? block.data : null,
  };
};
