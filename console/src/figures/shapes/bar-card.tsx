import { useMemo } from 'react';
import { useLanguage } from '../../language.tsx';
import { FigureCard } from '../figure-card.tsx';
import { useCube, useFigures } from '../figure-context.tsx';
import type { Sheet } from '../sheet.ts';
import { bars } from './bars.ts';

/** One bar for each code of a column, longest first, with every measure beside it in the table. */
export const BarCard = ({
  cube,
  column,
  measures,
  title,
  lead,
  head,
  most = 12,
  picks = false,
  order,
  leaves = [],
  wide,
  room = 190,
}: {
  readonly cube: string;
  readonly column: string;
  /** Measure and what it is called; the first ones that `draws` names are bars. */
  readonly measures: readonly (readonly [id: string, label: string])[];
  readonly title: string;
  readonly lead?: string;
  /** What the column is called. */
  readonly head: string;
  readonly most?: number;
  /** Whether a click holds the page to that code. */
  readonly picks?: boolean;
  /** Codes in an order of their own. */
  readonly order?: readonly string[];
  /** Codes that are in the table only, such as '' for what is not known. */
  readonly leaves?: readonly string[];
  readonly wide?: boolean;
  /** Pixels for the names. */
  readonly room?: number;
}) => {
  const chart = useCube(cube);
  const { name, hold } = useFigures();
  const { locale } = useLanguage();
  const sheet = useMemo((): Sheet => {
    const [first] = measures;
    const sorted = chart.cells.toSorted((a, b) =>
      order === undefined
        ? (b.counts[first?.[0] ?? ''] ?? 0) - (a.counts[first?.[0] ?? ''] ?? 0)
        : order.indexOf(a.codes[0] ?? '') - order.indexOf(b.codes[0] ?? ''),
    );
    return {
      columns: [
        { id: 'code', label: head, kind: 'text' },
        ...measures.map(([id, label]) => ({ id, label, kind: 'count' as const })),
      ],
      rows: sorted.map(({ codes: [code = ''], counts }) => ({
        key: code,
        values: {
          code: name(column, code),
          ...Object.fromEntries(measures.map(([id]) => [id, counts[id] ?? 0])),
        },
      })),
    };
  }, [chart, column, head, measures, name, order]);
  const [first] = measures;
  const drawn = useMemo(
    () => ({ ...sheet, rows: sheet.rows.filter(({ key }) => !leaves.includes(key)) }),
    [sheet, leaves],
  );
  const tells = useMemo(() => ({ rows: drawn.rows }), [drawn]);
  const draw = useMemo(
    () => bars(drawn, { label: 'code', series: first === undefined ? [] : [first[0]], most, locale, room }),
    [drawn, first, most, locale, room],
  );
  return (
    <FigureCard
      title={title}
      lead={lead}
      definition={chart.definition}
      sheet={sheet}
      tells={tells}
      draw={draw}
      height={60 + 26 * Math.max(3, Math.min(most, drawn.rows.length))}
      wide={wide ?? false}
      onPick={picks ? (code) => hold(column, code) : undefined}
    />
  );
};
