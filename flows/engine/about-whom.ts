import { subjectOf } from './question.ts';
import { flowNow, type Turn, where } from './turn.ts';

/** Whose answer is meant: one in her care, herself (null), or undefined where the words do not say: "la edad de ella", "mi edad". */
export const aboutWhom = (turn: Turn, keys: readonly string[], text: string): string | null | undefined => {
  const named = flowNow(turn).whomIn?.(text, where(turn).known) ?? null;
  if (named !== null) return named;
  const [one, ...others] = new Set(keys.map(subjectOf).filter((subject) => subject !== null));
  if (one !== undefined && others.length === 0 && ofTheOther.test(text)) return one;
  return ofHerself.test(text) ? null : undefined;
};

const ofTheOther = /(?<!\p{L})(?:de (?:ella|[eé]l)|her|his)(?!\p{L})/iu;
const ofHerself = /^\W*(?:(?:cambiar|corregir|la|lo|de)\s+)*mi(?!\p{L})|(?<!\p{L})(?:m[ií]a|my)(?!\p{L})/iu;
