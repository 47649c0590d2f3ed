import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCorrection } from '../../flows/understanding/correction.ts';
import { dangerIn } from '../../flows/understanding/danger.ts';
import { greetingIn } from '../../flows/understanding/greeting.ts';
import { understand } from '../../flows/understanding/understand.ts';

const KINDS = [
  'number',
  'money',
  'yes-no',
  'choice',
  'many',
  'date',
  'age',
  'duration',
  'place',
  'phone',
  'command',
  'text',
] as const;
const SETTINGS = {
  now: '2026-11-22',
  options: ['Educación', 'Salud', 'Otra cosa'].map((title, i) => ({ id: `o${i}`, title })),
};
const REASONS = ['empty', 'dont-know', 'rather-not', 'ambiguous', 'out-of-range', 'street', 'not-understood'];

/** Pieces of real answers, thrown together: nearer to the parsers' branches than random characters. */
const PIECES =
  'no sí se de la el los a un una y o que mil millón medio media palo luca 1 2 20 300 1.200 1,5 $ . , - / # 3️⃣ 👍🏽 no sé hace días año meses ayer martes marzo desde barrio localidad Bosa Kennedy San Cristóbal Norte Rafael Uribe Soacha plaza me te le mi hija mata pega gota vivir quiero hablar con persona borrar datos cambiar entre como tengo 310 555 \u202e \u0000 \ud800 ñ'.split(
    ' ',
  );
const said = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(' '));
const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ maxLength: 80 }), said);

describe.each(KINDS)('%s', (kind) => {
  test('any text gets a result, and never an exception', () => {
    fc.assert(
      fc.property(anything, fc.boolean(), (text, future) => {
        const parsed = understand(kind, text, { ...SETTINGS, future });
        if (parsed.ok) {
          expect(parsed.value).toBeDefined();
          if (typeof parsed.value === 'number') expect(Number.isFinite(parsed.value)).toBe(true);
        } else {
          expect(REASONS).toContain(parsed.reason);
          for (const candidate of parsed.candidates ?? []) expect(candidate.id).toMatch(/^[a-z0-9-]{1,40}$/);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('case, accents and spaces around make no difference', () => {
    if (kind === 'text') return;
    fc.assert(
      fc.property(said, fc.constantFrom('upper', 'bare', 'spaced', 'marked'), (text, how) => {
        const changed = {
          upper: () => text.toUpperCase(),
          bare: () =>
            text
              .normalize('NFD')
              .replace(/[\u0300-\u0302\u0304-\u036f]/g, '')
              .normalize('NFC'),
          spaced: () => `  \t${text.replaceAll(' ', '  ')}\n `,
          marked: () => `\u200e${text}\u200b\ufeff`,
        }[how]();
        expect(understand(kind, changed, SETTINGS)).toEqual(understand(kind, text, SETTINGS));
      }),
      { numRuns: 150 },
    );
  });
});

/** An independent reader of plainly written amounts: groups of three, or no separator at all, then "mil" or "millones". */
const naive = (text: string): number | null => {
  const match = /^\D*?(\d+(?:[.,' ]\d{3})*(?:[.,]\d{1,2})?)\s*(mil(?![a-z])|k\b|mill?o?n(?:es)?)?/i.exec(
    text.normalize('NFD').replace(/\p{M}/gu, ''),
  );
  if (match?.[1] === undefined) return null;
  const cents = /^(.*?\d)[.,](\d{1,2})$/.exec(match[1]);
  const whole = Number((cents?.[1] ?? match[1]).replace(/\D/g, ''));
  const by = match[2] === undefined ? 1 : /^mill|^milo/i.test(match[2]) ? 1e6 : 1000;
  return Math.round((whole + Number(`0.${cents?.[2] ?? 0}`)) * by);
};

test('money that is sure is what the digits say', () => {
  const digits = fc.oneof(
    fc.nat(20_000_000).map(String),
    fc
      .tuple(fc.nat(99_999_999), fc.constantFrom('.', ',', "'", ' '))
      .map(([n, mark]) => String(n).replace(/\B(?=(\d{3})+$)/g, mark)),
    fc.tuple(fc.nat(999), fc.nat(99)).map(([a, b]) => `${a}.${b}`),
    fc.string({ unit: fc.constantFrom(...'0123456789.,'), minLength: 1, maxLength: 12 }),
  );
  const amount = fc.tuple(
    fc.constantFrom('', '$', '$ ', 'son ', 'tengo '),
    digits,
    fc.constantFrom('', ' mil', ' millones', 'k', ' pesos', ' mil pesos'),
  );
  let sure = 0;
  fc.assert(
    fc.property(amount, (parts) => {
      const text = parts.join('');
      const parsed = understand('money', text, SETTINGS);
      if (!parsed.ok || parsed.inferred) return;
      sure += 1;
      expect(parsed.value, text).toBe(naive(text));
    }),
    { numRuns: 3000 },
  );
  expect(sure).toBeGreaterThan(300);
});

test('an amount in words is never sure', () => {
  const words = fc.array(
    fc.constantFrom('dos', 'tres', 'cien', 'mil', 'doscientos', 'millones', 'palos', 'lucas', 'y', 'medio', 'veinte'),
    { minLength: 1, maxLength: 5 },
  );
  fc.assert(
    fc.property(words, (list) => {
      const parsed = understand('money', list.join(' '), SETTINGS);
      expect(parsed.ok && !parsed.inferred).toBe(false);
    }),
    { numRuns: 500 },
  );
});

/** Text that would make a careless pattern go back over itself again and again. */
const HEAVY = [
  'a ',
  'no ',
  'no, ',
  'mi ',
  'al ',
  'la ',
  '1 ',
  '1.',
  '1,000.',
  'dos y ',
  'mil ',
  'y medio ',
  'de ',
  'hola ',
  'gracias ',
  'me ',
  'si ',
  '3 de ',
  'barrio ',
  'vecina ',
  'perdón, ',
  '😀',
  'x',
  ' ',
  '(',
  '+',
  'me mata la ',
  'gota a gota ',
];

test.each(HEAVY)('100 kB of %j cost no more than their first 2 kB', (piece) => {
  const long = piece.repeat(Math.ceil(100_000 / piece.length));
  const short = long.slice(0, 2_000);
  for (const kind of KINDS) {
    if (kind === 'text') continue;
    // what lies behind the first 2.000 characters is not looked at: the cost is bounded whatever the length
    expect(understand(kind, `${long}34`, SETTINGS)).toEqual(understand(kind, short, SETTINGS));
  }
  expect(parseCorrection(long) === null || piece !== '').toBe(true);
  expect([null, 'violence', 'suicide', 'lender-threat', 'child', 'medical', 'despair', 'hits']).toContain(
    dangerIn(long),
  );
  expect([null, 'hello', 'thanks']).toContain(greetingIn(long));
});

test('danger is found at the end of a long message too', () => {
  fc.assert(
    fc.property(fc.nat(60_000), (length) => {
      expect(dangerIn(`${'Buenas tardes vecina. '.repeat(length / 22)} mi marido me pega`)).toBe('violence');
    }),
    { numRuns: 20 },
  );
});

test('the label of every candidate reads as that candidate', () => {
  const ASKED = ['number', 'money', 'age', 'duration', 'date', 'choice', 'phone', 'yes-no'] as const;
  fc.assert(
    fc.property(fc.constantFrom(...ASKED), said, (kind, text) => {
      const parsed = understand(kind, text, SETTINGS);
      for (const { label, value } of parsed.ok ? [] : (parsed.candidates ?? [])) {
        expect(understand(kind, label, SETTINGS), `${kind} ${label}`).toMatchObject({ ok: true, value });
      }
    }),
    { numRuns: 1500 },
  );
});
