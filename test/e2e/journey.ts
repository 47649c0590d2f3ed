import { describe, expect, it } from 'vitest';
import type { Question } from '../../flows/engine/question.ts';
import { flowOf } from '../../flows/engine/registry.ts';
import { replay } from '../../flows/engine/replay.ts';
import { registry } from '../../flows/registry.ts';
import { shippedWorld } from '../../flows/shipped-world.ts';
import { bodyOf, type Citizen, citizen, options } from './engine/citizen.ts';
import { type Engine, personOf, recordsOf } from './engine/engine.ts';

const world = shippedWorld(null);

/** What she would say to each question, in her own words; what is not here she answers by its kind. */
const herWords: Readonly<Record<string, string>> = {
  'welcome.consent': 'sí acepto',
  'welcome.research': 'no',
  'care.need': 'un jardín',
  'care.caregiver': 'sí señora',
  'care.relation': 'mi hija',
  'care.personAge': 'tres añitos',
  'care.age': 'tengo 34',
  'care.place': 'por Kennedy',
  'credit.stage': 'necesito plata',
  'credit.purpose': 'surtir el negocio',
  'credit.amount': 'dos palos',
  'credit.hasDebts': 'sí',
  'credit.debtKinds': 'gota a gota',
  'credit.gotaLent': '500 mil',
  'credit.gotaPay': '20 mil',
  'credit.gotaEvery': 'todos los días',
  'credit.gotaTimes': '30',
  'credit.goodDay': '120 mil',
  'credit.badDay': '60 mil',
  'credit.daysPerWeek': 'seis',
};

const byKind: Readonly<Record<Question['kind'], string | null>> = {
  'yes-no': 'no',
  number: '3',
  money: '50 mil pesos',
  age: '40',
  duration: '2 años',
  date: 'ayer',
  place: 'Suba',
  phone: '3000000000',
  document: '1000000001',
  text: 'no sé',
  words: 'me pidieron un fiador',
  choice: null,
  service: null,
  many: null,
};

/** One person's whole way, as she goes it on a phone, changing her mind. */
export const journey = (engine: () => Engine): void => {
  describe('a citizen', () => {
    const session = async (she: Citizen) => {
      const person = await personOf(engine(), she.key);
      if (person === null) throw new Error('no session');
      return person.session;
    };
    const stands = async (she: Citizen) => {
      const { answers, run, locale } = await session(she);
      const now = new Date(engine().control.now()).toISOString();
      return replay({ flow: flowOf(registry, run.flow), run, answers, world, now, locale });
    };
    const answerOf = async (she: Citizen, key: string): Promise<unknown> =>
      (await session(she)).answers.findLast((answer) => answer.key === key)?.value;
    const factsOf = async (she: Citizen) =>
      (await recordsOf(engine(), she.key)).filter(({ sk }) => sk.startsWith('fact#'));

    /** Says it, and gets exactly one message for it. */
    const says = async (she: Citizen, text: string): Promise<string> => {
      const replies = await she.says(text);
      expect(replies.map(bodyOf), text).toHaveLength(1);
      return she.last();
    };
    const answersAll = async (she: Citizen): Promise<readonly string[]> => {
      const asked: string[] = [];
      for (;;) {
        const position = await stands(she);
        if (position.at !== 'asking') return asked;
        const { question } = position.asked;
        expect(asked, 'asked again although it was answered').not.toContain(position.key);
        asked.push(position.key);
        const last = she.heard().at(-1);
        const offered = last === undefined ? [] : options(last);
        await says(she, herWords[question.id] ?? byKind[question.kind] ?? offered[0]?.title ?? '1');
      }
    };
    /** The number of the line of a summary that says this. */
    const line = (summary: string, words: string): string =>
      new RegExp(`(\\d+)\\. [^\\n]*${words}`).exec(summary)?.[1] ?? '';

    it('goes from “hola” through consent, care and credit to the end, changes her mind on the way, and is understood', async () => {
      const she = citizen(engine());
      await says(she, 'hola');
      expect(she.last()).toContain('SIC');
      await answersAll(she);
      expect((await session(she)).run.flow).toBe('menu');

      await says(she, 'servicios de cuidado');
      const asked = await answersAll(she);
      expect(asked).toEqual(expect.arrayContaining(['care.caregiver', 'care.personAge@p1', 'care.place']));
      expect(await stands(she)).toMatchObject({ at: 'concluded' });
      expect(she.last()).toContain('3 años');
      expect(she.last()).toContain('Jardín infantil');

      // "no, tiene 4": the answer that it can be.
      await says(she, 'no, tiene 4');
      expect(await answerOf(she, 'care.personAge@p1')).toBe(4);
      expect(she.last()).toContain('4 años');

      // By the numbered summary.
      const summary = await says(she, 'corregir');
      await says(she, line(summary, 'Kennedy'));
      await says(she, 'Bosa');
      expect(await answerOf(she, 'care.place')).toMatchObject({ locality: '07' });
      expect(await stands(she)).toMatchObject({ at: 'concluded' });

      // An old button offers to change its own answer, and counts for nothing else.
      const old = she.heard().find((message) => options(message).some(({ id }) => /:care\.caregiver:\d+:no$/.test(id)));
      const no = old === undefined ? undefined : options(old).find(({ id }) => id.endsWith(':no'));
      await she.says({ type: 'tap', id: no?.id ?? '', ...(old === undefined ? {} : { messageId: old.id }) });
      expect(await answerOf(she, 'care.caregiver')).toBe(true);
      const offer = she.heard().at(-1);
      expect(offer === undefined ? [] : options(offer)).toHaveLength(2);
      await says(she, 'no');
      expect(await answerOf(she, 'care.caregiver')).toBe(true);

      // Meta lets only so many messages out to one person in a short time.
      await engine().pass(10 * 60_000);
      await says(she, 'menú');
      await says(she, 'crédito');
      await answersAll(she);
      expect(await stands(she)).toMatchObject({ at: 'concluded' });
      expect(await answerOf(she, 'credit.amount')).toBe(2_000_000);
      const told = she.last();
      const again = await says(she, 'corregir');
      await says(she, line(again, '2\\.000\\.000'));
      await says(she, '800 mil');
      expect(await answerOf(she, 'credit.amount')).toBe(800_000);
      expect(await stands(she)).toMatchObject({ at: 'concluded' });
      expect(she.last()).not.toBe(told);

      // What is stored is what answering so at first would have stored.
      const facts = await factsOf(she);
      const fact = (key: string) => facts.find(({ data }) => String(data['key']).endsWith(key))?.data['value'];
      expect(fact('care.personAge@p1')).toBe(4);
      expect(fact('care.place')).toMatchObject({ locality: '07' });
      expect(fact('credit.amount')).toBe(800_000);
      const records = await recordsOf(engine(), she.key);
      const consents = records.flatMap(({ data }) =>
        data['kind'] === 'consent' ? [[data['purpose'], data['given']]] : [],
      );
      expect(consents.toSorted()).toEqual([
        ['research', false],
        ['serve', true],
      ]);
      // One message a turn; the greeting's transcript came before the yes and was not kept.
      const { turn } = await session(she);
      expect(she.heard()).toHaveLength(turn);
      expect(records.filter(({ sk }) => sk.startsWith('turn#'))).toHaveLength(turn - 1);
      expect(engine().control.counters().rejected).toEqual({});
      expect(await engine().deadLetters()).toBe(0);
    });

    it('comes back after days and is offered to go on where she was', async () => {
      const she = citizen(engine());
      await says(she, 'hola');
      await answersAll(she);
      await says(she, 'servicios de cuidado');
      await says(she, 'un jardín');
      const before = (await session(she)).answers;
      await engine().pass(3 * 24 * 3_600_000);
      await she.says('hola');
      expect((await session(she)).answers).toEqual(before);
      const last = she.heard().at(-1);
      const goOn = last === undefined ? undefined : options(last)[0];
      await she.taps(goOn?.title ?? '');
      expect(await stands(she)).toMatchObject({ at: 'asking', key: 'care.caregiver' });
    });

    it('who shares where she is is answered by that place', async () => {
      const she = citizen(engine());
      await says(she, 'hola');
      await answersAll(she);
      await says(she, 'lugares y líneas');
      await she.taps('Comedor comunitario');
      await she.says({ type: 'location', latitude: 4.6268, longitude: -74.1547 });
      expect(await stands(she)).toMatchObject({ at: 'concluded' });
      const session2 = await session(she);
      expect(session2.answers.at(-1)?.value).toMatchObject({ locality: '08', precision: 'shared' });
    });

    it('may speak English', async () => {
      const she = citizen(engine());
      await says(she, 'hola');
      await says(she, 'english');
      expect(she.last()).toMatch(/May I|Do you|allow/i);
      await says(she, 'yes');
      await says(she, 'no');
      await says(she, 'menu');
      expect((await session(she)).locale).toBe('en');
    });
  });
};
