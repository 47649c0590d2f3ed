import { describe, expect, test } from 'vitest';
import { severalTold } from '../../../flows/people/several-told.ts';
import { atMenu, inCare, inCredit, toGoodDay } from '../engine/talk.ts';

/** Words of which one sounds like an answer, and which say something else. */
describe('"no se" without an accent, before what somebody cannot do', () => {
  const toHelp = ['que me los cuiden', 'si', 'mi hijo', '18', 'down'] as const;

  test.each([
    ['no se puede dejar solo', 'always'],
    ['no se vale por sí mismo', 'always'],
    ['no se baña solo, toca hacerle todo', 'always'],
    ['no lo puedo dejar ni un momento solo', 'always'],
    ['yo no me le despego', 'always'],
    ['a ratos', 'some'],
    ['poquita', 'some'],
    ['a veces', 'some'],
    ['no se', null],
    ['no se la verdad', null],
    ['no se cuanto', null],
    ['se puede dejar solo', undefined],
    ['ella no se le despega a la televisión', undefined],
    ['la vecina le ayuda a ratos', undefined],
    ['mi mamá no se vale sola', undefined],
  ])('"%s" of the help he needs: %s', (text, support) => {
    expect(inCare(...toHelp, text).value('care.personSupport@p1')).toBe(support);
  });

  test.each([
    ['no se vale sola mi mama', [true, 'parent']],
    ['no se a quien dejarle los niños', [true, 'child']],
    ['no sé con quién dejar a mi hijo', [true, 'child']],
    ['no se', [null, undefined]],
    ['no se si eso cuente', [null, undefined]],
  ])('"%s" where it is asked whether she cares for anybody: %j', (text, expected) => {
    const talk = inCare('estudiar', text);
    expect([talk.value('care.caregiver'), talk.value('care.relation@p1')]).toEqual(expected);
  });

  test.each([
    ['que no se leer bien', undefined],
    ['no sé leer', undefined],
    ['no sé escribir bien', undefined],
    ['no sé cómo pedirlo', 'requirements'],
    ['no sé qué papeles piden', 'requirements'],
    ['no sé cantar', null],
    ['no sé la razón', null],
    ['no sé, me da igual', null],
    ['no se me facilita ir', undefined],
    ['que no se como se pide', 'requirements'],
    ['no se', null],
    ['no se como', null],
  ])('"%s" of what holds her back: %s', (text, barrier) => {
    expect(inCredit(...toGoodDay.slice(0, 4), text).value('credit.barrier')).toBe(barrier);
  });
});

describe('"otra" of something else chooses no "Otra"', () => {
  const toDisability = ['Que cuiden a los míos', 'si', 'mi hijo', '8'] as const;

  test.each([
    ['la otra semana voy', undefined],
    ['la otra tiene 5', undefined],
    ['otra vez?', undefined],
    ['eso es otra vaina', undefined],
    ['otra', 'other'],
    ['la otra', 'other'],
    ['tiene otra', 'other'],
    ['otra cosa', 'other'],
    ['otra discapacidad', 'other'],
  ])('disability: "%s": %s', (text, value) => {
    expect(inCare(...toDisability, text).value('care.personDisability@p1')).toBe(value);
  });

  test.each([
    ['la otra semana', undefined],
    ['otra vez?', undefined],
    ['otra cosa', 'other'],
    ['pa otra cosa', 'other'],
  ])('purpose: "%s": %s', (text, value) => {
    expect(inCredit(text).value('credit.purpose')).toBe(value);
  });

  test.each([
    ['la otra semana termino', undefined],
    ['otro dia le cuento', undefined],
    ['otra', ['other']],
    ['el banco y otro', ['bank', 'other']],
  ])('debts: "%s": %j', (text, value) => {
    const talk = inCredit(...toGoodDay, '200 mil', '50 mil', '6', '80 mil', '300 mil', 'sí', text);
    expect(talk.value('credit.debtKinds')).toEqual(value);
  });

  test.each([
    ['otra vez?', undefined],
    ['otro', 'X'],
    ['soy trans', undefined],
    ['persona trans', undefined],
    ['mujer trans', 'F'],
    ['hombre trans', 'M'],
  ])('sex: "%s": %s', (text, value) => {
    expect(inCare('Muéstreme qué hay', 'no', '31', text).value('care.sex')).toBe(value);
  });
});

test.each([
  ['cuido a mi mama y a mi tia las dos', 'parent ?, relative ?'],
  ['mi mamá de 80 y mi tía de 75, las dos', 'parent 80, relative 75'],
  ['mi mamá y mi tía de 2', 'parent ?, relative 2'],
])('"las dos" are both, and no age: %s', (text, people) => {
  const told = severalTold(text, 'parent');
  expect(told.map(({ relation, age }) => `${relation} ${age ?? '?'}`).join(', ')).toBe(people);
});

describe('a place that is called like any word', () => {
  test.each(['una cita', 'una cita medica', 'sacar cita', 'la cita'])('"%s" is of her health', (text) => {
    const talk = inCare('salud', text);
    expect([talk.value('care.health'), talk.value('care.place')]).toEqual(['doctor', undefined]);
  });

  test.each(['un refugio', 'el descanso'])('"%s" is nobody\'s home', (text) => {
    expect(inCare(text).value('care.place')).toBe(undefined);
  });

  test.each([
    ['barrio la cita', 'La Cita'],
    ['vivo en la cita', 'La Cita'],
    ['patio bonito', 'Patio Bonito'],
    ['kennedy', 'Kennedy'],
  ])('"%s" is where she lives', (text, name) => {
    expect(inCare('salud', text).value('care.place')).toMatchObject({ name });
  });
});

describe('a way back', () => {
  test.each(['perdon no cuido a nadie', 'no yo no cuido a nadie', 'no cuido a nadie', 'nadie', 'a nadie'])(
    '"%s" where it is asked whom takes the yes back',
    (text) => {
      const talk = inCare('estudiar', 'si', text);
      expect([talk.value('care.caregiver'), talk.at]).toEqual([false, 'care.age']);
      expect(talk.shown).toContain('cambié Cuida a alguien: *No*');
    },
  );

  test('of somebody more only that yes', () => {
    const talk = inCare('estudiar', 'si', 'mi hijo', '8', 'no', 'si', 'a nadie más');
    expect([talk.value('care.caregiver'), talk.value('care.more@p1'), talk.at]).toEqual([true, false, 'care.age']);
  });

  test.each(['nadie me ayuda', 'nadie cuida a mi hijo'])('"%s" takes nothing back', (text) => {
    expect(inCare('estudiar', 'si', text).value('care.caregiver')).toBe(true);
  });

  test.each(['no ya no', 'mejor no', 'no', 'no, gracias'])(
    '"%s" to what a person is wanted for leads to the menu',
    (text) => {
      const talk = atMenu();
      talk.say('quiero hablar con alguien', text);
      expect(talk.at).toBe('!menu');
    },
  );

  test('"ninguno de esos" there is another subject', () => {
    const talk = atMenu();
    talk.say('quiero hablar con alguien', 'ninguno de esos');
    expect([talk.value('person.topic'), talk.at]).toEqual(['other', 'person.words']);
  });
});

test.each(['no sé leer', 'no se leer ni escribir', 'no sé leer bien'])(
  '"%s" where it is asked what she looks for: to study, and not that she does not know',
  (text) => {
    const talk = inCare(text);
    expect([talk.value('care.need'), talk.at]).toEqual(['study', 'care.caregiver']);
    expect(talk.shown).toContain('*Estudiar*');
  },
);

test.each(['no puedo escribir ahora', 'no puedo leer letra tan pequeña'])('"%s" is no wish to study', (text) => {
  expect(inCare(text).value('care.need')).toBeUndefined();
});
