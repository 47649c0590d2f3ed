import type { Context } from 'aws-lambda';
import { registry } from '../flows/registry.ts';
import { shippedWorld } from '../flows/shipped-world.ts';
import { dynamoClient } from './adapters/aws/dynamo-client.ts';
import { dynamoTable } from './adapters/aws/dynamo-table.ts';
import { readSecrets } from './adapters/aws/secrets.ts';
import { rollUp } from './analytics/roll-up.ts';
import { deriveKeys } from './conversation/seal.ts';
import { liveWorld } from './conversation/world.ts';
import { lambdaCounts } from './lambda/counts.ts';
import { environment, secret } from './lambda/environment.ts';
import { once } from './lambda/once.ts';
import { adoptWaiting } from './records/adopt-waiting.ts';

const { count, publish } = lambdaCounts();
const now = (): Date => new Date();

const desk = once(async () => {
  const secrets = await readSecrets([environment('MASTER_SECRET_ARN')]);
  const table = dynamoTable({ client: dynamoClient(), tableName: environment('TABLE_NAME') });
  const keys = deriveKeys(secret(secrets, 'VECINA_KEY'));
  return { table, keys, live: liveWorld({ table, shipped: shippedWorld(null), now }) };
});

/** A day of a large city takes minutes: one is begun only while there is this much time left, in milliseconds. */
const enough = 5 * 60_000;

/** 03:00 in Bogotá. */
const nightHour = 8;

/** Every hour: days that may have changed are counted again. What there was no time for comes in the next hour. */
export const handler = async (
  _: unknown,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<{ readonly days: number }> => {
  try {
    const { table, keys, live } = await desk();
    const phoneNumberId = environment('WHATSAPP_PHONE_NUMBER_ID');
    // Once a day, at night: whose what was told of nobody we knew is by now.
    if (now().getUTCHours() === nightHour)
      count('records.adopted', await adoptWaiting({ table, keys, phoneNumberId, now }));
    await live.refresh();
    const { directory } = live.world();
    const until = (): boolean => context.getRemainingTimeInMillis() < enough;
    const days = await rollUp({ table, key: keys.figures, directory, registry, now }, { until });
    count('roll-up.day', days.length);
    return { days: days.length };
  } finally {
    publish();
  }
};
