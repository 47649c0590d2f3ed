import { Badge, Button, Group, NativeSelect, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAddress } from '../address.ts';
import { api, type Me, settled } from '../api.ts';
import type { components, paths } from '../api-types.ts';
import { useLanguage, useWords } from '../language.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { daysBefore, sayMoment, todayInBogota } from '../ui/say-when.ts';
import { flowNames, nameOf, stageNames } from './codes.ts';
import '../ui/lists.css';
import { Failed } from '../ui/failed.tsx';
import { OneConversation } from './one-conversation.tsx';
import { words } from './words.ts';

type Listed = components['schemas']['Conversation'];
type Query = paths['/api/v1/conversations']['get']['parameters']['query'];
type Filter = Pick<Query, 'from' | 'to'> & {
  readonly flow: (typeof flows)[number] | null;
  readonly stage: (typeof stages)[number] | null;
  readonly outcome: (typeof outcomes)[number] | null;
};

const flows = [
  'welcome',
  'menu',
  'care',
  'diary',
  'records',
  'credit',
  'applying',
  'refused',
  'signing',
  'paying',
  'trouble',
  'learning',
  'loan-cost',
  'directory',
  'person',
] as const;
const stages = [
  'need',
  'looking',
  'applied',
  'refused',
  'approved',
  'signing',
  'paying',
  'trouble',
  'paid-off',
  'learning',
] as const;
const outcomes = ['concluded', 'under-way', 'left', 'stuck', 'with-person', 'stopped'] as const;

/** Who talked with Vecina, found by day, topic, stage and how it stands; beside it one transcript with its reasons. */
export const ConversationsPage = ({ me }: { readonly me: Me }) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const { held, hold } = useAddress();
  const open = held.id ?? null;
  const [filter, setFilter] = useState<Filter>(() => ({
    from: daysBefore(todayInBogota(), 6),
    to: todayInBogota(),
    flow: null,
    stage: null,
    outcome: null,
  }));
  const set = (change: Partial<Filter>): void => setFilter((before) => ({ ...before, ...change }));
  const found = useInfiniteQuery({
    queryKey: ['conversations', filter],
    queryFn: ({ pageParam }) =>
      settled(
        api.GET('/api/v1/conversations', {
          params: { query: { ...queryOf(filter), ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: noCursor,
    getNextPageParam: ({ cursor }) => cursor,
    enabled: filter.from <= filter.to,
  });
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead title={say.title} about={say.about} />
      <Group gap="sm" mb="md" align="end" className="filters" data-open={open !== null}>
        <TextInput
          size="xs"
          type="date"
          label={say.from}
          value={filter.from}
          max={filter.to}
          onChange={(event) => event.currentTarget.value && set({ from: event.currentTarget.value })}
        />
        <TextInput
          size="xs"
          type="date"
          label={say.to}
          value={filter.to}
          onChange={(event) => event.currentTarget.value && set({ to: event.currentTarget.value })}
        />
        <Choice
          label={say.flow}
          all={say.all}
          names={flowNames[locale]}
          codes={flows}
          choose={(flow) => set({ flow })}
        />
        <Choice
          label={say.stage}
          all={say.all}
          names={stageNames[locale]}
          codes={stages}
          choose={(stage) => set({ stage })}
        />
        <Choice label={say.outcome} all={say.all} names={say} codes={outcomes} choose={(outcome) => set({ outcome })} />
      </Group>
      <div className="page" {...(open === null ? {} : { 'data-open': true })}>
        <section className="list" aria-label={say.title}>
          {found.isError && <Failed />}
          {found.isPending && <Text>{say.loading}</Text>}
          {found.isSuccess && items.length === 0 && !found.hasNextPage && <Text>{say.none}</Text>}
          <ul className="rows">
            {items.map((one) => (
              <li key={one.id}>
                <Row one={one} chosen={one.id === open} choose={() => hold({ id: one.id }, { step: open === null })} />
              </li>
            ))}
          </ul>
          {found.hasNextPage && (
            <Button
              mt="sm"
              variant="default"
              size="compact-sm"
              loading={found.isFetchingNextPage}
              onClick={() => void found.fetchNextPage()}
            >
              {say.more}
            </Button>
          )}
        </section>
        <section className="one" aria-label={say.conversation}>
          {open === null ? (
            <Text className="quiet">{say.choose}</Text>
          ) : (
            <OneConversation key={open} id={open} me={me} leave={() => hold({ id: null })} />
          )}
        </section>
      </div>
    </>
  );
};

const noCursor: string | null = null;

const queryOf = ({ from, to, flow, stage, outcome }: Filter): Query => ({
  from,
  to,
  ...(flow === null ? {} : { flow }),
  ...(stage === null ? {} : { stage }),
  ...(outcome === null ? {} : { outcome }),
});

const Choice = <Code extends string>({
  label,
  all,
  names,
  codes,
  choose,
}: {
  readonly label: string;
  readonly all: string;
  readonly names: Readonly<Record<string, string>>;
  readonly codes: readonly Code[];
  readonly choose: (code: Code | null) => void;
}) => (
  <NativeSelect
    size="xs"
    label={label}
    data={[{ value: '', label: all }, ...codes.map((code) => ({ value: code, label: nameOf(names, code) }))]}
    onChange={({ currentTarget: { value } }) => choose(codes.find((code) => code === value) ?? null)}
  />
);

const Row = ({
  one,
  chosen,
  choose,
}: {
  readonly one: Listed;
  readonly chosen: boolean;
  readonly choose: () => void;
}) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  return (
    <UnstyledButton className="row" onClick={choose} aria-current={chosen}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text fw={600} size="sm" truncate>
          {nameOf(flowNames[locale], one.flow)}
        </Text>
        <Text size="xs" className="quiet" style={{ whiteSpace: 'nowrap' }}>
          {sayMoment(one.lastAt, locale)}
        </Text>
      </Group>
      <Stack gap={4}>
        {one.question !== null && (
          <Text size="xs" className="quiet" truncate>
            {say.asked}: {one.question.label[locale]}
          </Text>
        )}
        <Group gap={6}>
          <Badge variant="outline" color="gray" c="inherit" tt="none" size="sm">
            {say[one.outcome]}
          </Badge>
          {one.stage !== null && (
            <Badge variant="outline" color="gray" c="inherit" tt="none" size="sm">
              {nameOf(stageNames[locale], one.stage)}
            </Badge>
          )}
          <Text size="xs" className="quiet">
            {one.turns} {say.turns}
          </Text>
        </Group>
      </Stack>
    </UnstyledButton>
  );
};
