import { fill } from '../engine/texts.ts';
import { compare } from '../loans/compare.ts';
import { dateName, decimal, monthName, pesos } from '../loans/format.ts';
import { monthlyDebts, netSales } from './capacity.ts';
import { parameter } from './data.ts';
import { lines, paragraphs, type Telling, wordFor } from './tell.ts';

/** The arithmetic line by line, in the days and weeks she told. */
export const sayCapacity = (told: Telling): string => {
  const { words, profile, assessment, known } = told;
  const { locale } = known;
  const { credit } = known.world;
  const say = words.capacity;
  const money = (amount: number): string => pesos(amount, locale);
  const {
    salesGoodDay: good,
    salesBadDay: bad,
    costPerDay: stock,
    daysPerWeek: days,
    fixedCosts,
  } = profile.business ?? {};
  const net = netSales(profile);
  const debts = monthlyDebts(profile);
  const { normal, badWeek, instalmentMax } = assessment.capacity;

  const day =
    good == null || bad == null || stock == null
      ? null
      : fill(say.day, {
          good: money(good),
          bad: money(bad),
          average: money((good + bad) / 2),
          stock: money(stock),
          left: money((good + bad) / 2 - stock),
        });
  const month =
    net === null || days == null
      ? null
      : fill(say.month, {
          days: decimal(days, locale),
          monthDays: decimal((days * 52) / 12, locale),
          netSales: money(net),
        });
  const missing =
    assessment.dimensions.find((one) => one.id === 'capacity')?.missing.filter((one) => one !== 'amount') ?? [];
  const result =
    normal === null || badWeek === null || instalmentMax === null
      ? fill(say.unknown, { list: missing.map((one) => wordFor(words.fact, one)).join(', ') })
      : lines([
          fill(say.normal, { normal: money(normal) }),
          fill(say.badWeek, { loss: money(normal - badWeek), badWeek: money(badWeek) }),
        ]);
  return paragraphs([
    say.title,
    lines([
      day,
      month,
      fixedCosts == null ? null : fill(say.fixed, { fixed: money(fixedCosts) }),
      debts === null ? null : fill(say.debts, { debts: money(debts) }),
    ]),
    result,
    instalmentMax === null
      ? null
      : lines([
          fill(say.max, {
            percentOfIncome: parameter(credit, 'percentOfIncome').value,
            percentOfFree: parameter(credit, 'percentOfFree').value,
            max: money(instalmentMax),
          }),
          fill(say.source, { year: dateName(parameter(credit, 'percentOfIncome').asOf ?? '', locale) }),
        ]),
    sayNeeded(told),
  ]);
};

/** The month's instalment of what she asks for, or of another amount, at the dearest legal price known; null where there is none. */
export const sayNeeded = (
  { words, profile, known: { locale, world }, month }: Telling,
  amount = profile.amount,
): string | null => {
  const comparison = amount == null ? null : compare(amount, world.credit, month);
  if (amount == null || comparison === null) return null;
  return fill(words.capacity.needed, {
    amount: pesos(amount, locale),
    months: 12,
    ea: decimal(comparison.ceiling.ea, locale),
    ceilingMonth: monthName(comparison.ceiling.month, locale),
    needed: pesos(comparison.year.legalInstalment, locale),
  });
};
