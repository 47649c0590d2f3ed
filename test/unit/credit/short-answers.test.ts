import { describe, expect, test } from 'vitest';
import { atMenu, inCredit, type Talk } from '../engine/talk.ts';

/** What many people write to a question of a loan in two or three words. */

const asked = (...said: readonly string[]): Talk =>
  inCredit('surtir', '800 mil', 'este mes', 'banco', 'nada me frena', ...said);
const debts = (...said: readonly string[]): Talk =>
  asked('comida', 'en la calle', '3 años', '180 mil', '70 mil', '6', '90 mil', '150 mil', ...said);
const told = (talk: Talk, key: string): unknown => talk.value(`credit.${key}`);

describe('to whom she owes is that she owes', () => {
  test.each([
    ['a mi mama', ['family']],
    ['proveedores', ['shop']],
    ['codensa', ['other']],
    ['el icetex', ['other']],
    ['a bancamia', ['microfinance']],
    ['si al banco y a bancamia', ['bank', 'microfinance']],
    ['si a unos amigos', ['family']],
    ['empeñe unas cosas', ['pawn']],
    ['la tarjeta', ['bank']],
    ['no, a mi mama ya le pague', undefined],
    ['no tengo', undefined],
    ['no señora', undefined],
    ['el arriendo', undefined],
  ])('"%s": %j', (text, kinds) => {
    const talk = debts(text);
    expect(told(talk, 'debtKinds')).toEqual(kinds);
    if (kinds !== undefined) expect(told(talk, 'hasDebts')).toBe(true);
    else expect(told(talk, 'hasDebts')).not.toBe(true);
  });
});

describe('how it went with loans', () => {
  test.each([
    ['no', 'none'],
    ['nunca me han prestado', 'none'],
    ['no tengo historial', 'none'],
    ['no he tenido', 'none'],
    ['excelente', 'good'],
    ['al dia', 'good'],
    ['tuve uno y pague', 'good'],
    ['saqué dos y los pagué', 'good'],
    ['bien', 'good'],
    ['mal', 'reported'],
    ['no muy bien', 'reported'],
    ['no me fue bien', 'reported'],
    ['no pague', 'reported'],
    // That there is no bad report does not say that there was a loan, nor that there was none.
    ['sin reportes', undefined],
    ['limpia', undefined],
    ['no estoy reportada', undefined],
    ['regular', undefined],
  ])('"%s": %s', (text, expected) => expect(told(debts('no', text), 'history')).toBe(expected));
});

test.each([
  ['en un cuaderno', true],
  ['en el celular', true],
  ['llevo un cuadernito', true],
  ['en la cabeza', false],
  ['de memoria', false],
  ['no anoto', false],
])('whether she writes down: "%s" %s', (text, expected) =>
  expect(told(debts('no', 'nunca', 'cedula', 'si', text), 'records')).toBe(expected),
);

test.each([
  ['no', 'none'],
  ['se va todo', 'none'],
  ['no alcanza', 'none'],
  ['no, en la casa', 'home'],
  ['en el nequi', 'account'],
  ['no tengo cuenta', undefined],
  ['no confio en bancos', undefined],
])('where she keeps what is left: "%s" %s', (text, expected) => {
  const talk = inCredit(
    'surtir',
    '800 mil',
    'este mes',
    'banco',
    'miedo',
    'no sé',
    'ahora no',
    'comida',
    'en la calle',
  );
  talk.say('3 años', '180 mil', '70 mil', '6', '60 mil', '150 mil', 'no', 'nunca', 'cedula', 'si');
  if (talk.at === 'credit.records') talk.say('no');
  expect(talk.at).toBe('credit.savings');
  talk.say(text);
  expect(told(talk, 'savings')).toBe(expected);
});

test.each([
  ['cachivaches', 'crafts'],
  ['gafas', 'crafts'],
  ['sombrillas', 'crafts'],
  ['gorras', 'clothes'],
  ['bufandas y guantes', 'clothes'],
  ['cobijas', 'clothes'],
  ['perfumes', 'beauty'],
  ['fritanga', 'meals'],
  ['desayunos', 'meals'],
  ['plantas', 'produce'],
  ['papas', 'produce'],
  ['papel higienico', 'groceries'],
  ['ropa', 'clothes'],
])('what she sells: "%s" %s', (text, expected) => expect(told(asked(text), 'sector')).toBe(expected));

test.each([
  ['en la casa', 'home'],
  ['por instagram', 'home'],
  ['puerta a puerta', 'street'],
  ['caseta', 'street'],
  ['en la plaza de mercado de fontibon', 'fontibon'],
  ['plaza', 'other-market'],
])('where: "%s" %s', (text, expected) => expect(told(asked('ropa', text), 'market')).toBe(expected));

test.each([
  ['no tengo historial', 'requirements'],
  ['soy independiente', 'requirements'],
  ['no tengo rut', 'papers'],
  ['que me estafen', 'distrust'],
  ['que no me alcance pa pagar', 'fear'],
  ['es que uno vende al diario', 'monthly'],
  ['mal historial', 'reported'],
  ['tengo un reporte', 'reported'],
])('what holds her back: "%s" %s', (text, expected) =>
  expect(told(inCredit('surtir', '800 mil', 'este mes', 'banco', text), 'barrier')).toBe(expected),
);

test.each([
  ['me voy a operar', 'emergency'],
  ['medicinas', 'emergency'],
  ['mi mama esta enferma', 'emergency'],
  ['pa la comida', 'home'],
  ['pa viajar', 'other'],
  ['ingredientes', 'stock'],
  ['pa surtir comida', 'stock'],
])('what for: "%s" %s', (text, expected) => expect(told(inCredit(text), 'purpose')).toBe(expected));

describe('a no and its reason', () => {
  const refused = (...said: readonly string[]): Talk => {
    const talk = atMenu();
    talk.say('Crédito y deudas', 'Me dijeron que no', 'calle', 'Banco', ...said);
    return talk;
  };

  test.each([
    ['el puntaje', 'other'],
    ['que no califico', 'other'],
    ['por la edad', 'other'],
    ['no tengo extractos', 'papers'],
    ['no tengo nomina', 'income'],
    ['no me dijeron', 'not-told'],
    ['por datacredito', 'report'],
  ])('"%s": %s', (text, expected) => expect(refused(text).value('refused.reason')).toBe(expected));

  test.each([
    ['el año pasado', 12],
    ['este año', 10],
    ['el mes pasado', 1],
    ['la semana pasada', 0],
    ['antier', 0],
    ['en diciembre del año pasado', 11],
    ['hace 2 años', 24],
  ])('paid "%s" is %d months ago', (text, expected) =>
    expect(refused('por datacredito', 'ya pague', text).value('refused.paidAgo')).toBe(expected),
  );
});

test.each(['para este mes', 'pa este mes', 'este mismo mes'])('"%s" is when she needs it', (text) => {
  expect(told(inCredit('surtir', '800 mil', text), 'byWhen')).toBe('month');
});

describe('asked what frightens her, if she likes to tell', () => {
  const afraid = (text: string): Talk => inCredit('surtir', '800 mil', 'este mes', 'banco', 'me da miedo', text);
  test.each(['no', 'ahora no', 'mejor no', 'no quiero', 'nada', 'no gracias'])('"%s" leaves it open', (text) => {
    const talk = afraid(text);
    expect(told(talk, 'fearOf')).toBe(null);
    expect(talk.shown).toContain('no hay problema');
  });
  test('"la chaza" tells it', () => expect(told(afraid('la chaza'), 'fearOf')).toBe('losing-things'));
  test('"no, que me quiten la casa" tells it', () => {
    expect(told(afraid('no, que me quiten la casa'), 'fearOf')).toBe('losing-things');
  });
  test.each(['me da pena', 'la vergüenza', 'el qué dirán'])('"%s" is shame', (text) =>
    expect(told(afraid(text), 'fearOf')).toBe('shame'),
  );
  test('"que pena, mejor no" is none', () => expect(told(afraid('que pena, mejor no'), 'fearOf')).toBe(null));
  test('shame is what scares her, where she is asked what holds her back', () => {
    expect(told(inCredit('surtir', '800 mil', 'este mes', 'banco', 'me da pena'), 'barrier')).toBe('fear');
    const papers = inCredit('surtir', '800 mil', 'este mes', 'banco', 'que pena, no tengo papeles');
    expect(told(papers, 'barrier')).toBe('papers');
  });
});

describe('asked in her words, a page of the result is shown', () => {
  const sold = [
    'surtir',
    '2 millones',
    'este mes',
    'banco',
    'nada me frena',
    'ropa',
    'San Victorino',
    '8 años',
  ] as const;
  const result = (...said: readonly string[]): Talk =>
    inCredit(...sold, '200', '80', '6', '70', '500 mil', 'no', 'nunca', 'solo la cedula', 'no', 'no', ...said);
  test.each([
    ['como saco el rivi', 'RIVI: el IPES hace jornadas'],
    ['donde saco el rivi', 'RIVI: el IPES hace jornadas'],
    ['dónde', 'Quién presta'],
    ['dónde queda', 'Quién presta'],
    ['por que dice que no me cabe', 'Sus cuentas, paso a paso'],
    ['por qué no me cabe', 'Sus cuentas, paso a paso'],
  ])('"%s"', (text, page) => {
    expect(result(text).shown).toContain(page);
  });
  test.each(['ya tengo el rivi', 'que es rivi'])('"%s" asks for none', (text) => {
    expect(result(text).shown).not.toContain('Qué conté y qué sigue');
  });
});

test.each(['surtir', 'pa surtir', 'quiero surtir'])(
  'what for is not asked again of who said it at once: "%s"',
  (text) => {
    const talk = atMenu();
    talk.say('crédito', text);
    expect(told(talk, 'stage')).toBe('need');
    expect(told(talk, 'purpose')).toBe('stock');
    expect(talk.at).toBe('credit.amount');
  },
);
