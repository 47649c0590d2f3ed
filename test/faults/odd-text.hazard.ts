import { describe, expect, it } from 'vitest';
import { type Citizen, welcomed } from '../e2e/engine/citizen.ts';
import { type Engine, personOf, recordsOf } from '../e2e/engine/engine.ts';

/** Control characters but the line break, marks that turn the direction, and what is no character at all. */
const harmful = /(?!\n)\p{Cc}|[\u00ad\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Noncharacter_Code_Point}/u;

/** Whatever somebody's thumb, keyboard or malice makes. */
export const oddText = (engine: () => Engine): void => {
  describe('a text', () => {
    const asked = async (): Promise<Citizen> => {
      const she = await welcomed(engine());
      await she.says('crédito');
      await she.taps('Necesito plata');
      await she.taps('Surtir el negocio');
      return she;
    };
    const kept = async (she: Citizen): Promise<readonly string[]> =>
      (await recordsOf(engine(), she.key)).flatMap(({ sk, data }) =>
        sk.startsWith('turn#') ? [data['said']].flat(2).filter((said) => typeof said === 'string') : [],
      );

    it.each([
      ['of 100 kB', 'palabra '.repeat(12_500)],
      ['of 100 kB without a space', 'á'.repeat(50_000)],
      ['of 30,000 emoji', '🙏🏽'.repeat(30_000)],
      ['with control characters', 'a\u0000b\u0007c\u001b[31md\u009be'],
      ['with marks that turn the direction', '\u202eetnem\u202c \u200fhola\u2067'],
      ['with U+FFFE and U+FFFF', 'antes\ufffe\uffffdespués'],
      ['with lone surrogates', '\ud83d alto \udc00 bajo \ud83d'],
      ['of emoji only', '👩🏽‍🦽👩‍👩‍👧‍👦🇨🇴❤️‍🔥'],
      ['that is empty', ''],
      ['of spaces and line breaks', ' \n\r\n\t\u2028\u00a0 '],
      ['of zero-width joiners', '\u200d'.repeat(5000)],
      ['of combining marks', `z${'\u0301'.repeat(4000)}`],
      ['of numbers without end', '9'.repeat(5000)],
      ['that looks like a query', `'); DROP TABLE item; -- {"$gt":""} \${7*7} <script>alert(1)</script> %s%n`],
      ['that names what every object has', '__proto__ constructor toString'],
    ])('%s gets a normal answer, and is kept clipped and clean', async (_how, text) => {
      const she = await asked();
      const before = (await personOf(engine(), she.key))?.session;
      const dead = await engine().deadLetters();
      const replies = await she.says(text);
      expect(replies).toHaveLength(1);
      expect(she.last()).not.toBe('');
      expect((await personOf(engine(), she.key))?.session.turn).toBe((before?.turn ?? 0) + 1);
      for (const said of await kept(she)) {
        expect(said.isWellFormed()).toBe(true);
        expect(said).not.toMatch(harmful);
        expect([...said].length).toBeLessThanOrEqual(4096);
      }
      expect(await engine().deadLetters()).toBe(dead);
    });

    it('of 100 kB leaves the conversation where it was, and the next answer counts', async () => {
      const she = await asked();
      await she.says('x'.repeat(100_000));
      await she.says('300 mil pesos');
      const { answers } = (await personOf(engine(), she.key))?.session ?? { answers: [] };
      expect(answers.find(({ key }) => key === 'credit.amount')?.value).toBe(300_000);
    });

    it.each([
      ['an id of a million characters', { id: 'x'.repeat(1_000_000) }],
      ['an id with line breaks', { id: 'wamid.\n\u0000"' }],
      ['a timestamp that is none', { timestamp: 'ayer' }],
      ['a timestamp of the far future', { timestamp: '99999999999999' }],
      ['no timestamp', { timestamp: null }],
      ['a number as its text', { text: { body: 12 } }],
      ['no text at all', { text: null }],
    ])('whose message has %s gets a normal answer', async (_how, odd) => {
      const she = await asked();
      const dead = await engine().deadLetters();
      const replies = await she.says({ type: 'raw', message: { type: 'text', text: { body: 'ayuda' }, ...odd } });
      expect(replies).toHaveLength(1);
      expect(await engine().deadLetters()).toBe(dead);
    });
  });
};
