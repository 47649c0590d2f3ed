import { Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAddress } from '../address.ts';
import { api, type Me, settled } from '../api.ts';
import { useWords } from '../language.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { daysBefore, todayInBogota } from '../ui/say-when.ts';
import '../ui/lists.css';
import { Failed } from '../ui/failed.tsx';
import { ConversationFilter, type Filter, queryOf } from './conversation-filter.tsx';
import { ConversationRow } from './conversation-row.tsx';
import { OneConversation } from './one-conversation.tsx';
import { words } from './words.ts';

/** Who talked with Vecina, found by day, topic, stage and how it stands; beside it one transcript with its reasons. */
export const ConversationsPage = ({ me }: { readonly me: Me }) => {
  const say = useWords(words);
  const { held, hold } = useAddress();
  const open = held.id ?? null;
  const [filter, setFilter] = useState<Filter>(() => ({
    from: daysBefore(todayInBogota(), 6),
    to: todayInBogota(),
    flow: null,
    stage: null,
    outcome: null,
  }));
  const set = (change: Partial<Filter>): void => setFilter((before) => ({ ...before, ...change }));
  const found = useInfiniteQuery({
    queryKey: ['conversations', filter],
    queryFn: ({ pageParam }) =>
      settled(
        api.GET('/api/v1/conversations', {
          params: { query: { ...queryOf(filter), ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: noCursor,
    getNextPageParam: ({ cursor }) => cursor,
    enabled: filter.from <= filter.to,
  });
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead title={say.title} about={say.about} />
      <ConversationFilter filter={filter} set={set} open={open !== null} />
      <div className="page" {...(open === null ? {} : { 'data-open': true })}>
        <section className="list" aria-label={say.title}>
          {found.isError && <Failed />}
          {found.isPending && <Text>{say.loading}</Text>}
          {found.isSuccess && items.length === 0 && !found.hasNextPage && <Text>{say.none}</Text>}
          <ul className="rows">
            {items.map((one) => (
              <li key={one.id}>
                <ConversationRow
                  one={one}
                  chosen={one.id === open}
                  choose={() => hold({ id: one.id }, { step: open === null })}
                />
              </li>
            ))}
          </ul>
          {found.hasNextPage && (
            <Button
              mt="sm"
              variant="default"
              size="compact-sm"
              loading={found.isFetchingNextPage}
              onClick={() => void found.fetchNextPage()}
            >
              {say.more}
            </Button>
          )}
        </section>
        <section className="one" aria-label={say.conversation}>
          {open === null ? (
            <Text className="quiet">{say.choose}</Text>
          ) : (
            <OneConversation key={open} id={open} me={me} leave={() => hold({ id: null })} />
          )}
        </section>
      </div>
    </>
  );
};

const noCursor: string | null = null;
