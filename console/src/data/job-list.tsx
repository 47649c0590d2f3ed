import { Alert, Button, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api, type Me, settled } from '../api.ts';
import { useTexts, useWords } from '../language.tsx';
import { isUnderWay } from '../ui/jobs.ts';
import { ScrollingTable } from '../ui/scrolling-table.tsx';
import { JobRow } from './job-row.tsx';
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
            <JobRow key={job.id} job={job} me={me} />
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
