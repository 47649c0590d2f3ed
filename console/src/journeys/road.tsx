import { useMemo } from 'react';
import { FigureCard } from '../figures/figure-card.tsx';
import { type Cube, useCube, useFigures } from '../figures/figure-context.tsx';
import type { Sheet } from '../figures/sheet.ts';
import { useLanguage, useWords } from '../language.tsx';
import { drawRoad, type RoadStep } from './draw-road.ts';
import { words } from './words.ts';

const tells = { column: 'share' };

/** Need to last instalment: who went from which stage to which, and how far the others have come. */
export const Road = () => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const { name } = useFigures();
  const reached = useCube('journeys.stages');
  const went = useCube('journeys.steps');
  const off = useCube('journeys.off');
  const going = useCube('journeys.going');
  const why = useCube('journeys.why');
  const steps = useMemo(
    () =>
      went.cells.flatMap(({ codes: [code = ''], counts: { people = 0 } }): RoadStep[] => {
        const [from = '', to = ''] = code.split('>');
        return to === '' ? [] : [{ from, to, people }];
      }),
    [went],
  );
  const sheet = useMemo((): Sheet => {
    return {
      columns: [
        { id: 'stage', label: say.stage, kind: 'text' },
        { id: 'reached', label: say.reached, kind: 'count' },
        { id: 'on', label: say.wentOn, kind: 'count' },
        { id: 'going', label: say.going, kind: 'count' },
        { id: 'off', label: say.off, kind: 'count' },
        { id: 'share', label: say.offShare, kind: 'share' },
        { id: 'why', label: say.why, kind: 'text' },
      ],
      rows: reached.order
        .filter((stage) => peopleAt(stage, reached) > 0)
        .map((stage) => {
          const all = peopleAt(stage, reached);
          const turnedOff = peopleAt(stage, off);
          return {
            key: stage,
            values: {
              stage: name('stage', stage),
              reached: all,
              on: steps.filter(({ from }) => from === stage).reduce((sum, { people }) => sum + people, 0),
              going: peopleAt(stage, going),
              off: turnedOff,
              share: all === 0 ? null : Math.min(1, turnedOff / all),
              why: mostSaid(stage, why)
                .map((code) => name('why', code))
                .join(', '),
            },
          };
        }),
    };
  }, [reached, off, going, why, steps, name, say]);
  const draw = useMemo(
    () => drawRoad({ order: reached.order, sheet, steps, locale, stageName: (code) => name('stage', code), say }),
    [reached, sheet, steps, locale, name, say],
  );
  return (
    <FigureCard
      title={say.road}
      lead={say.roadLead}
      definition={`${went.definition} ${off.definition}`}
      sheet={sheet}
      tells={tells}
      draw={draw}
      height={460}
      opensTable
      alone
      wide
    />
  );
};

const peopleAt = (stage: string, { cells }: Cube): number =>
  cells.find(({ codes }) => codes[0] === stage)?.counts.people ?? 0;

/** The two reasons that most people gave for turning off at a stage. */
const mostSaid = (stage: string, { cells }: Cube): readonly string[] =>
  cells
    .filter(({ codes }) => codes[0] === stage && codes[1] !== '' && codes[1] !== 'nothing')
    .toSorted((a, b) => (b.counts.people ?? 0) - (a.counts.people ?? 0))
    .slice(0, 2)
    .map(({ codes }) => codes[1] ?? '');
