import { sayValue } from '../../flows/check/say-value.ts';
import { questionIndex } from '../../flows/engine/registry.ts';
import type { Session, StoredAnswer } from '../../flows/engine/session.ts';
import { registry } from '../../flows/registry.ts';
import { parseCommand } from '../../flows/understanding/command.ts';
import type { Command } from '../../flows/understanding/command-rules.ts';
import { localityNamed } from '../../flows/understanding/gazetteer.ts';
import { greetingIn } from '../../flows/understanding/greeting.ts';
import { refusalIn } from '../../flows/understanding/refusal.ts';
import { smallTalkIn, soundsEnglish } from '../../flows/understanding/small-talk.ts';
import { parseYesNo } from '../../flows/understanding/yes-no.ts';

/** Stands for words that are hers alone: an answer where free words are asked for, and elsewhere not understood. */
export const hidden = '[palabras]';

type Said = {
  /** As it was stored; null where it was not kept. */
  readonly said: string | null;
  /** What could be tapped below the last message of the redacted conversation. */
  readonly choices: readonly { readonly id: string; readonly title: string }[];
  /** Her session before and after it was heard, in her own words. */
  readonly was: Session | null;
  readonly is: Session | null;
};

/** A citizen's line in the words of what was understood: a tap, a code, a number, a locality, a command; else `hidden`. */
export const redactLine = ({ said, choices, was, is }: Said): string => {
  if (said === null) return hidden;
  const sent = /^\[(voice|image|video|document|sticker|contacts|order)\]$/.exec(said)?.[1];
  if (sent !== undefined) return `!${sent}`;
  const tapped = choices.findIndex(({ title }) => title === said);
  if (tapped >= 0) return `#${tapped + 1}`;
  const answer = is?.answers.find((one) => !was?.answers.some((old) => old === one || sameAnswer(old, one)));
  if (answer !== undefined && is !== null) return inCode(answer, is, choices);
  return inKind(said) ?? leadingTo(is?.run.flow === was?.run.flow ? null : is?.run.flow, choices) ?? hidden;
};

/** She named what she wanted, and was led there. */
const leadingTo = (flow: string | null | undefined, choices: Said['choices']): string | null => {
  const at = flow === null || flow === undefined ? -1 : choices.findIndex(({ id }) => id.endsWith(`:${flow}`));
  return at < 0 ? null : `#${at + 1}`;
};

const sameAnswer = (one: StoredAnswer, other: StoredAnswer): boolean =>
  one.key === other.key && one.at === other.at && one.run === other.run;

const inCode = (answer: StoredAnswer, { run, locale }: Session, choices: Said['choices']): string => {
  const found = questionIndex(registry).get(answer.question);
  if (found === undefined || found.question.kind === 'text' || found.question.kind === 'phone') return hidden;
  const { question, flow } = found;
  const { key, value } = answer;
  if (typeof value === 'object' && value !== null && 'precision' in value)
    return value.locality === null ? hidden : (localityNamed(value.locality)?.name ?? hidden);
  const content = sayValue({ question, key, run: run.id, value, locale });
  if (content.type === 'text') return content.body;
  if (content.type !== 'tap') return hidden;
  const at = choices.findIndex(({ id }) => id === content.id);
  if (at >= 0) return `#${at + 1}`;
  if (typeof value === 'boolean') return value ? 'sí' : 'no';
  return flow.texts[locale].questions[question.id]?.options?.[content.title]?.title ?? 'no sé';
};

/** What is said in the same words by everybody. */
const inKind = (said: string): string | null => {
  if (/^\s*(?:cambiar )?\d{1,2}\s*$/i.test(said)) return said.trim();
  const command = parseCommand(said);
  if (command.ok) return commandWords[command.value];
  const talk = smallTalkIn(said);
  if (talk !== null) return talkWords[talk];
  const greeting = greetingIn(said);
  if (greeting !== null) return soundsEnglish(said) ? 'hello' : greeting === 'hello' ? 'hola' : 'gracias';
  const yesNo = parseYesNo(said);
  if (yesNo.ok) return yesNo.value ? 'sí' : 'no';
  return refusalIn(said) === null ? null : 'no sé';
};

const commandWords: Readonly<Record<Command, string>> = {
  menu: 'menú',
  back: 'volver',
  correct: 'corregir',
  help: 'ayuda',
  person: 'persona',
  pause: 'pausa',
  'my-data': 'mis datos',
  erase: 'borrar',
  stop: 'salir',
};

const talkWords = { who: '¿quién es?', why: '¿por qué?', trust: '¿es seguro?', angry: hidden, bye: 'chao' } as const;
