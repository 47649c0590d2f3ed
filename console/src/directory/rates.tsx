import { Alert, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, settled } from '../api.ts';
import { useLanguage, useWords } from '../language.tsx';
import { Failed } from '../ui/failed.tsx';
import { sayMoment, sayMonth } from '../ui/say-when.ts';
import { ScrollingTable } from '../ui/scrolling-table.tsx';
import { className } from './class-name.ts';
import { SetRates } from './set-rates.tsx';
import { words } from './words.ts';

/** Legal ceilings month by month, a row for each month and a column for each class; what is not known is said first. */
export const Rates = ({ maySet }: { readonly maySet: boolean }) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const rates = useQuery({ queryKey: ['ceilings'], queryFn: () => settled(api.GET('/api/v1/ceilings')) });
  if (rates.isLoadingError) return <Failed />;
  if (rates.isPending) return <Text>{say.loading}</Text>;
  const { items, modalities, missing } = rates.data;
  const months = [...new Set(items.map(({ month }) => month))];
  const at = (month: string, modality: string) => items.find((one) => one.month === month && one.modality === modality);
  return (
    <Stack>
      {missing.length > 0 && (
        <Alert
          color="yellow"
          variant="light"
          c="inherit"
          title={`${say.missingMonths} ${missing.map((month) => sayMonth(month, locale)).join(', ')}`}
        />
      )}
      {maySet && <SetRates modalities={modalities} first={missing[0] ?? months[0] ?? ''} />}
      <ScrollingTable label={say.rates} head={[say.month, ...modalities.map(className)]}>
        {months.map((month) => (
          <Table.Tr key={month}>
            <Table.Td style={{ whiteSpace: 'nowrap' }}>{sayMonth(month, locale)}</Table.Td>
            {modalities.map((modality) => {
              const one = at(month, modality);
              return (
                <Table.Td key={modality} title={one === undefined ? '' : `${one.source.join('; ')} (${one.asOf})`}>
                  {one === undefined
                    ? '—'
                    : one.ea.toLocaleString(locale === 'es' ? 'es-CO' : 'en-GB', { minimumFractionDigits: 2 })}
                </Table.Td>
              );
            })}
          </Table.Tr>
        ))}
      </ScrollingTable>
      <RatesHistory mayUndo={maySet} />
    </Stack>
  );
};

const RatesHistory = ({ mayUndo }: { readonly mayUndo: boolean }) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const client = useQueryClient();
  const history = useQuery({
    queryKey: ['ceiling-history'],
    queryFn: () => settled(api.GET('/api/v1/ceilings/history')),
  });
  const undo = useMutation({
    mutationFn: (correction: string) => settled(api.POST('/api/v1/ceilings/undo', { body: { correction } })),
    onSettled: () =>
      Promise.all(['ceilings', 'ceiling-history'].map((name) => client.invalidateQueries({ queryKey: [name] }))),
  });
  return (
    <section aria-label={say.history}>
      <Title order={2} size="h5">
        {say.history}
      </Title>
      {undo.isError && <Alert color="red" role="alert" title={say.notDone} />}
      {history.data?.items.length === 0 && <Text size="sm">{say.noHistory}</Text>}
      {history.data?.items.map((one) => (
        <Group key={one.correction} gap="xs">
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {sayMoment(one.at, locale)} · {one.by}:{' '}
            {one.rates.map(({ month, modality, ea }) => `${month} ${className(modality)} ${ea}`).join(', ')} ·{' '}
            {one.source} ({one.asOf}){one.undone === null ? '' : ` · ${say.undone} ${one.undone.by}`}
          </Text>
          {mayUndo && one.undone === null && (
            <Button variant="default" size="compact-xs" onClick={() => undo.mutate(one.correction)}>
              {say.undo}
            </Button>
          )}
        </Group>
      ))}
    </section>
  );
};
