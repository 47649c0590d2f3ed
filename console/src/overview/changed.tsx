import { useMemo } from 'react';
import { FigureCard } from '../figures/figure-card.tsx';
import { type Cube, useCube, useFigures } from '../figures/figure-context.tsx';
import { numberIn, type Row, type Sheet } from '../figures/sheet.ts';
import { useLanguage, useWords } from '../language.tsx';
import { drawChanges } from './draw-changes.ts';
import { words } from './words.ts';

const fewest = 20;
const most = 14;

const tells = { column: 'change' };

/** What rose or fell most, over conversations, services, localities and markets. */
export const Changed = () => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const { name } = useFigures();
  const flow = useCube('overview.flow');
  const received = useCube('overview.received');
  const missed = useCube('overview.missed');
  const started = useCube('overview.started');
  const sheet = useMemo((): Sheet => {
    const rows = [
      ...changesOf(flow, (code) => `${say.entered}: ${name('flow', code)}`),
      ...changesOf(received, (code) => `${say.received}: ${name('service', code)}`),
      ...changesOf(missed, (code) => `${say.missed} ${name('home', code)}`),
      ...changesOf(started, (code) => `${say.started} ${name('market', code)}`),
    ];
    return {
      columns: [
        { id: 'what', label: say.what, kind: 'text' },
        { id: 'now', label: say.now, kind: 'count' },
        { id: 'before', label: say.before, kind: 'count' },
        { id: 'difference', label: say.difference, kind: 'count' },
        { id: 'change', label: say.change, kind: 'share' },
      ],
      rows: rows.toSorted((a, b) => weightOf(b) - weightOf(a)),
    };
  }, [flow, received, missed, started, name, say]);
  const draw = useMemo(() => drawChanges(sheet, { most, locale, name: say.change }), [sheet, locale, say]);
  return (
    <FigureCard
      title={say.changed}
      lead={say.changedLead}
      alone
      definition={received.definition}
      sheet={sheet}
      tells={tells}
      draw={draw}
      height={60 + 26 * Math.min(most, Math.max(3, sheet.rows.length))}
      wide
    />
  );
};

/** How far beyond chance: a jump from 20 to 40 people says less than one from 2000 to 3000. */
const weightOf = (row: Row): number =>
  Math.abs(numberIn(row, 'difference')) / Math.sqrt(numberIn(row, 'now') + numberIn(row, 'before'));

const changesOf = ({ id, cells, cellsBefore }: Cube, say: (code: string) => string): readonly Row[] =>
  cellsBefore === null
    ? []
    : cells.flatMap(({ codes: [code = ''], counts: { people = 0 } }) => {
        const before = cellsBefore.find(({ codes }) => codes[0] === code)?.counts.people ?? 0;
        if (code === '' || code === 'menu' || before < fewest || people < fewest) return [];
        return [
          {
            key: `${id}.${code}`,
            values: {
              what: say(code),
              now: people,
              before,
              difference: people - before,
              change: Math.round(((people - before) / before) * 1000) / 1000,
            },
          },
        ];
      });
