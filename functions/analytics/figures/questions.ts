import type { Cell } from '../cube.ts';
import { spans } from '../question-rows.ts';
import { type Derived, type Figure, least } from './figure.ts';
import { intervalOf } from './interval.ts';

const events = ['seen', 'answered', 'again', 'missed', 'corrected', 'left'] as const;
const within = Array.from({ length: spans.length + 1 }, (_, index) => `within.${index}`);

/** Seconds within which half of the answers came, read between the bounds of the span they fall into. */
const medianSeconds = (counts: readonly number[]): number | null => {
  const all = counts.reduce((sum, n) => sum + n, 0);
  if (all === 0) return null;
  let before = 0;
  for (const [index, n] of counts.entries()) {
    if (before + n >= all / 2) {
      const from = spans[index - 1] ?? 0;
      const to = spans[index] ?? from;
      return Math.round(from + ((all / 2 - before) / n) * (to - from));
    }
    before += n;
  }
  return null;
};

const derive = (cells: readonly Cell[]): readonly Derived[] =>
  cells.map(({ codes, counts }) => {
    const seen = counts.seen ?? 0;
    // Counts are rounded each by itself, so more may seem to have answered than were asked.
    const share = (what: string): number | null =>
      seen === 0 ? null : Math.min(1, Math.round(((counts[what] ?? 0) / seen) * 1000) / 1000);
    return {
      codes,
      values: {
        ...within95('missed', counts.missed ?? 0, seen),
        ...within95('left', counts.left ?? 0, seen),
        answeredShare: share('answered'),
        missedShare: share('missed'),
        leftShare: share('left'),
        medianSeconds: medianSeconds(within.map((name) => counts[name] ?? 0)),
      },
    };
  });

const within95 = (what: string, some: number, seen: number): Readonly<Record<string, number | null>> => {
  const interval = intervalOf(some, seen);
  return { [`${what}Low`]: interval?.low ?? null, [`${what}High`]: interval?.high ?? null };
};

/** How each question is understood: events of transcripts still kept, without a word of them. */
export const questions: Figure = {
  id: 'questions',
  filters: ['flow', 'question'],
  charts: [
    {
      cube: {
        id: 'questions.question',
        source: 'question',
        by: ['question', 'version'],
        measures: [...events, ...within].map((name) => ({ name, counts: 'sum', amount: name })),
        filters: ['flow', 'question'],
        least: least * 2,
      },
      definition: {
        'es-CO':
          'Veces, no personas, por pregunta y versión, en el día en que se preguntó. Vista: se puso por primera vez; de nuevo: se repitió enseguida. No entendida: lo que se escribió no se entendió. Corregida: se cambió después. Abandonada: no se escribió más hasta el final del día siguiente. La mediana va de la pregunta a su respuesta. El intervalo es el de Wilson al 95 %: entre qué valores está, probablemente, la proporción.',
        en: 'Times, not people, by question and version, on the day it was asked. Seen: put for the first time; again: put again at once. Missed: what was written was not understood. Corrected: changed later. Left: nothing more was written until the end of the next day. The median runs from the question to its answer. The interval is Wilson’s of 95 %: between which values the share probably lies.',
      },
      derive,
    },
  ],
};
