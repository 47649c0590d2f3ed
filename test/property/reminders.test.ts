import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bogotaDay } from '../../flows/engine/bogota-time.ts';
import { isLawful } from '../../flows/engine/lawful-hours.ts';
import { waitUntil, withLoan } from '../unit/engine/reminding.ts';
import { days, hours, type Talk } from '../unit/engine/talk.ts';

type Act =
  | { readonly kind: 'wait'; readonly hours: number }
  | { readonly kind: 'say'; readonly words: string }
  | { readonly kind: 'loan'; readonly day: number; readonly times: number }
  | { readonly kind: 'answer'; readonly option: number };

const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 400 }) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('say' as const),
        words: fc.constantFrom(
          'menú',
          'hola',
          'gracias',
          'sí',
          'no',
          'Servicios de cuidado',
          'pausa',
          'corregir',
          'salir',
        ),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('loan' as const),
        day: fc.integer({ min: 1, max: 28 }),
        times: fc.integer({ min: 1, max: 12 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('answer' as const), option: fc.nat(2) }) },
  ),
  { maxLength: 14 },
);

const act = (talk: Talk, one: Act): readonly string[] => {
  switch (one.kind) {
    case 'wait':
      return waitUntil(talk, new Date(talk.time + one.hours * hours).toISOString()).map(({ at }) => at);
    case 'say':
      talk.say(one.words);
      return [];
    case 'loan': {
      const runs = talk.session.runs + 1;
      const run = { id: `r${runs}`, flow: 'loan', version: 3, startedAt: talk.now };
      talk.session = { ...talk.session, run, runs, told: null, aside: null };
      talk.say(`2027-01-${String(one.day).padStart(2, '0')}`, String(one.times));
      return [];
    }
    case 'answer': {
      const tap = talk.taps.filter(({ id }) => id.includes('?reminder.'))[one.option];
      if (tap !== undefined) talk.tap(tap);
      return [];
    }
  }
};

test('whatever happens: lawful, one a day, none twice, none within the hour, at most two in silence', () => {
  let reminded = 0;
  fc.assert(
    fc.property(acts, (story) => {
      const talk = withLoan({ due: '2026-12-24', times: 6 });
      const went: { at: string; heardAt: string | null }[] = [];
      for (const one of story) {
        const { heardAt } = talk.session;
        went.push(...act(talk, one).map((at) => ({ at, heardAt })));
      }
      reminded += went.length;
      for (const { at, heardAt } of went) {
        expect(isLawful(at)).toBe(true);
        expect(Date.parse(at) - Date.parse(heardAt ?? '')).toBeGreaterThanOrEqual(hours);
      }
      expect(new Set(went.map(({ at }) => bogotaDay(at))).size).toBe(went.length);
      for (const { sent } of talk.session.minded ?? []) {
        expect(new Set(sent.map(({ id }) => id)).size).toBe(sent.length);
      }
      // So many runs can be minded, and each is met with silence twice at most.
      const silent = waitUntil(talk, new Date(talk.time + 400 * days).toISOString());
      expect(silent.length).toBeLessThanOrEqual(2 * ((talk.session.minded?.length ?? 0) + 6) + 1);
      expect(talk.session.timers).toEqual([]);
    }),
    { numRuns: 120 },
  );
  expect(reminded).toBeGreaterThan(20);
});

test('the timers after a turn are those that the same answers would set anew', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 27 }), fc.integer({ min: 1, max: 28 }), fc.nat(5), (first, then, times) => {
      const corrected = withLoan({ due: `2027-02-${String(first).padStart(2, '0')}`, times: times + 1 });
      corrected.say('cambiar 1', `2027-02-${String(then).padStart(2, '0')}`);
      const straight = withLoan({ due: `2027-02-${String(then).padStart(2, '0')}`, times: times + 1 });
      expect(corrected.session.timers).toEqual(straight.session.timers);
    }),
    { numRuns: 40 },
  );
});
