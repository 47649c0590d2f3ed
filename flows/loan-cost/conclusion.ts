import type { Conclusion, Known, Offer, Shown } from '../engine/flow.ts';
import { checkOffer, type Finding } from '../loans/contract-check.ts';
import { sayFinding } from '../loans/contract-words.ts';
import { costOf } from '../loans/offered-loan.ts';
import { sayCost } from './say-cost.ts';
import { sideBySide } from './side-by-side.ts';
import { chargesKnown, knownPrice, loanOf, second } from './told.ts';
import { wordsIn } from './words.ts';

/** The ends of the conversation: one loan, two side by side, one beside the law, or what to ask first. */
export const conclusionOf = (name: string, known: Known): Conclusion => {
  const words = wordsIn(known.locale);
  if (name === 'one')
    return {
      say: beforeSigning(known),
      offers: offers(known, ['check', 'again', 'ready', 'menu']),
      outcomes: outcomesOf(known),
    };
  const compared = name === 'two' || name === 'legal' ? sideBySide(name, known) : null;
  if (compared === null)
    return { say: words.askFirst, offers: offers(known, ['again', 'menu']), outcomes: outcomesOf(known) };
  return {
    say: compared.say,
    ...(compared.picture === null ? {} : { picture: compared.picture }),
    offers: offers(known, ['signing', 'again', 'menu']),
    outcomes: outcomesOf(known),
  };
};

export const showOf = (what: string, known: Known): Shown => ({
  messages: [],
  say: what === 'signing' ? beforeSigning(known) : sayCost(known),
  offers: offers(known, what === 'signing' ? ['check', 'again', 'ready', 'menu'] : ['signing', 'again', 'menu']),
});

/** What to look for and to ask of the first loan, red flags first. */
const beforeSigning = (known: Known): string => {
  const { answers, locale, world, now } = known;
  const words = wordsIn(locale);
  const told = loanOf(answers, null);
  const none = told !== null && chargesKnown(answers, null);
  const { findings } = checkOffer(
    {
      loan: told?.loan ?? null,
      // She said that nothing else is charged, or named what is.
      ...(none ? { commissionTold: true, insuranceTold: true, guaranteeTold: true } : {}),
    },
    world.credit,
    now,
  );
  const list = (level: Finding['level']): readonly string[] =>
    findings
      .filter((one) => one.level === level && one.id !== 'ceiling-unknown')
      .flatMap((one) => sayFinding(one, locale) ?? []);
  const stops = list('stop');
  const parts = [
    stops.length === 0 ? '' : [words.stop, ...stops.map((one) => `• ${one}`)].join('\n'),
    [words.one, ...list('ask').map((one) => `• ${one}`)].join('\n'),
    words.never3,
    words.notAdvice,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
};

const offers = (
  { answers, locale }: Known,
  names: readonly ('check' | 'again' | 'ready' | 'menu' | 'signing')[],
): readonly Offer[] => {
  const words = wordsIn(locale);
  const all: Readonly<Record<(typeof names)[number], Offer>> = {
    // Whether they want money first, keep a document or have blank papers signed is asked there.
    check: {
      id: 'check',
      title: words.check,
      description: words.checkMore,
      does: { act: 'flow', flow: 'signing', answers: knownPrice(answers, signingNames) },
    },
    again: { id: 'again', title: words.again, says: ['otra vez', 'de nuevo', 'again'], does: { act: 'again' } },
    ready: { id: 'ready', title: words.ready, does: { act: 'flow', flow: 'credit' } },
    menu: { id: 'menu', title: words.menu, does: { act: 'menu' } },
    signing: { id: 'signing', title: words.signing, does: { act: 'show', what: 'signing' } },
  };
  return names.map((name) => all[name]);
};

/** As the conversation before signing calls what was told here. */
const signingNames = {
  lent: 'signing.lent',
  pay: 'signing.pay',
  every: 'signing.every',
  times: 'signing.times',
} as const;

/** Codes and bands only: how dear her loans are, never for how much. */
const outcomesOf = (known: Known): Conclusion['outcomes'] => {
  const told = [null, second].flatMap((subject) => loanOf(known.answers, subject) ?? []);
  const costs = told.map(({ loan }) => costOf(loan, known.world.credit, known.now));
  return [
    { name: 'everies', value: told.map(({ loan }) => loan.every) },
    { name: 'annualBands', value: costs.map((one) => (one.ok ? bandOf(one.value.effectiveAnnual) : 'never-repaid')) },
    { name: 'aboveCeiling', value: costs.map((one) => (one.ok ? one.value.aboveCeiling : null)) },
  ];
};

const bandOf = (annual: number | null): string => {
  if (annual === null || annual >= 1000) return 'over-1000';
  return annual >= 200 ? '200-1000' : annual >= 100 ? '100-200' : annual >= 40 ? '40-100' : 'under-40';
};
