import { Alert, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Me, settled } from '../api.ts';
import { useWords } from '../language.tsx';
import { CorrectRecord } from './correct-record.tsx';
import { History } from './history.tsx';
import { words } from './words.ts';

/** A place with its offers, one's own or any: what stands there, a correction with source and day, history and undo. */
export const DirectoryPage = ({ me }: { readonly me: Me }) => {
  const say = useWords(words);
  const everywhere = me.roles.some((role) => role !== 'coordinator');
  const [chosen, setChosen] = useState<string | null>(null);
  const places = useQuery({
    queryKey: ['places'],
    queryFn: () => settled(api.GET('/api/v1/directory/places')),
    enabled: everywhere,
  });
  // What is stale or thin comes first, as the API sorts it.
  const place = everywhere ? (chosen ?? places.data?.items[0]?.id ?? null) : me.block;
  const records = useQuery({
    queryKey: ['records', place],
    queryFn: () => settled(api.GET('/api/v1/directory/records', { params: { query: { place: place ?? '' } } })),
    enabled: place !== null,
  });
  return (
    <Stack maw={640}>
      <Title order={1} size="h3">
        {say.directory}
      </Title>
      {everywhere && (
        <NativeSelect
          label={say.place}
          description={say.staleFirst}
          styles={{ description: { color: 'inherit' } }}
          value={place ?? ''}
          data={(places.data?.items ?? []).map(({ id, name, stale, missing }) => ({
            value: id,
            label: stale || missing.length > 0 ? `${name} (!)` : name,
          }))}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      {(places.isError || records.isError) && <Alert color="red" role="alert" title={say.failed} />}
      {place !== null && records.isSuccess && (
        <>
          <Text>
            <strong>{records.data.items.find(({ id }) => id === place)?.name}</strong>
          </Text>
          <CorrectRecord key={place} records={records.data.items} fields={records.data.fields} />
          <History place={place} mayUndo={records.data.fields.length > 0} />
        </>
      )}
    </Stack>
  );
};
