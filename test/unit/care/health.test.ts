import { describe, expect, test } from 'vitest';
import { care } from '../../../flows/care/care.ts';
import { healthOf, healthTopics } from '../../../flows/care/needs.ts';
import { vocabulary } from '../../../flows/directory/vocabulary.ts';
import { locales } from '../../../flows/engine/locale.ts';
import { drive } from './drive.ts';

const usme = { locality: '05', precision: 'locality' } as const;
const told = (topic: string | null, locale: (typeof locales)[number] = 'es-CO') =>
  drive(care, { 'care.need': 'health', 'care.health': topic, 'care.caregiver': false, 'care.place': usme }, { locale });

describe('an attention of health that the directory has no place for', () => {
  test.each(['vaccination', 'mental', 'sexual', 'dental', 'chronic'] as const)(
    '%s: told honestly, and whom to ask',
    (topic) => {
      for (const locale of locales) {
        const { conclusion, asked } = told(topic, locale);
        const name = vocabulary[healthOf[topic].attention ?? '']?.[locale === 'en' ? 'en' : 'es'];
        expect(conclusion.say).toMatch(new RegExp(`^\\*${name}\\*: `));
        expect(conclusion.say).toMatch(/EPS.*Línea 195/);
        // Where it may be given, and not as a place that gives it.
        expect(conclusion.say).toContain('📍');
        expect(asked).toEqual(['care.need', 'care.health', 'care.place']);
      }
    },
  );

  test('the line for who suffers goes with mental health, not with teeth', () => {
    expect(told('mental').conclusion.say).toContain('Línea 106');
    expect(told('dental').conclusion.say).not.toContain('Línea 106');
  });
});

test('each attention is one of the vocabulary, counted as health', () => {
  const attentions = healthTopics.flatMap((topic) => healthOf[topic].attention ?? []);
  expect(attentions).toHaveLength(7);
  for (const id of attentions) expect(vocabulary[id]?.category, id).toBe('health');
});

test('who would rather not say which is shown what there is', () => {
  expect(told(null).conclusion.say).toBe(told('all').conclusion.say);
});

test('which attention she looks for is sensitive and need not be said', () => {
  const question = care.questions.find(({ id }) => id === 'care.health');
  expect(question).toMatchObject({ sensitivity: 'sensitive', unknown: 'accept', keeps: 'run' });
});
