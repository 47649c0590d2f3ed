import { isService, servicesIn, serviceTitle } from '../directory/service-words.ts';
import { parseAge } from '../understanding/age.ts';
import { asksWhatIsKept } from '../understanding/asks.ts';
import { paceIn } from '../understanding/cadence.ts';
import { type ChoiceOption, parseChoice } from '../understanding/choice.ts';
import { parseCommand } from '../understanding/command.ts';
import type { Command } from '../understanding/command-rules.ts';
import { saysOnlyNoMore } from '../understanding/command-words.ts';
import { placeNamed } from '../understanding/correction.ts';
import { parseDate } from '../understanding/date.ts';
import { parseDuration } from '../understanding/duration.ts';
import { asksToErase } from '../understanding/erases.ts';
import { parseMany } from '../understanding/many.ts';
import { parseMoney, saysPesos } from '../understanding/money.ts';
import { parseNumber } from '../understanding/number.ts';
import { isBareNo, opensWithNo, saysThatSheDoesNot } from '../understanding/opens-with.ts';
import { type Parsed, readLast, refused, understood } from '../understanding/parsed.ts';
import { parsePhone } from '../understanding/phone.ts';
import { parsePlace, placeFromId, placeFromPoint } from '../understanding/place.ts';
import { saysNoSeOfElse } from '../understanding/refusal.ts';
import { scrub } from '../understanding/scrub.ts';
import { saysNoMoreCourteously } from '../understanding/small-talk.ts';
import { speaksOnOf, withoutOpeningYes } from '../understanding/speaks-on.ts';
import { tellsDaysOfMonth, weekDaysIn } from '../understanding/week-days.ts';
import { asksWhatIf, parseYesNo } from '../understanding/yes-no.ts';
import type { NameDocument } from './context.ts';
import type { Locale } from './locale.ts';
import { questionChoices } from './present.ts';
import type { AnswerValue, PlaceValue, Question } from './question.ts';
import { showValue } from './show-value.ts';
import { unknownOption } from './tap-id.ts';
import type { QuestionTexts } from './texts.ts';
import type { Choice } from './turn.ts';
import { words } from './words.ts';

/** Longest free text that is kept, in characters. */
export const longestText = 500;
/** Longest of her own words, scrubbed, in characters, however many pieces they came in. */
export const longestWords = 300;

/** How an answer is read: to which question, with which words, when. */
type Reading = {
  question: Question;
  texts: QuestionTexts;
  locale: Locale;
  text: string;
  now: string;
  nameDocument?: NameDocument | undefined;
};

/** What she wrote, read as the answer to this question: what she said last, where she took back what she said first. */
export const readAnswer = (reading: Reading): Parsed<AnswerValue> =>
  readLast(reading.text, (text) => readOnce({ ...reading, text }));

const readOnce = ({ question, texts, locale, text, now, nameDocument }: Reading): Parsed<AnswerValue> => {
  // The row's own words, in which a yes-or-no question would hear a no.
  if (text.trim().toLowerCase() === words[locale].unknownOrUnsaid.toLowerCase()) return refused('dont-know');
  const bounds = {
    ...(question.min === undefined ? {} : { min: question.min }),
    ...(question.max === undefined ? {} : { max: question.max }),
  };
  const likely = question.likely === undefined ? {} : { likely: question.likely };
  switch (question.kind) {
    case 'number': {
      if (question.counts === 'week-days' && tellsDaysOfMonth(text)) return refused('not-understood');
      const days = question.counts === 'week-days' ? weekDaysIn(text) : null;
      return days === null ? parseNumber(text, bounds) : understood(days, true);
    }
    case 'money':
      return isOfOtherTime(text, question)
        ? refused('not-understood')
        : believed(orThousands(parseMoney(text, { ...bounds, ...likely }), { question, texts, locale, text }), {
            question,
            texts,
            locale,
          });
    case 'age':
      return believed(parseAge(text, { ...bounds, now }), { question, texts, locale });
    case 'duration':
      return parseDuration(text, { ...bounds, now });
    case 'date':
      return parseDate(text, { now, future: question.future === true });
    case 'place':
      return parsePlace(text);
    case 'phone':
      return parsePhone(text);
    case 'document':
      return readDocument(text, question, nameDocument);
    case 'yes-no':
      return readYesOrNo(text, texts);
    case 'service':
      return readService({ question, texts, locale, text });
    case 'choice':
      return readChoice({ question, texts, locale, text });
    case 'many':
      return readMany({ question, texts, locale, text });
    case 'words':
      return readWords(text);
    case 'text':
      return text.trim() === '' ? refused('empty') : readText(text);
  }
};

/** A mother of 2 is asked back, and a bad day on which she sells more than on a good one. */
const believed = (
  read: Parsed<number>,
  { question, texts, locale }: Pick<Reading, 'question' | 'texts' | 'locale'>,
): Parsed<number> => {
  if (!read.ok || isPlausible(question, read.value)) return read;
  return askedBack([read.value], { question, texts, locale });
};

/** "1.200" of rent: so few pesos, or as many thousands. Who writes "pesos" behind it means them. */
const orThousands = (read: Parsed<number>, { question, texts, locale, text }: Omit<Reading, 'now'>): Parsed<number> => {
  const { usualFrom = 0, likely = 0 } = question;
  const few = read.ok && read.value > 0 && read.value < usualFrom;
  if (!few || read.value * 1000 > likely || saysPesos(text)) return read;
  return askedBack([read.value, read.value * 1000], { question, texts, locale });
};

const askedBack = (
  values: readonly number[],
  { question, texts, locale }: Pick<Reading, 'question' | 'texts' | 'locale'>,
): Parsed<number> => ({
  ok: false,
  reason: 'ambiguous',
  candidates: values.map((value) => ({
    id: `${question.kind}-${value}`,
    label: showValue({ question, value, texts, locale }),
    value,
  })),
});

export const isPlausible = ({ plausible = {} }: Question, value: number): boolean =>
  value >= (plausible.min ?? 0) && value <= (plausible.max ?? Number.POSITIVE_INFINITY);

const isOfOtherTime = (text: string, { per }: Question): boolean => {
  const pace = per === undefined ? null : paceIn(text);
  return pace !== null && pace !== per;
};

/** The keyed name of the one number in her words. "prefiero no" is no number. */
const readDocument = (text: string, { document = '' }: Question, nameDocument?: NameDocument): Parsed<string> => {
  const yesNo = parseYesNo(text);
  if (!yesNo.ok && (yesNo.reason === 'dont-know' || yesNo.reason === 'rather-not')) return refused(yesNo.reason);
  const numbers = text.match(/[A-Za-z]{0,3}\d[\d.,\s-]*\d/g) ?? [];
  const [number] = numbers;
  const name = number === undefined || numbers.length > 1 ? null : nameDocument?.({ type: document, number });
  return name == null ? refused('not-understood') : understood(name);
};

/** What may be kept of what she tells. Nothing left of it: she told nothing. */
const readWords = (text: string): Parsed<string> => {
  const yesNo = parseYesNo(text);
  if (isBareNo(text)) return refused('rather-not');
  if (!yesNo.ok && (yesNo.reason === 'dont-know' || yesNo.reason === 'rather-not') && text.length < 40)
    return refused(yesNo.reason);
  const kept = scrub(text, longestWords);
  return kept === null ? refused('rather-not') : understood(kept);
};

/** "no sé" is no text. */
const readText = (text: string): Parsed<string> => {
  const yesNo = parseYesNo(text);
  if (!yesNo.ok && (yesNo.reason === 'dont-know' || yesNo.reason === 'rather-not') && text.length < 40)
    return refused(yesNo.reason);
  // "no", "mejor no": she would rather not say it, and it is not what she wants said.
  if (yesNo.ok && !yesNo.value && text.length < 20) return refused('rather-not');
  return understood(text.trim().slice(0, longestText));
};

/** The buttons' own words first ("no acepto"), then yes and no as people say them. */
const readYesOrNo = (text: string, texts: QuestionTexts): Parsed<boolean> => {
  const options = (['yes', 'no'] as const).flatMap((id): ChoiceOption[] => {
    const option = texts.options?.[id];
    return option === undefined ? [] : [{ id, title: option.title, says: option.says ?? [] }];
  });
  const plain = parseYesNo(text, askedIn(texts));
  // Yes and no have no letters: "a" allows nothing.
  if (!plain.ok && /^\P{L}*\p{L}\P{L}*$/u.test(text)) return plain;
  if (plain.ok && plain.value && texts.options?.yes?.says !== undefined && speaksOnOf(text)) {
    const says = parseChoice(withoutOpeningYes(text), options);
    if (!says.ok || says.inferred) return refused('not-understood');
  }
  if (options.length < 2 || (plain.ok && !plain.inferred) || asksWhatIf(text)) return plain;
  // "soy hombre" repeats no verb of "¿está en embarazo?": the words of the question know better than the general ones.
  if (plain.ok) {
    const said = parseChoice(text, options);
    const yes = said.ok && !said.inferred ? options[said.value]?.id === 'yes' : plain.value;
    return yes === plain.value ? plain : understood(yes);
  }
  // Not to know and not to say are no no, whatever words the options have.
  if (plain.reason === 'dont-know' || plain.reason === 'rather-not') return plain;
  const picked = parseChoice(text, options);
  return picked.ok ? understood(options[picked.value]?.id === 'yes', picked.inferred) : plain;
};

/** All that says what a yes is a yes to. */
const askedIn = ({ ask, label, options }: QuestionTexts): string =>
  [ask, label, ...(options?.yes?.says ?? [])].join(' ');

type Options = {
  readonly question: Question;
  readonly texts: QuestionTexts;
  readonly locale: Locale;
  readonly text: string;
};

/** One of those shown, else any service by the words people have for it. */
const readService = (asked: Options): Parsed<string> => {
  const { text } = asked;
  const plain = text.trim().toLowerCase();
  const titled = questionChoices(asked.question, asked.texts, asked.locale).find(
    ({ title }) => title.toLowerCase() === plain,
  );
  if (titled !== undefined && titled.id !== unknownOption) return understood(titled.id);
  const named = servicesIn(text);
  const [only] = named;
  if (only !== undefined && named.length === 1) return understood(only);
  const picked = readChoice(asked);
  if (picked.ok && (!picked.inferred || named.length === 0)) return picked;
  if (named.length === 0) return picked;
  const candidates = named.map((id) => ({ id, label: serviceTitle(id, asked.locale), value: id }));
  return { ok: false, reason: 'ambiguous', candidates };
};

const readChoice = ({ question, texts, locale, text }: Options): Parsed<string> => {
  // A place in the list is one of those she sees.
  const hidden = placeNamed(text) === null ? hiddenChoices(question, texts) : [];
  const shown = questionChoices(question, texts, locale);
  const choices = [...(saysNoSeOfElse(text) ? shown.filter(({ id }) => id !== unknownOption) : shown), ...hidden];
  const picked = parseChoice(text, choices);
  if (!picked.ok) {
    const candidates = picked.candidates?.flatMap((one) => {
      const choice = choices[one.value];
      return choice === undefined ? [] : [{ id: choice.id, label: choice.title, value: choice.id }];
    });
    return { ok: false, reason: picked.reason, ...(candidates === undefined ? {} : { candidates }) };
  }
  const choice = choices[picked.value];
  if (choice === undefined) return refused('not-understood');
  return choice.id === unknownOption && question.options?.includes(unknownOption) !== true
    ? refused('dont-know')
    : understood(choice.id, picked.inferred);
};

const hiddenChoices = ({ more = [] }: Question, { options }: QuestionTexts): readonly Choice[] =>
  more.flatMap((id) => {
    const option = options?.[id];
    return option === undefined ? [] : [{ id, title: option.title, says: option.says ?? [] }];
  });

const readMany = ({ question, texts, locale, text }: Options): Parsed<readonly string[]> => {
  const choices = questionChoices(question, texts, locale);
  const picked = parseMany(text, choices);
  if (!picked.ok) return refused(picked.reason === 'ambiguous' ? 'not-understood' : picked.reason);
  return understood(
    picked.value.flatMap((index) => choices[index]?.id ?? []),
    picked.inferred,
  );
};

/** What was tapped or shared, read as the answer to this question; undefined where it is none. */
export const readTapped = {
  option: (question: Question, option: string): AnswerValue | null | undefined => {
    if (option === unknownOption && question.options?.includes(option) !== true)
      return question.unknown === 'accept' ? null : undefined;
    if (question.kind === 'yes-no') return option === 'yes' ? true : option === 'no' ? false : undefined;
    if (question.kind === 'place') return placeFromId(option) ?? undefined;
    if (question.kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(option)) return option;
    if (question.kind === 'service' && isService(option)) return option;
    const known = question.options?.includes(option) === true || question.more?.includes(option) === true;
    return known ? option : undefined;
  },
  location: (latitude: number, longitude: number): PlaceValue => placeFromPoint(latitude, longitude),
};

/** Which of these she means, if it is clear. */
export const pickChoice = (text: string, choices: readonly Choice[]): Choice | null => {
  const picked = parseChoice(text, choices);
  return picked.ok ? (choices[picked.value] ?? null) : null;
};

/**
 * The same where nothing is asked: there a sentence must name it, "quiero sacar la cédula" is no "sacar la cuenta". Who
 * says that she does not, "no contesto más preguntas", picks nothing.
 */
export const pickNamed = (text: string, choices: readonly Choice[]): Choice | null => {
  const picked = parseChoice(text, choices);
  const choice = picked.ok ? choices[picked.value] : undefined;
  if (!picked.ok || choice === undefined || text.trim().split(/\s+/).length <= 2) return choice ?? null;
  return picked.inferred || (saysThatSheDoesNot(text) && !opensWithNo(choice.title)) ? null : choice;
};

/** "no más" alone is "that is all" in the middle of a talk; to stop us one says more than that. */
export const readCommand = (text: string): Command | null => {
  if (saysOnlyNoMore(text) || saysNoMoreCourteously(text)) return null;
  if (asksWhatIsKept(text)) return 'my-data';
  const read = parseCommand(text);
  return read.ok ? read.value : null;
};

/** "borre lo de la citología": one service that she told of, and not everything. */
export const erasesOne = (text: string): boolean => asksToErase(text) && servicesIn(text).length > 0;

/** A plain yes or no; null where it is neither, or not sure. */
export const readYesNo = (text: string): boolean | null => {
  const read = parseYesNo(text);
  return read.ok ? read.value : null;
};
