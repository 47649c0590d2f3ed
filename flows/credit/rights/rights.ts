import type { Known } from '../../engine/flow.ts';
import { showDate } from '../../engine/show-value.ts';
import { fill } from '../../engine/texts.ts';
import { businessDaysAfter, dayInBogota } from '../../loans/business-days.ts';
import { pesos } from '../../loans/format.ts';
import { cite } from '../law.ts';
import { en } from './texts.en.ts';
import { es } from './texts.es.ts';

/** Pages on what she may ask for, shown from several conversations of the road. */
export const rightsPages = ['letter', 'report', 'claim', 'sign', 'debts'] as const;
export type RightsPage = (typeof rightsPages)[number];

export const isRightsPage = (what: string): what is RightsPage => rightsPages.some((one) => one === what);

/** Debts up to this share of a minimum wage need two notices before a report (Ley 1266 de 2008, art. 13 par. 2). */
const smallDebtPercent = 15;

export const sayRights = (page: RightsPage, { world: { credit }, now, locale }: Known): string => {
  const today = dayInBogota(now);
  const wage = credit.smmlv.toSorted((a, b) => a.year - b.year).at(-1)?.pesos ?? 0;
  return fill((locale === 'en' ? en : es).pages[page], {
    // Whole pesos, rounded down: who owes one more is not told that she is below.
    small: pesos(Math.floor((wage * smallDebtPercent) / 100), locale),
    smallLaw: cite(credit, '1266-13p2'),
    termLaw: cite(credit, '1266-13'),
    claimLaw: cite(credit, '1266-16-8'),
    due: showDate(businessDaysAfter(today, claimDays), locale),
    dueLater: showDate(businessDaysAfter(today, claimDays + moreClaimDays), locale),
    consultation: showDate(businessDaysAfter(today, consultationDays), locale),
  });
};

/** Business days: a claim 15, 8 more with notice; a consultation 10 (Ley 1266 de 2008, art. 16). */
const claimDays = 15;
const moreClaimDays = 8;
const consultationDays = 10;

/** The titles under which the pages are offered. */
export const rightsTitles = ({ locale }: Pick<Known, 'locale'>): Readonly<Record<RightsPage, string>> =>
  (locale === 'en' ? en : es).titles;
