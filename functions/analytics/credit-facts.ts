import { amountBand } from '../../flows/credit/amount-band.ts';
import type { Json } from '../ports/table.ts';
import { type About, code } from './about.ts';
import { type Fact, texts } from './told.ts';

/** The conversations of the road. */
const flows: readonly string[] = ['credit', 'applying', 'refused', 'signing', 'paying', 'trouble', 'learning'];

export const isRoad = ({ question }: Fact): boolean => flows.includes(question.split('.', 1)[0] ?? '');

/** Told on the road, and still so. */
export const isCredit = (fact: Fact): boolean => isRoad(fact) && fact.provenance !== 'withdrawn';

/** What she said last: of several questions the newest answer that says something. */
export const latest = (facts: readonly Fact[], ...questions: readonly string[]): Json =>
  facts.reduce<Fact | null>(
    (found, fact) =>
      questions.includes(fact.question) && says(fact.value) && (found === null || found.at <= fact.at) ? fact : found,
    null,
  )?.value ?? null;

const says = (value: Json): boolean => value !== null && !(Array.isArray(value) && value.length === 0);

/** One code or several, as a column holds them. */
export const codes = (value: Json): readonly string[] => (typeof value === 'string' ? [value] : texts(value));

/** The amount she asks for, in a band; else what a loan of hers came to. '' unknown. */
export const bandIn = (facts: readonly Fact[]): string => {
  const amount = latest(facts, 'credit.amount', 'signing.lent');
  if (typeof amount === 'number') return amountBand(amount);
  return code(latest(facts, ...flows.map((flow) => `${flow}.amountBand`)));
};

/** By what the figures of the road are parted, as far as she ever told it. */
export const traitsOf = (facts: readonly Fact[], about: About): Readonly<Record<string, string>> => ({
  purpose: code(latest(facts, 'credit.purpose')),
  band: bandIn(facts),
  // Kept with her, so told once for all runs.
  sector: code(about.value('credit.sector')),
  market: code(about.value('credit.market')),
  home: about.home,
});
