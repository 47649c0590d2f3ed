import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, settled } from '../api.ts';
import { useCube, useFigures } from '../figures/figure-context.tsx';
import { formatsOf } from '../figures/sheet.ts';
import { Stat } from '../figures/stat.tsx';
import { useLanguage, useWords } from '../language.tsx';
import { words } from './words.ts';

/** The numbers that lead the overview, with today's beside them. */
export const LeadingNumbers = ({ toCases }: { readonly toCases: boolean }) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const formats = formatsOf(locale);
  const { answer } = useFigures();
  const { total, before, definition } = useCube('overview.week');
  const today = useQuery({
    queryKey: ['figures', 'overview', 'today'],
    queryFn: () =>
      settled(
        api.GET('/api/v1/figures/{figure}', { params: { path: { figure: 'overview' }, query: { period: 'today' } } }),
      ),
    staleTime: 60_000,
  });
  const waiting = useQuery({
    queryKey: ['waiting'],
    queryFn: () => settled(api.GET('/api/v1/waiting')),
    refetchInterval: 60_000,
  });
  const now = today.data?.charts.find(({ id }) => id === 'overview.week')?.total;
  const stat = (id: string, label: string) => (
    <Stat
      label={label}
      value={total[id] ?? 0}
      before={before?.[id] ?? null}
      note={
        now === undefined
          ? undefined
          : `${say.today}: ${(now[id] ?? 0) === 0 && today.data?.sees === 'rounded' ? say.few : formats.count(now[id] ?? 0)}`
      }
      definition={definition}
    />
  );
  const { data } = waiting;
  return (
    <div className="stats">
      {stat('people', say.people)}
      {stat('conversations', say.conversations)}
      {stat('completions', say.completions)}
      <Stat
        label={say.waiting}
        value={data?.waiting ?? '–'}
        exact={data?.sees === 'exact'}
        note={
          data === undefined ? undefined : (
            <>
              {data.since === null
                ? data.sees === 'rounded'
                  ? say.fewWait
                  : say.nobodyWaits
                : `${say.since} ${dayOf(data.since, locale)}.`}{' '}
              {/* Rounded away, they are few and not none, as the line before says. */}
              {(data.sees === 'exact' || data.open > 0) && say.openCases.replace('{n}', formats.count(data.open))}{' '}
              {toCases && data.open > 0 && (
                <Anchor href="#cases" c="inherit" underline="always">
                  {say.toCases}
                </Anchor>
              )}
            </>
          )
        }
        definition={say.waitingCounted}
      />
      {stat('failures', say.failures)}
      <Stat
        label={say.spend}
        value={spendOf(answer.spend, locale) ?? say.unknown}
        note={
          answer.spend !== null && answer.spend.unpriced > 0
            ? say.noPrice.replace('{n}', formats.count(answer.spend.unpriced))
            : undefined
        }
        definition={say.spendCounted}
      />
    </div>
  );
};

const dayOf = (day: string, locale: 'es' | 'en'): string =>
  new Date(day).toLocaleDateString(locale === 'es' ? 'es-CO' : 'en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

const spendOf = (
  spend: { amounts: { currency: string; amount: number }[] | null } | null,
  locale: 'es' | 'en',
): string | null =>
  spend?.amounts
    ?.map(({ currency, amount }) =>
      new Intl.NumberFormat(locale === 'es' ? 'es-CO' : 'en-GB', {
        style: 'currency',
        currency,
        maximumFractionDigits: currency === 'COP' ? 0 : 2,
      }).format(amount),
    )
    .join(' + ') ?? null;
