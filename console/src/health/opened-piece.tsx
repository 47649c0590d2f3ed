import { Anchor, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, settled } from '../api.ts';
import { useWords } from '../language.tsx';
import { Failed } from '../ui/failed.tsx';
import { type Reason, WhyLook } from '../ui/why-look.tsx';
import { words } from './words.ts';

/** What is in a set-aside piece and whose it is, once it was said what for. */
export const OpenedPiece = ({ id }: { readonly id: string }) => {
  const say = useWords(words);
  const [reason, setReason] = useState<Reason | null>(null);
  return reason === null ? (
    <WhyLook first="quality" see={say.openPiece} choose={setReason} />
  ) : (
    <Piece id={id} reason={reason} />
  );
};

const Piece = ({ id, reason }: { readonly id: string; readonly reason: Reason }) => {
  const say = useWords(words);
  const piece = useQuery({
    queryKey: ['set-aside', 'one', id, reason],
    queryFn: () => settled(api.GET('/api/v1/set-aside/one', { params: { query: { id, reason } } })),
    // Closed it is gone: to look again is another look.
    gcTime: 0,
  });
  if (piece.isPending) return null;
  if (piece.isError) return <Failed />;
  const { text, conversation } = piece.data;
  return (
    <Paper withBorder p="md" radius="md" mt="xs">
      <Stack gap="xs">
        {text === null ? <Text size="sm">{say.notKept}</Text> : <pre className="piece">{indented(text)}</pre>}
        {conversation === null ? (
          <Text size="sm">{say.nobody}</Text>
        ) : (
          <Anchor size="sm" href={`#conversations?id=${encodeURIComponent(conversation)}`}>
            {say.whose}
          </Anchor>
        )}
      </Stack>
    </Paper>
  );
};

/** JSON as it is easiest to read; anything else, and what was cut, as it came. */
const indented = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
};
