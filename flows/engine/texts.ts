import { kept } from '../understanding/kept.ts';

/**
 * A flow's words in one language. Placeholders are `{name}`. `es-CO` and `en` share one type, so a text missing in one
 * language does not compile.
 */
export type QuestionTexts = {
  /** The question itself, as short as it can be. */
  readonly ask: string;
  /** Its short name in a summary: "Edad", "Barrio". */
  readonly label: string;
  /** Why we ask; `ayuda` says it. */
  readonly why: string;
  /** An easier way to say it, with an example; used when an answer was not understood twice. */
  readonly easier: string;
  /** The question put once more, where it begins with words that are said but once ("¡Gracias!"). */
  readonly again?: string;
  /** What else than "no sé" leaves it open: "ahora no" where she is asked to tell if she likes. */
  readonly unsaid?: readonly string[];
  /** How an answer that is hardly believed is asked back, with its `{value}`; else "¿Quiso decir…?" */
  readonly doubt?: string;
  /** Other names she may call the answer by ("el monto", "pido"): found in a summary and in "no, pido 3 millones". */
  readonly names?: readonly string[];
  readonly options?: Readonly<Record<string, OptionTexts>>;
};

export type OptionTexts = {
  /** At most 20 characters where the question fits 3 buttons, else at most 24. */
  readonly title: string;
  readonly description?: string;
  /** Other words for the same option, as people write them. */
  readonly says?: readonly string[];
};

export type FlowTexts = {
  readonly name: string;
  readonly questions: Readonly<Record<string, QuestionTexts>>;
};

/** Fills `{name}` placeholders. A placeholder without a value stays visible, and `flows check` finds it. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string => {
  if (!text.includes('{')) return text;
  let filled = '';
  for (const [at, part] of partsOf(text).entries()) filled += at % 2 === 0 ? part : (values[part] ?? `{${part}}`);
  return filled;
};

/** Text and names of placeholders in turn; most texts are filled over and over. */
const partsOf = kept((text) => text.split(/\{(\w+)\}/));
