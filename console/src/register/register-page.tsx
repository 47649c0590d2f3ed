import { Alert, Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, type Me, settled } from '../api.ts';
import { type Say, useLanguage, useWords } from '../language.tsx';
import { Failed } from '../ui/failed.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { sayDay, todayInBogota } from '../ui/say-when.ts';
import { SheetImport } from './sheet-import.tsx';
import { words } from './words.ts';

/**
 * One attention after the other, by keyboard alone: what stays the same (service, place, day) stays, Enter records, and
 * the cursor is back at the person. Nothing of a person is shown again or kept in this browser.
 */
export const RegisterPage = ({ me }: { readonly me: Me }) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const everywhere = me.roles.includes('administrator');
  const services = useQuery({
    queryKey: ['services'],
    queryFn: () => settled(api.GET('/api/v1/directory/services')),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const places = useQuery({
    queryKey: ['places'],
    queryFn: () => settled(api.GET('/api/v1/directory/places')),
    enabled: everywhere,
    staleTime: 60_000,
  });
  const [service, setService] = useState('');
  const [place, setPlace] = useState(everywhere ? '' : (me.block ?? ''));
  const [on, setOn] = useState(todayInBogota);
  const [kind, setKind] = useState<Named>('phone');
  const [satisfaction, setSatisfaction] = useState('');
  const [barrier, setBarrier] = useState('');
  const [number, setNumber] = useState('');
  const [received, setReceived] = useState(true);
  const [done, setDone] = useState<readonly { readonly key: string; readonly line: string }[]>([]);
  const [refused, setRefused] = useState<readonly { readonly draft: Draft; readonly why: string }[]>([]);
  const person = useRef<HTMLInputElement>(null);
  const fill = (draft: Draft): void => {
    setKind(draft.kind);
    setNumber(draft.number);
    setReceived(draft.received);
    setSatisfaction(draft.satisfaction);
    setBarrier(draft.barrier);
    person.current?.focus();
  };
  const send = useMutation({
    // One after the other, in the order in which they were typed.
    scope: { id: 'register' },
    mutationFn: async (draft: Draft) => {
      const { items } = await settled(api.POST('/api/v1/service-records', { body: { items: [itemOf(draft)] } }));
      const [taken] = items;
      if (taken === undefined || taken.result === 'rejected')
        throw new Rejected(taken?.problems.map(({ path }) => path) ?? []);
      return taken.result;
    },
    onSuccess: (result, { key, line }) => tell(key, `${line} · ${resultOf(say, result)}`),
    onError: (error, draft) => {
      setDone((before) => before.filter(({ key }) => key !== draft.key));
      setRefused((before) => [...before, { draft, why: refusalOf(say, error) }]);
      // Whoever has not begun the next one mends this one where it stands.
      if (person.current?.value === '') fill(draft);
    },
  });
  const tell = (key: string, line: string): void =>
    setDone((before) => before.map((one) => (one.key === key ? { key, line } : one)));
  /** The next one is typed at once: nobody waits for the last one to be kept. */
  const record = (): void => {
    const name = services.data?.items.find(({ id }) => id === service)?.[locale] ?? service;
    const line = `${sayDay(on, locale)} · ${name}`;
    const draft = { key: crypto.randomUUID(), line, kind, number, service, place, on, received, satisfaction, barrier };
    setDone((before) => [{ key: draft.key, line: `${line} · ${say.recording}` }, ...before].slice(0, 20));
    setRefused((before) => before.filter((one) => one.draft.number !== number));
    send.mutate(draft);
    fill({ ...draft, number: '', received: true, satisfaction: '', barrier: '' });
  };
  const head = <PageHead title={say.register} about={say.about} />;
  if (services.data === undefined)
    return (
      <>
        {head}
        {services.isPending ? <Text>{say.loading}</Text> : <Failed />}
      </>
    );
  const names = services.data.items.toSorted((a, b) => a[locale].localeCompare(b[locale], locale));
  return (
    <>
      {head}
      <div className="page form">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            record();
          }}
        >
          <Stack gap="xs">
            <NativeSelect
              label={say.service}
              required
              value={service}
              data={[{ value: '', label: '—' }, ...names.map((one) => ({ value: one.id, label: one[locale] }))]}
              onChange={(event) => setService(event.currentTarget.value)}
            />
            {everywhere && (
              <NativeSelect
                label={say.place}
                value={place}
                data={[
                  { value: '', label: say.placeUnknown },
                  ...(places.data?.items ?? [])
                    .toSorted((a, b) => a.name.localeCompare(b.name, 'es'))
                    .map(({ id, name }) => ({ value: id, label: name })),
                ]}
                onChange={(event) => setPlace(event.currentTarget.value)}
              />
            )}
            <TextInput
              label={say.day}
              type="date"
              required
              value={on}
              max={todayInBogota()}
              onChange={(event) => setOn(event.currentTarget.value)}
            />
            <Group gap="xs" wrap="nowrap" align="end">
              <NativeSelect
                label={say.personBy}
                value={kind}
                data={named.map((value) => ({ value, label: namedAs(say, value) }))}
                onChange={({ currentTarget: { value } }) => setKind(named.find((one) => one === value) ?? 'phone')}
              />
              <TextInput
                ref={person}
                label={namedAs(say, kind)}
                required
                inputMode="numeric"
                autoComplete="off"
                style={{ flexGrow: 1 }}
                value={number}
                onChange={(event) => setNumber(event.currentTarget.value)}
              />
            </Group>
            <Checkbox
              label={say.received}
              checked={received}
              onChange={(event) => setReceived(event.currentTarget.checked)}
            />
            <Group gap="xs" grow>
              <NativeSelect
                label={say.satisfaction}
                value={satisfaction}
                data={[
                  { value: '', label: say.notTold },
                  ...([1, 2, 3, 4, 5] as const).map((n) => ({ value: String(n), label: say[`satisfaction${n}`] })),
                ]}
                onChange={(event) => setSatisfaction(event.currentTarget.value)}
              />
              <NativeSelect
                label={say.barrier}
                value={barrier}
                data={[{ value: '', label: say.notTold }, ...barriers.map((value) => ({ value, label: say[value] }))]}
                onChange={(event) => setBarrier(event.currentTarget.value)}
              />
            </Group>
            {refused.map(({ draft, why }) => (
              <Alert key={draft.key} color="red" role="alert" title={why}>
                <Group gap="sm">
                  <Text size="sm">
                    {draft.line} · {draft.number}
                  </Text>
                  {draft.number !== number && (
                    <Button variant="default" size="compact-sm" onClick={() => fill(draft)}>
                      {say.mend}
                    </Button>
                  )}
                </Group>
              </Alert>
            ))}
            <Group>
              <Button type="submit">{say.record}</Button>
            </Group>
          </Stack>
        </form>
        <section aria-live="polite" aria-label={say.recorded}>
          <Title order={2} size="h5" mb="xs">
            {say.recorded}
          </Title>
          {done.length === 0 && (
            <Text size="sm" className="quiet">
              {say.nothingYet} {say.kept}
            </Text>
          )}
          {done.map(({ key, line }) => (
            <Text key={key} size="sm">
              {line}
            </Text>
          ))}
        </section>
      </div>
      <SheetImport me={me} />
    </>
  );
};

const named = ['phone', 'CC', 'TI', 'RC', 'CE', 'PPT', 'PA'] as const;
type Named = (typeof named)[number];
const barriers = [
  'hours',
  'distance',
  'nobody-to-care',
  'documents',
  'no-places',
  'did-not-know',
  'treated-badly',
  'other',
] as const;

const namedAs = (say: Say<typeof words>, kind: Named): string =>
  kind === 'phone' ? say.byPhone : kind === 'CC' ? say.byDocument : say[`document${kind}`];

/** One record as it was typed. */
type Draft = {
  readonly key: string;
  readonly line: string;
  readonly kind: Named;
  readonly number: string;
  readonly service: string;
  readonly place: string;
  readonly on: string;
  readonly received: boolean;
  readonly satisfaction: string;
  readonly barrier: string;
};

const itemOf = ({ kind, number, service, place, on, received, satisfaction, barrier }: Draft) => ({
  person: kind === 'phone' ? { phone: number } : { document: { type: kind, number } },
  service,
  place: place === '' ? null : place,
  on,
  received,
  satisfaction: satisfaction === '' ? null : Number(satisfaction),
  barriers: barrier === '' ? [] : [barrier],
});

class Rejected extends Error {
  readonly fields: readonly string[];

  constructor(fields: readonly string[]) {
    super('rejected');
    this.fields = fields;
  }
}

const resultOf = (say: Say<typeof words>, result: string): string =>
  result === 'duplicate' ? say.resultDuplicate : result === 'merged' ? say.resultMerged : say.resultAccepted;

const refusalOf = (say: Say<typeof words>, error: Error): string => {
  if (!(error instanceof Rejected)) return say.notDone;
  if (error.fields.some((field) => field.startsWith('person'))) return say.wrongPerson;
  return error.fields.includes('on') ? say.wrongDay : say.notDone;
};
