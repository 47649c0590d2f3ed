import { Alert, Button, Checkbox, Group, Table, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, settled } from '../api.ts';
import { useTexts, useWords } from '../language.tsx';
import { ChooseOne } from '../ui/choose-one.tsx';
import { ScrollingTable } from '../ui/scrolling-table.tsx';
import { type Format, type Kind, WhatAndFormat } from './what-and-format.tsx';
import { words } from './words.ts';

const rhythms = ['day', 'week', 'month'] as const;

/** Exports by the calendar. */
export const Schedules = ({ maySet }: { readonly maySet: boolean }) => {
  const all = useTexts();
  const say = useWords(words);
  const client = useQueryClient();
  const schedules = useQuery({
    queryKey: ['schedules'],
    queryFn: () => settled(api.GET('/api/v1/exports/schedules')),
  });
  const remove = useMutation({
    mutationFn: (id: string) => api.DELETE('/api/v1/exports/schedules/{id}', { params: { path: { id } } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['schedules'] }),
  });
  const items = schedules.data?.items ?? [];
  return (
    <section>
      <Title order={2} size="h5">
        {say.schedules}
      </Title>
      <Text size="sm" className="quiet" mb="xs">
        {say.schedulesWhat}
      </Text>
      {remove.isError && <Alert color="red" role="alert" title={say.notDone} />}
      {schedules.isError && <Alert color="red" role="alert" title={all.failed} />}
      {schedules.isSuccess && items.length === 0 && <Text size="sm">{say.none}</Text>}
      {items.length > 0 && (
        <ScrollingTable label={say.schedules} head={[say.what, say.every, say.lastDays, say.who, say.why, '']}>
          {items.map((one) => (
            <Table.Tr key={one.id}>
              <Table.Td>
                {say[one.what]} · {one.format.toUpperCase()}
                {one.open ? ` · ${say.openData}` : ''}
              </Table.Td>
              <Table.Td>{say[one.every]}</Table.Td>
              <Table.Td>{one.lastDays ?? say.all}</Table.Td>
              <Table.Td>{one.by.name}</Table.Td>
              <Table.Td>{one.reason}</Table.Td>
              <Table.Td>
                {maySet && (
                  <Button variant="default" size="compact-xs" onClick={() => remove.mutate(one.id)}>
                    {say.remove}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </ScrollingTable>
      )}
      {maySet && <Add />}
    </section>
  );
};

const Add = () => {
  const say = useWords(words);
  const client = useQueryClient();
  const [what, setWhat] = useState<Kind>('services');
  const [format, setFormat] = useState<Format>('csv');
  const [every, setEvery] = useState<(typeof rhythms)[number]>('month');
  const [lastDays, setLastDays] = useState('');
  const [open, setOpen] = useState(true);
  const [reason, setReason] = useState('');
  const add = useMutation({
    mutationFn: () =>
      settled(
        api.POST('/api/v1/exports/schedules', {
          body: { what, format, open, every, lastDays: lastDays === '' ? null : Number(lastDays), reason },
        }),
      ),
    onSuccess: () => setReason(''),
    onSettled: () => client.invalidateQueries({ queryKey: ['schedules'] }),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <Group align="end" gap="sm" mt="sm">
        <ChooseOne label={say.every} codes={rhythms} names={say} value={every} choose={setEvery} />
        <WhatAndFormat what={what} format={format} onWhat={setWhat} onFormat={setFormat} />
        <TextInput
          size="xs"
          w={110}
          type="number"
          min={1}
          max={1825}
          label={say.lastDays}
          placeholder={say.all}
          value={lastDays}
          onChange={(event) => setLastDays(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          label={say.why}
          required
          minLength={5}
          maxLength={300}
          style={{ flexGrow: 1 }}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" size="xs" variant="default" loading={add.isPending}>
          {say.add}
        </Button>
      </Group>
      <Checkbox
        mt="xs"
        size="xs"
        label={say.open}
        checked={open}
        onChange={(event) => setOpen(event.currentTarget.checked)}
      />
      {add.isError && <Alert mt="xs" color="red" role="alert" title={say.notDone} />}
    </form>
  );
};
