import { holdsWords } from '../../../flows/engine/record.ts';
import type { Fact } from '../told.ts';
import type { Misread } from './misread-rows.ts';

/** What one person, who allowed its study, told in her own words on one day: scrubbed before it was stored. */
export const ownWordsRows = (
  facts: readonly Fact[],
  { person, onDay }: { readonly person: string; readonly onDay: (at: string) => boolean },
): readonly Misread[] =>
  facts.flatMap(({ question, version, value, at }) =>
    onDay(at) && holdsWords(value) ? [{ question, version: String(version), person, words: value.words }] : [],
  );
