import { useMemo } from 'react';
import type { Paint } from '../figures/paint.ts';
import { BarCard } from '../figures/shapes/bar-card.tsx';
import { SplitCard } from '../figures/shapes/split-card.tsx';
import { useWords } from '../language.tsx';
import { words } from './words.ts';

const order = ['below-10', '10-20', '20-30', '30-50', 'above-50'];
const unknown = [''];
const colours = ({ ramp }: Paint) => ramp;

/** What people pay to a gota a gota above what was lent. */
export const Gota = () => {
  const say = useWords(words);
  const measures = useMemo(
    () =>
      [
        ['people', say.people],
        ['visits', say.visits],
      ] as const,
    [say],
  );
  return (
    <>
      <BarCard
        cube="journeys.gota"
        column="gota"
        measures={measures}
        title={say.gota}
        lead={say.gotaLead}
        head={say.gotaBand}
        order={order}
        leaves={unknown}
      />
      <SplitCard
        cube="journeys.gota.market"
        column="market"
        by="gota"
        order={order}
        colours={colours}
        sortBy="above-50"
        title={say.gotaByMarket}
        head={say.market}
        total={say.people}
      />
    </>
  );
};
