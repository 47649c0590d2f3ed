import { describe, expect, test } from 'vitest';
import { inCare, inCredit, toGoodDay } from './talk.ts';

describe('"no, …" and "perdón, …"', () => {
  test('changes the answer just given', () => {
    const talk = inCare('jardín', 'sí', 'hija', '2 años');
    expect(talk.say('no, tiene 4 años')).toMatch(/^Listo, cambié Edad \(su hija o hijo\): \*4 años\*/);
    expect(talk.value('care.personAge@p1')).toBe(4);
  });

  test('never turns into a plain no where yes or no is asked', () => {
    const talk = inCare('jardín');
    expect(talk.at).toBe('care.caregiver');
    talk.say('no, tiene 4 años');
    expect(talk.value('care.caregiver')).toBe(undefined);
    expect(talk.at).toBe('care.caregiver');
  });

  test('is an answer where it is one', () => {
    const talk = inCare('jardín');
    talk.say('no, no cuido a nadie');
    expect(talk.value('care.caregiver')).toBe(false);
  });

  test('changes the answer she names', () => {
    const talk = inCredit(...toGoodDay, '200 mil', '80 mil');
    talk.say('no, el día bueno son 150 mil');
    expect(talk.value('credit.goodDay')).toBe(150_000);
    expect(talk.value('credit.badDay')).toBe(80_000);
    talk.say('no, el día malo son 60 mil');
    expect(talk.value('credit.badDay')).toBe(60_000);
    talk.say('no, pido 3 millones');
    expect(talk.value('credit.amount')).toBe(3_000_000);
    expect(talk.at).toBe('credit.daysPerWeek');
  });

  test('changes what was said last, also where that is not what was asked last', () => {
    const talk = inCare('jardín', 'sí', 'hijo', '4', 'ninguna', 'sí', 'hija', '2', 'ninguna', 'no', '30', 'no', 'Usme');
    expect(talk.at).toBe('!result');
    talk.say('corregir', '4', '5');
    talk.say('no, tiene 6');
    expect(talk.value('care.personAge@p1')).toBe(6);
    expect(talk.value('care.personAge@p2')).toBe(2);
  });

  test('asks first where it may mean an answer further back', () => {
    const talk = inCredit('surtir', '1 millón', 'este mes', 'al banco', 'miedo', 'no sé', 'arepas');
    expect(talk.say('perdón, son 500 mil')).toContain('¿Lo cambio a *$500.000*?');
    expect(talk.value('credit.amount')).toBe(1_000_000);
    talk.say('sí');
    expect(talk.value('credit.amount')).toBe(500_000);
  });
});

describe('another amount', () => {
  test.each([
    ['no, mejor un melón y medio', 1_500_000],
    ['no, un millon y medio', 1_500_000],
    ['mejor 1.5M', 1_500_000],
    ['ay no son 3 millones', 3_000_000],
    ['y si mejor pido dos palos no más?', 2_000_000],
    ['espere, mejor dos millones', 2_000_000],
    ['espere mejor pido dos palitos', 2_000_000],
    ['pensándolo bien un millón y medio', 1_500_000],
    ['mejor menos, 800 mil', 800_000],
  ])('"%s" takes the place of the one just told', (words, amount) => {
    const talk = inCredit('surtir', '4 millones');
    talk.say(words);
    expect(talk.value('credit.amount')).toBe(amount);
    expect(talk.at).toBe('credit.byWhen');
  });

  test.each([
    'no, mejor 2 millones',
    'espere, mejor dos millones',
    'no no, mejor dos palitos',
    'pensándolo bien 2 millones',
  ])('"%s" where an amount is asked is of one told before, and changes it after a yes', (words) => {
    const talk = inCredit(...toGoodDay);
    expect(talk.say(words)).toContain('¿Lo cambio a *$2.000.000*?');
    talk.say('sí');
    expect([talk.value('credit.amount'), talk.at]).toEqual([2_000_000, 'credit.goodDay']);
  });

  test.each([
    'uy no, 200 mil',
    '200 mil, mejor dicho',
    'pongamos 200 mil',
    'mejor 200 mil',
    'espere, 200 mil',
    'mejor saco 200 mil',
  ])('"%s" is what is asked, said back or not', (words) => {
    const talk = inCredit(...toGoodDay, words);
    expect([talk.value('credit.amount'), talk.value('credit.goodDay')]).toEqual([1_000_000, 200_000]);
  });

  test.each([
    ['mejor necesito para el 20', 'month'],
    ['mejor pido en 15 días', 'month'],
    ['mejor pido ayuda a mis 2 hermanas', undefined],
  ])('"%s" is no other amount', (words, when) => {
    const talk = inCredit('surtir', '4 millones', words);
    expect([talk.value('credit.amount'), talk.value('credit.byWhen')]).toEqual([4_000_000, when]);
  });

  test('is no yes and no no where one is asked', () => {
    const talk = inCare('estudiar', 'sí', 'mi mamá', '78');
    talk.say('y si pido dos palos');
    expect(talk.value('care.more@p1')).toBe(undefined);
  });
});

describe('the numbered summary', () => {
  test.each(['dos', 'el dos', 'el segundo', 'quiero la 2', 'cambiar la segunda'])(
    '"%s" is its second line',
    (words) => {
      const talk = inCredit('surtir', '1 millón');
      talk.say('corregir', words);
      expect(talk.at).toBe('credit.purpose');
    },
  );

  test('takes a value for what it is about, and for no line', () => {
    const talk = inCare('descansar', 'sí', 'mi mamá', '78', 'no', '45', 'patio bonito');
    talk.say('corregir', 'mi mamá tiene 73');
    expect(talk.value('care.personAge@p1')).toBe(73);
    talk.say('corregir', 'la edad de mi mamá, tiene ochenta y dos');
    expect(talk.value('care.personAge@p1')).toBe(82);
    talk.say('corregir', 'cambiar mi edad, son 60');
    expect(talk.value('care.age')).toBe(60);
    expect(talk.value('care.personAge@p1')).toBe(82);
  });

  test('asks before it changes what a mere value may be about', () => {
    const talk = inCredit('surtir', '1 millón', 'este mes');
    talk.say('corregir');
    expect(talk.say('son 2 millones')).toContain('¿Lo cambio a *$2.000.000*?');
    expect(talk.value('credit.amount')).toBe(1_000_000);
  });

  test.each([
    ['2', 'care.caregiver'],
    ['la 3', 'care.age'],
    ['mi edad', 'care.age'],
    ['qué busca', 'care.need'],
  ])('"%s" asks %s again', (words, key) => {
    const talk = inCare('comida', 'no', '40');
    talk.say('corregir', words);
    expect(talk.at).toBe(key);
  });

  test.each([
    ['la edad de ella', 'care.personAge@p1'],
    ['la edad de mi mamá', 'care.personAge@p1'],
    ['mi edad', 'care.age'],
    ['cambiar la mía, la edad', 'care.age'],
    ['donde vivo', 'care.place'],
  ])('where two ages stand in it, "%s" asks %s again', (words, key) => {
    const talk = inCare('descansar', 'sí', 'mi mamá', '78', 'no', '45', 'patio bonito');
    expect(talk.at).toBe('!result');
    talk.say('corregir', words);
    expect(talk.at).toBe(key);
  });

  test('where two ages stand in it and nobody is named, a number is asked for', () => {
    const talk = inCare('descansar', 'sí', 'mi mamá', '78', 'no', '45', 'patio bonito');
    talk.say('corregir');
    expect(talk.say('la edad')).toContain('número de la lista');
    const two = inCare('jardín', 'sí', 'hijo', '4', 'ninguna', 'sí', 'mi hija', '2', 'ninguna', 'no', '30');
    two.say('corregir');
    expect(two.say('la edad de ella')).toContain('número de la lista');
  });

  test.each(['77', 'la 0', 'asdf qwer'])('"%s" is not taken for an answer to the question behind it', (words) => {
    const talk = inCare('comida', 'no');
    expect(talk.at).toBe('care.age');
    talk.say('corregir');
    expect(talk.say(words)).toContain('número de la lista');
    expect(talk.value('care.age')).toBe(undefined);
    talk.say('no');
    expect(talk.at).toBe('care.age');
  });

  test('lets her go after two words that choose nothing', () => {
    const talk = inCare('comida', 'no');
    talk.say('corregir', 'asdf', 'qwer', '40');
    expect(talk.value('care.age')).toBe(40);
  });

  test('names whom an answer is about', () => {
    const talk = inCare('jardín', 'sí', 'hijo', '4', 'ninguna', 'sí', 'mi abuela', '84');
    talk.say('corregir');
    expect(talk.shown).toContain('Edad (su hija o hijo): *4 años*');
    expect(talk.shown).toContain('Edad (su abuela o abuelo): *84 años*');
    expect(talk.shown).not.toMatch(/\(\d\)/);
  });

  test('a consent taken back through it is asked again before anything goes on', () => {
    const talk = inCare('comida', 'no');
    talk.say('corregir');
    const place = /(\d+)\. Permiso de guardar/.exec(talk.shown)?.[1] ?? '';
    talk.say(place);
    expect(talk.at).toBe('welcome.consent');
    talk.say('sí');
    expect(talk.value('welcome.consent')).toBe(true);
  });
});

test('"volver" asks the question before again and keeps the rest', () => {
  const talk = inCare('comida', 'no', '40');
  talk.say('volver');
  expect(talk.at).toBe('care.age');
  expect(talk.value('care.caregiver')).toBe(false);
});

test('"volver" from a list of papers shows the result again, and takes nothing back', () => {
  const talk = inCare('salud', 'todo', 'no', 'no', 'Suba');
  const result = talk.shown;
  talk.say('qué papeles llevo');
  const before = talk.session.answers;
  talk.say('volver');
  expect(result.endsWith(talk.shown)).toBe(true);
  expect(talk.session.answers).toEqual(before);
});

test('"volver" at the first question says so', () => {
  expect(inCare().say('volver')).toMatch(/^Estamos al comienzo/);
});
