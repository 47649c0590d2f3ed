import { useMemo } from 'react';
import type { Me } from '../api.ts';
import { useFigures } from '../figures/figure-context.tsx';
import { FigurePage, Section } from '../figures/figure-page.tsx';
import { BarCard } from '../figures/shapes/bar-card.tsx';
import { TrendCard } from '../figures/shapes/trend-card.tsx';
import { useLanguage, useWords } from '../language.tsx';
import { Changed } from './changed.tsx';
import { LeadingNumbers } from './leading-numbers.tsx';
import { words } from './words.ts';
import '../figures/figures.css';

const none: readonly string[] = [];
const unknown = [''];

/** How the service is used, and what changed. */
export const OverviewPage = ({ me }: { readonly me: Me }) => {
  const say = useWords(words);
  return (
    <FigurePage me={me} figure="overview" title={say.title} lead={say.lead} filters={none} usual="4w">
      <LeadingNumbers toCases={me.roles.some((role) => role === 'administrator' || role === 'agent')} />
      <Use />
      <Section>
        <Changed />
      </Section>
    </FigurePage>
  );
};

const Use = () => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const { answer } = useFigures();
  const weekly = useMemo(
    () =>
      [
        ['people', say.people],
        ['conversations', say.conversations],
        ['completions', say.completions],
        ['sent', say.sent],
      ] as const,
    [say],
  );
  const people = useMemo(() => [['people', say.people]] as const, [say]);
  const dayOf = useMemo(() => {
    const format = new Intl.DateTimeFormat(locale === 'es' ? 'es-CO' : 'en-GB', {
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    });
    return (day: string): string => format.format(new Date(day));
  }, [locale]);
  return (
    <Section title={say.use}>
      <TrendCard
        key={answer.period.from}
        cube="overview.week"
        measures={weekly}
        draws={drawn}
        title={say.weeks}
        head={say.week}
        say={dayOf}
        wide
      />
      <BarCard
        cube="overview.flow"
        column="flow"
        measures={people}
        title={say.flows}
        head={say.flow}
        leaves={unknown}
      />
      <BarCard cube="overview.done" column="done" measures={people} title={say.done} head={say.flow} leaves={unknown} />
    </Section>
  );
};

const drawn = ['people', 'conversations', 'completions'];
