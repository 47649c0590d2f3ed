import { Alert, Button, Checkbox, Group, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, settled } from '../api.ts';
import { useWords } from '../language.tsx';
import { FormBox } from '../ui/form-box.tsx';
import { type Format, type Kind, WhatAndFormat } from './what-and-format.tsx';
import { words } from './words.ts';

/** Begins an export. Without `all` it is open data: counts of many, never one person. */
export const StartExport = ({ all }: { readonly all: boolean }) => {
  const say = useWords(words);
  const client = useQueryClient();
  const [what, setWhat] = useState<Kind>('services');
  const [format, setFormat] = useState<Format>('csv');
  const [open, setOpen] = useState(true);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const begin = useMutation({
    mutationFn: () =>
      settled(
        api.POST('/api/v1/exports', {
          body: {
            what,
            format,
            open: open || !all,
            from: from === '' ? null : from,
            to: to === '' ? null : to,
            reason,
          },
        }),
      ),
    onSuccess: () => setReason(''),
    onSettled: () => client.invalidateQueries({ queryKey: ['jobs'] }),
  });
  return (
    <FormBox send={() => begin.mutate()}>
      <Group align="end" gap="sm">
        <WhatAndFormat what={what} format={format} onWhat={setWhat} onFormat={setFormat} />
        <TextInput
          size="xs"
          type="date"
          label={say.from}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          type="date"
          label={say.to}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
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
        <Button type="submit" size="xs" loading={begin.isPending}>
          {say.begin}
        </Button>
      </Group>
      {all ? (
        <Checkbox
          mt="sm"
          size="xs"
          label={say.open}
          checked={open}
          onChange={(event) => setOpen(event.currentTarget.checked)}
        />
      ) : (
        <Text mt="sm" size="xs" className="quiet">
          {say.open}
        </Text>
      )}
      {begin.isError && <Alert mt="sm" color="red" role="alert" title={say.notDone} />}
    </FormBox>
  );
};
