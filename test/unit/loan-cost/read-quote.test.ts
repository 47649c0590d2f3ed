import { expect, it } from 'vitest';
import { type Quoted, readQuote } from '../../../flows/loan-cost/read-quote.ts';
import { percent } from '../../../flows/loans/format.ts';

const gota = { lent: 500_000, pay: 20_000, every: 'day', times: 30 } as const;

it.each<[string, Quoted]>([
  ['me prestan 500 y pago 20 diarios por 30 días', gota],
  ['Me prestan 500.000 y pago 20.000 diarios por 30 dias', gota],
  ['me dan 500 mil y pago 20 mil cada día durante 30 días', gota],
  ['500 mil, 30 cuotas diarias de 20 mil', gota],
  ['prestan 500 pago 20 por 30 días', gota],
  ['me prestan 500 lucas y devuelvo 20 lucas al día, treinta pagos', gota],
  ['pago 20 mil diarios por un mes y me prestan 500 mil', gota],
  // Nobody says "por ciento"; and a month and a half is as good as 45 days.
  [
    '2 millones al 40,8 efectivo anual a 12 meses',
    { lent: 2_000_000, percent: 40.8, rateKind: 'ea', every: 'month', times: 12 },
  ],
  [
    'dos millones con 3% mensual a un año',
    { lent: 2_000_000, percent: 3, rateKind: 'monthly', every: 'month', times: 12 },
  ],
  ['prestan 400 al 20', { lent: 400_000, percent: 20 }],
  ['me prestan un palo y doy 25 diarios mes y medio', { lent: 1_000_000, pay: 25_000, every: 'day', times: 45 }],
  [
    'me prestan un millón y pago 60 mil cada semana por 20 semanas',
    { lent: 1_000_000, pay: 60_000, every: 'week', times: 20 },
  ],
  ['me prestan 1 millon, pago 300 mil semanal por 30 días', { lent: 1_000_000, pay: 300_000, every: 'week', times: 4 }],
  ['me prestan 800 y pago 50 cada ocho días, 20 cuotas', { lent: 800_000, pay: 50_000, every: 'week', times: 20 }],
  ['2 millones a 12 cuotas mensuales de 210 mil', { lent: 2_000_000, pay: 210_000, every: 'month', times: 12 }],
  [
    '2 millones al 3% mensual en 12 meses',
    { lent: 2_000_000, percent: 3, rateKind: 'monthly', every: 'month', times: 12 },
  ],
  [
    'me prestan 2000000 al 40,8% efectivo anual a 12 meses',
    { lent: 2_000_000, percent: 40.8, rateKind: 'ea', every: 'month', times: 12 },
  ],
  [
    '2.000.000 al 26% E.A. a 24 cuotas mensuales',
    { lent: 2_000_000, percent: 26, rateKind: 'ea', every: 'month', times: 24 },
  ],
  ['me prestan 300 mil al 20%', { lent: 300_000, percent: 20 }],
  [
    'me prestan 1 palo y pago 550 cada quincena por 2 quincenas',
    { lent: 1_000_000, pay: 550_000, every: 'fortnight', times: 2 },
  ],
  // What comes back at the end is no instalment: it is parted where the instalments are named, else asked.
  ['me prestan 500 pa pagar 600 en 24 días', { lent: 500_000 }],
  ['mi primo me presta 500 y le pago 500 en dos meses', { lent: 500_000 }],
  ['me prestan 500 y devuelvo 600 en 24 cuotas diarias', { lent: 500_000, pay: 25_000, every: 'day', times: 24 }],
  [
    'i get 1 million and pay back 1.2 million in 30 daily payments',
    { lent: 1_000_000, pay: 40_000, every: 'day', times: 30 },
  ],
  ['me prestan 500 y al mes devuelvo 600', { lent: 500_000, pay: 600_000, every: 'month', times: 1 }],
  // Priced by the hundred.
  [
    'me cobran 4 mil el día por cada cien, me prestan 400, 30 días',
    { lent: 400_000, pay: 16_000, every: 'day', times: 30 },
  ],
  ['por cada 100 pago 4 diarios, 30 dias, me prestan 500', gota],
  ['me piden 20 mil por cada 100 mil al mes y me prestan 300', { lent: 300_000, every: 'month' }],
  // Taken off before she sees it.
  [
    'me prestan 1 palo, me descuentan 50 de entrada y pago 40 diarios 30 dias',
    { lent: 1_000_000, pay: 40_000, every: 'day', times: 30, taken: 50_000 },
  ],
  ['me prestan 500, me entregan 450 y pago 20 diarios por 30 días', { ...gota, taken: 50_000 }],
  ['$500.000 30 cuotas diarias de $20.000 mas 10 mil de papeleria', { ...gota, taken: 10_000 }],
  [
    'they lend 300 thousand and i pay 15 thousand a day, 24 days, and they keep 30 thousand at the start',
    { lent: 300_000, pay: 15_000, every: 'day', times: 24, taken: 30_000 },
  ],
  // Said in other words.
  ['me presta 300 a 15 por día 24 días', { lent: 300_000, pay: 15_000, every: 'day', times: 24 }],
  [
    'me prestan quinientos y le pago veinticinco mil diarios durante veinticuatro dias',
    { lent: 500_000, pay: 25_000, every: 'day', times: 24 },
  ],
  [
    'un man me suelta un millon y me toca darle 60 semanales por 20 semanas',
    { lent: 1_000_000, pay: 60_000, every: 'week', times: 20 },
  ],
  ['200 a 40 dias de a 6', { lent: 200_000, pay: 6_000, every: 'day', times: 40 }],
  ['prestamo de 600 a 60 días de 12 mil', { lent: 600_000, pay: 12_000, every: 'day', times: 60 }],
  ['un gota a gota de 400, 20 dias, 24 mil cada dia', { lent: 400_000, pay: 24_000, every: 'day', times: 20 }],
  ['me prestan 300 cobro diario de 15 por 24', { lent: 300_000, pay: 15_000, every: 'day', times: 24 }],
  ['me prestan 50 mil y pago 2 mil diarios por 30', { lent: 50_000, pay: 2_000, every: 'day', times: 30 }],
  ['me cobran el 20% por 500 a 30 días', { lent: 500_000, percent: 20, every: 'day', times: 30 }],
  ['me presta 500 con el 20 y lo pago en un mes diario', { lent: 500_000, percent: 20, every: 'day', times: 30 }],
  ['they lend me 500000 and I pay 20000 daily for 30 days', gota],
  ['me prestan 500', { lent: 500_000 }],
  ['un gota a gota', {}],
  ['no tengo idea de cuánto es', {}],
  ['', {}],
])('%s', (told, quoted) => {
  expect(readQuote(told)).toEqual(quoted);
});

it('writes a rate that nobody can read as what it is: beyond reading', () => {
  expect([87.6, 8232.49, 1_618_493_733].map((rate) => percent(rate, 'es-CO'))).toEqual([
    '87,6',
    '8.232',
    'más de 1.000.000',
  ]);
  expect(percent(9.6e126, 'en')).toBe('over 1,000,000');
});
