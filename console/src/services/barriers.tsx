import { useMemo } from 'react';
import { barriersInCharts } from '../barrier-ids.ts';
import type { Paint } from '../figures/paint.ts';
import { BarCard } from '../figures/shapes/bar-card.tsx';
import { SplitCard } from '../figures/shapes/split-card.tsx';
import { useWords } from '../language.tsx';
import { words } from './words.ts';

const unknown = [''];
const colours = ({ series: [one = '', two = '', three = '', four = '', five = ''], more, grey, quiet }: Paint) => [
  four,
  two,
  three,
  five,
  one,
  more[1] ?? grey,
  quiet,
  grey,
];

/** Why people went in vain: in all, by where they live, by service and by place. */
export const Barriers = () => {
  const say = useWords(words);
  const measures = useMemo(
    () =>
      [
        ['people', say.people],
        ['times', say.times],
      ] as const,
    [say],
  );
  const split = { by: 'barrier', order: barriersInCharts, colours, measure: 'times', total: say.sumOfReasons };
  return (
    <>
      <SplitCard
        {...split}
        cube="services.barriers.home"
        column="home"
        title={say.barriersByHome}
        lead={say.barriersByHomeLead}
        head={say.home}
        sortBy="hours"
        picks
        wide
      />
      <BarCard
        cube="services.barriers"
        column="barrier"
        measures={measures}
        title={say.barriers}
        head={say.barrier}
        leaves={unknown}
      />
      <SplitCard
        {...split}
        cube="services.barriers.service"
        column="service"
        title={say.barriersByService}
        head={say.service}
        sortBy="no-places"
        most={12}
        picks
      />
      <SplitCard
        {...split}
        cube="services.barriers.place"
        column="place"
        title={say.barriersByPlace}
        head={say.place}
        sortBy="hours"
        most={12}
        room={330}
        wide
      />
    </>
  );
};
