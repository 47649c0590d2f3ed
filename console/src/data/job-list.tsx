import { Alert, Anchor, Button, Progress, Stack, Table, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Me, settled } from '../api.ts';
import { useLanguage, useTexts, useWords } from '../language.tsx';
import { isUnderWay, type Job } from '../ui/jobs.ts';
import { sayMoment } from '../ui/say-when.ts';
import { ScrollingTable } from '../ui/scrolling-table.tsx';
import { Disclosure } from './disclosure.tsx';
import { words } from './words.ts';

/** What was taken out or loaded, newest first: how far it is, its files, what it hides. It goes on without this page. */
export const JobList = ({ me }: { readonly me: Me }) => {
  const all = useTexts();
  const say = useWords(words);
  const jobs = useInfiniteQuery({
    queryKey: ['jobs'],
    queryFn: ({ pageParam }) =>
      settled(api.GET('/api/v1/jobs', { params: { query: pageParam === null ? {} : { cursor: pageParam } } })),
    initialPageParam: noCursor,
    getNextPageParam: ({ cursor }) => cursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isUnderWay)) === true ? 1500 : 15_000,
  });
  const items = jobs.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section>
      <Title order={2} size="h5" mb="xs">
        {say.made}
      </Title>
      {jobs.isError && <Alert color="red" role="alert" title={all.failed} />}
      {jobs.isSuccess && items.length === 0 && <Text size="sm">{say.none}</Text>}
      {items.length > 0 && (
        <ScrollingTable label={say.made} head={[say.what, say.when, say.who, say.state, say.files, '']}>
          {items.map((job) => (
            <Row key={job.id} job={job} me={me} />
          ))}
        </ScrollingTable>
      )}
      {jobs.hasNextPage && (
        <Button mt="xs" variant="default" size="compact-sm" onClick={() => void jobs.fetchNextPage()}>
          {say.more}
        </Button>
      )}
    </section>
  );
};

const noCursor: string | null = null;

const Row = ({ job, me }: { readonly job: Job; readonly me: Me }) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const client = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => settled(api.POST('/api/v1/jobs/{id}/cancel', { params: { path: { id: job.id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['jobs'] }),
  });
  const { what, format, open } = job.task;
  const title =
    job.kind === 'import-records'
      ? say.import
      : job.kind === 'import-directory'
        ? say.directory
        : what === 'facts' || what === 'services' || what === 'journeys'
          ? say[what]
          : say.exports;
  const there = job.filesUntil !== null && job.filesUntil > new Date().toISOString();
  const rows = job.summary?.['rows'];
  // An import that is being taken is taken wholly.
  const stops = isUnderWay(job) && !(job.state === 'running' && job.task['apply'] === true);
  // A sheet that was looked at is not kept until somebody takes it.
  const looked = job.state === 'done' && job.task['apply'] === false;
  return (
    <Table.Tr>
      <Table.Td>
        <strong>{title}</strong>
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
        {looked ? say.looked : say[job.state]}
        {typeof rows === 'number' && ` · ${rows.toLocaleString(locale)} ${say.rows}`}
        {isUnderWay(job) && job.progress.of !== null && (
          <Progress
            size="sm"
            aria-label={say.running}
            value={(100 * job.progress.done) / Math.max(1, job.progress.of)}
          />
        )}
        {isUnderWay(job) && job.progress.of === null && job.progress.done > 0 && (
          <Text size="xs">{job.progress.done.toLocaleString(locale)}</Text>
        )}
      </Table.Td>
      <Table.Td>
        {job.files.length > 0 && (
          <Stack gap={2}>
            {there
              ? job.files.map((file) => (
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
                ))
              : say.gone}
            {there && job.filesUntil !== null && (
              <Text size="xs" className="quiet">
                {say.until} {sayMoment(job.filesUntil, locale)}
              </Text>
            )}
          </Stack>
        )}
        <Disclosure summary={job.summary} />
      </Table.Td>
      <Table.Td>
        {(stops || there) && (job.by.id === me.id || me.roles.includes('administrator')) && (
          <Button variant="default" size="compact-xs" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {isUnderWay(job) ? say.cancel : say.drop}
          </Button>
        )}
        {cancel.isError && <Alert color="red" role="alert" p={6} mt={4} title={say.notDone} />}
      </Table.Td>
    </Table.Tr>
  );
};

const sizeOf = (bytes: number): string =>
  bytes < 1024
    ? `${bytes} B`
    : bytes < 1024 ** 2
      ? `${Math.round(bytes / 1024)} kB`
      : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
