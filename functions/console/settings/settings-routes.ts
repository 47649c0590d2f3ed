import { z } from '@hono/zod-openapi';
import type { Locale } from '../../../flows/engine/locale.ts';
import { flowOf, questionIndex } from '../../../flows/engine/registry.ts';
import { keepDays } from '../../conversation/retention.ts';
import type { ConsoleDeps } from '../deps.ts';
import { answers, consoleRoute } from '../route.ts';
import type { Routes } from '../router.ts';

const access = { roles: ['administrator'] } as const;
const tags = ['settings'];
const words = z.object({ es: z.string(), en: z.string() });

const settings = z
  .object({
    /** Days for which each kind is kept. */
    retention: z.array(z.object({ kind: z.string(), days: z.int() })),
    /** What citizens are asked to allow, as it is shown to them now. */
    consent: z.array(
      z.object({ purpose: z.enum(['serve', 'research']), question: z.string(), version: z.int(), shown: words }),
    ),
  })
  .openapi('Settings');

const read = consoleRoute({
  method: 'get',
  path: '/api/v1/settings',
  'x-vecina-access': access,
  tags,
  summary: 'How long what is kept, and the texts by which citizens allow it',
  responses: { 200: answers('Settings', settings) },
});
/** What the installation goes by. Retention and texts are code, and only shown. */
export const settingsRoutes: Routes = (register, deps) => {
  register(read, async (c) => {
    await deps.live.refresh();
    return c.json(
      {
        retention: Object.entries(keepDays).map(([kind, days]) => ({ kind, days })),
        consent: (['serve', 'research'] as const).map((purpose) => consentOf(deps, purpose)),
      },
      200,
    );
  });
};

/** As she who never wrote before is shown it: what is said before the question, and the question. */
const consentOf = ({ registry, live, now }: ConsoleDeps, purpose: 'serve' | 'research') => {
  const id = registry.consent[purpose];
  const question = questionIndex(registry).get(id)?.question;
  if (question === undefined) throw new Error('the consent is no question');
  const flow = flowOf(registry, registry.first);
  const shown = (locale: Locale): string => {
    const known = { answers: {}, subjects: [], world: live.world(), now: now().toISOString(), locale };
    const before = flow.preface?.({ question, subject: null }, known) ?? '';
    return [before, flow.texts[locale].questions[id]?.ask ?? ''].filter((part) => part !== '').join('\n\n');
  };
  return { purpose, question: id, version: question.version, shown: { es: shown('es-CO'), en: shown('en') } };
};
