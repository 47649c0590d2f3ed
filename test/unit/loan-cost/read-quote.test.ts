import { expect, it } from 'vitest';
import { type Quoted, readQuote } from '../../../flows/loan-cost/read-quote.ts';

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
  ['they lend me 500000 and I pay 20000 daily for 30 days', gota],
  ['me prestan 500', { lent: 500_000 }],
  ['un gota a gota', {}],
  ['no tengo idea de cuánto es', {}],
  ['', {}],
])('%s', (told, quoted) => {
  expect(readQuote(told)).toEqual(quoted);
});
