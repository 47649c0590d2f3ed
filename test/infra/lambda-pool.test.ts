import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { LambdaPool } from '../../infra/local/aws/lambda-pool.ts';

const bundle = join(mkdtempSync(join(tmpdir(), 'vecina-pool-')), 'index.mjs');
writeFileSync(
  bundle,
  `export const handler = async (event) => {
  if (event.do === 'throw') throw new RangeError('bad event');
  if (event.do === 'die') process.exit(1);
  if (event.do === 'hang') await new Promise(() => setInterval(() => {}, 1000));
  if (event.do === 'env') return Object.keys(process.env).sort();
  return { pid: process.pid, given: event };
};`,
);

let pool: LambdaPool;
const start = (options: { copies?: number; timeoutSeconds?: number; bundle?: string } = {}) => {
  pool = new LambdaPool({
    name: 'echo',
    bundle,
    environment: { SETTING: 'x' },
    copies: 1,
    timeoutSeconds: 20,
    memory: 128,
    verbose: false,
    ...options,
  });
  return pool;
};
afterEach(() => pool.stop());

describe('a pool of one Lambda', () => {
  it('hands events over as JSON: no undefined, no dates, no classes', async () => {
    const answer = await start().invoke({ at: new Date(0), none: undefined, list: [1] });
    expect(answer).toMatchObject({ given: { at: '1970-01-01T00:00:00.000Z', list: [1] } });
    expect(answer).not.toHaveProperty('given.none');
  });

  it('gives a function only the environment of the template', async () => {
    expect(await start().invoke({ do: 'env' })).toEqual(
      expect.arrayContaining(['AWS_LAMBDA_FUNCTION_NAME', 'SETTING']),
    );
    expect(await pool.invoke({ do: 'env' })).not.toContain('HOME');
  });

  it('fails an event whose handler throws, and keeps the copy', async () => {
    const before = await start().invoke({});
    await expect(pool.invoke({ do: 'throw' })).rejects.toThrow('RangeError: bad event');
    expect(await pool.invoke({})).toEqual(before);
  });

  it('replaces a copy that died and fails what it had under way', async () => {
    await expect(start().invoke({ do: 'die' })).rejects.toThrow('its process died');
    expect(await pool.invoke({ n: 1 })).toMatchObject({ given: { n: 1 } });
  });

  it('kill -9 ends what is under way, and events that wait are taken by those that follow', async () => {
    const hanging = start().invoke({ do: 'hang' });
    const waiting = pool.invoke({ n: 2 });
    const failed = expect(hanging).rejects.toThrow('its process died');
    await pool.ready;
    pool.kill9();
    await failed;
    expect(await waiting).toMatchObject({ given: { n: 2 } });
  });

  it('ends a copy that takes longer than the function may', async () => {
    await expect(start({ timeoutSeconds: 1 }).invoke({ do: 'hang' })).rejects.toThrow('its process died');
  });

  it('answers events side by side, one at a time for each copy', async () => {
    start({ copies: 2 });
    const hanging = pool.invoke({ do: 'hang' });
    hanging.catch(() => {});
    const pids = await Promise.all([1, 2, 3].map((n) => pool.invoke({ n })));
    expect(new Set(pids.map((answer) => JSON.stringify(answer).replace(/,"given.*/, ''))).size).toBe(1);
  });

  it('says so where a bundle does not load', async () => {
    await expect(start({ bundle: '/nowhere/index.mjs' }).ready).rejects.toThrow('its bundle does not load');
  });
});
