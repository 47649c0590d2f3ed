import type { Known } from '../../engine/flow.ts';
import type { AnswerValue, Question } from '../../engine/question.ts';
import { timesTold } from '../../loans/times-told.ts';
import { clean, plain } from '../../understanding/clean.ts';
import { parseNumber } from '../../understanding/number.ts';
import { every } from '../told.ts';
import * as ask from './questions.ts';

/** "pagué dos", "¿cuánto me falta?": what stands behind *Otra cosa* is not asked again where she said it. */
export const overhears = ({ id }: Question, text: string, { answers }: Known): AnswerValue | undefined => {
  if (id === ask.left.id) return timesTold(text, every(answers, ask.every));
  const said = plain(clean(text));
  if (id === ask.other.id) {
    if (/\bcuant[oa]s? (?:me )?(?:faltan?|debo)\b|\bhow (?:much|many)\b/.test(said)) return 'look';
    return several.test(said) ? 'several' : undefined;
  }
  const [, many = ''] = id === ask.howMany.id ? (several.exec(said) ?? []) : [];
  const read = parseNumber(many === 'doble' ? '2' : many);
  return read.ok && read.value > 1 ? read.value : undefined;
};

/** "pagué la mitad", "aboné 20": less than an instalment, and counted as none. */
export const tellsPart = (text: string): boolean => part.test(plain(clean(text)));

const part =
  /\b(?:pague|pago|di|le di|paid)(?: (?:solo|apenas|como|only))? (?:la mitad|media cuota|una parte|un (?:poco|poquito|pedacito)|half|part)\b|^(?:(?:solo|apenas|ya|hoy) )*abone (?:\d|la mitad|una parte|un poc|algo)/;

const several = /\b(?:pague|abone|adelante|paid) (dos|tres|cuatro|cinco|seis|doble|varias|two|three|several|\d{1,2})\b/;
