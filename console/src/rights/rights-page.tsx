import { Badge, Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Me, settled } from '../api.ts';
import type { components } from '../api-types.ts';
import { useLanguage, useWords } from '../language.tsx';
import { Failed } from '../ui/failed.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { sayDay } from '../ui/say-when.ts';
import { ScrollingTable } from '../ui/scrolling-table.tsx';
import { AddRequest } from './add-request.tsx';
import { CopyData } from './copy-data.tsx';
import { DoneInChat } from './done-in-chat.tsx';
import { ErasePerson } from './erase-person.tsx';
import { RequestRow } from './request-row.tsx';
import { words } from './words.ts';

type Waiting = components['schemas']['RightsCase'];

/** What people ask about their data, until when the law wants an answer, and what was done. */
export const RightsPage = ({ me }: { readonly me: Me }) => {
  const say = useWords(words);
  const [adding, setAdding] = useState<{ readonly of: Waiting | null } | null>(null);
  const found = useInfiniteQuery({
    queryKey: ['requests'],
    queryFn: ({ pageParam }) =>
      settled(
        api.GET('/api/v1/data-rights/requests', {
          params: { query: pageParam === null ? {} : { cursor: pageParam } },
        }),
      ),
    initialPageParam: noCursor,
    getNextPageParam: ({ cursor }) => cursor,
    refetchInterval: 30_000,
  });
  const all = found.data?.pages.flatMap((page) => page.items) ?? [];
  const waiting = found.data?.pages[0]?.waiting ?? [];
  const open = all
    .filter(({ state }) => state === 'open' || state === 'incomplete')
    .toSorted((a, b) => (a.daysLeft ?? 999) - (b.daysLeft ?? 999));
  const over = all.filter((one) => !open.includes(one));
  const head = [say.right, say.by, say.reference, say.receivedOn, say.due, say.state, ''];
  return (
    <Stack gap="xl">
      <div>
        <PageHead title={say.title} about={say.about}>
          <Button size="compact-md" onClick={() => setAdding({ of: null })}>
            {say.add}
          </Button>
        </PageHead>
        {adding !== null && <AddRequest key={adding.of?.case ?? 'new'} of={adding.of} leave={() => setAdding(null)} />}
      </div>
      {waiting.length > 0 && <FromChat waiting={waiting} note={(of) => setAdding({ of })} />}
      <section>
        <Title order={2} size="h5" mb="xs">
          {say.open}
        </Title>
        {found.isError && <Failed />}
        {found.isPending && <Text size="sm">{say.loading}</Text>}
        {found.isSuccess && open.length === 0 && <Text size="sm">{say.nothingOpen}</Text>}
        {open.length > 0 && (
          <ScrollingTable label={say.open} head={head}>
            {open.map((one) => (
              <RequestRow key={one.id} one={one} />
            ))}
          </ScrollingTable>
        )}
      </section>
      {me.roles.includes('administrator') && (
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <ErasePerson requests={open.filter(({ right }) => right !== 'see' && right !== 'correct')} />
          <CopyData requests={open.filter(({ right }) => right === 'see')} />
        </SimpleGrid>
      )}
      {over.length > 0 && (
        <section>
          <Title order={2} size="h5" mb="xs">
            {say.settled}
          </Title>
          <ScrollingTable label={say.settled} head={head}>
            {over.map((one) => (
              <RequestRow key={one.id} one={one} />
            ))}
          </ScrollingTable>
        </section>
      )}
      {found.hasNextPage && (
        <div>
          <Button variant="default" size="compact-sm" onClick={() => void found.fetchNextPage()}>
            {say.more}
          </Button>
        </div>
      )}
      <DoneInChat />
    </Stack>
  );
};

const noCursor: string | null = null;

const FromChat = ({
  waiting,
  note,
}: {
  readonly waiting: readonly Waiting[];
  readonly note: (of: Waiting) => void;
}) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  return (
    <section>
      <Title order={2} size="h5">
        {say.fromChat}
      </Title>
      <Text size="sm" className="quiet" mb="xs">
        {say.fromChatWhat}
      </Text>
      <Stack gap="xs">
        {waiting.map((one) => (
          <Paper key={one.case} withBorder p="xs" px="md" radius="md">
            <Group justify="space-between">
              <Group gap="sm">
                <Text fw={600} size="sm">
                  {say.case} {one.number}
                </Text>
                <Badge variant="outline" color="gray" c="inherit" tt="none">
                  {say.due} {sayDay(one.dueOn, locale)} · {one.daysLeft} {say.daysLeft}
                </Badge>
              </Group>
              <Button variant="default" size="compact-sm" onClick={() => note(one)}>
                {say.makeRequest}
              </Button>
            </Group>
          </Paper>
        ))}
      </Stack>
    </section>
  );
};
