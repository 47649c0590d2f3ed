import type { Known, Offer } from '../engine/flow.ts';
import { fill } from '../engine/texts.ts';
import { monthInBogota } from '../loans/ceiling.ts';
import { type Comparison, compare } from '../loans/compare.ts';
import { type Assessment, assess } from './assess.ts';
import type { Profile } from './profile.ts';
import { en } from './texts.en.ts';
import { es } from './texts.es.ts';
import type { CreditWords } from './texts.ts';
import { profileOf } from './told.ts';

/** All that the result and what follows it are told from. */
export type Telling = {
  readonly known: Known;
  readonly profile: Profile;
  readonly assessment: Assessment;
  /** Null where she named no amount or there is no ceiling to compare with. */
  readonly comparison: Comparison | null;
  readonly words: CreditWords;
  readonly month: string;
};

export const telling = (known: Known): Telling => {
  const profile = profileOf(known.answers);
  const { credit } = known.world;
  const month = monthInBogota(known.now);
  return {
    known,
    profile,
    assessment: assess(profile, credit, known.now),
    comparison: profile.amount == null ? null : compare(profile.amount, credit, month),
    words: wordsIn(known),
    month,
  };
};

export const wordsIn = ({ locale }: Pick<Known, 'locale'>): CreditWords => (locale === 'en' ? en.words : es.words);

/** A word by a key that comes from data; the key itself where there is none, so that a gap is seen. */
export const wordFor = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? key;

export const paragraphs = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join('\n\n');

/** As many paragraphs as fit, the first ones first: what matters less stands last and gives way. */
export const fitting = (longest: number, parts: readonly (string | null)[]): string => {
  for (let kept = parts.length; kept > 1; kept -= 1) {
    const body = paragraphs(parts.slice(0, kept));
    if (body.length <= longest) return body;
  }
  return paragraphs(parts.slice(0, 1));
};

export const lines = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join('\n');

/** What follows a result: everything but what she is looking at. */
export const offersBeside = (
  { words: { offer } }: Telling,
  now: string,
  first: readonly Offer[] = [],
): readonly Offer[] => {
  const shows: readonly Offer[] = [
    { id: 'result', title: offer.back, does: { act: 'show', what: 'result' } },
    {
      id: 'capacity',
      title: offer.capacity,
      description: offer.capacityMore,
      says: offer.capacityWhy.split(' | '),
      does: { act: 'show', what: 'capacity' },
    },
    { id: 'cost', title: offer.cost, description: offer.costMore, does: { act: 'show', what: 'cost' } },
    {
      id: 'steps',
      title: offer.steps,
      description: offer.stepsMore,
      says: offer.stepsAsked.split(' | '),
      does: { act: 'show', what: 'steps' },
    },
    {
      id: 'offers',
      title: offer.programmes,
      description: offer.programmesMore,
      says: offer.programmesAsked.split(' | '),
      does: { act: 'show', what: 'offers' },
    },
  ];
  const own: readonly Offer[] = [
    { id: 'without', title: offer.without, description: offer.withoutMore, does: { act: 'show', what: 'without' } },
    { id: 'again', title: offer.again, does: { act: 'again' } },
    {
      id: 'wellbeing',
      title: offer.wellbeing,
      description: offer.wellbeingMore,
      does: { act: 'flow', flow: 'wellbeing' },
    },
  ];
  return [
    ...first,
    ...shows.filter((one) => one.id !== now),
    ...(now === 'result' ? own : []),
    { id: 'applying', title: offer.applied, description: offer.appliedMore, does: { act: 'flow', flow: 'applying' } },
    { id: 'person', title: offer.person, does: { act: 'person' } },
    { id: 'menu', title: offer.menu, does: { act: 'menu' } },
  ];
};

/** "; no tengo el de nov 2026", where the ceiling shown is not this month's. */
export const staleNote = ({ words, month }: Telling, shown: string, name: (month: string) => string): string =>
  shown === month ? '' : fill(words.result.stale, { month: name(month) });
