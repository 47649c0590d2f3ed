import { fill } from '../engine/texts.ts';
import { dateName, pesos } from '../loans/format.ts';
import type { LoanOffer } from './data.ts';
import { deciding, type MatchedOffer } from './match-offers.ts';
import { lines, paragraphs, type Telling, wordFor } from './tell.ts';

const perPage = 4;

export const pages = ({ assessment }: Telling): number => Math.ceil(assessment.offers.length / perPage);

/** Programmes and lenders with what fits, what is missing and how old the fact is. `page` counts from 1. */
export const pageOf = (told: Telling, page: number): string => {
  const { words, assessment, known } = told;
  const start = (page - 1) * perPage;
  const rows = assessment.offers.slice(start, start + perPage).flatMap((match): string[] => {
    const offer = known.world.credit.offers.find((one) => one.id === match.id);
    return offer === undefined ? [] : [row(told, offer, match)];
  });
  const left = assessment.offers.length - start - perPage;
  return paragraphs([
    lines([words.programmes.title, assessment.capacity.instalmentMax === 0 ? words.programmes.notNow : null]),
    ...rows,
    lines([words.programmes.scam, left > 0 ? fill(words.programmes.more, { n: left }) : null]),
  ]);
};

const row = ({ words, known: { locale } }: Telling, offer: LoanOffer, match: MatchedOffer): string => {
  const say = words.programmes;
  const list = (parts: readonly string[]): string => parts.slice(0, 3).join('; ');
  const { amountMin, amountMax, incomeMin } = offer.conditions;
  const limits = {
    min: pesos(amountMin ?? 0, locale),
    max: pesos(amountMax ?? 0, locale),
    income: pesos(incomeMin ?? 0, locale),
  };
  const against = match.reasons.map(({ rule }) => fill(wordFor(words.against, rule.split('.').at(-1) ?? rule), limits));
  const open = [
    ...match.missing.map((one) => wordFor(words.fact, one)),
    ...match.notKnown.filter((one) => deciding.includes(one)).map((one) => wordFor(words.unknown, one)),
  ];
  const outcome =
    match.outcome === 'no'
      ? fill(say.outcomeNo, { list: list(against) })
      : match.outcome === 'yes'
        ? say.outcomeYes
        : fill(say.outcomeUnknown, { list: list(open) });
  const asOf = offer.asOf === null ? say.undated : fill(say.asOf, { date: dateName(offer.asOf, locale) });
  const odds = offer.oddsPercent === null ? null : fill(say.odds, { odds: Math.round(offer.oddsPercent) });
  const how = Object.entries(words.how).find(([id]) => id === offer.id)?.[1] ?? null;
  // An upper age is the lender's own rule: told, never weighed.
  const { ageMin, ageMax } = offer.conditions;
  const ages = ageMax === null ? null : fill(say.ages, { min: ageMin ?? 18, max: ageMax });
  const after = match.outcome === 'no' ? [] : [ages, how];
  return [`*${offer.name}* (${asOf}): ${outcome}.`, ...after, odds === null ? null : `${odds}.`]
    .filter((one) => one !== null)
    .join(' ');
};
