import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advance } from '../../flows/engine/advance.ts';
import type { Input } from '../../flows/engine/input.ts';
import type { Outgoing } from '../../flows/engine/message.ts';
import { flowOf, type Registry } from '../../flows/engine/registry.ts';
import { newSession, type Session } from '../../flows/engine/session.ts';
import { newTrails } from '../../flows/engine/trails.ts';
import { registry } from '../../flows/registry.ts';
import { shippedWorld } from '../../flows/shipped-world.ts';
import { tapsOf } from '../unit/engine/talk.ts';

const world = shippedWorld(null);
const start = Date.parse('2026-11-30T14:30:00.000Z');
const words = [
  'no sé',
  'sí',
  'no',
  'Kennedy',
  'Suba',
  '34',
  '2',
  'mi mamá',
  '78',
  '1 millón',
  'menú',
  'servicios de cuidado',
  'corregir',
  'mañana',
  '50 mil',
  '4 años',
  'ver más',
  'english',
  'quincenal',
  'al banco',
  'el 15',
  'ya pagué',
  'no pude',
  'plata',
];

/** What a turn comes to for somebody whom nobody went before: no step of these flows was ever taken. */
const alone = (): Registry => ({ ...registry, flows: registry.flows.map((flow) => ({ ...flow })) });

test('whoever went the same way before, each is told and stored what she would be alone', () => {
  let compared = 0;
  const act = fc.record({ who: fc.nat(5), pick: fc.nat(1000), wait: fc.nat(3_600_000) });
  fc.assert(
    fc.property(fc.array(act, { minLength: 60, maxLength: 120 }), (acts) => {
      const { id, version } = flowOf(registry, registry.first);
      const trails = newTrails(3);
      const people = Array.from({ length: 6 }, (_, index) => ({
        session: newSession({
          citizen: `citizen-${index}`,
          now: new Date(start).toISOString(),
          locale: 'es-CO',
          flow: id,
          version,
        }),
        said: 0,
        last: undefined as Outgoing | undefined,
      }));
      let time = start;
      for (const [index, { who, pick, wait }] of acts.entries()) {
        time += wait;
        const now = new Date(time).toISOString();
        const person = people[who];
        if (person === undefined) continue;
        const { timers } = person.session;
        const due = timers.find(({ at }) => at <= now);
        const taps = person.last === undefined ? [] : tapsOf(person.last);
        const tap = taps[pick % Math.min(taps.length, 3)];
        const body = ['hola', 'sí', 'sí'][person.said] ?? words[pick % words.length] ?? '';
        const content =
          person.said > 2 && tap !== undefined && pick % 5 > 0
            ? ({ type: 'tap', ...tap } as const)
            : ({ type: 'text', body } as const);
        const input: Input =
          due === undefined
            ? { kind: 'message', id: `w${index}`, at: now, content }
            : { kind: 'timer', id: `t${index}`, at: now, token: due.token };
        const context = { world, now, spareCitizen: `spare-${index}`, spareReceipt: 'A-RECEIPT' };
        const plain: Session = JSON.parse(JSON.stringify(person.session));
        const shared = advance(person.session, [input], { ...context, registry, trails });
        expect(JSON.stringify(shared)).toBe(JSON.stringify(advance(plain, [input], { ...context, registry: alone() })));
        compared += 1;
        person.session = shared.session;
        person.said += 1;
        person.last = shared.effects.findLast((effect) => effect.kind === 'send')?.message ?? person.last;
      }
    }),
    { numRuns: 6 },
  );
  expect(compared).toBeGreaterThan(300);
});
