import { Alert, Button, Group, Table, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { api, settled } from '../api.ts';
import { useLanguage, useTexts, useWords } from '../language.tsx';
import { plain } from '../ui/plain.ts';
import { ScrollingTable } from '../ui/scrolling-table.tsx';
import { kindNames } from './kind-names.ts';
import { words } from './words.ts';

const firstShown = 25;

/** What each code means, to search in. */
export const Dictionary = () => {
  const all = useTexts();
  const say = useWords(words);
  const { locale } = useLanguage();
  const [typed, setTyped] = useState('');
  const [most, setMost] = useState(firstShown);
  const wanted = useDeferredValue(plain(typed));
  const dictionary = useQuery({
    queryKey: ['dictionary'],
    queryFn: () => settled(api.GET('/api/v1/dictionary')),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const named: Readonly<Record<string, string>> = kindNames[locale];
  const names = dictionary.data?.fields.map(({ name }) => name) ?? [];
  const at = (row: readonly unknown[], name: string): string => {
    const value = row[names.indexOf(name)];
    return value === null || value === undefined ? '' : String(value);
  };
  const found = (dictionary.data?.rows ?? []).filter((row) =>
    plain(`${at(row, 'question')} ${at(row, 'option')} ${at(row, locale)}`).includes(wanted),
  );
  return (
    <section>
      <Group justify="space-between" align="end" mb="xs">
        <div>
          <Title order={2} size="h5">
            {say.dictionary}
          </Title>
          <Text size="sm" className="quiet">
            {say.dictionaryWhat}
          </Text>
        </div>
        <TextInput
          size="xs"
          type="search"
          label={say.search}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </Group>
      {dictionary.isError && <Alert color="red" role="alert" title={all.failed} />}
      {found.length > 0 && (
        <ScrollingTable label={say.dictionary} head={[say.question, say.option, say.words, say.kind, say.sensitivity]}>
          {found.slice(0, most).map((row) => (
            <Table.Tr key={`${at(row, 'question')} ${at(row, 'option')}`}>
              <Table.Td>
                <code>{at(row, 'question')}</code> {at(row, 'option') === '' ? `· ${at(row, 'version')}` : ''}
              </Table.Td>
              <Table.Td>
                <code>{at(row, 'option')}</code>
              </Table.Td>
              <Table.Td>{at(row, locale)}</Table.Td>
              <Table.Td>{named[at(row, 'kind')] ?? at(row, 'kind')}</Table.Td>
              <Table.Td>{named[at(row, 'sensitivity')] ?? at(row, 'sensitivity')}</Table.Td>
            </Table.Tr>
          ))}
        </ScrollingTable>
      )}
      {found.length > most && (
        <Button mt="xs" variant="default" size="compact-sm" onClick={() => setMost(most + 200)}>
          {say.more}
        </Button>
      )}
    </section>
  );
};
