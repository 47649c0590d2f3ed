import { useMemo } from 'react';
import { useLanguage, useWords } from '../../language.tsx';
import { FigureCard } from '../figure-card.tsx';
import { type Cell, useCube, useFigures } from '../figure-context.tsx';
import type { Paint } from '../paint.ts';
import { type Column, numberIn, type Row, type Sheet } from '../sheet.ts';
import { words } from '../words.ts';
import { bars } from './bars.ts';

/**
 * One bar for each code of the first column, parted by the codes of the second, as shares of the bar: for comparing how
 * things are in several places, however many people there are. The table has the counts.
 */
export const SplitCard = ({
  cube,
  column,
  by,
  order,
  measure = 'people',
  title,
  lead,
  head,
  total,
  fewest = 20,
  most = 20,
  sortBy,
  colours,
  picks = false,
  wide,
  room = 190,
}: {
  readonly cube: string;
  readonly column: string;
  /** The second column, and its codes from the left. */
  readonly by: string;
  readonly order: readonly string[];
  readonly measure?: string;
  readonly title: string;
  readonly lead?: string;
  readonly head: string;
  /** What the sum of a row is called. */
  readonly total: string;
  /** Rows of fewer are in the table only. */
  readonly fewest?: number;
  readonly most?: number;
  /** The code by whose share rows are sorted. */
  readonly sortBy: string;
  readonly colours?: (paint: Paint) => readonly string[];
  readonly picks?: boolean;
  readonly wide?: boolean;
  /** Pixels for the names. */
  readonly room?: number;
}) => {
  const chart = useCube(cube);
  const { name, hold } = useFigures();
  const { locale } = useLanguage();
  const say = useWords(words);
  const sheet = useMemo((): Sheet => {
    const codes = presentIn(chart.cells, order);
    const rows = [...Map.groupBy(chart.cells, ({ codes: [code = ''] }) => code)].map(([key, cells]) => ({
      key,
      values: { code: name(column, key), ...splitOf({ cells, codes, measure }) },
    }));
    return {
      columns: [
        { id: 'code', label: head, kind: 'text' },
        { id: 'all', label: total, kind: 'count' },
        ...codes.map((code): Column => ({ id: `${code}%`, label: name(by, code), kind: 'share' })),
      ],
      rows: rows.toSorted((a, b) => numberIn(b, `${sortBy}%`) - numberIn(a, `${sortBy}%`)),
    };
  }, [chart, by, column, head, measure, name, order, sortBy, total]);
  const drawn = useMemo(
    () => ({ ...sheet, rows: sheet.rows.filter(({ key, values }) => key !== '' && Number(values.all) >= fewest) }),
    [sheet, fewest],
  );
  const tells = useMemo(() => ({ column: `${sortBy}%`, rows: drawn.rows }), [sortBy, drawn]);
  const series = useMemo(() => sheet.columns.slice(2).map(({ id }) => id), [sheet.columns]);
  const places = useMemo(() => presentIn(chart.cells, order, true), [chart, order]);
  const draw = useMemo(
    () =>
      bars(drawn, {
        label: 'code',
        series,
        most,
        locale,
        stacked: true,
        share: true,
        room,
        colours: (paint) => {
          const all = colours?.(paint) ?? [...paint.series, ...paint.more];
          // Past the colours that were given: never two of one colour beside each other.
          return series.map((id) => {
            const at = places.indexOf(id.slice(0, -1));
            return all[at] ?? paint.more[(at - all.length) % paint.more.length] ?? paint.grey;
          });
        },
      }),
    [drawn, series, most, locale, colours, places, room],
  );
  return (
    <FigureCard
      title={title}
      lead={drawn.rows.length === 0 && sheet.rows.length > 0 ? say.tooFew : lead}
      definition={chart.definition}
      sheet={sheet}
      tells={tells}
      draw={drawn.rows.length === 0 ? null : draw}
      height={(wide ? 84 : 124) + 26 * Math.max(3, Math.min(most, drawn.rows.length))}
      wide={wide ?? false}
      onPick={picks ? (code) => hold(column, code) : undefined}
    />
  );
};

/** What one bar counts: `all`, and of each code how many (`code`) and which share that is (`code%`, null of nobody). */
const splitOf = ({
  cells,
  codes,
  measure,
}: {
  readonly cells: readonly Cell[];
  readonly codes: readonly string[];
  readonly measure: string;
}): Row['values'] => {
  const of = (code: string): number => cells.find((cell) => cell.codes[1] === code)?.counts[measure] ?? 0;
  const all = codes.reduce((sum, code) => sum + of(code), 0);
  const parts = codes.flatMap((code) => [
    [code, of(code)],
    [`${code}%`, all === 0 ? null : of(code) / all],
  ]);
  return { all, ...Object.fromEntries(parts) };
};

/** Codes of the second column in their order, and after them those that the order does not name; what is not known is left out. */
const presentIn = (cells: readonly Cell[], order: readonly string[], all = false): readonly string[] => {
  const there = new Set(cells.map(({ codes }) => codes[1] ?? ''));
  const others = [...there].filter((code) => code !== '' && !order.includes(code)).sort();
  return [...order.filter((code) => all || there.has(code)), ...others];
};
