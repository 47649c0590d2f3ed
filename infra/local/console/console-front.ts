import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { consoleApi } from '../../../functions/console/api.ts';
import type { ConsoleDeps } from '../../../functions/console/deps.ts';
import { identityProvider, type ProviderSettings } from '../../../functions/console/sign-in/identity-provider.ts';
import { machineTokens } from '../../../functions/console/sign-in/machine-token.ts';
import { originOf, ownOrigin } from '../../../functions/console/sign-in/origin.ts';
import { toldFault } from '../../../functions/lambda/told-fault.ts';
import { inSources } from '../in-sources.ts';
import type { Settings } from '../settings.ts';
import { consolePages } from './console-pages.ts';
import { type DemoProvider, demoProvider } from './demo-provider.ts';

export type ConsoleFront = {
  /** Answers `/console…`, `/api…` and, on a trial machine, `/oidc…`. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
};

/** The console on one machine. Loaded at its first request: whoever waits for the webhook does not wait for it. */
export const consoleFront = async (
  settings: Settings,
  deps: Omit<ConsoleDeps, 'ownOrigin' | 'fault'>,
  { url }: { readonly url: string },
): Promise<ConsoleFront> => {
  const demo = await demoOf(settings, url);
  const provider: ProviderSettings | null = demo?.settings ?? settings.identity;
  const origin = originOf(settings.publicUrl);
  const api = consoleApi({
    ...deps,
    fault: (what, error) =>
      void process.stderr.write(
        `${what}: ${error instanceof Error ? inSources(toldFault(error).stack ?? error.name) : 'fault'}\n`,
      ),
    origin,
    ownOrigin: ownOrigin(origin),
    provider: provider === null ? null : identityProvider(provider),
    machine: provider === null ? null : machineTokens(provider),
  });
  const pages = consolePages();
  const listener = getRequestListener(
    async (request) =>
      (await api.answer(request)) ??
      (await pages.answer(request)) ??
      new Response('No hay nada aquí. / Nothing here.', { status: 404 }),
    { overrideGlobalObjects: false },
  );
  return {
    answer: async (request, response) => {
      if (demo !== null && !isOurs(request.headers.host, settings.publicUrl)) return refuse(response);
      if (demo !== null && /^\/oidc(?:[/?]|$)/.test(request.url ?? '')) return demo.answer(request, response);
      await listener(request, response);
    },
  };
};

/**
 * With the demo sign-in whoever gets here may be an administrator. A page of another site whose name is made to lead to this
 * machine (DNS rebinding) would get here from its visitor's browser, and comes under that name: no name counts but ours.
 */
const isOurs = (host: string | undefined, publicUrl: string | null): boolean =>
  host !== undefined && (ofThisMachine.test(host) || (publicUrl !== null && host === new URL(publicUrl).host));

const ofThisMachine = /^(?:localhost|\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\])(?::\d+)?$/i;

/** 421: RFC 9110, 15.5.20. */
const refuse = (response: ServerResponse): void => {
  response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(
    'Abra la consola por localhost, o diga con VECINA_PUBLIC_URL cómo se llama. / Open it at localhost, or name it in VECINA_PUBLIC_URL.',
  );
};

const demoOf = (settings: Settings, url: string): Promise<DemoProvider | null> => {
  const { production, identity, demo } = settings;
  // Production is settled by the settings alone; where somebody named a provider, there is no other.
  if (production || identity !== null || demo === null) return Promise.resolve(null);
  return demoProvider({ url, ...demo });
};
