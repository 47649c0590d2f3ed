import { expect, test } from 'vitest';
import { waitDays } from './reminding.ts';
import { inCare, type Talk } from './talk.ts';

/** Asked whether she could go, five days after a result. */
const reminded = (): Talk => {
  const talk = inCare('descansar', 'sí', 'mi mamá', '80', 'no', '45', 'patio bonito');
  waitDays(talk, 5);
  expect(talk.session.aside?.kind).toBe('reminder');
  return talk;
};

test.each(['¿dónde queda?', 'dónde queda', 'y a qué hora abren', '¿y qué papeles llevo?'])(
  '"%s" asks, and is no visit missed',
  (words) => {
    const talk = reminded();
    talk.say(words);
    expect(talk.session.run.flow).toBe('care');
    expect(talk.value('diary.went')).toBe(undefined);
  },
);

test('"queda lejos" tells why she could not', () => {
  const talk = reminded();
  talk.say('queda lejos');
  expect(talk.value('diary.went')).toBe('not-received');
});

test('"no fue ayer, fue el viernes" is Friday', () => {
  const talk = reminded();
  talk.say('menú', 'anotar', 'yoga', 'para mí', 'no sé');
  expect(talk.at).toBe('diary.on');
  talk.say('no fue ayer, fue el viernes');
  expect(talk.value('diary.on')).toBe('2026-11-27');
});
