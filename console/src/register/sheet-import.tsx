import {
  Alert,
  Anchor,
  Button,
  FileInput,
  Group,
  Paper,
  Progress,
  Stack,
  Table,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Me, settled } from '../api.ts';
import { useLanguage, useWords } from '../language.tsx';
import { isUnderWay, type Job, useJob } from '../ui/jobs.ts';
import { ScrollingTable } from '../ui/scrolling-table.tsx';
import { sayColumn, sayRowError } from './say-row-error.ts';
import { words } from './sheet-words.ts';

const largest = 4 * 1024 * 1024;

/** A sheet of attentions: looked at row by row, then kept whole or not at all. */
export const SheetImport = ({ me }: { readonly me: Me }) => {
  const say = useWords(words);
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [reason, setReason] = useState('');
  const [id, setId] = useState<string | null>(null);
  const job = useJob(id);
  const everywhere = me.roles.includes('administrator');
  const begin = useMutation({
    mutationFn: async (chosen: File) => {
      const bytes = await chosen.arrayBuffer();
      return settled(
        api.POST('/api/v1/imports/service-records', {
          params: { query: { reason, ...(everywhere || me.block === null ? {} : { place: me.block }) } },
          // The bytes themselves; to the generated types a body is text.
          body: '',
          bodySerializer: () => bytes,
          headers: { 'content-type': 'application/octet-stream' },
        }),
      );
    },
    onSuccess: (begun) => setId(begun.id),
  });
  const apply = useMutation({
    mutationFn: (wanted: string) =>
      settled(api.POST('/api/v1/jobs/{id}/apply', { params: { path: { id: wanted } }, body: { reason } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['job', id] }),
  });
  const again = (): void => {
    setId(null);
    setFile(null);
    setReason('');
    begin.reset();
    apply.reset();
  };
  const tooLarge = file !== null && file.size > largest;
  return (
    <Paper withBorder p="md" radius="md" mt="xl">
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={2} size="h5">
            {say.title}
          </Title>
          <Group gap="xs">
            <Text size="sm">{say.template}</Text>
            {(['xlsx', 'csv'] as const).map((format) => (
              <Anchor
                key={format}
                href={`/api/v1/imports/service-records/template?format=${format}`}
                download
                size="sm"
                underline="always"
                c="inherit"
                aria-label={`${say.template} ${format.toUpperCase()}`}
              >
                {format.toUpperCase()}
              </Anchor>
            ))}
          </Group>
        </Group>
        <Text size="sm" className="quiet">
          {say.about}
        </Text>
        {id === null && (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (file !== null) begin.mutate(file);
            }}
          >
            <Group align="end" gap="sm">
              <FileInput
                size="xs"
                label={say.file}
                placeholder={say.choose}
                accept=".csv,.tsv,.txt,.xlsx"
                w={240}
                value={file}
                onChange={setFile}
              />
              <TextInput
                size="xs"
                label={say.why}
                placeholder={say.whyHint}
                required
                minLength={5}
                maxLength={300}
                style={{ flexGrow: 1 }}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
              <Button type="submit" size="xs" disabled={file === null || tooLarge} loading={begin.isPending}>
                {say.look}
              </Button>
            </Group>
          </form>
        )}
        {tooLarge && <Alert color="red" role="alert" title={say.tooLarge} />}
        {begin.isError && <Alert color="red" role="alert" title={say.failed} />}
        {job.data !== undefined && (
          <Looked job={job.data} applied={apply.isSuccess} apply={() => apply.mutate(job.data.id)} again={again} />
        )}
      </Stack>
    </Paper>
  );
};

const counted = ['accepted', 'merged', 'corrected', 'duplicate', 'erased', 'unmatched'] as const;

const Looked = ({
  job,
  applied,
  apply,
  again,
}: {
  readonly job: Job;
  readonly applied: boolean;
  readonly apply: () => void;
  readonly again: () => void;
}) => {
  const say = useWords(words);
  if (isUnderWay(job))
    return (
      <Stack gap={4}>
        <Text size="sm" role="status">
          {applied ? say.taking : say.looking} {say.leave}
        </Text>
        <Progress
          aria-label={say.looking}
          value={job.progress.of === null ? 100 : (100 * job.progress.done) / Math.max(1, job.progress.of)}
          animated={job.progress.of === null}
        />
      </Stack>
    );
  const { summary } = job;
  const count = (name: string): number => (typeof summary?.[name] === 'number' ? summary[name] : 0);
  const errors = errorsOf(summary);
  const fresh = count('accepted') + count('merged') + count('corrected');
  const said = counted.flatMap((name) => (count(name) > 0 ? [`${count(name)} ${say[name]}`] : []));
  const done = job.state === 'done' && applied;
  return (
    <Stack gap="xs">
      {job.state === 'failed' && <Alert color="red" role="alert" title={say.failed} />}
      <Text size="sm" role="status">
        {done ? <strong>{say.taken} </strong> : ''}
        {count('rows')} {say.rows}
        {said.length === 0 ? '' : `: ${said.join(', ')}`}
      </Text>
      {errors.length > 0 && <Errors errors={errors} all={count('errors')} />}
      {job.mayApply && fresh === 0 && <Text size="sm">{say.nothingNew}</Text>}
      <Group gap="xs">
        {job.mayApply && !applied && fresh > 0 && (
          <Button size="xs" onClick={apply}>
            {say.take} {fresh} {say.rowsToTake}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={again}>
          {say.another}
        </Button>
      </Group>
    </Stack>
  );
};

type RowError = { readonly row: number; readonly column: string | null; readonly says: string };

const errorsOf = (summary: Job['summary']): readonly RowError[] => {
  const told = summary?.['told'];
  return Array.isArray(told) ? told.filter(isRowError) : [];
};

const isRowError = (one: unknown): one is RowError =>
  typeof one === 'object' && one !== null && 'row' in one && 'says' in one && typeof one.says === 'string';

const Errors = ({ errors, all }: { readonly errors: readonly RowError[]; readonly all: number }) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  return (
    <>
      <Alert color="red" variant="light" c="inherit" role="alert" title={`${say.errors} (${all})`} />
      <ScrollingTable label={say.errors} head={[say.row, say.column, say.problem]}>
        {errors.map(({ row, column, says }) => (
          <Table.Tr key={`${row} ${column} ${says}`}>
            <Table.Td>{row}</Table.Td>
            <Table.Td>{column === null ? '—' : sayColumn(column, locale)}</Table.Td>
            <Table.Td>{sayRowError(says, locale)}</Table.Td>
          </Table.Tr>
        ))}
      </ScrollingTable>
    </>
  );
};
