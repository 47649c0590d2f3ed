import { useMemo } from 'react';
import { BarCard } from '../figures/shapes/bar-card.tsx';
import { TrendCard } from '../figures/shapes/trend-card.tsx';
import { useLanguage, useWords } from '../language.tsx';
import { words } from './words.ts';

const drawn = ['people', 'attentions'];
const groups = ['woman', 'child', 'older', 'disability', 'other', ''];
const unknown = [''];
/** For whom it was is often not known: left out, the bars would look like everybody. */
const nothing: readonly string[] = [];

/** People and attentions received: by category, service, month, for whom, place and locality of the place. */
export const Received = () => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const both = useMemo(
    () =>
      [
        ['people', say.people],
        ['attentions', say.attentions],
      ] as const,
    [say],
  );
  const monthOf = useMemo(() => {
    const format = new Intl.DateTimeFormat(locale === 'es' ? 'es-CO' : 'en-GB', {
      month: 'short',
      year: '2-digit',
      timeZone: 'UTC',
    });
    return (month: string): string => format.format(new Date(`${month}-01`));
  }, [locale]);
  const bar = { measures: both, leaves: unknown };
  return (
    <>
      <BarCard {...bar} cube="services.category" column="category" title={say.byCategory} head={say.category} picks />
      <BarCard
        {...bar}
        cube="services.for"
        column="for"
        title={say.byFor}
        lead={say.byForLead}
        head={say.forWhom}
        order={groups}
        leaves={nothing}
        picks
      />
      <BarCard {...bar} cube="services.service" column="service" title={say.byService} head={say.service} picks />
      <BarCard {...bar} cube="services.place" column="place" title={say.byPlace} head={say.place} room={230} picks />
      <TrendCard
        cube="services.month"
        measures={both}
        draws={drawn}
        title={say.byMonth}
        head={say.month}
        say={monthOf}
      />
      <BarCard {...bar} cube="services.locality" column="locality" title={say.byLocality} head={say.locality} picks />
    </>
  );
};
