import fc from 'fast-check';
import { expect, test } from 'vitest';
import { misfits } from '../../../flows/check/fits.ts';
import type { Content, Input, StaffAct } from '../../../flows/engine/input.ts';
import { registry } from '../../../flows/registry.ts';
import { everyPlace } from './arrive.ts';
import { Talk, tapsOf } from './talk.ts';

/** What people write, and what nobody writes. */
const phrases = [
  ...[
    'sí',
    'no',
    'no sé',
    '1',
    '2',
    '34',
    '99',
    '2 palos',
    '50',
    'Bosa',
    'mi mamá',
    'hija',
    'gracias',
    'hola',
    'chao',
    'ok',
    '👍🏽',
  ],
  ...[
    'menú',
    'volver',
    'corregir',
    'ayuda',
    'persona',
    'pausa',
    'mis datos',
    'borrar',
    'salir',
    'cambiar 2',
    'english',
    'español',
  ],
  ...[
    'no, son 3',
    'perdón, quise decir Usme',
    'es un robot?',
    'por qué',
    'cuánto cuesta',
    'comida',
    'deudas',
    'me va a matar',
    'asdf',
    '',
  ],
  ...[
    '\u202E\u200Fhola',
    '\uFFFE',
    '\uD800',
    'a'.repeat(5000),
    '{ label }', // shown back as she wrote it: not to be taken for a blank that a text of ours left open
    '*',
    '\u0000',
    '<script>',
    'r1:welcome.consent:1:yes',
  ],
];

const text = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...phrases) },
  { weight: 1, arbitrary: fc.string({ maxLength: 60, unit: 'binary' }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
);

const content: fc.Arbitrary<Content | { readonly tap: number }> = fc.oneof(
  { weight: 8, arbitrary: text.map((body): Content => ({ type: 'text', body })) },
  // One of what is on her screen, newest first.
  { weight: 4, arbitrary: fc.nat(40).map((tap) => ({ tap })) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('tap' as const), id: fc.string({ maxLength: 300 }), title: text }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('location' as const),
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Content>(
      { type: 'media', media: 'voice' },
      { type: 'media', media: 'sticker' },
      { type: 'contacts' },
      { type: 'order' },
      { type: 'reaction' },
      { type: 'deleted' },
      { type: 'unsupported', was: 'poll' },
      { type: 'edited', body: 'otra cosa' },
    ),
  },
);

const staff: fc.Arbitrary<StaffAct> = fc.constantFrom<StaffAct>(
  { act: 'reply', text: 'Hola, le habla Marta.' },
  { act: 'release' },
  { act: 'close' },
);

type Event =
  | { readonly content: Content | { readonly tap: number } }
  | { readonly staff: StaffAct }
  | { readonly failed: number }
  | { readonly timer: string };

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 30, arbitrary: content.map((one) => ({ content: one })) },
  { weight: 1, arbitrary: staff.map((one) => ({ staff: one })) },
  { weight: 1, arbitrary: fc.constantFrom(131_026, 131_047).map((failed) => ({ failed })) },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }).map((timer) => ({ timer })) },
);

const after = fc.constantFrom(500, 4000, 20_000, 3_600_000, 86_400_000 * 3);

/** Does one thing to her; whether it must be answered. */
const happen = (talk: Talk, what: Event, wait: number): boolean => {
  if ('staff' in what) {
    talk.staff(what.staff);
    return false;
  }
  if ('timer' in what) {
    talk.timer(talk.session.timers[0]?.token ?? what.timer);
    return false;
  }
  if ('failed' in what) {
    const input: Input = {
      kind: 'delivery-failure',
      id: `f.${talk.sent.length}`,
      at: talk.now,
      effect: null,
      code: what.failed,
    };
    talk.hear(input);
    return false;
  }
  const shown = talk.sent.flatMap(tapsOf).toReversed();
  const said: Content =
    'tap' in what.content
      ? { type: 'tap', ...(shown[what.content.tap % Math.max(shown.length, 1)] ?? { id: '', title: '' }) }
      : what.content;
  talk.send(said, { after: wait });
  return said.type !== 'reaction' && said.type !== 'deleted' && talk.session.hand === 'bot';
};

test.each(registry.flows.map(({ id }) => id))(
  'whatever comes in at any place of %s, she gets an answer that fits, and a way on',
  (flow) => {
    const places = [...everyPlace(flow).values()];
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.tuple(event, after), { minLength: 1, maxLength: 14 }), (place, events) => {
        const talk = new Talk({ session: places[place % places.length] });
        for (const [what, wait] of events) {
          const before = talk.sent.length;
          const mustAnswer = happen(talk, what, wait);
          const sent = talk.sent.slice(before);
          if (mustAnswer) expect(sent.length, JSON.stringify(what)).toBeGreaterThanOrEqual(1);
          expect(sent.length, JSON.stringify(what)).toBeLessThanOrEqual(2);
          for (const message of sent) expect(misfits(message), JSON.stringify(what)).toEqual([]);
        }
        talk.say('menú');
        expect(['!menu', 'welcome.consent']).toContain(talk.at);
        expect(talk.taps.length).toBeGreaterThan(0);
      }),
      { numRuns: 120 },
    );
  },
);
