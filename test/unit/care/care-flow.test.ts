import { describe, expect, test } from 'vitest';
import { care } from '../../../flows/care/care.ts';
import { needs } from '../../../flows/care/needs.ts';
import { rules } from '../../../flows/care/rules.ts';
import { words } from '../../../flows/care/words.ts';
import type { Conclusion, Known, Shown } from '../../../flows/engine/flow.ts';
import { locales } from '../../../flows/engine/locale.ts';
import { limits } from '../../../flows/engine/message.ts';
import { drive, type Told } from './drive.ts';

const porvenir = {
  locality: '07',
  latitude: 4.6416,
  longitude: -74.1913,
  name: 'El Porvenir',
  precision: 'neighbourhood',
} as const;
const child = { 'care.caregiver': true, 'care.relation@p1': 'child', 'care.more@p1': false } as const;

const stories: Readonly<Record<string, Told>> = {
  'mother of a baby who wants to study': {
    ...child,
    'care.need': 'study',
    'care.personAge@p1': 1,
    'care.age': 28,
    'care.vendor': false,
    'care.place': porvenir,
  },
  'mother of a boy with autism': {
    ...child,
    'care.need': 'care',
    'care.personAge@p1': 9,
    'care.personDisability@p1': 'autism',
    'care.personSupport@p1': 'daily',
    'care.age': 40,
    'care.place': { locality: '11', latitude: 4.7413, longitude: -74.1094, precision: 'shared' },
  },
  'daughter of an old mother': {
    'care.need': 'care',
    'care.caregiver': true,
    'care.relation@p1': 'parent',
    'care.personAge@p1': 81,
    'care.personDisability@p1': 'none',
    'care.more@p1': false,
    'care.age': 55,
    'care.place': { locality: '16', precision: 'locality' },
  },
  'man who cares': {
    'care.need': 'rest',
    'care.caregiver': true,
    'care.relation@p1': 'partner',
    'care.personAge@p1': 66,
    'care.more@p1': false,
    'care.age': 68,
    'care.place': { locality: '01', precision: 'locality' },
  },
  'vendor with a child': {
    ...child,
    'care.need': 'study',
    'care.personAge@p1': 4,
    'care.age': 45,
    'care.vendor': true,
    'care.place': { locality: '15', latitude: 4.5861, longitude: -74.1032, precision: 'neighbourhood' },
  },
  'cares for three': {
    'care.need': 'all',
    'care.caregiver': true,
    'care.relation@p1': 'child',
    'care.personAge@p1': 3,
    'care.more@p1': true,
    'care.relation@p2': 'child',
    'care.personAge@p2': 8,
    'care.personDisability@p2': 'multiple_intellectual',
    'care.more@p2': true,
    'care.relation@p3': 'parent',
    'care.personAge@p3': 77,
    'care.more@p3': false,
    'care.age': 38,
    'care.sex': 'F',
    'care.place': { locality: '19', precision: 'locality' },
  },
  'in Sumapaz': {
    ...child,
    'care.need': 'rest',
    'care.personAge@p1': 6,
    'care.age': 30,
    'care.place': { locality: '20', precision: 'locality' },
  },
  'outside Bogotá': {
    ...child,
    'care.need': 'care',
    'care.personAge@p1': 9,
    'care.age': 30,
    'care.place': { locality: null, precision: 'outside' },
  },
  'food with Sisbén': {
    'care.need': 'food',
    'care.caregiver': false,
    'care.age': 50,
    'care.disability': false,
    'care.sisben': 'b',
    'care.place': { locality: '14', precision: 'locality' },
  },
  'would rather not say anything': {},
};

const pages = (known: Known): readonly Shown[] => {
  const shown: Shown[] = [];
  for (const what of ['map', 'documents', 'result', ...Array.from({ length: 9 }, (_, index) => `more-${index + 1}`)]) {
    const one = care.show?.(what, known);
    if (one) shown.push(one);
  }
  return shown;
};

describe.each(locales)('in %s', (locale) => {
  describe.each(Object.entries(stories))('%s', (_name, told) => {
    describe.each(needs)('who needs %s', (need) => {
      const { conclusion, known } = drive(care, { ...told, 'care.need': need }, { locale });
      const all: readonly (Shown | Conclusion)[] = [conclusion, ...pages(known)];

      test('is told something that fits beside buttons, with a way on, and no placeholder left', () => {
        for (const { say, offers } of all) {
          expect(say.length).toBeGreaterThan(10);
          expect(say.length).toBeLessThanOrEqual(limits.body - 100);
          expect(say).not.toMatch(/\{\w+\}|undefined|null|NaN/);
          expect(offers.length).toBeGreaterThan(0);
          expect(offers.length).toBeLessThanOrEqual(limits.rows);
          expect(offers.filter(({ title }) => title.length > limits.rowTitle)).toEqual([]);
          expect(new Set(offers.map(({ id }) => id)).size).toBe(offers.length);
        }
      });

      test('is told each caveat once', () => {
        const caveats = /confirme|check before|llame|call |promesa|promise|viejo|Old facts/;
        for (const { say } of all) {
          const sentences = say.split(/(?<=[.:])\s+/).filter((sentence) => caveats.test(sentence));
          expect(sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index)).toEqual([]);
        }
      });

      test('is promised nothing and refused nothing flatly', () => {
        for (const { say } of all)
          expect(say).not.toMatch(/no es elegible|no califica|not eligible|tiene derecho|le damos|garantiz/i);
        expect(conclusion.say).toMatch(/305 815 0348/);
      });

      test('leaves codes and counts, never her words or where she lives', () => {
        const stored = JSON.stringify(conclusion.outcomes);
        expect(stored).not.toMatch(/latitude|meters|Porvenir"/);
        expect(conclusion.outcomes.map(({ name }) => name)).toEqual(['screened', 'offered', 'nearest', 'paired']);
      });
    });
  });
});

describe('what she is told', () => {
  const say = (name: string): string => {
    const told = stories[name];
    if (told === undefined) throw new Error(`no story ${name}`);
    return drive(care, told).conclusion.say;
  };

  test('her courses, and the nursery close by for her baby, with the day of the facts', () => {
    const text = say('mother of a baby who wants to study');
    expect(text).toContain(
      '*Terminar el bachillerato* (usted)\nParece que cumple: es desde los 13 años; usted: 28 años. Dato de subaalternativa.co, diciembre de 2025.',
    );
    expect(text).toContain(
      '👥 Mientras tanto, cerca: Jardín infantil para su hija o hijo. Pregunte si es a la misma hora.',
    );
  });

  test('Centro Crecer by age and need of help, with metres and minutes', () => {
    expect(say('mother of a boy with autism')).toMatch(
      /\*Centro Crecer\* \(su hija o hijo\)\nParece que cumple: .*9 años\. Dato de Integración Social, abril de 2026\.\n📍 Centro Crecer .*a \d,\d km \(unos \d+ min a pie\)/,
    );
  });

  test('a disability is not repeated: a phone is read by others', () => {
    expect(say('mother of a boy with autism')).not.toMatch(/autismo/);
  });

  test('old facts come with a caveat', () => {
    const text = say('daughter of an old mother');
    expect(text).toContain('⚠️ Dato de bogota.gov.co, 2018.');
    expect(text).toContain('⚠️ Dato viejo: confirme antes de ir.');
  });

  test('the school for vendors', () => {
    expect(say('vendor with a child')).toContain('Bachillerato vendedores');
  });

  test('buses in Sumapaz, no made-up distance', () => {
    expect(say('in Sumapaz')).toContain('Buses del Cuidado');
    expect(say('in Sumapaz')).not.toMatch(/\d km/);
  });

  test('a man who needs a lawyer gets his own line, not one for women', () => {
    const text = drive(care, {
      'care.need': 'legal',
      'care.caregiver': false,
      'care.age': 40,
      'care.sex': 'M',
      'care.place': { locality: '12', precision: 'locality' },
    }).conclusion.say;
    expect(text).toContain('Línea Calma');
    expect(text).not.toContain('Púrpura');
  });

  test('a no says what would change it', () => {
    const { known } = drive(care, {
      ...child,
      'care.need': 'care',
      'care.personAge@p1': 5,
      'care.personDisability@p1': 'multiple',
      'care.age': 30,
      'care.place': porvenir,
    });
    const text = pages(known)
      .map((one) => one.say)
      .join('\n');
    expect(text).toContain('Centro Crecer (su hija o hijo): cuando cumpla 6 años');
  });

  test('the map is a pin of the nearest place and then the way on', () => {
    const { known } = drive(care, stories['mother of a boy with autism'] ?? {});
    const shown = care.show?.('map', known);
    expect(shown?.messages).toMatchObject([
      { kind: 'location', address: expect.stringMatching(/\d/), name: expect.stringContaining('Centro Crecer') },
    ]);
    expect(shown?.offers.map(({ does }) => does.act)).toContain('menu');
  });
});

describe('fewest questions', () => {
  const asked = (told: Told): readonly string[] => drive(care, told).asked;

  test('a woman without people to care for who wants to study is asked five', () => {
    expect(asked({ 'care.need': 'study', 'care.caregiver': false, 'care.age': 30, 'care.vendor': false })).toEqual([
      'care.need',
      'care.caregiver',
      'care.age',
      'care.vendor',
      'care.place',
    ]);
  });

  test('the Sisbén only where food or money rests on it', () => {
    for (const need of needs) {
      const asks = asked({ ...child, 'care.need': need, 'care.personAge@p1': 7, 'care.age': 30 }).includes(
        'care.sisben',
      );
      expect(asks, need).toBe(need === 'food' || need === 'money');
    }
  });

  test('no disability of a baby for a nursery, no help in the day without one', () => {
    const baby = asked({ ...child, 'care.need': 'study', 'care.personAge@p1': 1, 'care.age': 30 });
    expect(baby).not.toContain('care.personDisability@p1');
    const healthy = asked({
      ...child,
      'care.need': 'care',
      'care.personAge@p1': 9,
      'care.personDisability@p1': 'none',
      'care.age': 30,
    });
    expect(healthy).toContain('care.personDisability@p1');
    expect(healthy).not.toContain('care.personSupport@p1');
  });

  test('at most five people, one after the other', () => {
    const many = Object.fromEntries(
      Array.from({ length: 6 }, (_, index) => [
        [`care.relation@p${index + 1}`, 'child'],
        [`care.personAge@p${index + 1}`, index],
        [`care.more@p${index + 1}`, true],
      ]).flat(),
    );
    const keys = asked({ 'care.need': 'rest', 'care.caregiver': true, ...many });
    expect(keys.filter((key) => key.startsWith('care.relation@'))).toHaveLength(5);
    expect(keys.at(-1)).toBe('care.place');
  });

  test('no question twice', () => {
    for (const told of Object.values(stories)) {
      const keys = asked(told);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});

describe('words', () => {
  test.each(locales)('every rule, gap and fact has its words in %s', (locale) => {
    const say = words[locale];
    const ids = rules.flatMap((service) => service.rules.map(({ id }) => id));
    expect(ids.filter((id) => !say.rules[id])).toEqual([]);
    expect(Object.keys(say.rules).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test.each(locales)('every question is worded and fits WhatsApp in %s', (locale) => {
    for (const question of care.questions) {
      const texts = care.texts[locale].questions[question.id];
      expect(texts, question.id).toBeDefined();
      for (const id of question.options ?? []) {
        const option = texts?.options?.[id];
        expect(option?.title.length, `${question.id} ${id}`).toBeLessThanOrEqual(
          (question.options?.length ?? 0) > 3 ? limits.rowTitle : limits.buttonTitle,
        );
        expect(option?.description?.length ?? 0).toBeLessThanOrEqual(limits.rowDescription);
      }
      expect((question.options?.length ?? 0) <= limits.rows).toBe(true);
    }
  });

  test('health and disability are sensitive and may stay unanswered', () => {
    const sensitive = care.questions.filter(({ id }) => /isability|Support|pregnant/.test(id));
    expect(sensitive).toHaveLength(4);
    expect(sensitive.every(({ sensitivity, unknown }) => sensitivity === 'sensitive' && unknown === 'accept')).toBe(
      true,
    );
  });
});

test('a question about somebody says about whom', () => {
  const { known } = drive(care, stories['cares for three'] ?? {});
  const question = care.questions.find(({ id }) => id === 'care.personAge');
  if (!question) throw new Error('no such question');
  expect(care.preface?.({ question, subject: 'p3' }, known)).toBe('Sobre su mamá o papá:');
  expect(care.preface?.({ question, subject: 'p2' }, known)).toBe('Sobre su hija o hijo, 8 años:');
});
