import { fill } from '../engine/texts.ts';
import { dateName, decimal, monthName, pesos } from '../loans/format.ts';
import { schedule } from '../loans/schedule.ts';
import { lines, paragraphs, staleNote, type Telling } from './tell.ts';
import { gotaOf } from './told.ts';

/** What the money costs: her own gota a gota if she told it, then the usual one beside the dearest legal loan. */
export const sayCost = (told: Telling): string => paragraphs([told.words.cost.title, yours(told), ...comparison(told)]);

const yours = ({ words, known: { answers, locale } }: Telling): string | null => {
  const quoted = gotaOf(answers);
  if (quoted === null) return null;
  const { lent, pay, times, every } = quoted;
  const plan = schedule({ principal: lent, term: times, every, cost: { kind: 'payment', pesos: pay } });
  if (!plan.ok) return words.cost.yoursNever;
  const { paid, interest } = plan.value.total;
  return fill(words.cost.yours, {
    lent: pesos(lent, locale),
    pay: pesos(pay, locale),
    times,
    total: pesos(paid, locale),
    extra: pesos(interest, locale),
  });
};

const comparison = (told: Telling): readonly string[] => {
  const { words, profile, known } = told;
  const { locale } = known;
  const { gota } = known.world.credit;
  const money = (amount: number): string => pesos(amount, locale);
  if (profile.amount == null) return [words.cost.none];
  const found = told.comparison;
  if (found === null) return [fill(words.cost.noCeiling, { amount: money(profile.amount) })];
  const sum = (one: { perDay: number; total: number; extra: number }): Record<string, string> => ({
    perDay: money(one.perDay),
    total: money(one.total),
    extra: money(one.extra),
  });
  return [
    lines([
      fill(words.cost.compare, { amount: money(found.amount), payments: gota.payments }),
      fill(words.cost.gota, sum(found.gota)),
      fill(words.cost.legal, sum(found.legal)),
    ]),
    fill(words.cost.renew, {
      dayMore: money(found.gota.perDay - found.legal.perDay),
      gotaYear: money(found.year.gota),
      legalYear: money(found.year.legal),
      instalment: money(found.year.legalInstalment),
    }),
    fill(words.cost.definition, {
      percent: gota.flatPercent,
      gotaYearOf: gota.asOf === null ? '' : dateName(gota.asOf, locale),
      ceilingMonth: monthName(found.ceiling.month, locale),
      ea: decimal(found.ceiling.ea, locale),
      stale: staleNote(told, found.ceiling.month, (month) => monthName(month, locale)),
    }),
  ];
};
