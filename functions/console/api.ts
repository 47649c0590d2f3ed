import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { toldRecord } from '../records/take-service-records.ts';
import { caseRoutes } from './cases/case-routes.ts';
import { documentRoutes } from './cases/document-routes.ts';
import { presenceRoutes } from './cases/presence-routes.ts';
import { conversationRoutes } from './conversations/conversation-routes.ts';
import { dictionaryRoutes } from './data/dictionary-routes.ts';
import type { ConsoleDeps } from './deps.ts';
import { ceilingRoutes } from './directory/ceiling-routes.ts';
import { directoryListRoutes } from './directory/directory-list-routes.ts';
import { directoryRecordRoutes } from './directory/directory-record-routes.ts';
import { aboutFigureRoutes } from './figures/about-figure-routes.ts';
import { figureRoutes } from './figures/figure-routes.ts';
import { exportRoutes } from './jobs/export-routes.ts';
import { importRoutes } from './jobs/import-routes.ts';
import { jobRoutes } from './jobs/job-routes.ts';
import { operationsRoutes } from './operations/operations-routes.ts';
import { peopleRoutes } from './people/people-routes.ts';
import { priceRoutes } from './prices/price-routes.ts';
import { copyRoutes } from './rights/copy-routes.ts';
import { erasureRoutes } from './rights/erasure-routes.ts';
import { rightsRoutes } from './rights/rights-routes.ts';
import { consoleRoute } from './route.ts';
import { type ConsoleEnv, consoleRouter, type Routes } from './router.ts';
import { serviceRecordRoutes } from './service-records/service-record-routes.ts';
import { settingsRoutes } from './settings/settings-routes.ts';
import { authenticate, type SignInDeps, signInPages, signOut } from './sign-in/sign-in.ts';

export type ConsoleApi = {
  /** `/api/…`, `/console/sign-in` and `/console/callback`; null for what is not ours. */
  readonly answer: (request: Request) => Promise<Response> | null;
  readonly openapi: () => ReturnType<OpenAPIHono<ConsoleEnv>['getOpenAPI31Document']>;
};

/** The console's server: sign-in, and every part's routes behind one router. A new part is a line in `parts`. */
export const consoleApi = (deps: ConsoleDeps & SignInDeps): ConsoleApi => {
  const parts: readonly Routes[] = [
    peopleRoutes((c) => signOut(c, deps)),
    caseRoutes,
    presenceRoutes,
    documentRoutes,
    conversationRoutes,
    serviceRecordRoutes,
    directoryListRoutes,
    directoryRecordRoutes,
    ceilingRoutes,
    dictionaryRoutes,
    operationsRoutes,
    figureRoutes,
    aboutFigureRoutes,
    priceRoutes,
    rightsRoutes,
    erasureRoutes,
    copyRoutes,
    settingsRoutes,
    jobRoutes,
    exportRoutes,
    importRoutes,
  ];
  const pages = signInPages(deps);
  const described: Routes = (register) =>
    register(openapiRoute, (c) =>
      c.body(JSON.stringify(openapi()), 200, {
        'content-type': 'application/json',
        'cache-control': 'public, max-age=300',
      }),
    );
  const app = consoleRouter(deps, authenticate(deps), [...parts, described]);
  // Made anew with this library's zod: the records know nothing of OpenAPI.
  app.openAPIRegistry.register('ToldRecord', z.strictObject(toldRecord.shape));
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'vecina',
    description: 'People: the cookie of /console/sign-in. Over https its name is __Host-vecina.',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'machine', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'Systems: an access token by client credentials.',
  });
  const openapi = () =>
    app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'Vecina: console and exchange',
        version: '1',
        description:
          'Errors are application/problem+json. Lists are paged by opaque cursors. Every POST needs an Idempotency-Key; the same key brings the same answer for 24 hours.',
      },
    });
  return {
    openapi,
    answer: (request) => {
      const { pathname } = new URL(request.url);
      if (pathname === '/api' || pathname.startsWith('/api/')) return Promise.resolve(app.fetch(request));
      if (pathname === '/console/sign-in' || pathname === '/console/callback')
        return Promise.resolve(pages.fetch(request));
      return null;
    },
  };
};

const openapiRoute = consoleRoute({
  method: 'get',
  path: '/api/openapi.json',
  'x-vecina-access': { public: true },
  summary: 'This description',
  responses: {
    200: { description: 'OpenAPI 3.1' },
  },
});
