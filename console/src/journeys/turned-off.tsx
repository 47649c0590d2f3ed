import { useMemo } from 'react';
import { useCube } from '../figures/figure-context.tsx';
import type { Paint } from '../figures/paint.ts';
import { BarCard } from '../figures/shapes/bar-card.tsx';
import { SplitCard } from '../figures/shapes/split-card.tsx';
import { useWords } from '../language.tsx';
import { words } from './words.ts';

/** From those who stay early to those who come far. */
const colours = ({ dark }: Paint) =>
  dark
    ? [
        '#8f4a2c',
        '#b5653f',
        '#d98768',
        '#e5b45a',
        '#7d93a5',
        '#6f9fd6',
        '#4f86c9',
        '#c25b5b',
        '#3a8a80',
        '#4fb3a5',
        '#a04747',
        '#a4e0d6',
      ]
    : [
        '#8a3d1f',
        '#c0603c',
        '#e08a63',
        '#e6b85c',
        '#b9c7d1',
        '#8fb0d8',
        '#4a6fae',
        '#a83a3a',
        '#83c0b6',
        '#3f9a8c',
        '#7d2a2a',
        '#14584e',
      ];
const reasons = [
  'fear',
  'requirements',
  'papers',
  'expensive',
  'monthly',
  'reported',
  'distrust',
  'refused',
  'nothing',
];
const unknown = [''];

/** Where they turn off: by market, sector and amount, with what holds them back, and whom they went to. */
export const TurnedOff = () => {
  const say = useWords(words);
  const people = useMemo(() => [['people', say.people]] as const, [say]);
  const { order } = useCube('journeys.stages');
  const split = { by: 'last', order, colours, total: say.people, sortBy: 'debts', picks: true } as const;
  return (
    <>
      <SplitCard {...split} cube="journeys.market" column="market" title={say.byMarket} head={say.market} wide />
      <SplitCard {...split} cube="journeys.sector" column="sector" title={say.bySector} head={say.sector} />
      <SplitCard {...split} cube="journeys.band" column="band" title={say.byBand} head={say.band} />
      <SplitCard
        cube="journeys.why"
        column="last"
        by="why"
        order={reasons}
        sortBy="fear"
        title={say.whyTitle}
        lead={say.whyLead}
        head={say.stage}
        total={say.people}
      />
      <BarCard
        cube="journeys.approached"
        column="approached"
        measures={people}
        title={say.approached}
        head={say.actor}
        leaves={unknown}
      />
    </>
  );
};
