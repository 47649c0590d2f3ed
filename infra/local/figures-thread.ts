import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { registry } from '../../flows/registry.ts';
import { shippedWorld } from '../../flows/shipped-world.ts';
import { openSqlite } from '../../functions/adapters/sqlite/open.ts';
import { openFigures } from '../../functions/analytics/figures.ts';
import { QueryRefused } from '../../functions/analytics/query-refused.ts';
import { rollUp } from '../../functions/analytics/roll-up.ts';
import { deriveKeys } from '../../functions/conversation/seal.ts';
import { liveWorld } from '../../functions/conversation/world.ts';
import { adoptWaiting } from '../../functions/records/adopt-waiting.ts';

/** The thread that counts and answers figures on one machine: a connection of its own, so that webhooks do not wait. */

const given = z.object({ file: z.string(), key: z.string(), phoneNumberId: z.string() }).parse(workerData);
const asked = z.object({
  id: z.number(),
  /** What the server's clock says, in Unix milliseconds: on the phone page it can be moved. */
  now: z.number(),
  does: z.discriminatedUnion('act', [
    z.object({ act: z.literal('roll-up') }),
    z.object({
      act: z.literal('answer'),
      query: z.object({
        figure: z.string(),
        period: z.string(),
        filter: z.record(z.string(), z.string()),
        sees: z.enum(['exact', 'rounded']),
      }),
    }),
  ]),
});

let clock = Date.now();
const now = (): Date => new Date(clock);
const { table, close } = openSqlite({ file: given.file, now: () => clock });
const keys = deriveKeys(given.key);
const { figures: key } = keys;
const figures = openFigures({ table, key, now });
const live = liveWorld({ table, shipped: shippedWorld(null), now });

const opening = [
  ['overview', 'today'],
  ['overview', '4w'],
  ['services', '12w'],
  ['journeys', '26w'],
  ['questions', '26w'],
] as const;

const act = async (does: z.infer<typeof asked>['does']): Promise<unknown> => {
  if (does.act === 'answer') return figures.answer(does.query);
  await live.refresh();
  // First whose what was told is: it counts from then on.
  await adoptWaiting({ table, keys, phoneNumberId: given.phoneNumberId, now });
  const days = await rollUp({ table, key, directory: live.world().directory, registry, now });
  await figures.refresh();
  // What pages ask for first is ready when somebody comes.
  for (const [figure, period] of opening) await figures.answer({ figure, period, filter: {}, sees: 'rounded' });
  return days.length;
};

parentPort?.on('message', (message: unknown) => {
  if (message === 'close') {
    close();
    parentPort?.close();
    return;
  }
  const { id, now: at, does } = asked.parse(message);
  clock = at;
  act(does).then(
    (answer) => parentPort?.postMessage({ id, answer }),
    (error: unknown) =>
      parentPort?.postMessage({
        id,
        refused: error instanceof QueryRefused ? error.message : null,
        fault: error instanceof Error ? error.name : 'fault',
      }),
  );
});
