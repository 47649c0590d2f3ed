import { expect } from 'vitest';
import type { Simulator } from '../../infra/local/simulator/start-simulator.ts';
import { type Engine, personOf, recordsOf } from '../e2e/engine/engine.ts';

const script = [
  'hola',
  'sí acepto',
  'no',
  'crédito',
  'necesito plata',
  'surtir el negocio',
  'dos millones',
  'este mes',
  'al banco',
  'no tengo papeles',
];
const people = 32;

let born = 0;

/**
 * 32 people go through the same conversation at once; meanwhile the server is killed at some of their answers. Each
 * waits for her answer before she goes on. Returns how many answers came again.
 */
export const liveThrough = async (
  control: Simulator['control'],
  kills: readonly { readonly at: number; readonly kill: () => Promise<void> }[],
): Promise<{ readonly keys: readonly string[]; readonly doubled: number }> => {
  const keys = Array.from({ length: people }, () => `57305${String(1_000_000 + ++born)}`);
  const effects = new Map<string, Set<string>>(keys.map((key) => [key, new Set()]));
  const left = kills.toSorted((one, other) => one.at - other.at);
  let answers = 0;
  let doubled = 0;
  let killing: Promise<void> = Promise.resolve();
  const hearing = new Map<string, () => void>();
  const stop = control.subscribe((event) => {
    if (event.type !== 'message' || event.message.from !== 'business') return;
    const known = effects.get(event.phone);
    const effect = event.message.opaque ?? '';
    if (known === undefined) return;
    if (known.has(effect)) doubled += 1;
    else answers += 1;
    known.add(effect);
    if (left[0] !== undefined && answers >= left[0].at) {
      const next = left.shift();
      killing = killing.then(() => next?.kill());
    }
    hearing.get(event.phone)?.();
  });
  const live = async (key: string): Promise<void> => {
    control.addPhone({ waId: key });
    for (const [step, text] of script.entries()) {
      const heard = new Promise<void>((resolve) => {
        hearing.set(key, () => {
          if ((effects.get(key)?.size ?? 0) > step) resolve();
        });
      });
      control.say(key, text);
      await heard;
    }
  };
  await Promise.all(keys.map(live));
  await killing;
  stop();
  expect(left).toEqual([]);
  return { keys, doubled };
};

/** Every answer of everybody is kept, once, and each turn was answered. */
export const expectNothingLost = async (
  engine: Pick<Engine, 'table' | 'keys' | 'phoneNumberId'>,
  keys: readonly string[],
): Promise<void> => {
  for (const key of keys) {
    const { session } = (await personOf(engine, key)) ?? {};
    expect(session?.turn).toBe(script.length);
    expect(session?.answers.map(({ key: question, value }) => [question, value])).toEqual([
      ['welcome.consent', true],
      ['welcome.research', false],
      ['credit.stage', 'need'],
      ['credit.purpose', 'stock'],
      ['credit.amount', 2_000_000],
      ['credit.byWhen', 'month'],
      ['credit.wouldGo', 'bank'],
      ['credit.barrier', expect.any(String)],
    ]);
    const turns = (await recordsOf(engine, key)).flatMap(({ sk, data }) =>
      sk.startsWith('turn#') ? [data['said']] : [],
    );
    expect(turns).toEqual(script.slice(1).map((text) => [text]));
  }
};
