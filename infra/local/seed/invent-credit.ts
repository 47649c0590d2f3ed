import type { Answer } from './life.ts';
import type { Random } from './random.ts';

/** What one invented person answers on the road of a credit, from the need on. */
export const creditOf = (random: Random): ReadonlyMap<string, Answer> => {
  const round = (pesos: number, to: number): number => Math.max(to, Math.round(pesos / to) * to);
  const goodDay = round(random.around(160_000, 0.45), 10_000);
  const lent = round(random.around(500_000, 0.4), 50_000);
  const kinds: string[] = [];
  if (random.chance(0.62)) kinds.push('gota');
  if (random.chance(0.25)) kinds.push('bank');
  if (random.chance(0.2) || kinds.length === 0) kinds.push('family');
  const papers = ['cedula'];
  if (random.chance(0.45)) papers.push('rut');
  if (random.chance(0.3)) papers.push('rivi');
  const money = (pesos: number): string => `${pesos} pesos`;
  const borrowed = round(random.around(1_500_000, 0.5), 100_000);
  const instalment = round((borrowed * 1.25) / 12, 1_000);
  return new Map<string, Answer>([
    [
      'credit.stage',
      random.weighted([
        ['need', 62],
        ['looking', 10],
        ['applied', 6],
        ['refused', 6],
        ['approved', 4],
        ['paying', 6],
        ['trouble', 4],
        ['learning', 2],
      ]),
    ],
    ['signing.lent', money(borrowed)],
    ['signing.inHand', money(borrowed)],
    ['signing.pay', money(instalment)],
    ['signing.times', '12'],
    ['paying.pay', money(instalment)],
    ['paying.howMany', '12'],
    ['paying.left', String(random.whole(1, 11))],
    ['paying.owed', money(round(borrowed * 0.6, 10_000))],
    ['refused.paidAgo', `${random.whole(1, 30)} meses`],
    ['refused.monthsLate', `${random.whole(1, 10)} meses`],
    ['refused.lateFor', `${random.whole(1, 10)} meses`],
    [
      'credit.purpose',
      random.weighted([
        ['stock', 46],
        ['equipment', 14],
        ['stall', 8],
        ['debts', 18],
        ['emergency', 6],
        ['home', 4],
        ['study', 2],
        ['other', 2],
      ]),
    ],
    ['credit.amount', money(round(Math.min(30_000_000, random.around(1_800_000, 0.8)), 50_000))],
    ['credit.byWhen', random.of(['week', 'month', 'later'])],
    [
      'credit.barrier',
      random.weighted([
        ['fear', 30],
        ['requirements', 18],
        ['papers', 14],
        ['expensive', 12],
        ['reported', 10],
        ['distrust', 7],
        ['refused', 5],
        ['nothing', 4],
      ]),
    ],
    [
      'credit.sector',
      random.weighted([
        ['produce', 24],
        ['meals', 22],
        ['clothes', 20],
        ['groceries', 10],
        ['crafts', 8],
        ['beauty', 6],
        ['services', 6],
        ['other', 4],
      ]),
    ],
    [
      'credit.market',
      random.weighted([
        ['san-victorino', 28],
        ['restrepo', 22],
        ['fontibon', 20],
        ['other-market', 12],
        ['street', 12],
        ['shop', 4],
        ['home', 2],
      ]),
    ],
    ['credit.months', `${random.whole(2, 140)} meses`],
    ['credit.goodDay', money(goodDay)],
    ['credit.badDay', money(round(goodDay * (0.3 + random.next() * 0.4), 5_000))],
    ['credit.daysPerWeek', String(random.whole(5, 7))],
    ['credit.stockPerDay', money(round(goodDay * (0.25 + random.next() * 0.3), 5_000))],
    ['credit.fixedCosts', money(round(random.around(320_000, 0.5), 10_000))],
    ['credit.hasDebts', random.chance(0.64) ? 'yes' : 'no'],
    ['credit.debtKinds', kinds],
    ['credit.gotaLent', money(lent)],
    ['credit.gotaPay', money(round((lent * 1.2) / 30, 1_000))],
    ['credit.gotaEvery', 'day'],
    ['credit.gotaTimes', '30'],
    ['credit.otherPay', money(round(random.around(90_000, 0.5), 5_000))],
    ['credit.otherEvery', 'month'],
    [
      'credit.history',
      random.weighted([
        ['none', 46],
        ['good', 38],
        ['reported', 16],
      ]),
    ],
    ['credit.documents', papers],
  ]);
};
