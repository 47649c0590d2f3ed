import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api, type Me, settled } from '../api.ts';
import { useWords } from '../language.tsx';
import { Failed } from '../ui/failed.tsx';
import { type Reason, WhyLook } from '../ui/why-look.tsx';
import { SeenTurn } from './seen-turn.tsx';
import { words } from './words.ts';

/** One conversation, once it was said what for. */
export const OneConversation = ({
  id,
  me,
  leave,
}: {
  readonly id: string;
  readonly me: Me;
  readonly leave: () => void;
}) => {
  const say = useWords(words);
  const [reason, setReason] = useState<Reason | null>(null);
  return (
    <Stack gap="sm">
      <Group hiddenFrom="sm">
        <Button variant="default" size="compact-sm" onClick={leave}>
          {say.back}
        </Button>
      </Group>
      {reason === null ? <WhyLook first="quality" choose={setReason} /> : <Turns id={id} reason={reason} me={me} />}
    </Stack>
  );
};

const Turns = ({ id, reason, me }: { readonly id: string; readonly reason: Reason; readonly me: Me }) => {
  const say = useWords(words);
  const path = { conversation: id };
  const pages = useInfiniteQuery({
    queryKey: ['conversation', id, reason],
    queryFn: ({ pageParam }) =>
      settled(
        api.GET('/api/v1/conversations/{conversation}', {
          params: { path, query: { reason, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: noCursor,
    getNextPageParam: ({ older }) => older,
  });
  const replay = useMutation({
    mutationFn: () =>
      settled(api.POST('/api/v1/conversations/{conversation}/replay', { params: { path }, body: { reason } })),
  });
  const log = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (pages.isSuccess) log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [pages.isSuccess]);
  if (pages.isPending) return <Text>{say.loading}</Text>;
  if (pages.isError) return <Failed />;
  const turns = pages.data.pages.toReversed().flatMap(({ items }) => items);
  const replayable = pages.data.pages[0]?.replayable === true;
  return (
    <>
      <Group gap="xs">
        {pages.hasNextPage && (
          <Button variant="default" size="compact-sm" onClick={() => void pages.fetchNextPage()}>
            {say.older}
          </Button>
        )}
        {replayable && (
          <Button
            variant="default"
            size="compact-sm"
            title={say.replayWhat}
            loading={replay.isPending}
            onClick={() => replay.mutate()}
          >
            {say.replay}
          </Button>
        )}
        {me.roles.includes('administrator') && (
          <Button
            component="a"
            variant="default"
            size="compact-sm"
            title={say.testWhat}
            href={`/api/v1/conversations/${encodeURIComponent(id)}/test?reason=${reason}`}
            download="conversation.chat"
          >
            {say.test}
          </Button>
        )}
      </Group>
      <Text size="sm" role="status">
        {replay.isSuccess && (
          <>
            {say.replaying}{' '}
            <Anchor href={replay.data.phone} target="_blank" rel="noreferrer" underline="always" c="inherit">
              {say.phone}
            </Anchor>
            .
          </>
        )}
      </Text>
      {replay.isError && <Alert color="red" role="alert" title={say.notDone} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className="told" role="log" ref={log} tabIndex={0} aria-label={say.conversation}>
        {turns.map((turn) => (
          <SeenTurn key={turn.turn} turn={turn} />
        ))}
      </div>
    </>
  );
};

const noCursor: string | null = null;
