import type { Me } from '../api.ts';
import { useCube } from '../figures/figure-context.tsx';
import { FigurePage, Section } from '../figures/figure-page.tsx';
import { Stat } from '../figures/stat.tsx';
import { useWords } from '../language.tsx';
import { Change } from './change.tsx';
import { Gota } from './gota.tsx';
import { Lenders } from './lenders.tsx';
import { OwnWords } from './own-words.tsx';
import { Readiness } from './readiness.tsx';
import { Road } from './road.tsx';
import { TurnedOff } from './turned-off.tsx';
import { words } from './words.ts';
import '../figures/figures.css';

const filters = ['market', 'sector', 'band', 'purpose', 'home'];

/** From the need for money to the last instalment. */
export const JourneysPage = ({ me }: { readonly me: Me }) => {
  const say = useWords(words);
  return (
    <FigurePage me={me} figure="journeys" title={say.title} lead={say.lead} filters={filters} usual="26w">
      <Numbers />
      <Section>
        <Road />
      </Section>
      <Section title={say.where} lead={say.whereLead}>
        <TurnedOff />
      </Section>
      <Section title={say.lenders} lead={say.lendersLead}>
        <Lenders />
      </Section>
      <Section title={say.ownWords} lead={say.ownWordsLead}>
        <OwnWords />
      </Section>
      <Section title={say.ready}>
        <Readiness />
        <Change />
      </Section>
      <Section title={say.money}>
        <Gota />
      </Section>
    </FigurePage>
  );
};

const Numbers = () => {
  const say = useWords(words);
  const { cells, total, before, definition } = useCube('journeys.stages');
  const reached = (stage: string): number => cells.find(({ codes }) => codes[0] === stage)?.counts.people ?? 0;
  return (
    <div className="stats">
      <Stat label={say.began} value={total.people ?? 0} before={before?.people ?? null} definition={definition} />
      <Stat label={say.assessed} value={reached('assessed')} definition={definition} />
      <Stat label={say.asked} value={reached('applied')} definition={definition} />
      <Stat label={say.paid} value={reached('paid')} definition={definition} />
    </div>
  );
};
