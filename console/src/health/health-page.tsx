import { Alert, Button, Group, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, settled } from '../api.ts';
import { useLanguage, useWords } from '../language.tsx';
import { did } from './did.ts';
import { words } from './words.ts';

/** How queue and channel are, letters that failed, and who of the team did what. */
export const HealthPage = () => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const client = useQueryClient();
  const [day, setDay] = useState(() => new Date().toISOString().slice(0, 10));
  const health = useQuery({
    queryKey: ['health'],
    queryFn: () => settled(api.GET('/api/v1/health')),
    refetchInterval: 10_000,
  });
  const audit = useQuery({
    queryKey: ['audit', day],
    queryFn: () => settled(api.GET('/api/v1/audit', { params: { query: { day } } })),
    enabled: /^\d{4}-\d\d-\d\d$/.test(day),
  });
  const redrive = useMutation({
    mutationFn: () => settled(api.POST('/api/v1/dead-letters/redrive', { body: { ids: 'all' } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['health'] }),
  });
  const time = (at: string): string => new Date(at).toLocaleString(locale === 'es' ? 'es-CO' : 'en-GB');
  return (
    <Stack>
      <Title order={1} size="h3">
        {say.health}
      </Title>
      {health.isError && <Alert color="red" role="alert" title={say.failed} />}
      {health.isSuccess && (
        <Stack gap="xs">
          <Group>
            <Text>
              {say.deadLetters}: <strong>{health.data.deadLetters}</strong>
            </Text>
            <Button
              variant="default"
              size="compact-sm"
              disabled={health.data.deadLetters === 0}
              loading={redrive.isPending}
              onClick={() => redrive.mutate()}
            >
              {say.redrive}
            </Button>
          </Group>
          {redrive.isError && <Alert color="red" role="alert" title={say.notDone} />}
          <Text>
            {health.data.sendingPausedUntil === null
              ? say.sending
              : `${say.sendingPaused} ${time(health.data.sendingPausedUntil)}`}
          </Text>
          <Text size="sm">
            {say.directoryVersion}: {health.data.directoryVersion}
          </Text>
        </Stack>
      )}
      <Title order={2} size="h4">
        {say.audit}
      </Title>
      <TextInput
        label={say.dayUtc}
        type="date"
        maw={200}
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      {audit.isError && <Alert color="red" role="alert" title={say.failed} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="scrolls" tabIndex={0} aria-label={say.audit}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say.when}</Table.Th>
              <Table.Th>{say.who}</Table.Th>
              <Table.Th>{say.did}</Table.Th>
              <Table.Th>{say.what}</Table.Th>
              <Table.Th>{say.reason}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {(audit.data?.items ?? []).map((entry) => (
              <Table.Tr key={`${entry.at} ${entry.who} ${entry.did} ${entry.what}`}>
                <Table.Td>{time(entry.at)}</Table.Td>
                <Table.Td>{entry.name}</Table.Td>
                <Table.Td>{did[entry.did][locale]}</Table.Td>
                <Table.Td>{entry.what}</Table.Td>
                <Table.Td>{entry.reason}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </Stack>
  );
};
