import { Alert, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { useAddress } from '../address.ts';
import { api, type Me, settled } from '../api.ts';
import { useLanguage, useWords } from '../language.tsx';
import { Failed } from '../ui/failed.tsx';
import { sayMoment } from '../ui/say-when.ts';
import { type Answer, type Figures, FiguresContext } from './figure-context.tsx';
import { FigureFilters } from './figure-filters.tsx';
import { type ExactReason, SeeExact } from './see-exact.tsx';
import { useNames } from './use-names.ts';
import { words } from './words.ts';

type FigureId = 'overview' | 'services' | 'journeys' | 'questions';

/** A page of figures: what is asked for, from when the count is, and how exact; its cards stand inside. */
export const FigurePage = ({
  me,
  figure,
  title,
  lead,
  filters,
  usual = '12w',
  children,
}: {
  readonly me: Me;
  readonly figure: FigureId;
  readonly title: string;
  readonly lead: string;
  readonly filters: readonly string[];
  readonly usual?: string;
  readonly children: ReactNode;
}) => {
  const say = useWords(words);
  const { held, hold } = useAddress();
  const { name, options, ready } = useNames();
  const [exact, setExact] = useState<ExactReason | null>(null);
  const period = held.period ?? usual;
  const filter = useMemo(
    () => Object.fromEntries(Object.entries(held).filter(([column]) => filters.includes(column))),
    [held, filters],
  );
  const { data, isError, isPlaceholderData } = useQuery({
    queryKey: ['figures', figure, period, filter, exact],
    queryFn: () =>
      settled(
        api.GET('/api/v1/figures/{figure}', {
          params: {
            path: { figure },
            query: { period, ...filter, ...(exact === null ? {} : { sees: 'exact' as const, reason: exact }) },
          },
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const shared = useMemo(
    (): Figures | null =>
      // Codes in place of names would be read by nobody.
      data === undefined || !ready
        ? null
        : {
            answer: data,
            sees: data.sees,
            period: `${data.period.from} – ${data.period.to}`,
            filter,
            hold: (column, code) => hold({ [column]: code }),
            name,
          },
    [data, ready, filter, hold, name],
  );
  return (
    <Stack gap="md" className="figures">
      <header>
        <Group justify="space-between" align="flex-start" gap="sm">
          <div>
            <Title order={1} size="h2">
              {title}
            </Title>
            <Text className="quiet" maw={720}>
              {lead}
            </Text>
          </div>
          {me.roles.includes('administrator') && <SeeExact exact={exact} onChange={setExact} />}
        </Group>
      </header>
      <FigureFilters period={period} filters={filters} filter={filter} options={options} onChange={hold} />
      {isError && <Failed />}
      {data !== undefined && <Counted answer={data} />}
      {shared === null ? (
        !isError && <Loader aria-label={say.loading} mx="auto" my="xl" />
      ) : (
        <FiguresContext value={shared}>
          <div className="figure-body" data-stale={isPlaceholderData || undefined} aria-busy={isPlaceholderData}>
            {children}
          </div>
        </FiguresContext>
      )}
    </Stack>
  );
};

const Counted = ({ answer }: { readonly answer: Answer }) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  if (answer.countedAt === null)
    return <Alert role="status" color="gray" variant="light" c="inherit" title={say.notCounted} />;
  const at = sayMoment(answer.countedAt.newest, locale);
  return (
    <Text size="xs" className="quiet" mt={-8}>
      {say.countedAt}: {at} · {answer.sees === 'rounded' ? say.rounded : say.exact}
    </Text>
  );
};

/** Cards under a heading of their own. */
export const Section = ({
  title,
  lead,
  children,
}: {
  /** Left out where one card stands alone and says it itself. */
  readonly title?: string;
  readonly lead?: string;
  readonly children: ReactNode;
}) => (
  <section>
    {title !== undefined && (
      <Title order={2} size="h4" mt="lg">
        {title}
      </Title>
    )}
    {lead !== undefined && (
      <Text size="sm" className="quiet" maw={720}>
        {lead}
      </Text>
    )}
    <div className="figure-grid">{children}</div>
  </section>
);
