import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, settled } from '../api.ts';
import { useWords } from '../language.tsx';
import { Failed } from '../ui/failed.tsx';
import { Closure } from './closure.tsx';
import { CorrectRecord } from './correct-record.tsx';
import { History } from './history.tsx';
import { words } from './words.ts';

/** A place with its offers, or a line: what stands there, a correction with source and day, history and undo. */
export const OneRecord = ({ place, leave }: { readonly place: string; readonly leave: (() => void) | null }) => {
  const say = useWords(words);
  const records = useQuery({
    queryKey: ['records', place],
    queryFn: () => settled(api.GET('/api/v1/directory/records', { params: { query: { place } } })),
  });
  if (records.isLoadingError) return <Failed />;
  if (records.isPending) return <Text>{say.loading}</Text>;
  const own = records.data.items.find(({ id }) => id === place);
  const { items, fields } = records.data;
  return (
    <Stack maw={640}>
      {leave !== null && (
        <Group hiddenFrom="sm">
          <Button variant="default" size="compact-sm" onClick={leave}>
            {say.back}
          </Button>
        </Group>
      )}
      <Title order={2} size="h4">
        {own?.name ?? place}
      </Title>
      {own !== undefined && fields.includes('validFrom') && Object.hasOwn(own.fields, 'validFrom') && (
        <Closure record={own} />
      )}
      <CorrectRecord records={items} fields={fields.filter((name) => name !== 'validFrom')} />
      <History place={place} mayUndo={fields.length > 0} />
    </Stack>
  );
};
