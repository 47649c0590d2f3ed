import { Alert, Button, Group, NativeSelect, NumberInput, Table, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, api, settled } from '../api.ts';
import type { components } from '../api-types.ts';
import { useLanguage, useWords } from '../language.tsx';
import { Failed } from '../ui/failed.tsx';
import { sayDay, todayInBogota } from '../ui/say-when.ts';
import { ScrollingTable } from '../ui/scrolling-table.tsx';
import { words } from './words.ts';

type Price = components['schemas']['Price'];

/** The table of prices. It is written whole, over the version that was seen. */
export const Prices = () => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const client = useQueryClient();
  const prices = useQuery({ queryKey: ['prices'], queryFn: () => settled(api.GET('/api/v1/prices')) });
  const write = useMutation({
    mutationFn: (next: Price[]) =>
      settled(api.PUT('/api/v1/prices', { body: { prices: next, version: prices.data?.version ?? 0 } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['prices'] }),
  });
  const items = prices.data?.prices ?? [];
  return (
    <>
      {prices.isError && <Failed />}
      {write.isError && (
        <Alert
          color="red"
          role="alert"
          title={write.error instanceof ApiProblem && write.error.status === 412 ? say.changed : say.notDone}
        />
      )}
      {prices.isSuccess && items.length === 0 && <Text size="sm">{say.noPrices}</Text>}
      {items.length > 0 && (
        <ScrollingTable label={say.prices} head={[say.kind, say.from, say.price, say.source, say.readOn, '']}>
          {items.map((one) => (
            <Table.Tr key={`${one.kind} ${one.from}`}>
              <Table.Td>{say[one.kind]}</Table.Td>
              <Table.Td>{sayDay(one.from, locale)}</Table.Td>
              <Table.Td>
                {one.price} {one.currency}
              </Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{one.source}</Table.Td>
              <Table.Td>{sayDay(one.asOf, locale)}</Table.Td>
              <Table.Td>
                <Button
                  variant="default"
                  size="compact-xs"
                  onClick={() => write.mutate(items.filter((other) => other !== one))}
                >
                  {say.remove}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </ScrollingTable>
      )}
      <AddPrice
        pending={write.isPending}
        add={(price) =>
          write.mutateAsync([...items.filter(({ kind, from }) => kind !== price.kind || from !== price.from), price])
        }
      />
      <Text role="status" size="sm">
        {write.isSuccess ? say.saved : ''}
      </Text>
    </>
  );
};

const AddPrice = ({
  add,
  pending,
}: {
  readonly add: (price: Price) => Promise<unknown>;
  readonly pending: boolean;
}) => {
  const say = useWords(words);
  const [kind, setKind] = useState<Price['kind']>('reply');
  const [from, setFrom] = useState(todayInBogota);
  const [price, setPrice] = useState<number | string>('');
  const [currency, setCurrency] = useState<Price['currency']>('COP');
  const [source, setSource] = useState('');
  const [asOf, setAsOf] = useState(todayInBogota);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add({ kind, from, price: Number(price), currency, source, asOf }).then(
          () => {
            setPrice('');
            setSource('');
          },
          () => {},
        );
      }}
    >
      <Group align="end" gap="xs" mt="sm">
        <NativeSelect
          size="xs"
          label={say.kind}
          value={kind}
          data={[
            { value: 'reply', label: say.reply },
            { value: 'template', label: say.template },
          ]}
          onChange={(event) => setKind(event.currentTarget.value === 'template' ? 'template' : 'reply')}
        />
        <TextInput
          size="xs"
          type="date"
          label={say.from}
          required
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <NumberInput
          size="xs"
          w={110}
          label={say.price}
          required
          min={0}
          decimalScale={6}
          hideControls
          value={price}
          onChange={setPrice}
        />
        <NativeSelect
          size="xs"
          label={say.currency}
          value={currency}
          data={['COP', 'USD']}
          onChange={(event) => setCurrency(event.currentTarget.value === 'USD' ? 'USD' : 'COP')}
        />
        <TextInput
          size="xs"
          miw={220}
          label={say.source}
          required
          minLength={3}
          maxLength={300}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          type="date"
          label={say.readOn}
          required
          max={todayInBogota()}
          value={asOf}
          onChange={(event) => setAsOf(event.currentTarget.value)}
        />
        <Button type="submit" size="xs" loading={pending} disabled={price === ''}>
          {say.add}
        </Button>
      </Group>
    </form>
  );
};
