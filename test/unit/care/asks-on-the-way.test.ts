import { expect, test } from 'vitest';
import { inCare } from '../engine/talk.ts';

const atTheEnd = 'Al terminar le muestro lo que encuentre';

test.each(['y qué estudios hay', 'y comida hay?', 'dónde quedan los cursos', '¿hay jardín para mi hijo?'])(
  'what she asks of services on the way is put off to the end, and counts as no miss: %s',
  (said) => {
    const talk = inCare('estudiar', 'no');
    for (let times = 0; times < 4; times += 1) {
      talk.say(said);
      expect(talk.shown).toContain(atTheEnd);
      expect(talk.at).toBe('care.age');
    }
    expect(talk.session.misses).toBe(0);
  },
);

test.each(['tengo hambre', 'no me acuerdo', 'eso no se pregunta', 'hay una persona que cuido'])(
  'anything else is not: %s',
  (said) => {
    const talk = inCare('estudiar', 'no');
    talk.say(said);
    expect(talk.shown).not.toContain(atTheEnd);
  },
);

test('what she looks for is an answer where that is asked', () => {
  const talk = inCare();
  talk.say('¿qué cursos hay?');
  expect(talk.value('care.need')).toBe('study');
});

test.each([
  'nada',
  'nada gracias a Dios',
  'pues nada',
  'no mija el es sano gracias a dios',
  'no sufre de nada, bueno usa gafas',
])('at a disability %s is none', (said) => {
  const talk = inCare('que los cuiden', 'sí', 'mi mamá', '80');
  talk.say(said);
  expect(talk.value('care.personDisability@p1')).toBe('none');
});

test.each(['cuido a una señora de 80', 'una señora que cuido', 'cuido a un señor mayor'])(
  '%s is somebody else',
  (said) => {
    const talk = inCare('que los cuiden');
    talk.say(said);
    expect(talk.value('care.relation@p1')).toBe('other');
  },
);

test.each(['mi señora', 'una señora me dijo que ayudan'])('%s is not', (said) => {
  const talk = inCare('que los cuiden', 'sí');
  talk.say(said);
  expect(talk.value('care.relation@p1')).not.toBe('other');
});

test.each(['tengo una chaza', 'en la chaza'])('%s sells', (said) => {
  const talk = inCare('estudiar', 'no', '45');
  expect(talk.at).toBe('care.vendor');
  talk.say(said);
  expect(talk.value('care.vendor')).toBe(true);
});
