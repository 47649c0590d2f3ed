import { showDate } from '../engine/show-value.ts';
import { fill } from '../engine/texts.ts';
import { dayInBogota } from '../loans/business-days.ts';
import { pesos } from '../loans/format.ts';
import { lines, type Telling } from './tell.ts';

/** Back after a first assessment: what got better, what got worse, and what instalment she has room for now. */
export const sayChanges = (told: Telling): string | null => {
  const { words, assessment, known } = told;
  const { before, locale } = known;
  const then = before?.outcomes['dimensions'];
  if (before == null || typeof then !== 'object' || then === null || Array.isArray(then)) return null;
  const day = showDate(dayInBogota(before.at), locale);
  const was = new Map(Object.entries(then));
  const moved = (better: boolean): string =>
    assessment.dimensions
      .filter(({ id, outcome }) => {
        const past = was.get(id);
        return (
          past !== undefined && (better ? past !== 'yes' && outcome === 'yes' : past === 'yes' && outcome === 'no')
        );
      })
      .map(({ id }) => words.dimension[id])
      .join(', ');
  const [better, worse] = [moved(true), moved(false)];
  const room = roomNow(told, before.outcomes['instalmentMax']);
  if (better === '' && worse === '' && room === null) return fill(words.result.same, { day });
  return lines([
    better === '' ? null : fill(words.result.better, { day, list: better }),
    worse === '' ? null : fill(words.result.worse, { day, list: worse }),
    room,
  ]);
};

const roomNow = ({ words, assessment, known: { locale } }: Telling, before: unknown): string | null => {
  const { instalmentMax: max } = assessment.capacity;
  if (typeof before !== 'number' || max === null || before === max) return null;
  return fill(words.result.room, { before: pesos(before, locale), max: pesos(max, locale) });
};
