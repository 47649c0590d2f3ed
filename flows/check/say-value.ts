import type { Content } from '../engine/input.ts';
import type { Locale } from '../engine/locale.ts';
import type { AnswerValue, Question } from '../engine/question.ts';
import { tapId, unknownOption } from '../engine/tap-id.ts';

type Saying = {
  readonly question: Question;
  readonly key: string;
  readonly run: string;
  readonly value: AnswerValue | null;
  readonly locale: Locale;
};

/** The tap or the words by which a person would give this value. */
export const sayValue = ({ question, key, run, value, locale }: Saying): Content => {
  const english = locale === 'en';
  const words = (body: string): Content => ({ type: 'text', body });
  const tap = (option: string): Content => ({
    type: 'tap',
    id: tapId({ run, key, version: question.version, option }),
    title: option,
  });
  if (value === null) {
    const tapped = question.kind === 'choice' || question.kind === 'service' || question.kind === 'yes-no';
    return tapped ? tap(unknownOption) : words(english ? "I don't know" : 'no sé');
  }
  if (typeof value === 'boolean') return tap(value ? 'yes' : 'no');
  if ((question.kind === 'choice' || question.kind === 'service') && typeof value === 'string') return tap(value);
  // Nobody says what stands for it.
  if (question.kind === 'document') return words('1.000.000.001');
  if (typeof value === 'string') return words(value);
  if (typeof value === 'number') return words(`${value}${unitOf(question, english)}`);
  if ('precision' in value) {
    const { latitude, longitude } = value;
    return value.precision === 'shared' && latitude !== undefined && longitude !== undefined
      ? { type: 'location', latitude, longitude }
      : words(value.name ?? '');
  }
  const places = value.map((id) => (question.options ?? []).indexOf(id) + 1);
  return words(places.length > 0 ? places.join(', ') : english ? 'none' : 'ninguna');
};

const unitOf = ({ kind }: Question, english: boolean): string => {
  if (kind === 'money') return ' pesos';
  if (kind === 'age') return english ? ' years' : ' años';
  return kind === 'duration' ? (english ? ' months' : ' meses') : '';
};
