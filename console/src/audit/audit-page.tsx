import { Button, Group, NativeSelect, Table, Text, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, settled } from '../api.ts';
import type { components } from '../api-types.ts';
import { useNames } from '../figures/use-names.ts';
import { useLanguage, useWords } from '../language.tsx';
import { Failed } from '../ui/failed.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { sayMoment, todayInBogota } from '../ui/say-when.ts';
import { ScrollingTable } from '../ui/scrolling-table.tsx';
import { sayAbout } from './about.ts';
import { did } from './did.ts';
import { said } from './said.ts';
import { words } from './words.ts';

type Did = components['schemas']['AuditEntry']['did'];

/** Who of the team did what on one day; of one person or one kind of act where asked. */
export const AuditPage = () => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const { name } = useNames();
  const [day, setDay] = useState(() => todayInBogota());
  const [who, setWho] = useState('');
  const [act, setAct] = useState<Did | null>(null);
  const found = useInfiniteQuery({
    queryKey: ['audit', day, who, act],
    queryFn: ({ pageParam }) =>
      settled(
        api.GET('/api/v1/audit', {
          params: {
            query: {
              day,
              ...(who === '' ? {} : { who }),
              ...(act === null ? {} : { did: act }),
              ...(pageParam === null ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: noCursor,
    getNextPageParam: ({ cursor }) => cursor,
    enabled: /^\d{4}-\d\d-\d\d$/.test(day),
  });
  const names: Readonly<Record<string, string>> = said[locale];
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const people = found.data?.pages[0]?.people ?? [];
  // A case is given to somebody: her name, where she did something that day.
  const nameOf = (id: string): string => people.find((one) => one.id === id)?.name ?? id;
  return (
    <>
      <PageHead title={say.title} about={say.about} />
      <Group gap="sm" mb="md" align="end">
        <TextInput
          size="xs"
          type="date"
          label={say.day}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          label={say.person}
          value={who}
          data={[{ value: '', label: say.all }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(event) => setWho(event.currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          label={say.act}
          value={act ?? ''}
          data={[{ value: '', label: say.all }, ...acts.map((code) => ({ value: code, label: did[code][locale] }))]}
          onChange={({ currentTarget: { value } }) => setAct(acts.find((code) => code === value) ?? null)}
        />
      </Group>
      {found.isError && <Failed />}
      {found.isPending && <Text>{say.loading}</Text>}
      {found.isSuccess && items.length === 0 && <Text>{say.none}</Text>}
      {items.length > 0 && (
        <ScrollingTable label={say.title} head={[say.when, say.who, say.act, say.what, say.reason]}>
          {items.map((entry) => (
            <Table.Tr key={`${entry.at} ${entry.who} ${entry.did} ${entry.what}`}>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>{sayMoment(entry.at, locale)}</Table.Td>
              <Table.Td>{entry.name}</Table.Td>
              <Table.Td>{did[entry.did][locale]}</Table.Td>
              <Table.Td miw={150}>{sayAbout(entry, { name, locale }) ?? <code>{entry.what}</code>}</Table.Td>
              <Table.Td miw={150} style={{ overflowWrap: 'anywhere' }}>
                {entry.reason === null ? '' : (names[entry.reason] ?? nameOf(entry.reason))}
              </Table.Td>
            </Table.Tr>
          ))}
        </ScrollingTable>
      )}
      {found.hasNextPage && (
        <Button mt="sm" variant="default" size="compact-sm" onClick={() => void found.fetchNextPage()}>
          {say.more}
        </Button>
      )}
    </>
  );
};

const noCursor: string | null = null;
const isDid = (code: string): code is Did => Object.hasOwn(did, code);
const acts = Object.keys(did).filter(isDid);
