import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, settled } from '../api.ts';
import type { components } from '../api-types.ts';
import { useLanguage, useWords } from '../language.tsx';
import { FormBox } from '../ui/form-box.tsx';
import { sayDay, todayInBogota } from '../ui/say-when.ts';
import { words } from './words.ts';

/** Closed until a day: the place counts from then on, and the bot offers it again by itself. */
export const Closure = ({ record }: { readonly record: components['schemas']['DirectoryRecord'] }) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const client = useQueryClient();
  const { validFrom = null } = record.fields;
  const from = typeof validFrom === 'string' ? validFrom : null;
  const closed = from !== null && from > todayInBogota();
  const [until, setUntil] = useState('');
  const [source, setSource] = useState('');
  const set = useMutation({
    mutationFn: (day: string | null) =>
      settled(
        api.POST('/api/v1/directory/corrections', {
          params: { header: { 'if-match': record.etag } },
          body: { id: record.id, set: { validFrom: day }, source, asOf: todayInBogota() },
        }),
      ),
    onSuccess: () => setSource(''),
    onSettled: () =>
      Promise.all(['records', 'history', 'places'].map((name) => client.invalidateQueries({ queryKey: [name] }))),
  });
  return (
    <FormBox tight send={() => set.mutate(closed ? null : until)}>
      <Stack gap={6}>
        <Text size="sm" fw={600}>
          {closed ? `${say.closed} ${sayDay(from, locale)}` : say.closure}
        </Text>
        <Text size="xs" className="quiet">
          {say.closureWhat}
        </Text>
        <Group align="end" gap="xs">
          {!closed && (
            <TextInput
              size="xs"
              type="date"
              label={say.reopens}
              required
              min={todayInBogota()}
              value={until}
              onChange={(event) => setUntil(event.currentTarget.value)}
            />
          )}
          <TextInput
            size="xs"
            label={say.closureSource}
            required
            minLength={8}
            style={{ flexGrow: 1 }}
            value={source}
            onChange={(event) => setSource(event.currentTarget.value)}
          />
          <Button type="submit" size="xs" variant="default" loading={set.isPending}>
            {closed ? say.openNow : say.closeNow}
          </Button>
        </Group>
        {set.isError && <Alert color="red" role="alert" title={say.notValid} />}
      </Stack>
    </FormBox>
  );
};
