import { describe, expect, it } from 'vitest';
import { Talk } from '../engine/talk.ts';

/** Where a sentence at the menu leads, and which answers are taken from it. */
const told = (sentence: string): Readonly<Record<string, unknown>> => {
  const talk = new Talk();
  for (const text of ['hola', 'sí', 'no', sentence]) talk.say(text);
  const { run, answers } = talk.session;
  const own = answers.filter((one) => one.run === run.id).map(({ key, value }) => [key, value] as const);
  return { flow: run.flow, ...Object.fromEntries(own) };
};

describe('a whole sentence at the menu', () => {
  it.each([
    [
      'necesito que alguien me cuide al niño mientras trabajo',
      { flow: 'care', 'care.need': 'care', 'care.relation@p1': 'child' },
    ],
    [
      'tengo a mi mamá en cama y mi niña de 3 y no doy a basto',
      { flow: 'care', 'care.need': 'care', 'care.relation@p1': 'parent' },
    ],
    ['mi hijo no habla y tiene 4 años', { flow: 'care', 'care.relation@p1': 'child', 'care.personAge@p1': 4 }],
    ['tengo una abuela de 90 en silla de ruedas', { flow: 'care', 'care.need': 'care', 'care.personAge@p1': 90 }],
    ['cuido a mi mamá y quiero estudiar', { flow: 'care', 'care.need': 'study', 'care.caregiver': true }],
    ['me aburro sola quiero hacer ejercicio', { flow: 'care', 'care.need': 'rest' }],
    ['necesito un abogado para la cuota alimentaria', { flow: 'care', 'care.need': 'legal' }],
    ['no me alcanza para el mercado', { flow: 'care', 'care.need': 'food' }],
    ['quiero saber si me sale el subsidio', { flow: 'care', 'care.need': 'money' }],
    [
      'i take care of my mother and want to study',
      { flow: 'care', 'care.need': 'study', 'care.relation@p1': 'parent' },
    ],
    ['necesito plata para surtir el puesto', { flow: 'credit', 'credit.stage': 'need', 'credit.purpose': 'stock' }],
    ['plata pa surtir', { flow: 'credit', 'credit.stage': 'need', 'credit.purpose': 'stock' }],
    [
      'necesito dos palos pa surtir el puesto',
      { flow: 'credit', 'credit.stage': 'need', 'credit.purpose': 'stock', 'credit.amount': 2_000_000 },
    ],
    ['necesito un credito para salir del gota a gota', { flow: 'credit', 'credit.purpose': 'debts' }],
    ['ya tengo un prestamo del banco y lo estoy pagando por cuotas', { flow: 'credit', 'credit.stage': 'paying' }],
    ['Cuánto vale un gota a gota de 500 mil', { flow: 'loan-cost' }],
    [
      'mire vecina es que yo cuido a mi suegra y ya no sé qué hacer',
      { flow: 'care', 'care.need': 'care', 'care.relation@p1': 'relative' },
    ],
    ['vendo tintos en la calle y quiero crecer', { flow: 'credit', 'credit.stage': 'need' }],
    ['me negaron el crédito en el banco', { flow: 'credit', 'credit.stage': 'refused' }],
    ['ya me aprobaron el prestamo que hago', { flow: 'credit', 'credit.stage': 'approved' }],
    ['no tengo con que pagar la cuota', { flow: 'trouble' }],
    ['me atrasé', { flow: 'trouble' }],
    ['me colgué', { flow: 'trouble' }],
    ['donde queda la manzana de bosa', { flow: 'directory', 'directory.kind': 'manzana' }],
    ['a que hora abren la manzana de kennedy', { flow: 'directory', 'directory.kind': 'manzana' }],
    ['cuanto me sale un prestamo de un millon', { flow: 'loan-cost' }],
    ['el martes fui a la manzana y me atendieron en psicologia', { flow: 'diary', 'diary.service': 'salud_mental' }],
  ])('"%s"', (sentence, expected) => {
    expect(told(sentence)).toMatchObject(expected);
  });

  it.each(['me están cobrando 20 mil diarios', 'debo plata y no sé qué hacer'])(
    '"%s" leads to the road of a loan and is asked where she stands',
    (sentence) => {
      const { flow } = told(sentence);
      expect(flow).toBe('credit');
    },
  );

  it.each(['estoy embarazada', 'me dijeron que aquí ayudan a las mujeres'])(
    '"%s" leads to care and is asked what she looks for',
    (sentence) => {
      expect(told(sentence)).toEqual({ flow: 'care' });
    },
  );

  it.each(['quiero sacar la cédula', 'asdfgh', 'qué es el sisbén', 'quiero ser ciudadana'])(
    '"%s" is not taken for what it is not',
    (sentence) => {
      expect(told(sentence)).toMatchObject({ flow: 'menu' });
    },
  );
});

// Who has nothing to eat is not led to a loan.
it.each([
  ['necesito plata para comer', 'food'],
  ['no tengo para comer', 'food'],
  ['necesito unos pañales', 'money'],
  ['necesito plata, hay algún subsidio para cuidadores?', 'money'],
])('"%s" looks for what the city gives', (said, need) => {
  expect(told(said)).toMatchObject({ flow: 'care', 'care.need': need });
});

it.each([
  'vendo comida y necesito plata',
  'necesito plata para el negocio de comida',
  'vendo pañales y necesito plata',
])('"%s" is of her business', (said) => expect(told(said)).toMatchObject({ flow: 'credit', 'credit.stage': 'need' }));
