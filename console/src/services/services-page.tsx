import type { Me } from '../api.ts';
import { FigurePage, Section } from '../figures/figure-page.tsx';
import { useWords } from '../language.tsx';
import { Barriers } from './barriers.tsx';
import { CityMapCard } from './city-map-card.tsx';
import { Demand } from './demand.tsx';
import { Help } from './help.tsx';
import { Hours } from './hours.tsx';
import { Received } from './received.tsx';
import { Satisfaction } from './satisfaction.tsx';
import { ServiceNumbers } from './service-numbers.tsx';
import { words } from './words.ts';
import '../figures/figures.css';

const filters = ['category', 'service', 'place', 'locality', 'home', 'for', 'caregiver'];

/** What people receive, who and where; what they looked for and did not get. */
export const ServicesPage = ({ me }: { readonly me: Me }) => {
  const say = useWords(words);
  return (
    <FigurePage me={me} figure="services" title={say.title} lead={say.lead} filters={filters}>
      <ServiceNumbers />
      <Section>
        <CityMapCard />
      </Section>
      <Section title={say.whatIs}>
        <Received />
      </Section>
      <Section title={say.gap} lead={say.gapLead}>
        <Help />
        <Barriers />
        <Demand />
        <Hours />
      </Section>
      <Section title={say.rated}>
        <Satisfaction column="place" />
        <Satisfaction column="service" />
      </Section>
    </FigurePage>
  );
};
