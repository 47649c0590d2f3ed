import { Alert, Button, Group, Paper, SimpleGrid, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api, settled } from '../api.ts';
import { useLanguage, useWords } from '../language.tsx';
import { Failed } from '../ui/failed.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { sayMoment, todayInBogota } from '../ui/say-when.ts';
import { ScrollingTable } from '../ui/scrolling-table.tsx';
import { OpenedPiece } from './opened-piece.tsx';
import { words } from './words.ts';

/** How queue and channel are, letters that failed, and what was not understood. */
export const HealthPage = () => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const health = useQuery({
    queryKey: ['health'],
    queryFn: () => settled(api.GET('/api/v1/health')),
    refetchInterval: 10_000,
  });
  return (
    <Stack gap="xl">
      <div>
        <PageHead title={say.title} about={say.about} />
        {health.isError && <Failed />}
        {health.isSuccess && (
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <Fact name={say.sends}>
              {health.data.sendingPausedUntil === null
                ? say.sending
                : `${say.sendingPaused} ${sayMoment(health.data.sendingPausedUntil, locale)}`}
            </Fact>
            <Fact name={say.deadLetters}>
              <Text fw={700} size="xl" component="span">
                {health.data.deadLetters}
              </Text>
            </Fact>
            <Fact name={say.directoryVersion}>
              <code style={{ overflowWrap: 'anywhere' }}>{health.data.directoryVersion}</code>
            </Fact>
          </SimpleGrid>
        )}
      </div>
      <DeadLetters />
      <SetAside />
    </Stack>
  );
};

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <Paper withBorder p="md" radius="md">
    <Text size="xs" className="quiet">
      {name}
    </Text>
    <div>{children}</div>
  </Paper>
);

const DeadLetters = () => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const client = useQueryClient();
  const dead = useQuery({
    queryKey: ['dead-letters'],
    queryFn: () => settled(api.GET('/api/v1/dead-letters')),
    refetchInterval: 10_000,
  });
  const redrive = useMutation({
    mutationFn: (ids: 'all' | string[]) => settled(api.POST('/api/v1/dead-letters/redrive', { body: { ids } })),
    onSettled: () =>
      Promise.all(['health', 'dead-letters'].map((name) => client.invalidateQueries({ queryKey: [name] }))),
  });
  const items = dead.data?.items ?? [];
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Stack gap={0}>
          <Title order={2} size="h5">
            {say.deadLetters}
          </Title>
          <Text size="sm" className="quiet">
            {say.deadWhat}
          </Text>
        </Stack>
        <Button
          variant="default"
          size="compact-sm"
          disabled={(dead.data?.total ?? 0) === 0}
          loading={redrive.isPending}
          onClick={() => redrive.mutate('all')}
        >
          {say.redriveAll}
        </Button>
      </Group>
      {dead.isError && <Failed />}
      {redrive.isError && <Alert color="red" role="alert" title={say.notDone} />}
      <Text role="status" size="sm">
        {redrive.isSuccess ? say.redriven : ''}
      </Text>
      {dead.isSuccess && items.length === 0 && <Text size="sm">{say.noDead}</Text>}
      {items.length > 0 && (
        <ScrollingTable label={say.deadLetters} head={[say.when, say.fault, say.letter, '']}>
          {items.map(({ id, at, reason }) => (
            <Table.Tr key={id}>
              <Table.Td>{sayMoment(at, locale)}</Table.Td>
              <Table.Td>{reason}</Table.Td>
              <Table.Td>
                <code>{id.slice(0, 12)}</code>
              </Table.Td>
              <Table.Td>
                <Button variant="default" size="compact-xs" onClick={() => redrive.mutate([id])}>
                  {say.redriveOne}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </ScrollingTable>
      )}
    </section>
  );
};

const SetAside = () => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const [day, setDay] = useState(() => todayInBogota());
  const [opened, setOpened] = useState<string | null>(null);
  const aside = useQuery({
    queryKey: ['set-aside', day],
    queryFn: () => settled(api.GET('/api/v1/set-aside', { params: { query: { day } } })),
    enabled: /^\d{4}-\d\d-\d\d$/.test(day),
  });
  const named: Readonly<Record<string, string>> = say;
  return (
    <section>
      <Group justify="space-between" mb="xs" align="end">
        <Stack gap={0}>
          <Title order={2} size="h5">
            {say.aside}
          </Title>
          <Text size="sm" className="quiet">
            {say.asideWhat}
          </Text>
        </Stack>
        <TextInput
          size="xs"
          type="date"
          label={say.day}
          value={day}
          onChange={(event) => {
            setOpened(null);
            setDay(event.currentTarget.value);
          }}
        />
      </Group>
      {aside.isError && <Failed />}
      {aside.data?.items.length === 0 && <Text size="sm">{say.noAside}</Text>}
      {aside.data !== undefined && aside.data.items.length > 0 && (
        <ScrollingTable label={say.aside} head={[say.when, say.fault, '']}>
          {aside.data.items.map(({ id, at, reason, danger }) => (
            <Table.Tr key={id}>
              <Table.Td>{sayMoment(at, locale)}</Table.Td>
              <Table.Td>
                {named[`why.${reason}`] ?? reason}
                {danger ? ` · ${say.danger}` : ''}
              </Table.Td>
              <Table.Td>
                <Button
                  variant="default"
                  size="compact-xs"
                  aria-expanded={opened === id}
                  onClick={() => setOpened(opened === id ? null : id)}
                >
                  {opened === id ? say.close : say.open}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </ScrollingTable>
      )}
      {opened !== null && <OpenedPiece key={opened} id={opened} />}
    </section>
  );
};
