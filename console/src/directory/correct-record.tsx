import { Alert, Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, api, settled } from '../api.ts';
import type { components } from '../api-types.ts';
import { useLanguage, useWords } from '../language.tsx';
import { factOf } from './fact-of.ts';
import { fieldNames } from './field-names.ts';
import { fieldValue } from './field-value.ts';
import { valueNames } from './value-names.ts';
import { words } from './words.ts';

type DirectoryRecord = components['schemas']['DirectoryRecord'];

/** One field of one record, with where the fact was read and of which day it is. Nothing is corrected without. */
export const CorrectRecord = ({
  records,
  fields,
}: {
  readonly records: readonly DirectoryRecord[];
  /** Those that this person may set; none: she reads. */
  readonly fields: readonly string[];
}) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const client = useQueryClient();
  const called: Readonly<Record<string, string>> = fieldNames[locale];
  const values: Readonly<Record<string, string>> = valueNames[locale];
  const nameOf = (name: string): string => called[name] ?? name;
  const [id, setId] = useState(records[0]?.id ?? '');
  const record = records.find((one) => one.id === id) ?? records[0];
  const names = Object.keys(record?.fields ?? {});
  const own = fields.filter((name) => names.includes(name) && name !== 'latitude' && name !== 'longitude');
  const [field, setField] = useState('');
  const chosen = own.includes(field) ? field : (own[0] ?? '');
  const present = record?.fields[chosen] ?? null;
  const [value, setValue] = useState('');
  const [source, setSource] = useState('');
  const [asOf, setAsOf] = useState('');
  const send = useMutation({
    mutationFn: () =>
      settled(
        api.POST('/api/v1/directory/corrections', {
          params: { header: { 'if-match': record?.etag ?? '' } },
          body: { id: record?.id ?? '', set: { [chosen]: fieldValue(chosen, value) }, source, asOf },
        }),
      ),
    onSuccess: () => setValue(''),
    onSettled: () =>
      Promise.all(
        ['records', 'history', 'places', 'lines'].map((name) => client.invalidateQueries({ queryKey: [name] })),
      ),
  });
  if (record === undefined) return null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <Stack gap="xs">
        <NativeSelect
          label={say.recordOf}
          value={record.id}
          data={records.map((one) => ({ value: one.id, label: `${one.name ?? one.id}${one.stale ? ' (!)' : ''}` }))}
          onChange={(event) => setId(event.currentTarget.value)}
        />
        <dl className="facts">
          {names.map((name) => (
            <div key={name} data-long={factOf(name, record.fields[name], values).length > 40}>
              <dt>{nameOf(name)}</dt>
              <dd>{factOf(name, record.fields[name], values)}</dd>
            </div>
          ))}
        </dl>
        {own.length > 0 && (
          <>
            <NativeSelect
              label={say.field}
              value={chosen}
              data={own.map((value) => ({ value, label: nameOf(value) }))}
              onChange={(event) => setField(event.currentTarget.value)}
            />
            <Text size="sm">
              {say.atPresent}: {factOf(chosen, present, values)}
            </Text>
            <TextInput label={say.newValue} value={value} onChange={(event) => setValue(event.currentTarget.value)} />
            <TextInput
              label={say.source}
              required
              minLength={8}
              value={source}
              onChange={(event) => setSource(event.currentTarget.value)}
            />
            <TextInput
              label={say.asOf}
              type="date"
              required
              maw={200}
              value={asOf}
              onChange={(event) => setAsOf(event.currentTarget.value)}
            />
            {send.isError && (
              <Alert
                color="red"
                role="alert"
                title={
                  send.error instanceof ApiProblem && send.error.status === 412 ? say.changedMeanwhile : say.notValid
                }
              />
            )}
            <Group>
              <Button type="submit" loading={send.isPending}>
                {say.correct}
              </Button>
              <Text role="status" size="sm">
                {send.isSuccess && value === '' ? say.corrected : ''}
              </Text>
            </Group>
          </>
        )}
      </Stack>
    </form>
  );
};
