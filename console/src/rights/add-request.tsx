import { Alert, Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, settled } from '../api.ts';
import type { components } from '../api-types.ts';
import { useWords } from '../language.tsx';
import { ChooseOne } from '../ui/choose-one.tsx';
import { FormBox } from '../ui/form-box.tsx';
import { todayInBogota } from '../ui/say-when.ts';
import { words } from './words.ts';

const rights = ['see', 'correct', 'erase', 'revoke'] as const;
const people = ['herself', 'representative', 'heir', 'authority'] as const;
const ways = ['counter', 'phone', 'email', 'letter', 'whatsapp'] as const;

/** A request that came in, or that a case turned out to be. No field takes a name. */
export const AddRequest = ({
  of,
  leave,
}: {
  readonly of: components['schemas']['RightsCase'] | null;
  readonly leave: () => void;
}) => {
  const say = useWords(words);
  const client = useQueryClient();
  const [right, setRight] = useState<(typeof rights)[number]>('see');
  const [by, setBy] = useState<(typeof people)[number]>('herself');
  const [came, setCame] = useState<(typeof ways)[number]>(of === null ? 'counter' : 'whatsapp');
  const [reference, setReference] = useState('');
  const [receivedOn, setReceivedOn] = useState(of === null ? todayInBogota() : todayInBogota(Date.parse(of.openedAt)));
  const add = useMutation({
    mutationFn: () =>
      settled(
        api.POST('/api/v1/data-rights/requests', {
          body: { right, by, came, reference: reference === '' ? null : reference, receivedOn, case: of?.case ?? null },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['requests'] });
      leave();
    },
  });
  return (
    <FormBox send={() => add.mutate()}>
      <Group align="end" gap="sm">
        <ChooseOne label={say.right} codes={rights} names={say} value={right} choose={setRight} />
        <ChooseOne label={say.by} codes={people} names={say} value={by} choose={setBy} />
        <ChooseOne label={say.came} codes={ways} names={say} value={came} choose={setCame} />
        <TextInput
          size="xs"
          label={say.receivedOn}
          type="date"
          required
          max={todayInBogota()}
          value={receivedOn}
          onChange={(event) => setReceivedOn(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          label={say.reference}
          placeholder="R-2026-14"
          title={say.referenceWhat}
          pattern="[A-Za-z0-9][A-Za-z0-9._\/\-]{0,39}"
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value.trim())}
        />
        <Button type="submit" size="xs" loading={add.isPending}>
          {say.save}
        </Button>
        <Button variant="default" size="xs" onClick={leave}>
          {say.close}
        </Button>
      </Group>
      {add.isError && <Alert color="red" role="alert" mt="xs" title={say.notDone} />}
    </FormBox>
  );
};
