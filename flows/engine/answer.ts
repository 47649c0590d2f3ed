import { asksBesides, readsAnother } from './answer-beside.ts';
import { beforeResearch, beforeServing } from './answer-consent.ts';
import { chooseOffer } from './answer-offer.ts';
import { answersOther, asksBackOwn, goesElsewhere, knownOf, takesOwn } from './answer-own.ts';
import { allowsNothing, asksBackRead, readWithPieceBefore, takesRead } from './answer-read.ts';
import { affirms, asksWhich, comesBack, goesOnTelling, leavesOpen, misses, overhearsMany } from './answer-unread.ts';
import type { Answering, KnownOf, NotUnderstood, Reading, Understood } from './answering.ts';
import { firstHears, type Hearer } from './hearer.ts';
import { type Turn, where } from './turn.ts';

/** What is no answer, whatever can be read in it. */
const beside: readonly Hearer<Answering>[] = [
  // What she wrote to another question, before a deploy brought this one, is no story.
  readsAnother,
  asksBesides,
];

/** What the conversation knows better than a parser of any one kind. */
const asKnown: readonly Hearer<KnownOf>[] = [
  // "¿con 500 mil me alcanza?" asks of an amount, and tells none.
  asksBackOwn,
  takesOwn,
  // "¿cuánto vale un gota a gota?" leaves what is asked; "yo tengo 54" is kept where it belongs.
  goesElsewhere,
  answersOther,
];

/** What allows us something is asked first, whatever she wants. */
const ofConsent: readonly Hearer<Reading>[] = [beforeServing, beforeResearch];

const asRead: readonly Hearer<Reading<Understood>>[] = [
  // A guess allows nothing, and a wish for something else is no yes.
  allowsNothing,
  asksBackRead,
  takesRead,
];

const asNotRead: readonly Hearer<Reading<NotUnderstood>>[] = [
  // "no sé" is understood, and may be an answer.
  leavesOpen,
  overhearsMany,
  // A sentence behind her own words goes on with them, before anything is asked about it.
  goesOnTelling,
  affirms,
  asksWhich,
  // After a day she may not know what was asked.
  comesBack,
  misses,
];

/** Her words as the answer to what is asked, or as what she wants of what is offered. */
export const answer = (turn: Turn, { text, at, returning }: { text: string; at: string; returning: boolean }): void => {
  const position = where(turn);
  if (position.at === 'concluded') return chooseOffer(turn, { text, at, position });
  if (position.at === 'leaving') return;
  const answering = { text, at, returning, position };
  if (firstHears(beside, turn, answering)) return;
  const known = knownOf(turn, answering);
  if (firstHears(asKnown, turn, known)) return;
  const { said, result } = readWithPieceBefore(turn, answering);
  if (firstHears(ofConsent, turn, { ...known, said, result })) return;
  if (result.ok) firstHears(asRead, turn, { ...known, said, result });
  else firstHears(asNotRead, turn, { ...known, said, result });
};
