import { hintsAtDanger } from '../understanding/danger.ts';
import { answer } from './answer.ts';
import { changesHerMind, withdrawsResearch } from './changes-her-mind.ts';
import { condoles } from './condole.ts';
import { goOn } from './go-on.ts';
import { answersAside, asksForHelp, deniesReading } from './hear-aside.ts';
import { erasesOneRecord, leavesToPerson, notesEnglish, switchesLanguage, tellsDanger } from './hear-at-once.ts';
import { obeysCommand, wantsNobodyAfterAll } from './hear-command.ts';
import { changesByNumber, correctionIn, halfMeant, reopensByNumber, replacesAnswer } from './hear-correction.ts';
import { greets, talksToUs } from './hear-courtesy.ts';
import { answersBelowSummary, correctsBelowSummary } from './hear-summary.ts';
import { type Commanding, firstHears, type Heard, type Hearer } from './hearer.ts';
import { addsCounted, addsOneMore } from './one-more.ts';
import { namesOtherPlaceBelow, tellsPlaceBelow } from './place-below.ts';
import { readCommand } from './read-answer.ts';
import { reopenNamed } from './reopen-named.ts';
import type { Turn } from './turn.ts';

/** What holds whatever else is open. Each needs at most to know what she commands. */
const atOnce: readonly Hearer<Commanding>[] = [
  // While somebody of the team answers her, we do what she commands and say nothing else.
  leavesToPerson,
  // The whole message asks for a language.
  switchesLanguage,
  // Never the last: an English sentence is heard on, in English.
  notesEnglish,
  // "borre lo de la citología" is one service that she told of; further below "borre" would be everything.
  erasesOneRecord,
];

/** The rest in order: what lies over the question, what works at every question, what may be no answer to it. */
const inOrder: readonly Hearer<Heard>[] = [
  // Before what is laid over the question: "cambiar 4 a 84" names a place in the list and chooses none.
  changesByNumber,
  // "el malo 50" is of what is asked, where that stands in no list yet; the other way round it would correct one that does.
  answersBelowSummary,
  correctsBelowSummary,
  // "no, son 30" and "ayúdeme" choose nothing of what is offered, though each holds a word of it.
  deniesReading,
  asksForHelp,
  answersAside,
  // "millones" goes on with "dos", whatever it would be by itself.
  goOn,
  // May say so and hear on, where she answers besides.
  condoles,
  // Insults and goodbyes answer nothing, also where a list or an amount is asked.
  talksToUs,
  // These say what is to change; a command would hear in them no more than that something is.
  reopensByNumber,
  changesHerMind,
  withdrawsResearch,
  reopenNamed,
  obeysCommand,
  wantsNobodyAfterAll,
  // "no, son 2 hijos" counts those in her care, before it corrects a number.
  addsCounted,
  replacesAnswer,
  greets,
  addsOneMore,
  // Below a result that lacks where she lives.
  tellsPlaceBelow,
  namesOtherPlaceBelow,
];

/** Words of hers: danger first, then what works everywhere, then the present question. */
export const hearText = (
  turn: Turn,
  {
    text,
    at,
    returning,
    since = Number.POSITIVE_INFINITY,
  }: {
    text: string;
    at: string;
    returning: boolean;
    since?: number;
  },
): void => {
  if (tellsDanger(turn, { text, at })) return;
  turn.said.push(hintsAtDanger(text) ? null : text);
  const spoken = { text, at, returning, since, command: readCommand(text) };
  if (firstHears(atOnce, turn, spoken)) return;
  const correction = correctionIn(turn, text);
  if (firstHears(inOrder, turn, { ...spoken, correction })) return;
  answer(turn, { text: halfMeant(turn, correction) ?? text, at, returning });
};
