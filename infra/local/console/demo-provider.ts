import type { IncomingMessage, ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import Provider from 'oidc-provider';
import { scopes } from '../../../functions/console/access.ts';
import { callbackPath, type ProviderSettings } from '../../../functions/console/sign-in/identity-provider.ts';
import { demoMachine, demoPeople } from './demo-people.ts';
import { demoSignInPage } from './demo-sign-in-page.ts';
import { memoryAdapter } from './memory-adapter.ts';

export type DemoProvider = {
  readonly settings: ProviderSettings;
  /** Answers `/oidc/…`. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
};

const mount = '/oidc';
const audience = 'urn:vecina:api';

/**
 * A whole OpenID provider inside the server, in Cognito's place, with demo people instead of passwords. `server.ts`
 * makes it on a trial machine alone; in production it does not exist.
 */
export const demoProvider = async ({
  url,
  webSecret,
  machineSecret,
  cookieKey,
}: {
  /** Where the server listens. */
  readonly url: string;
  readonly webSecret: string;
  /** Of the demo entity's system, kept in the data folder. */
  readonly machineSecret: string;
  readonly cookieKey: string;
}): Promise<DemoProvider> => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const provider = new Provider(`${url}${mount}`, {
    adapter: memoryAdapter(),
    jwks: { keys: [{ ...(await exportJWK(privateKey)), use: 'sig', alg: 'ES256' }] },
    cookies: { keys: [cookieKey] },
    clients: [
      {
        client_id: 'console',
        client_secret: webSecret,
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [`${url}${callbackPath}`],
        token_endpoint_auth_method: 'client_secret_post',
        id_token_signed_response_alg: 'ES256',
      },
      {
        client_id: demoMachine.id,
        client_secret: machineSecret,
        grant_types: ['client_credentials'],
        response_types: [],
        redirect_uris: [],
        token_endpoint_auth_method: 'client_secret_post',
        id_token_signed_response_alg: 'ES256',
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'groups', 'block'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: (_ctx, client) => (client?.clientId === demoMachine.id ? audience : []),
        getResourceServerInfo: () => ({
          scope: scopes.join(' '),
          audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 600,
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    ttl: { Interaction: 600, Session: 600, Grant: 600, IdToken: 300, AccessToken: 600, ClientCredentials: 600 },
    interactions: { url: (_ctx, { uid }) => `${mount}/choose/${uid}` },
    findAccount: (_ctx, id) => {
      const person = demoPeople.find((one) => one.id === id);
      if (person === undefined) return undefined;
      const { name, roles, block } = person;
      return {
        accountId: id,
        claims: () => ({ sub: id, name, groups: [...roles], ...(block === undefined ? {} : { block }) }),
      };
    },
    renderError: (ctx, { error }) => {
      ctx.type = 'html';
      ctx.body = `<!doctype html><p>${error.replaceAll(/[^a-z_]/g, '')}. <a href="/console/">Volver a la consola</a></p>`;
    },
    // Our own console: nothing to agree to.
    loadExistingGrant: async (ctx) => {
      const accountId = ctx.oidc.session?.accountId;
      const clientId = ctx.oidc.client?.clientId;
      if (accountId === undefined || clientId === undefined) return undefined;
      const grant = new ctx.oidc.provider.Grant({ accountId, clientId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  // Behind another host name the browser comes back there; the provider must know it as it knows the first.
  provider.proxy = true;
  provider.Client.prototype.redirectUriAllowed = (uri: string) => {
    const asked = Provider.ctx;
    const here = asked === undefined ? url : `${asked.protocol}://${asked.host}`;
    return uri === `${url}${callbackPath}` || uri === `${here}${callbackPath}`;
  };
  const handle = provider.callback();
  const page = demoSignInPage(provider);
  return {
    settings: {
      issuer: `${url}${mount}`,
      clientId: 'console',
      clientSecret: webSecret,
      rolesClaim: 'groups',
      blockClaim: 'block',
      audience,
      machines: [[demoMachine.id, demoMachine.entity]],
      embedded: true,
    },
    answer: async (request, response) => {
      const path = request.url ?? '/';
      if (path.startsWith(`${mount}/choose/`)) return page(request, response);
      // As a framework would mount it.
      Object.assign(request, { originalUrl: path });
      request.url = path.slice(mount.length) || '/';
      await handle(request, response);
    },
  };
};
