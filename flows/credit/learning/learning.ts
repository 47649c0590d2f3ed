import {
  begin,
  type Conclusion,
  concludes,
  conversation,
  type Flow,
  type Known,
  type Offer,
} from '../../engine/flow.ts';
import { fill } from '../../engine/texts.ts';
import { monthInBogota } from '../../loans/ceiling.ts';
import { compare } from '../../loans/compare.ts';
import { explainLoan } from '../../loans/explain-loan.ts';
import { dateName, monthName, pesos } from '../../loans/format.ts';
import { journeyOf } from '../journey.ts';
import { onward, showRights } from '../onward.ts';
import { en } from './texts.en.ts';
import { es } from './texts.es.ts';

const texts = { 'es-CO': es, en } as const;

/** An amount that everybody can picture. Whole pesos. */
const example = 500_000;

/** Only curious: nothing is asked, and each page can be read by itself. */
export const learning: Flow = {
  id: 'learning',
  version: 1,
  needsConsent: true,
  machine: conversation.createMachine({
    id: 'learning',
    context: begin,
    initial: 'topics',
    states: { topics: concludes('topics') },
  }),
  questions: [],
  texts,
  explains: explainLoan,
  conclude: (_name, known): Conclusion => ({
    say: texts[known.locale].words.intro,
    offers: offers(known),
    outcomes: journeyOf({ stage: 'learning', actors: [], heard: null, barriers: [], amount: null }),
  }),
  show: (what, known) => {
    const page = showRights(what, known, { result: texts[known.locale].words.intro, offers: offers(known) });
    if (what !== 'price') return page;
    const back = showRights('sign', known, { result: '', offers: offers(known) }).offers.filter(
      ({ id }) => id === 'result',
    );
    return { messages: [], say: price(known), offers: [...back, ...offers(known).filter(({ id }) => id !== 'price')] };
  },
};

const offers = (known: Known): readonly Offer[] => {
  const { title, titleSays } = texts[known.locale].words;
  return [
    { id: 'price', title, says: titleSays, does: { act: 'show', what: 'price' } },
    ...onward(known, { pages: ['report', 'claim', 'sign', 'debts'], next: ['credit', 'wellbeing'] }),
  ];
};

/** What half a million costs at the gota a gota and at the dearest legal loan, and what renewing does to it. */
const price = ({ world: { credit }, now, locale }: Known): string => {
  const { words } = texts[locale];
  const month = monthInBogota(now);
  const found = compare(example, credit, month);
  if (found === null) return words.noPrice;
  const money = (amount: number): string => pesos(amount, locale);
  return fill(words.price, {
    amount: money(example),
    payments: credit.gota.payments,
    percent: credit.gota.flatPercent,
    gotaDay: money(found.gota.perDay),
    dayMore: money(found.gota.perDay - found.legal.perDay),
    gotaTotal: money(found.gota.total),
    legalTotal: money(found.legal.total),
    gotaYear: money(found.year.gota),
    legalYear: money(found.year.legal),
    since: credit.gota.asOf === null ? '' : dateName(credit.gota.asOf, locale),
    month: monthName(found.ceiling.month, locale),
  });
};
