import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registry } from '../../flows/registry.ts';
import { violations } from '../../functions/adapters/whatsapp/check-limits.ts';
import { everyPlace } from '../unit/engine/arrive.ts';
import { Talk } from '../unit/engine/talk.ts';

/** What people write in the middle of something else, again and again and in any order. */
const steps = [
  ...['menú', 'volver', 'corregir', 'ayuda', 'pausa', 'mis datos', 'borrar', 'salir', 'persona', 'chao', 'hola'],
  ...['no', '1', '2', '7', 'cambiar 2', 'no, son 3', 'cancelar', 'bueno', 'gracias', 'ver todo', 'asdf', 'no sé'],
  ...['kennedy', '34', 'y medio', 'millones', 'english', 'español'],
];

/** A word, or the n-th thing that can be tapped now. */
const step = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...steps) }, { weight: 2, arbitrary: fc.nat(9) });
const wait = fc.constantFrom(1500, 30_000, 26 * 3_600_000);

const take = (talk: Talk, what: string | number, after: number): number => {
  const before = talk.sent.length;
  const tap = typeof what === 'number' ? talk.taps[what % Math.max(talk.taps.length, 1)] : undefined;
  // "Sí, borrar todo" ends the story; that it does is told elsewhere.
  if (tap !== undefined && !tap.id.includes('?erase')) talk.send({ type: 'tap', ...tap }, { after });
  else talk.send({ type: 'text', body: typeof what === 'number' ? 'no' : what }, { after });
  return talk.sent.length - before;
};

describe.each(registry.flows.map(({ id }) => id))('wandering about in %s', (flow) => {
  const places = [...everyPlace(flow).values()];

  test('every step is answered once, within limits, keeps what was told small, and leads on', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.tuple(step, wait), { minLength: 2, maxLength: 16 }), (place, walk) => {
        const talk = new Talk({ session: places[place % places.length] });
        for (const [what, after] of walk) {
          const withPerson = talk.session.hand === 'person';
          const sent = take(talk, what, after);
          if (!withPerson) expect(sent, String(what)).toBeGreaterThanOrEqual(1);
          for (const message of talk.sent.slice(-sent)) expect(violations(message, 'c.1.0'), String(what)).toEqual([]);
        }
        expect(JSON.stringify(talk.session).length).toBeLessThan(40_000);
        expect(talk.session.open.length).toBeLessThanOrEqual(registry.flows.length);
        // from wherever she is, going back comes to a beginning and the menu to the menu
        for (let back = 0; back < 40 && !talk.shown.includes(backNone(talk)); back += 1) talk.say('volver');
        expect(talk.shown).toContain(backNone(talk));
        talk.say('menú');
        expect(['!menu', 'welcome.consent', 'welcome.research']).toContain(talk.at);
        expect(talk.taps.length).toBeGreaterThan(1);
      }),
      { numRuns: 40 },
    );
  });
});

const backNone = (talk: Talk): string =>
  talk.session.locale === 'en' ? 'no question before' : 'no hay pregunta anterior';
