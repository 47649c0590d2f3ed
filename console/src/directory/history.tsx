import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, settled } from '../api.ts';
import { useLanguage, useWords } from '../language.tsx';
import { Failed } from '../ui/failed.tsx';
import { factOf } from './fact-of.ts';
import { fieldNames } from './field-names.ts';
import { valueNames } from './value-names.ts';
import { words } from './words.ts';

/** Every correction of a place, newest first; what was undone stays and says so. */
export const History = ({ place, mayUndo }: { readonly place: string; readonly mayUndo: boolean }) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const called: Readonly<Record<string, string>> = fieldNames[locale];
  const changes = (set: Readonly<Record<string, unknown>>): string =>
    Object.entries(set)
      .map(([field, value]) => `${called[field] ?? field}: ${factOf(field, value, valueNames[locale])}`)
      .join('; ');
  const client = useQueryClient();
  const history = useQuery({
    queryKey: ['history', place],
    queryFn: () => settled(api.GET('/api/v1/directory/history', { params: { query: { place } } })),
  });
  const undo = useMutation({
    mutationFn: (body: { id: string; correction: string }) => settled(api.POST('/api/v1/directory/undo', { body })),
    onSettled: () => Promise.all(['records', 'history'].map((name) => client.invalidateQueries({ queryKey: [name] }))),
  });
  return (
    <section aria-label={say.history}>
      <Title order={2} size="h5">
        {say.history}
      </Title>
      {undo.isError && <Alert color="red" role="alert" title={say.notDone} />}
      {history.isError && <Failed />}
      {history.data?.items.length === 0 && <Text size="sm">{say.noHistory}</Text>}
      {history.data?.items.map((one) => (
        <Group key={`${one.correction} ${one.id}`} gap="xs">
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {one.at.slice(0, 10)} · {one.by} · {changes(one.set)} · {one.source} ({one.asOf})
            {one.undone === null ? '' : ` · ${say.undone} ${one.undone.by}`}
          </Text>
          {mayUndo && one.undone === null && (
            <Button
              variant="default"
              size="compact-xs"
              loading={undo.isPending}
              onClick={() => undo.mutate({ id: one.id, correction: one.correction })}
            >
              {say.undo}
            </Button>
          )}
        </Group>
      ))}
    </section>
  );
};
