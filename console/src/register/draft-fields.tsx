import { Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import type { RefObject } from 'react';
import { barrierIds } from '../barrier-ids.ts';
import { type Say, useWords } from '../language.tsx';
import { todayInBogota } from '../ui/say-when.ts';
import { type Draft, type Named, named } from './draft.ts';
import { words } from './words.ts';

type Choice = { readonly value: string; readonly label: string };

/** What is told of one attention. `places` null: whoever registers has one place alone. */
export const DraftFields = ({
  draft,
  set,
  services,
  places,
  person,
}: {
  readonly draft: Draft;
  readonly set: (more: Partial<Draft>) => void;
  readonly services: readonly Choice[];
  readonly places: readonly Choice[] | null;
  readonly person: RefObject<HTMLInputElement | null>;
}) => {
  const say = useWords(words);
  return (
    <>
      <NativeSelect
        label={say.service}
        required
        value={draft.service}
        data={[{ value: '', label: '—' }, ...services]}
        onChange={(event) => set({ service: event.currentTarget.value })}
      />
      {places !== null && (
        <NativeSelect
          label={say.place}
          value={draft.place}
          data={[{ value: '', label: say.placeUnknown }, ...places]}
          onChange={(event) => set({ place: event.currentTarget.value })}
        />
      )}
      <TextInput
        label={say.day}
        type="date"
        required
        value={draft.on}
        max={todayInBogota()}
        onChange={(event) => set({ on: event.currentTarget.value })}
      />
      <Group gap="xs" wrap="nowrap" align="end">
        <NativeSelect
          label={say.personBy}
          value={draft.kind}
          data={named.map((value) => ({ value, label: namedAs(say, value) }))}
          onChange={({ currentTarget: { value } }) => set({ kind: named.find((one) => one === value) ?? 'phone' })}
        />
        <TextInput
          ref={person}
          label={namedAs(say, draft.kind)}
          required
          inputMode="numeric"
          autoComplete="off"
          style={{ flexGrow: 1 }}
          value={draft.number}
          onChange={(event) => set({ number: event.currentTarget.value })}
        />
      </Group>
      <Checkbox
        label={say.received}
        checked={draft.received}
        onChange={(event) => set({ received: event.currentTarget.checked })}
      />
      <Group gap="xs" grow align="end">
        <NativeSelect
          label={say.satisfaction}
          value={draft.satisfaction}
          data={[
            { value: '', label: say.notTold },
            ...([1, 2, 3, 4, 5] as const).map((n) => ({ value: String(n), label: say[`satisfaction${n}`] })),
          ]}
          onChange={(event) => set({ satisfaction: event.currentTarget.value })}
        />
        <NativeSelect
          label={say.barrier}
          value={draft.barrier}
          data={[{ value: '', label: say.notTold }, ...barrierIds.map((value) => ({ value, label: say[value] }))]}
          onChange={(event) => set({ barrier: event.currentTarget.value })}
        />
      </Group>
    </>
  );
};

const namedAs = (say: Say<typeof words>, kind: Named): string =>
  kind === 'phone' ? say.byPhone : kind === 'CC' ? say.byDocument : say[`document${kind}`];
