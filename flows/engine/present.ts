import type { Locale } from './locale.ts';
import { limits, type Outgoing, type Row, type Tap } from './message.ts';
import type { Question } from './question.ts';
import { tapId, unknownOption } from './tap-id.ts';
import type { QuestionTexts } from './texts.ts';
import type { Choice } from './turn.ts';
import { words } from './words.ts';

/** A question with whatever is said before it, in the form that fits WhatsApp: buttons, a list, a text. */
export const presentQuestion = ({
  question,
  key,
  texts,
  run,
  before,
  ask,
  locale,
}: {
  question: Question;
  key: string;
  texts: QuestionTexts;
  run: string;
  before: readonly string[];
  ask: string;
  locale: Locale;
}): Outgoing => {
  const say = words[locale];
  const choices = questionChoices(question, texts, locale);
  if (question.kind === 'place')
    return fitted({
      parts: [...before, ask],
      choices: [],
      locale,
      build: (body) => ({ kind: 'location-request', body }),
    });
  if (choices.length === 0) return { kind: 'text', body: paragraphs([...before, ask]) };
  const fits = question.kind !== 'many' && choices.length <= limits.rows;
  if (!fits) {
    const hint = question.kind === 'many' ? say.manyHint : say.numbered;
    const numbered = choices.map((choice, index) => `${index + 1}. ${choice.title}`).join('\n');
    return { kind: 'text', body: paragraphs([...before, ask, numbered, hint]) };
  }
  return presentChoices({
    parts: [...before, ask],
    choices,
    id: (option) => tapId({ run, key, version: question.version, option }),
    locale,
  });
};

/** Kinds whose options are shown. A date may have some: today, yesterday. */
const tappable: readonly Question['kind'][] = ['yes-no', 'choice', 'service', 'many', 'date'];

/** The options of a question as they are shown; "no sé" among them where it is an answer and there is room. */
export const questionChoices = (question: Question, texts: QuestionTexts, locale: Locale): readonly Choice[] => {
  // Nobody has to find words for saying that she would rather not tell.
  if (question.kind === 'words') return [{ id: unknownOption, title: words[locale].noWords }];
  const own = question.kind === 'yes-no' ? ['yes', 'no'] : (question.options ?? []);
  if (!tappable.includes(question.kind) || (question.kind === 'date' && own.length === 0)) return [];
  const say = words[locale];
  const choices = own.map((id): Choice => {
    const option = texts.options?.[id];
    const title = option?.title ?? (id === 'yes' ? say.yes : id === 'no' ? say.no : id);
    return {
      id,
      title,
      ...(option?.description === undefined ? {} : { description: option.description }),
      says: option?.says ?? [],
    };
  });
  const room = question.kind !== 'many' && question.unknown === 'accept' && choices.length < limits.rows;
  const named = own.includes(unknownOption) || own.includes('dont-know');
  // Who would rather not tell of her health does not have to say that she does not know.
  const title = question.sensitivity === 'sensitive' ? say.unknownOrUnsaid : say.unknown;
  return room && !named
    ? [...choices, { id: unknownOption, title, says: [say.unknown, ...(texts.unsaid ?? [])] }]
    : choices;
};

/** Up to three short choices are buttons, up to ten a list, more a numbered text. */
export const presentChoices = ({
  parts,
  choices,
  id,
  locale,
}: {
  parts: readonly string[];
  choices: readonly Choice[];
  id: (option: string) => string;
  locale: Locale;
}): Outgoing => {
  const say = words[locale];
  const asButtons =
    choices.length <= limits.buttons &&
    choices.every((one) => length(one.title) <= limits.buttonTitle && !one.description);
  if (asButtons) {
    const buttons = choices.map((one): Tap => ({ id: id(one.id), title: one.title }));
    return fitted({ parts, choices, locale, build: (body) => ({ kind: 'buttons', body, buttons }) });
  }
  const rows = choices.map(
    (one): Row => ({
      id: id(one.id),
      title: one.title,
      ...(one.description === undefined ? {} : { description: one.description }),
    }),
  );
  return fitted({ parts, choices, locale, build: (body) => ({ kind: 'list', body, open: say.open, rows }) });
};

/** A body too long to stand beside buttons goes out as text, with its choices numbered so that none is out of sight. */
const fitted = ({
  parts,
  choices,
  locale,
  build,
}: {
  parts: readonly string[];
  choices: readonly Choice[];
  locale: Locale;
  build: (body: string) => Outgoing;
}): Outgoing => {
  const body = paragraphs(parts);
  if (length(body) <= limits.body) return build(body);
  const numbered = choices.map(({ title }, index) => `${index + 1}. ${title}`).join('\n');
  return { kind: 'text', body: paragraphs([...parts, numbered, choices.length === 0 ? '' : words[locale].numbered]) };
};

export const paragraphs = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');

/** Characters as WhatsApp counts them is not documented; UTF-16 units are the strictest reading. */
const length = (text: string): number => text.length;
