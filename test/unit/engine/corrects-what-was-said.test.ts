import { describe, expect, test } from 'vitest';
import { inCare, inCredit, type Talk, toGoodDay } from './talk.ts';

/** At "¿cuida a alguien más?", her mother of 80 told. */
const atMore = (): Talk => inCare('que cuiden a los míos', 'mi mamá', '80', 'no');
const atResult = (): Talk => inCare('descansar', 'sí', 'mi mamá', '80', 'no', '45', 'patio bonito');
const atBadDay = (): Talk => inCredit(...toGoodDay, '200 mil');
const atDebts = (): Talk => inCredit(...toGoodDay, '200 mil', '80 mil', '6', '50 mil', '260 mil');

/** What is stored, by key; her words and when she said them left out. */
const told = ({ session }: Talk) => session.answers.map(({ key, value }) => [key, value]);

/** Whether these words, said here, leave everything as it was. */
const leavesAll = (make: () => Talk, words: string): void => {
  const talk = make();
  const before = told(talk);
  talk.say(words);
  expect(told(talk)).toEqual(before);
};

describe('who is not in her care has no age that could be changed', () => {
  test.each(['no, mi hija tiene 25 y trabaja', 'no, mi hijo de 30 vive lejos', 'mi hija tiene 25 y trabaja'])(
    '%s',
    (words) => {
      leavesAll(atMore, words);
      leavesAll(atResult, words);
    },
  );

  test('who is, has one', () => {
    const talk = atResult();
    talk.say('no, mi mamá tiene 83');
    expect(talk.value('care.personAge@p1')).toBe(83);
  });
});

describe('of a relative an age far from the one told may be of another', () => {
  const withSon = (...then: readonly string[]): Talk => inCare('que cuiden a los míos', 'mi hijo', '5', 'no', ...then);

  test.each([
    ['no, mi hija tiene 25', () => withSon()],
    ['no, mi hija tiene 25', () => withSon('no', '45')],
    // where her own age is asked
    ['mi hija tiene 25', () => withSon('no')],
  ])('%s', (words, make) => {
    leavesAll(make, words);
    const talk = make();
    expect(talk.say(words)).toContain('Usted había dicho *5 años*. ¿Lo cambio a *25 años*?');
    talk.say('no, dejar así');
    expect(talk.value('care.personAge@p1')).toBe(5);
    talk.say(words, 'sí');
    expect(talk.value('care.personAge@p1')).toBe(25);
  });

  test('and one near it, or said to be wrong, is not', () => {
    const talk = withSon();
    talk.say('no, mi hijo tiene 7');
    expect(talk.value('care.personAge@p1')).toBe(7);
    talk.say('mi hijo no tiene 7, tiene 17');
    expect(talk.value('care.personAge@p1')).toBe(17);
    const mistyped = withSon();
    mistyped.say('no, tiene 25');
    expect(mistyped.value('care.personAge@p1')).toBe(25);
  });
});

describe('"no X, es Y" changes the answer that held X', () => {
  test('at once', () => {
    const talk = atResult();
    talk.say('mi mamá no tiene 80, tiene 83');
    expect(talk.value('care.personAge@p1')).toBe(83);
    talk.say('no vivo en Patio Bonito sino en Bosa');
    expect(talk.value('care.place')).toMatchObject({ name: 'Bosa' });
    const more = atMore();
    more.say('no es mi mamá, es mi suegra');
    expect(more.value('care.relation@p1')).toBe('relative');
    expect(more.at).toBe('care.more@p1');
  });

  test.each([
    ['mi mamá no tiene 78, tiene 83', atResult, '*83 años*'],
    ['no vivo en Suba, vivo en Bosa', atResult, '*Bosa*'],
    ['no vendo 900, vendo 150', atBadDay, '*$150.000*'],
  ])('else it is asked first: %s', (words, make, to) => {
    leavesAll(make, words);
    const talk = make();
    expect(talk.say(words)).toContain(`¿Lo cambio a ${to}?`);
  });

  test.each(['no es mi hijo, es mi nieto', 'no, es mi nieto'])('it is no plain no, nor anybody new: %s', (words) => {
    leavesAll(() => inCare('descansar'), words);
    leavesAll(atMore, words);
  });

  test.each([
    ['no para el otro mes, para ya', 'week'],
    ['no para el otro mes, es para ya', 'week'],
    ['no es para ya, es para el otro mes', 'later'],
  ])('where Y answers what is asked, it is the answer: %s', (words, value) => {
    const talk = inCredit('surtir', '1 millón');
    expect(talk.at).toBe('credit.byWhen');
    talk.say(words);
    expect(talk.value('credit.byWhen')).toBe(value);
  });

  test.each(['no son 6, son 5', 'no son 6 días, son 5', 'no son seis, son cinco'])(
    'of the days that are asked, and no amount: %s',
    (words) => {
      const asked = inCredit(...toGoodDay, '200 mil', '80 mil', words);
      expect(asked.value('credit.daysPerWeek')).toBe(5);
      expect(asked.value('credit.amount')).toBe(1_000_000);
      const after = inCredit(...toGoodDay, '200 mil', '80 mil', '6', words);
      expect(after.value('credit.daysPerWeek')).toBe(5);
      expect(after.at).toBe('credit.stockPerDay');
    },
  );

  test('of how long it has been, where that is asked', () => {
    const talk = inCredit(...toGoodDay.slice(0, -1), 'no son 2 años, son 3 años');
    expect(talk.value('credit.months')).toBe(36);
  });
});

describe('who moved changes where she lives and nothing else', () => {
  test.each(['me mudé para la 45 sur', 'me mudé para el 20 de julio'])('the number in it is no answer: %s', (words) => {
    leavesAll(atBadDay, words);
    leavesAll(() => inCare('descansar', 'sí', 'mi mamá', '80', 'no', 'no'), words);
  });

  test('"me mudé para la 45 sur" names no neighbourhood', () => leavesAll(atResult, 'me mudé para la 45 sur'));

  test.each([
    ['me mudé para el 20 de julio', '20 de Julio'],
    ['ahora vivo en Bosa', 'Bosa'],
    ['me pasé a vivir a Usme', 'Usme'],
  ])('below a result: %s', (words, name) => {
    const talk = atResult();
    talk.say(words);
    expect(talk.value('care.place')).toMatchObject({ name });
  });

  test('of two neighbourhoods of one name she says which', () => {
    const talk = atResult();
    expect(talk.say('ahora vivo en Lisboa')).toContain('¿Cuál de estas quiere decir?');
    talk.say('Lisboa, Suba');
    expect(talk.value('care.place')).toMatchObject({ name: 'Lisboa', locality: '11' });
  });

  test.each(['ahora vivo en arriendo', 'ahora vivo con mi hija'])('that names no place: %s', (words) =>
    leavesAll(atResult, words),
  );
});

describe('an amount beside other words', () => {
  test.each(['quiero cambiar la nevera por una de 2 puertas', 'quiero cambiar la nevera por una de 2 millones'])(
    'that name no answer changes none: %s',
    (words) => leavesAll(atBadDay, words),
  );

  test.each(['no, 500 mil', 'no, 20 mil'])('where yes or no is asked may be an answer to that: %s', (words) => {
    leavesAll(atDebts, words);
    expect(atDebts().say(words)).toContain('¿Lo cambio a');
  });
});

describe('who shares the care is not cared for', () => {
  test.each(['la cuido con mi hermana', 'mi hija puede llevarla', 'mi esposo la recoge', 'tengo 10 años cuidándola'])(
    '%s',
    (words) => {
      leavesAll(atMore, words);
      leavesAll(atResult, words);
      leavesAll(() => inCare('descansar'), words);
    },
  );

  test('nor is one of two who do', () => leavesAll(atMore, 'mi hermana y yo cuidamos a mi mamá'));

  const asked = ['Que cuiden a los míos', 'sí'];
  test.each([
    'a mi mamá, entre mi hermana y yo',
    'mi hermana y yo cuidamos a mi mamá',
    'a mi mamá, la cuido con mi hermana',
    'a mi mamá, nos turnamos con mis hermanos',
  ])('but whom they care for is: %s', (words) => {
    const talk = inCare(...asked, words);
    expect(talk.value('care.relation@p1')).toBe('parent');
    expect(talk.at).toBe('care.personAge@p1');
    const sooner = inCare('Que cuiden a los míos', words);
    expect(sooner.value('care.relation@p1')).toBe('parent');
  });

  test('and nobody, where only who shares it is named', () =>
    leavesAll(() => inCare(...asked), 'la cuido con mi hermana'));

  test.each([[[]], [['sí']]])('whose age is told is not who picks her up (after %j)', (before) => {
    const talk = inCare(...asked, 'mi mamá', '82', 'ninguna', ...before, 'mi nieta de 5 y la recogen a las 3');
    expect(talk.value('care.relation@p2')).toBe('grandchild');
    expect(talk.value('care.personAge@p2')).toBe(5);
  });

  test('nor are the years of it an age', () => {
    leavesAll(() => inCare('descansar', 'sí', 'mi mamá'), 'tengo 10 años cuidándola');
  });
});
