import { lineNumber } from '../../directory/say.ts';
import {
  asks,
  begin,
  type Conclusion,
  concludes,
  conversation,
  type Flow,
  type Known,
  said,
} from '../../engine/flow.ts';
import { fill } from '../../engine/texts.ts';
import { explainLoan } from '../../loans/explain-loan.ts';
import { dateName, pesos } from '../../loans/format.ts';
import { clean, plain } from '../../understanding/clean.ts';
import { journeyOf } from '../journey.ts';
import { supervised } from '../lenders.ts';
import { onward, showRights } from '../onward.ts';
import { fitting, lines } from '../tell.ts';
import { threatOfDebts } from '../threat.ts';
import { text } from '../told.ts';
import { answerTrouble } from './asked.ts';
import { lateSince, oneLate } from './late-since.ts';
import { tellsPressure } from './pressure-in.ts';
import * as ask from './questions.ts';
import { en } from './texts.en.ts';
import { es } from './texts.es.ts';

const texts = { 'es-CO': es, en } as const;

/** She cannot pay: what can be done before it grows, and whom to call where she is threatened. */
export const trouble: Flow = {
  id: 'trouble',
  version: 1,
  needsConsent: true,
  machine: conversation.createMachine({
    id: 'trouble',
    context: begin,
    initial: 'lender',
    states: {
      // Who is lent to at the corner may be threatened at the corner: that comes first.
      lender: asks(ask.lender, [{ guard: said('gota', 'pawn', 'app'), target: 'threatened' }, { target: 'late' }]),
      threatened: asks(ask.threatened, [{ guard: said(true), target: 'danger' }, { target: 'late' }]),
      late: asks(ask.late, 'another'),
      another: asks(ask.another, 'ways'),
      ways: concludes('ways'),
      danger: concludes('danger'),
    },
  }),
  questions: ask.questions,
  texts,
  dangerAs: threatOfDebts,
  explains: (said, known) => explainLoan(said, known) ?? soon(said, known) ?? onTheWay(said, known),
  hearsFirst: ({ id }, said) => (id === ask.threatened.id && tellsPressure(said) ? true : undefined),
  overhears: ({ id }, said, { now }) => (id === ask.late.id ? (oneLate(said) ?? lateSince(said, now)) : undefined),
  answersBelow: (said, known, concluded) => {
    if (!concluded) return null;
    return isThreatened(known) ? stay(said, known) : answerTrouble(said, known);
  },
  conclude: (name, known): Conclusion => ({
    say: say(name, known),
    offers: offers(known),
    outcomes: journeyOf({
      stage: 'trouble',
      actors: [text(known.answers, ask.lender)],
      // That she was threatened is in its own coded answer and in no table of the journey.
      heard: text(known.answers, ask.late),
      barriers: [],
      amount: null,
    }),
  }),
  show: (what, known) =>
    showRights(what, known, {
      result: say(isThreatened(known) ? 'danger' : 'ways', known),
      offers: offers(known),
    }),
  preface: ({ question }, { locale }) => (question.id === ask.lender.id ? texts[locale].words.kind : null),
};

/**
 * "no he hablado con ellos, ¿qué les digo?" asks what is told below, and its "no" answers nothing. Never where she is
 * asked about threats, nor where she is threatened: what she says there is read for that alone.
 */
const soon = (said: string, { answers, locale }: Known): string | null => {
  const [afraid, late] = [answers[ask.threatened.id], answers[ask.late.id]];
  const spared = afraid === false || supervised.includes(text(answers, ask.lender) ?? '');
  return spared && afraid !== true && late === undefined && whatToTell.test(said) ? texts[locale].words.soon : null;
};

/** Once she was asked about threats, or by whom nobody is threatened, what she asks is answered on the way too. */
const onTheWay = (said: string, known: Known): string | null =>
  known.answers[ask.late.id] !== undefined && !isThreatened(known) ? answerTrouble(said, known) : null;

const whatToTell =
  /\bqu[eé] (?:les?|puedo) (?:digo|decirles?)(?!\p{L})|\bwhat (?:do|should|can) i (?:tell|say to) them\b/iu;

const offers = (known: Known) =>
  isThreatened(known)
    ? onward(known, { pages: ['debts'], next: [] })
    : onward(known, { pages: ['debts', 'report', 'claim'], next: ['paying', 'credit'] });

const isThreatened = ({ answers }: Known): boolean => answers[ask.threatened.id] === true;

const longest = 900;

const say = (name: string, known: Known): string => {
  const { words } = texts[known.locale];
  if (name === 'danger') return danger(known);
  const kind = lenderGroup(known);
  const steps = [...talk(known, kind), words.noOther, ...words.more[kind].split('|')].slice(0, 4);
  return fitting(longest, [
    words.intro,
    lines(steps.map((step, k) => `${k + 1}. ${step}`)),
    known.answers[ask.another.id] === true ? rollOver(known) : null,
    kind === 'supervised' ? words.complain : null,
    kind === 'gota' ? wayOut(known) : null,
    words.threats,
  ]);
};

type Group = 'gota' | 'pawn' | 'supervised' | 'formal' | 'close' | 'unknown';

/** Lenders of whom the same can be asked. */
const lenderGroup = ({ answers }: Known): Group => {
  const lender = text(answers, ask.lender);
  if (lender === null) return 'unknown';
  if (lender === 'gota' || lender === 'pawn') return lender;
  if (lender === 'cooperative' || lender === 'programme') return 'formal';
  return supervised.includes(lender) ? 'supervised' : 'close';
};

/** Before the day of payment there is more to ask for than after it. */
const talk = ({ answers, locale }: Known, kind: Group): readonly string[] => {
  const { words } = texts[locale];
  if (kind === 'gota') return [words.talkGota];
  return [text(answers, ask.late) === 'not-yet' ? words.talkBefore : words.talkNow];
};

/** What covering one with another costs, as IPES measured the gota a gota. */
const rollOver = ({ world: { credit }, locale }: Known): string => {
  const { gota } = credit;
  const lent = 500_000;
  return fill(texts[locale].words.rollOver, {
    lent: pesos(lent, locale),
    percent: gota.flatPercent,
    extra: pesos((lent * gota.flatPercent) / 100, locale),
    twelve: pesos((lent * gota.flatPercent * 12) / 100, locale),
    year: gota.asOf === null ? '' : dateName(gota.asOf, locale),
  });
};

/** The city's programme takes reported people; CREO may pay off debts. Named with the date of what is known, never as open today. */
const wayOut = ({ world: { credit }, locale }: Known): string | null => {
  const programme = credit.offers.find(({ id }) => id === 'cierrale-la-llave');
  if (programme === undefined) return null;
  return fill(texts[locale].words.wayOut, {
    name: programme.name,
    date: programme.asOf === null ? '' : dateName(programme.asOf, locale),
  });
};

/** Something else is wanted, or what is offered. */
const LEAVES =
  /\b(?:busc[oa]|jardin|guarderia|cuiden|prestamo|credito|necesito plata|anotar|puedo pagar|hablar con alguien|persona|menu|looking for|daycare|loan|talk to)\b/;

/** Below the threats she is afraid, or asks what is next: no form, no list, and no "no le entendí". */
const stay = (said: string, { world: { directory }, locale }: Known): string | null => {
  const plainly = plain(clean(said));
  if (!tellsPressure(said) && (plainly.split(' ').length < 2 || LEAVES.test(plainly))) return null;
  const number = lineNumber(directory, 'linea_123');
  if (number === null) return null;
  const { words } = texts[locale];
  const reports = /\b(?:denunci\w*|fiscalia|report\w*|police)\b/.test(plainly);
  return fill(reports ? words.dangerReport : words.dangerStay, { number });
};

const danger = ({ world: { directory }, locale }: Known): string => {
  const { words } = texts[locale];
  const numbers = { emergency: lineNumber(directory, 'linea_123'), women: lineNumber(directory, 'linea_purpura') };
  return lines([
    words.danger,
    numbers.emergency === null ? null : fill(words.dangerEmergency, { number: numbers.emergency }),
    numbers.women === null ? null : fill(words.dangerWomen, { number: numbers.women }),
    '',
    words.dangerThen,
  ]);
};
