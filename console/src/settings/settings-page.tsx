import { Paper, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, settled } from '../api.ts';
import { useNames } from '../figures/use-names.ts';
import { useLanguage, useWords } from '../language.tsx';
import { ChatText } from '../ui/chat-text.tsx';
import { Failed } from '../ui/failed.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { sayMoment } from '../ui/say-when.ts';
import { ScrollingTable } from '../ui/scrolling-table.tsx';
import { keptNames } from './kept-names.ts';
import { Prices } from './prices.tsx';
import { words } from './words.ts';

/** The team, and what the installation goes by. */
export const SettingsPage = () => {
  const say = useWords(words);
  return (
    <Stack gap="xl">
      <PageHead title={say.title} about={say.about} />
      <People />
      <Part title={say.prices} about={say.pricesWhat}>
        <Prices />
      </Part>
      <Rules />
    </Stack>
  );
};

const Part = ({
  title,
  about,
  children,
}: {
  readonly title: string;
  readonly about: string;
  readonly children: ReactNode;
}) => (
  <section>
    <Title order={2} size="h5">
      {title}
    </Title>
    <Text size="sm" className="quiet" mb="xs">
      {about}
    </Text>
    {children}
  </section>
);

const People = () => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const { name } = useNames();
  const people = useQuery({ queryKey: ['people'], queryFn: () => settled(api.GET('/api/v1/people')) });
  return (
    <Part title={say.people} about={say.peopleWhat}>
      {people.isError && <Failed />}
      <ScrollingTable label={say.people} head={[say.name, say.roles, say.block, say.lastTime]}>
        {(people.data?.items ?? []).map((one) => (
          <Table.Tr key={one.id}>
            <Table.Td>{one.name}</Table.Td>
            <Table.Td>{one.roles.map((role) => say[role]).join(', ')}</Table.Td>
            <Table.Td>{one.block === null ? '—' : name('place', one.block)}</Table.Td>
            <Table.Td>{sayMoment(one.signedInAt, locale)}</Table.Td>
          </Table.Tr>
        ))}
      </ScrollingTable>
    </Part>
  );
};

const Rules = () => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const settings = useQuery({ queryKey: ['settings'], queryFn: () => settled(api.GET('/api/v1/settings')) });
  if (settings.isLoadingError) return <Failed />;
  if (settings.isPending) return <Text>{say.loading}</Text>;
  const named: Readonly<Record<string, string>> = keptNames[locale];
  return (
    <>
      <Part title={say.consent} about={say.consentWhat}>
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          {settings.data.consent.map(({ purpose, question, version, shown }) => (
            <Paper key={purpose} withBorder p="md" radius="md">
              <Text fw={600} size="sm">
                {say[purpose]}
              </Text>
              <Text size="xs" className="quiet" mb="xs" title={question}>
                {say.version} {version}
              </Text>
              <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
                <ChatText text={shown[locale]} />
              </Text>
            </Paper>
          ))}
        </SimpleGrid>
      </Part>
      <Part title={say.retention} about={say.retentionWhat}>
        <ScrollingTable label={say.retention} head={[say.kind, say.kept]}>
          {settings.data.retention
            .toSorted((a, b) => a.days - b.days)
            .map(({ kind, days }) => (
              <Table.Tr key={kind}>
                <Table.Td>{named[kind] ?? kind}</Table.Td>
                <Table.Td ta="right" w={90}>
                  {days.toLocaleString(locale)}
                </Table.Td>
              </Table.Tr>
            ))}
        </ScrollingTable>
      </Part>
    </>
  );
};
