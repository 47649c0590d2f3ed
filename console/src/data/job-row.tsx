import { Alert, Anchor, Button, Progress, Stack, Table, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Me, settled } from '../api.ts';
import { type Say, useLanguage, useWords } from '../language.tsx';
import { isUnderWay, type Job } from '../ui/jobs.ts';
import { sayMoment } from '../ui/say-when.ts';
import { Disclosure } from './disclosure.tsx';
import { words } from './words.ts';

/** One export or import: what and why, how far it is, its files, and the button that ends it or lets its files go. */
export const JobRow = ({ job, me }: { readonly job: Job; readonly me: Me }) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const { format, open } = job.task;
  // An import that is being taken is taken wholly.
  const stops = isUnderWay(job) && !(job.state === 'running' && job.task['apply'] === true);
  const mayEnd = job.by.id === me.id || me.roles.includes('administrator');
  return (
    <Table.Tr>
      <Table.Td>
        <strong>{titleOf(job, say)}</strong>
        <Text size="xs" className="quiet">
          {[typeof format === 'string' ? format.toUpperCase() : '', open === true ? say.openData : '']
            .filter((part) => part !== '')
            .join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{sayMoment(job.createdAt, locale)}</Table.Td>
      <Table.Td>
        {job.by.name}
        <Text size="xs" className="quiet">
          {job.reason}
        </Text>
      </Table.Td>
      <Table.Td miw={120}>
        <HowFar job={job} />
      </Table.Td>
      <Table.Td>
        {job.files.length > 0 && <Files job={job} />}
        <Disclosure summary={job.summary} />
      </Table.Td>
      <Table.Td>
        <End job={job} offered={mayEnd && (stops || areThere(job))} />
      </Table.Td>
    </Table.Tr>
  );
};

const titleOf = ({ kind, task: { what } }: Job, say: Say<typeof words>): string => {
  if (kind === 'import-records') return say.import;
  if (kind === 'import-directory') return say.directory;
  return what === 'facts' || what === 'services' || what === 'journeys' ? say[what] : say.exports;
};

/** Whether its files can still be fetched. */
const areThere = ({ filesUntil }: Job): boolean => filesUntil !== null && filesUntil > new Date().toISOString();

const HowFar = ({ job }: { readonly job: Job }) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const rows = job.summary?.['rows'];
  // A sheet that was looked at is not kept until somebody takes it.
  const looked = job.state === 'done' && job.task['apply'] === false;
  return (
    <>
      {looked ? say.looked : say[job.state]}
      {typeof rows === 'number' && ` · ${rows.toLocaleString(locale)} ${say.rows}`}
      {isUnderWay(job) && job.progress.of !== null && (
        <Progress size="sm" aria-label={say.running} value={(100 * job.progress.done) / Math.max(1, job.progress.of)} />
      )}
      {isUnderWay(job) && job.progress.of === null && job.progress.done > 0 && (
        <Text size="xs">{job.progress.done.toLocaleString(locale)}</Text>
      )}
    </>
  );
};

const Files = ({ job }: { readonly job: Job }) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  if (!areThere(job)) return <Stack gap={2}>{say.gone}</Stack>;
  return (
    <Stack gap={2}>
      {job.files.map((file) => (
        <Anchor
          key={file.name}
          size="sm"
          c="inherit"
          underline="always"
          href={`/api/v1/jobs/${job.id}/files/${file.name}`}
          download
        >
          {file.name} <span className="quiet">{sizeOf(file.bytes)}</span>
        </Anchor>
      ))}
      {job.filesUntil !== null && (
        <Text size="xs" className="quiet">
          {say.until} {sayMoment(job.filesUntil, locale)}
        </Text>
      )}
    </Stack>
  );
};

/** Stops what is under way; of what is done, lets the files go. Why that failed is told also where it is offered no more. */
const End = ({ job, offered }: { readonly job: Job; readonly offered: boolean }) => {
  const say = useWords(words);
  const client = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => settled(api.POST('/api/v1/jobs/{id}/cancel', { params: { path: { id: job.id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['jobs'] }),
  });
  return (
    <>
      {offered && (
        <Button variant="default" size="compact-xs" loading={cancel.isPending} onClick={() => cancel.mutate()}>
          {isUnderWay(job) ? say.cancel : say.drop}
        </Button>
      )}
      {cancel.isError && <Alert color="red" role="alert" p={6} mt={4} title={say.notDone} />}
    </>
  );
};

const sizeOf = (bytes: number): string =>
  bytes < 1024
    ? `${bytes} B`
    : bytes < 1024 ** 2
      ? `${Math.round(bytes / 1024)} kB`
      : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
