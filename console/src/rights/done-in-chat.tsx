import { Group, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, settled } from '../api.ts';
import { useLanguage, useWords } from '../language.tsx';
import { Failed } from '../ui/failed.tsx';
import { sayMoment, todayInBogota } from '../ui/say-when.ts';
import { ScrollingTable } from '../ui/scrolling-table.tsx';
import { words } from './words.ts';

/** Rights that people used by themselves in the chat, with receipts; of nobody by name. */
export const DoneInChat = () => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const [month, setMonth] = useState(() => todayInBogota().slice(0, 7));
  const done = useQuery({
    queryKey: ['done-in-chat', month],
    queryFn: () => settled(api.GET('/api/v1/data-rights/done-in-chat', { params: { query: { month } } })),
    enabled: /^20\d\d-\d\d$/.test(month),
  });
  const items = done.data?.items ?? [];
  return (
    <section>
      <Group justify="space-between" align="end" mb="xs">
        <Stack gap={0}>
          <Title order={2} size="h5">
            {say.inChat}
          </Title>
          <Text size="sm" className="quiet">
            {say.inChatWhat}
          </Text>
        </Stack>
        <TextInput
          size="xs"
          type="month"
          label={say.month}
          value={month}
          onChange={(event) => setMonth(event.currentTarget.value)}
        />
      </Group>
      {done.isError && <Failed />}
      {done.isSuccess && items.length === 0 && <Text size="sm">{say.noneInChat}</Text>}
      {items.length > 0 && (
        <ScrollingTable label={say.inChat} head={[say.when, say.right, say.receipt]}>
          {items.map(({ at, right, receipt }) => (
            <Table.Tr key={`${at} ${right} ${receipt}`}>
              <Table.Td>{sayMoment(at, locale)}</Table.Td>
              <Table.Td>{right === 'see' ? say.saw : say.erasedHerself}</Table.Td>
              <Table.Td>{receipt === null ? '—' : <code>{receipt}</code>}</Table.Td>
            </Table.Tr>
          ))}
        </ScrollingTable>
      )}
    </section>
  );
};
