import { describe, expect, test } from 'vitest';
import { atMenu, inCredit, toGoodDay } from '../engine/talk.ts';

/** Somebody who was told yes, before the question of warning signs. */
const signing = (...said: readonly string[]) => {
  const talk = atMenu();
  talk.say('Crédito y deudas', 'Me dijeron que sí', 'en la calle', 'Banco', ...said);
  return talk;
};

describe('none of what is listed', () => {
  test.each(['no', 'no señora', 'ninguna', 'nada de eso'])('"%s" is none of the warning signs', (text) => {
    const talk = signing();
    expect(talk.at).toBe('signing.flags');
    talk.say(text);
    expect(talk.value('signing.flags')).toEqual(['none']);
  });

  test('"18" of four is no sign at all', () => {
    const talk = signing('18');
    expect(talk.value('signing.flags')).toBe(undefined);
  });

  test.each(['no me explicaron', 'no me explicaron nada', 'no'])('"%s" is that nothing was told', (text) => {
    const talk = signing('no', '800 mil', '780 mil', '20 mil', 'cada semana', '48');
    expect(talk.at).toBe('signing.told');
    talk.say(text);
    expect(talk.value('signing.told')).toEqual(['none']);
  });

  test('"no me explicaron la comisión" is not that nothing was told', () => {
    const talk = signing('no', '800 mil', '780 mil', '20 mil', 'cada semana', '48', 'no me explicaron la comisión');
    expect(talk.value('signing.told')).not.toEqual(['none']);
  });
});

describe('what she says beside the question', () => {
  test('"¿cuánto vale un gota a gota?" asks what it costs, and is no debt of hers', () => {
    const talk = inCredit();
    expect(talk.at).toBe('credit.purpose');
    talk.say('Cuánto vale un gota a gota de 500 mil?');
    expect(talk.session.run.flow).toBe('loan-cost');
    expect(talk.value('credit.purpose')).toBe(undefined);
    talk.say('menú', 'Crédito y deudas');
    expect(talk.at).toBe('credit.purpose');
  });

  test('"no, los gastos fijos son 100 mil" corrects them and denies no debts', () => {
    const talk = inCredit('surtir', '1 millón', 'este mes', 'al banco', 'nada', 'arepas', 'calle', '2 años');
    talk.say('200 mil', '80 mil', '6', '50 mil', '260 mil');
    expect(talk.at).toBe('credit.hasDebts');
    talk.say('no, los gastos fijos son 100 mil');
    expect(talk.value('credit.hasDebts')).toBe(undefined);
    expect(talk.value('credit.fixedCosts')).toBe(100_000);
  });

  test('"me colgué con la cuota" is that she cannot pay, and "ya me salió" no wish to leave', () => {
    const talk = atMenu();
    talk.say('me colgué con la cuota');
    expect(talk.at).toBe('trouble.lender');
    const lent = atMenu();
    lent.say('crédito', 'ya me salió');
    expect(lent.value('credit.stage')).toBe('approved');
  });

  test('whoever is to pay before she is lent stands before signing, and is told not to pay', () => {
    const talk = atMenu();
    talk.say('me están pidiendo 200 mil pa prestarme 5 millones');
    expect(talk.value('credit.stage')).toBe('approved');
    expect(talk.shown).toContain('no firme ni pague nada');
  });

  test.each([
    ['pal viernes', 'week'],
    ['para el 15', 'month'],
    ['pal 24', 'week'],
    ['pa el 15', 'month'],
    ['antes de diciembre', 'month'],
    ['antes de enero', 'month'],
    ['antes de marzo', 'later'],
    ['antes de noviembre', 'later'],
    ['para enero', 'later'],
    ['en 3 meses', 'later'],
    ['el mes entrante', 'later'],
    ['para el otro mes', 'later'],
    ['dentro de 20 días', 'month'],
  ])('she needs it "%s": %s', (said, when) => {
    const talk = inCredit('surtir', '1 millón');
    talk.say(said);
    expect(talk.value('credit.byWhen')).toBe(when);
  });

  test('one sentence tells what for, how much and by when; "2 millones" is no day', () => {
    const talk = atMenu();
    talk.say('necesito dos palos pa surtir pal viernes');
    expect(talk.at).toBe('credit.wouldGo');
    const without = atMenu();
    without.say('necesito 2 millones para surtir');
    expect(without.at).toBe('credit.byWhen');
  });
});

describe('a word of lending that she asks about', () => {
  test.each([
    ['¿qué es la usura?', 'más interés que el tope legal', []],
    ['que es usura', 'octubre de 2026: 87,6% al año', ['surtir']],
    ['y qué es la tasa efectiva anual', 'cuesta la plata prestada en un año', ['surtir', '1 millón']],
    ['qué es el RIVI', 'registro de vendedores', ['surtir', '1 millón', 'este mes', 'al banco']],
  ])('"%s" is answered, and the question stands', (said, told, before) => {
    const talk = inCredit(...before);
    const { at } = talk;
    talk.say(said);
    expect(talk.shown).toContain(told);
    expect(talk.at).toBe(at);
  });

  test('it is answered below a result too', () => {
    const talk = signing('no', '800 mil', '780 mil', '20 mil', 'cada semana', '48', 'no');
    talk.say('¿qué es la usura?');
    expect(talk.shown).toContain('más interés que el tope legal');
  });
});

describe('how it went with loans', () => {
  const before = ['surtir', '1 millón', 'este mes', 'al banco', 'nada', 'arepas', 'calle', '2 años'];
  const asked = (said: string) =>
    inCredit(...before, '200 mil', '80 mil', '6', '50 mil', '100 mil', 'no', said).value('credit.history');

  test.each(['no he quedado mal', 'nunca quedé mal', 'nunca me atrasé', 'no estoy reportada'])(
    '"%s" leaves open whether she had any',
    (said) => expect(asked(said)).toBe(undefined),
  );
  test.each(['me atrasé', 'quedé mal', 'me colgué'])('"%s": she fell behind', (said) =>
    expect(asked(said)).toBe('reported'),
  );
  test.each(['no tengo préstamos', 'nada', 'todavía no'])('"%s": she had none', (said) =>
    expect(asked(said)).toBe('none'),
  );
});

describe('below the result', () => {
  const ready = (...said: readonly string[]) => {
    const talk = inCredit('surtir', '1 millón', 'este mes', 'al banco', 'nada', 'arepas', 'calle', '2 años');
    talk.say('200 mil', '80 mil', '6', '50 mil', '100 mil', 'no', 'pagué bien', '1, 2', 'no', 'sí', 'sí');
    expect(talk.at).toBe('!readiness');
    talk.say(...said);
    return talk;
  };

  test.each([
    ['cuanto me toca pagar al mes?', 'la cuota es de $115.274'],
    ['de cuánto sería la cuota', 'la cuota es de $115.274'],
    ['y donde lo pido?', '*Quién presta*'],
    ['que necesito llevar', '*Qué conté y qué sigue*'],
    ['cual es el mas barato', 'de 12 que tengo, solo 3 publican su tasa'],
    ['me piden fiador', 'no lo encontré publicado'],
    ['sirve para reportados?', 'Ciérrale la llave al gota a gota (feb 2026), Monet (ene 2026)'],
    ['estoy reportada en datacredito', 'escriba *cambiar historial*'],
    ['y si no pago?', '(Ley 1266 de 2008, art. 13)'],
    ['y si pido menos?', '*y si pido $500.000*'],
    ['y si pido más', '*y si pido $1.500.000*'],
    ['y si pido dos cincuenta', '*y si pido $500.000*'],
    ['a donde voy', '*Quién presta*'],
    ['qué interés cobran', 'el último que tengo es 87,6% al año (oct 2026)'],
    ['cuanto se demora', 'no lo sé'],
    ['tengo 65 años, me prestan?', 'Banco Agrario Microcrédito Popular, de 18 a 70 años'],
    ['qué me falta', '*Qué conté y qué sigue*'],
    ['por qué no', '*Qué conté y qué sigue*'],
    ['a qué banco voy', '*Quién presta*'],
    ['cuál es el mejor', '*Quién presta*'],
    ['hasta cuánto puedo pedir', 'le da para unos *$6.050.000*'],
    ['cuánto me prestan', 'le da para unos *$6.050.000*'],
    ['me alcanza para 3 millones?', 'la cuota es de $345.821'],
    ['puedo ir hoy mismo', 'horarios de quienes prestan no los tengo'],
    ['dónde queda el banco', 'Oficinas y horarios de quienes prestan no los tengo'],
    ['soy venezolana', 'reciben a migrantes de Venezuela: Ciérrale la llave al gota a gota (feb 2026)'],
  ])('"%s" is answered from what is in the data, and the result stands', (said, told) => {
    const talk = ready(said);
    expect(talk.shown).toContain(told);
    expect(talk.shown).not.toContain('no le entendí');
    expect(talk.at).toBe('!readiness');
  });

  test('where no instalment fits, up to how much is no amount', () => {
    const talk = inCredit('surtir', '1 millón', 'este mes', 'al banco', 'nada', 'arepas', 'calle', '2 años');
    talk.say('60 mil', '20 mil', '6', '35 mil', '500 mil', 'no', 'pagué bien', '1, 2', 'no', 'sí', 'sí');
    expect(talk.at).toBe('!readiness');
    expect(talk.say('cuánto me prestan')).toContain('no le cabe una cuota ahora');
  });

  test('"fui al banco y me lo negaron" is the refusal', () => {
    expect(ready('fui al banco y me lo negaron').at).toBe('refused.by');
  });

  test.each(['y si pido $500.000', 'y si mejor pido quinientos mil no más', 'quiero cambiar el monto a 500 mil'])(
    '"%s" changes how much',
    (said) => expect(ready(said).value('credit.amount')).toBe(500_000),
  );

  test('"mejor que sean dos palos" offers to change how much, and not the last amount told', () => {
    const talk = ready('mejor que sean dos palos');
    expect(talk.shown).toContain('*Cuánto*');
    expect(talk.say('sí')).toContain('Si pide $2.000.000');
  });

  test.each([
    ['cambiar cuanto', 'credit.amount'],
    ['quiero corregir el historial', 'credit.history'],
    ['cambiar el día malo', 'credit.badDay'],
    ['cambiar la cantidad', 'credit.amount'],
    ['cambiar deudas', 'credit.hasDebts'],
  ])('"%s" asks just that again', (said, key) => expect(ready(said).at).toBe(key));

  test('the page on what it costs is still found by its name', () =>
    expect(ready('cuánto cuesta de verdad').shown).toContain('*Lo que cuesta de verdad*'));

  test('who tells that she was refused for a report goes there', () =>
    expect(ready('me dijeron que no porque estoy reportada').at).toBe('refused.by'));
});

describe('a question of hers is no yes', () => {
  const before = ['surtir', '1 millón', 'este mes', 'al banco', 'nada', 'arepas', 'calle', '2 años'];
  const money = ['200 mil', '80 mil', '6', '50 mil', '100 mil'];

  test('"y si no pago?" on the way is answered, and denies no debt', () => {
    const talk = inCredit(...before, ...money, 'y si no pago?');
    expect(talk.shown).toContain('(Ley 1266 de 2008, art. 13)');
    expect(talk.at).toBe('credit.hasDebts');
    talk.say('y si no pago');
    expect(talk.value('credit.hasDebts')).toBe(undefined);
  });

  test.each(['y si mejor pido dos millones', 'y si pagara dos millones de deuda'])('"%s" tells of no debt', (said) => {
    const talk = inCredit(...before, ...money, said);
    expect(talk.value('credit.hasDebts')).toBe(undefined);
  });

  test('nor is "no, mejor son dos palos" a no, where she was asked twice', () => {
    const talk = inCredit(...before, ...money, 'no', 'pagué bien', '1, 2', 'prrr', 'brrr', 'trrr');
    expect(talk.at).toBe('credit.recentCredit');
    talk.say('no, mejor son dos palos');
    expect(talk.value('credit.recentCredit')).toBe(undefined);
  });
});

describe('her debts', () => {
  const before = ['surtir', '1 millón', 'este mes', 'al banco', 'nada', 'arepas', 'calle', '2 años'];
  const asked = (...said: readonly string[]) =>
    inCredit(...before, '200 mil', '80 mil', '6', '50 mil', '100 mil', ...said);

  test('"no sé si eso cuente pero le debo a mi hermana" tells whom she owes', () => {
    const talk = asked('pues no se si eso cuente pero le debo a mi hermana');
    expect(talk.value('credit.hasDebts')).toBe(true);
    expect(talk.value('credit.debtKinds')).toEqual(['family']);
  });

  test.each([
    ['me cobra 20 diarios', 'day'],
    ['20 mil cada semana', 'week'],
  ])('"%s" says how often too', (said, often) => {
    const talk = asked('sí', 'gota a gota', '500 mil', said);
    expect(talk.value('credit.gotaPay')).toBe(20_000);
    expect(talk.value('credit.gotaEvery')).toBe(often);
    expect(talk.at).toBe('credit.gotaTimes');
  });

  test('an amount says nothing of the next one', () =>
    expect(asked('sí', 'gota a gota', '500').value('credit.gotaPay')).toBe(undefined));

  test('payments that are left are not all of them', () => {
    const talk = asked('sí', 'gota a gota', '500 mil', '20 mil', 'diario', 'me faltan 12');
    expect(talk.at).toBe('credit.gotaTimes');
    expect(talk.value('credit.gotaTimes')).toBe(undefined);
    talk.say('llevo 18 y me faltan 12');
    expect(talk.value('credit.gotaTimes')).toBe(30);
    expect(talk.shown).not.toContain('Ojo');
  });

  test.each(['he pagado 300 mil y me faltan 12', 'llevo 2 meses y faltan 12'])('"%s" leaves all open', (said) => {
    const talk = asked('sí', 'gota a gota', '500 mil', '20 mil', 'diario', said);
    expect(talk.at).toBe('credit.gotaTimes');
    expect(talk.value('credit.gotaTimes')).toBe(undefined);
  });

  test('all of them told beside those left', () => {
    const talk = asked('sí', 'gota a gota', '500 mil', '20 mil', 'diario', 'son 30 en total y me faltan 12');
    expect(talk.value('credit.gotaTimes')).toBe(30);
  });

  test('too few payments for what was lent are doubted at once, and easily changed', () => {
    const talk = asked('sí', 'gota a gota', '1 millón', '40 mil', 'diario', '4');
    expect(talk.shown).toContain('4 pagos de $40.000 son $160.000, menos de los $1.000.000');
    talk.say('cambiar pagos', '30');
    expect(talk.value('credit.gotaTimes')).toBe(30);
    expect(talk.shown).not.toContain('Ojo');
  });
});

test('"para comprar una nevera" where she is asked how far she is: she needs it, and that is what for', () => {
  const talk = atMenu();
  talk.say('Crédito y deudas', 'para comprar una nevera');
  expect(talk.value('credit.stage')).toBe('need');
  expect(talk.value('credit.purpose')).toBe('equipment');
});

describe('who lends', () => {
  const asked = (said: string) => inCredit('surtir', '1 millón', 'este mes', said).value('credit.wouldGo');

  test.each(['me quita la moto', 'pa que no me vean pidiendo', 'pa'])('"%s" names nobody', (said) =>
    expect(asked(said)).toBe(undefined),
  );
  test.each(['los de la moto', 'a un man de la moto', 'los paisitas'])('"%s" is the gota a gota', (said) =>
    expect(asked(said)).toBe('gota'),
  );
});

describe('an amount told in another way than asked', () => {
  test.each([
    ['5 salarios', 8_754_525],
    ['dos salarios mínimos', 3_501_810],
    ['como un salario mínimo', 1_750_905],
  ])('"%s" is so many minimum wages of 2026', (said, pesos) => {
    expect(inCredit('surtir', said).value('credit.amount')).toBe(pesos);
  });

  const before = ['surtir', '1 millón', 'este mes', 'al banco', 'nada', 'arepas', 'calle', '2 años'];
  const at = (...said: readonly string[]) => inCredit(...before, ...said);

  // What is said of a week was taken for a day: six times the stock.
  test.each([
    ['300 a la semana', 50_000],
    ['300 mil cada ocho días', 50_000],
    ['1 millón 300 mil al mes', 50_000],
    ['40 diarios', 40_000],
    ['30 de papa y 20 de cebolla', 50_000],
    ['la mitad de lo que vendo', 70_000],
  ])('stock: "%s"', (said, pesos) => {
    expect(at('200 mil', '80 mil', '6', said).value('credit.stockPerDay')).toBe(pesos);
  });

  test.each([
    ['cien de bodega y cuarenta de luz', 140_000],
    ['arriendo 300 y luz 50', 350_000],
    ['20 mil diarios', 520_000],
    ['60 mil a la semana', 260_000],
    ['cien de bodega, treinta y cinco de luz', 135_000],
    ['15 diarios de puesto y 40 al mes de luz', 430_000],
    ['dos millones y medio', 2_500_000],
  ])('fixed costs: "%s"', (said, pesos) => {
    expect(at('200 mil', '80 mil', '6', '50 mil', said).value('credit.fixedCosts')).toBe(pesos);
  });

  test('a bad day sells half of a good one', () => {
    expect(at('200 mil', 'como la mitad').value('credit.badDay')).toBe(100_000);
  });

  test('what is sold in a week is asked again: her days are not known yet', () => {
    const talk = at('600 a la semana');
    expect(talk.at).toBe('credit.goodDay');
    expect(talk.value('credit.goodDay')).toBe(undefined);
  });

  // "un mes" of daily payments was taken for one payment.
  test.each([
    ['día', 'un mes', 30],
    ['diario', 'mes y medio', 45],
    ['cada semana', 'dos meses', 8],
    ['cada quincena', 'un año', 24],
    ['cada mes', 'año y medio', 18],
    ['diario', '30 días', 30],
    ['cada semana', '24 cuotas', 24],
  ])('a gota a gota paid "%s" for "%s"', (often, long, times) => {
    const talk = at('200 mil', '80 mil', '6', '50 mil', '0', 'sí', 'gota a gota', '500 mil', '20 mil', often, long);
    expect(talk.value('credit.gotaTimes')).toBe(times);
  });

  test('"20" of half a million is twenty thousand, and no twenty million', () => {
    const talk = at('200 mil', '80 mil', '6', '50 mil', '0', 'un gota', 'gota a gota', '500 mil', '20');
    expect(talk.value('credit.gotaPay')).toBe(20_000);
  });

  test.each([
    ['dos de 300', 600_000],
    ['300 y 200', 500_000],
    ['uno de 300 y otro de 200', 500_000],
    ['treinta y cinco mil', 35_000],
  ])('lent by several: "%s"', (said, pesos) => {
    const talk = at('200 mil', '80 mil', '6', '50 mil', '0', 'un gota', 'gota a gota', said);
    expect(talk.value('credit.gotaLent')).toBe(pesos);
  });

  test('the same where a contract is read, a plan is told and a cost is asked', () => {
    const contract = atMenu();
    contract.say('Crédito y deudas', 'Me dijeron que sí', 'en la calle', 'Banco', 'ninguna');
    contract.say('1 millón', '1 millón', '100 mil', 'cada mes', 'un año');
    expect(contract.value('signing.times')).toBe(12);
    const plan = atMenu();
    plan.say('Crédito y deudas', 'Estoy pagando', 'en la calle', 'gota a gota', '20 mil', 'diario', 'un mes');
    expect(plan.value('paying.left')).toBe(30);
    const cost = atMenu();
    cost.say('Cuánto cuesta', 'me prestan 500 y pago 20 diarios', 'un mes');
    expect(cost.value('loan-cost.times')).toBe(30);
  });
});

test.each([
  ['me llaman y me insultan', true],
  ['me mandaron una foto de mis hijos', true],
  ['que me atenga a las consecuencias', true],
  ['cobran normal', false],
  ['gracias a Dios no', false],
])('asked whether she is threatened: "%s"', (said, threatened) => {
  const talk = atMenu();
  talk.say('Crédito y deudas', 'No puedo pagar', 'gota a gota', said);
  expect(talk.value('trouble.threatened')).toBe(threatened);
});

describe('where she sells', () => {
  const asked = () => inCredit(...toGoodDay.slice(0, 8));

  test.each([
    ['por la 7a', 'street'],
    ['caracas con 22', 'street'],
    ['en la caracas con 22 alla en los martires', 'street'],
    ['carrera 7 con 22', 'street'],
    ['puesto en la 19', 'street'],
    ['un local en la caracas', 'shop'],
    ['en un local del centro', 'shop'],
    ['en un centro comercial', 'shop'],
    ['por whatsapp', 'home'],
    ['20 de julio', 'other-market'],
    // "casa" does not sound like "chaza"
    ['en mi casa por la 68', 'home'],
  ])('"%s" is %s', (said, market) => {
    const talk = asked();
    talk.say(said);
    expect(talk.value('credit.market')).toBe(market);
  });

  test.each(['por el centro', 'en el centro'])('"%s" is asked', (said) => {
    const talk = asked();
    talk.say(said);
    expect(talk.at).toBe('credit.market');
    expect(talk.shown).toContain('¿Cuál de estas quiere decir?');
  });
});

test.each([
  ['eso ya va pa 6 años largos', undefined],
  ['hace 2 meses', undefined],
  ['llevo 6 meses buscando', undefined],
  ['en 2 años', 'later'],
  ['me hace falta en 2 semanas', 'month'],
  ['pa la otra semana', 'month'],
  ['la semana entrante', 'month'],
  ['pa dentro de quince', 'month'],
  ['en tres semanas', 'month'],
  ['antes de fin de mes', 'month'],
  ['en dos meses', 'later'],
  ['a mediados de febrero', 'later'],
  ['pa ya', 'week'],
])('by when: "%s"', (said, when) => {
  const talk = inCredit('surtir', '1 millón', said);
  expect(talk.value('credit.byWhen')).toBe(when);
});

test.each([
  ['nada, es en la calle', 0],
  ['no pago nada porque es en la calle', 0],
  ['nada vecina', 0],
  ['nada más la luz 20 mil', 20_000],
  ['nada pero pago 30 mil de bodega', 30_000],
])('fixed costs: "%s"', (said, pesos) => {
  const talk = inCredit(...toGoodDay, '200 mil', '50 mil', '6', 'la mitad', said);
  expect(talk.value('credit.fixedCosts')).toBe(pesos);
});
