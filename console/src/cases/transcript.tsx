import { Button, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api, isSignedOut, settled, type Turn } from '../api.ts';
import { useWords } from '../language.tsx';
import { ChatText } from '../ui/chat-text.tsx';
import { Failed } from '../ui/failed.tsx';
import { type Reason, WhyLook } from '../ui/why-look.tsx';
import { words } from './words.ts';

/** Shown only after one says what for: the look is recorded. What she wrote is only ever text. */
export const Transcript = ({ id }: { readonly id: string }) => {
  const [reason, setReason] = useState<Reason | null>(null);
  return reason === null ? <WhyLook first="answer" choose={setReason} /> : <Turns id={id} reason={reason} />;
};

const Turns = ({ id, reason }: { readonly id: string; readonly reason: Reason }) => {
  const say = useWords(words);
  const pages = useInfiniteQuery({
    queryKey: ['transcript', id, reason],
    queryFn: ({ pageParam }) =>
      settled(
        api.GET('/api/v1/cases/{id}/transcript', {
          params: { path: { id }, query: { reason, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: noCursor,
    getNextPageParam: ({ older }) => older,
    refetchInterval: 4000,
  });
  const log = useRef<HTMLDivElement>(null);
  const newest = pages.data?.pages[0]?.items.at(-1)?.turn ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn, not what else changes, brings the end into view
  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [newest]);
  if (pages.isPending) return <Text>{say.loading}</Text>;
  if (pages.isLoadingError || isSignedOut(pages.error)) return <Failed />;
  const turns = pages.data.pages.toReversed().flatMap(({ items }) => items);
  const opening = pages.data.pages[0]?.words ?? null;
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {say.conversation}
      </Title>
      {opening !== null && (
        <Text>
          <strong>{say.wordsToYou}:</strong> {opening}
        </Text>
      )}
      {pages.hasNextPage && (
        <Button variant="default" size="compact-sm" onClick={() => void pages.fetchNextPage()}>
          {say.older}
        </Button>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className="turns" role="log" ref={log} tabIndex={0} aria-label={say.conversation}>
        {turns.map((turn) => (
          <OneTurn key={turn.turn} turn={turn} />
        ))}
      </div>
    </Stack>
  );
};

const noCursor: string | null = null;

const OneTurn = ({ turn }: { readonly turn: Turn }) => {
  const say = useWords(words);
  const bubble = (kind: 'said' | 'answered', text: string | null, at: number) => (
    <div className={kind} key={`${kind} ${at}`}>
      <strong className="who">{kind === 'said' ? say.she : turn.by === 'staff' ? say.team : say.bot}</strong>
      {text === null ? say.notKept : <ChatText text={text} />}
    </div>
  );
  return (
    <>
      {turn.said.map((text, at) => bubble('said', text, at))}
      {turn.answered.map((text, at) => bubble('answered', text, at))}
    </>
  );
};
