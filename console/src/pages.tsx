import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Me } from './api.ts';
import type { InBoth } from './in-both.ts';

type Role = Me['roles'][number];
type PageProps = { readonly me: Me };

export type Page = {
  /** What stands behind `#` in the address. */
  readonly id: string;
  readonly title: InBoth<'title'>;
  readonly roles: readonly Role[];
  /** Loaded at its first visit, so that the first page does not wait for the others. */
  readonly Shown: LazyExoticComponent<ComponentType<PageProps>>;
};

export type PageGroup = { readonly id: 'see' | 'answer' | 'keep' | 'run'; readonly pages: readonly Page[] };

const page = (
  id: string,
  [es, en]: readonly [es: string, en: string],
  roles: readonly Role[],
  load: () => Promise<ComponentType<PageProps>>,
): Page => ({
  id,
  title: { es: { title: es }, en: { title: en } },
  roles,
  Shown: lazy(async () => ({ default: await load() })),
});

/** Who sees figures. */
const seers: readonly Role[] = ['analyst', 'administrator'];

/** Every page, in the order in which it is shown, with whom it is for. The API decides what each may do there. */
export const pageGroups: readonly PageGroup[] = [
  {
    id: 'see',
    pages: [
      page('overview', ['Resumen', 'Overview'], seers, async () => {
        return (await import('./overview/overview-page.tsx')).OverviewPage;
      }),
      page('services', ['Servicios recibidos', 'Services received'], seers, async () => {
        return (await import('./services/services-page.tsx')).ServicesPage;
      }),
      page('journeys', ['Caminos del crédito', 'Credit journeys'], seers, async () => {
        return (await import('./journeys/journeys-page.tsx')).JourneysPage;
      }),
      page('questions', ['Preguntas', 'Questions'], seers, async () => {
        return (await import('./questions/questions-page.tsx')).QuestionsPage;
      }),
    ],
  },
  {
    id: 'answer',
    pages: [
      page('cases', ['Casos', 'Cases'], ['agent', 'administrator'], async () => {
        return (await import('./cases/cases-page.tsx')).CasesPage;
      }),
      page(
        'conversations',
        ['Conversaciones', 'Conversations'],
        ['agent', 'administrator'],
        async () => (await import('./conversations/conversations-page.tsx')).ConversationsPage,
      ),
      page(
        'register',
        ['Registrar un servicio', 'Register a service'],
        ['coordinator', 'administrator'],
        async () => (await import('./register/register-page.tsx')).RegisterPage,
      ),
    ],
  },
  {
    id: 'keep',
    pages: [
      page(
        'directory',
        ['Directorio', 'Directory'],
        ['analyst', 'coordinator', 'agent', 'administrator'],
        async () => (await import('./directory/directory-page.tsx')).DirectoryPage,
      ),
    ],
  },
  {
    id: 'run',
    pages: [
      page(
        'data',
        ['Datos', 'Data'],
        ['analyst', 'administrator'],
        async () => (await import('./data/data-page.tsx')).DataPage,
      ),
      page(
        'rights',
        ['Derechos sobre los datos', 'Rights over data'],
        ['agent', 'administrator'],
        async () => (await import('./rights/rights-page.tsx')).RightsPage,
      ),
      page(
        'audit',
        ['Auditoría', 'Audit'],
        ['administrator'],
        async () => (await import('./audit/audit-page.tsx')).AuditPage,
      ),
      page(
        'settings',
        ['Equipo y ajustes', 'Team and settings'],
        ['administrator'],
        async () => (await import('./settings/settings-page.tsx')).SettingsPage,
      ),
      page(
        'health',
        ['Estado', 'Health'],
        ['administrator'],
        async () => (await import('./health/health-page.tsx')).HealthPage,
      ),
    ],
  },
];
