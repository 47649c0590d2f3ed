import { Group, NativeSelect, TextInput } from '@mantine/core';
import type { paths } from '../api-types.ts';
import { useLanguage, useWords } from '../language.tsx';
import { flowNames, nameOf, stageNames } from './codes.ts';
import { words } from './words.ts';

type Query = paths['/api/v1/conversations']['get']['parameters']['query'];

/** Which conversations are listed; null: all of them. */
export type Filter = Pick<Query, 'from' | 'to'> & {
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

/** The filter as the API takes it. */
export const queryOf = ({ from, to, flow, stage, outcome }: Filter): Query => ({
  from,
  to,
  ...(flow === null ? {} : { flow }),
  ...(stage === null ? {} : { stage }),
  ...(outcome === null ? {} : { outcome }),
});

/** By day, topic, stage and how it stands. */
export const ConversationFilter = ({
  filter,
  set,
  open,
}: {
  readonly filter: Filter;
  readonly set: (change: Partial<Filter>) => void;
  /** A conversation is open: where there is no room for both it is the one that shows. */
  readonly open: boolean;
}) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  return (
    <Group gap="sm" mb="md" align="end" className="filters" data-open={open}>
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
      <Choice label={say.flow} all={say.all} names={flowNames[locale]} codes={flows} choose={(flow) => set({ flow })} />
      <Choice
        label={say.stage}
        all={say.all}
        names={stageNames[locale]}
        codes={stages}
        choose={(stage) => set({ stage })}
      />
      <Choice label={say.outcome} all={say.all} names={say} codes={outcomes} choose={(outcome) => set({ outcome })} />
    </Group>
  );
};

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
