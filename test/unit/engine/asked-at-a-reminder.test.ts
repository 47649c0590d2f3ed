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

test.each([
  'quiero ir',
  'me gustaria',
  'me gustaría ir',
  'quiero lo de descansar q me dijo',
  'todavía no he ido, es q quiero ir',
  'quiero ir pero no he podido',
  'sí, voy a ir mañana',
  'voy el lunes',
  'si quiero',
])('"%s" is not yet, and notes nothing', (words) => {
  const talk = reminded();
  talk.say(words);
  expect(talk.shown).toMatch(/^Listo, no hay afán/);
  expect(talk.session.run.flow).toBe('care');
  expect(talk.session.answers.some(({ key }) => key.startsWith('diary.'))).toBe(false);
});

test.each([
  ['sí, fui y quiero volver', undefined],
  ['quería ir y no pude', 'not-received'],
  ['no quise ir', 'not-received'],
])('"%s" tells of a visit, or of none', (words, went) => {
  const talk = reminded();
  talk.say(words);
  expect(talk.session.run.flow).toBe('diary');
  expect(talk.value('diary.went')).toBe(went);
});

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
