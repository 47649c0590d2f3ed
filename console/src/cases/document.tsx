import { Alert, Button, Checkbox, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ApiProblem, api, settled } from '../api.ts';
import { type Say, useLanguage, useWords } from '../language.tsx';
import { ChooseOne } from '../ui/choose-one.tsx';
import { Failed } from '../ui/failed.tsx';
import { sayMoment } from '../ui/say-when.ts';
import { documentWords as words } from './document-words.ts';
import { PartDocument } from './part-document.tsx';

const types = ['CC', 'TI', 'RC', 'CE', 'PPT', 'PEP', 'PA'] as const;
const reasons = ['seen', 'entity-checked'] as const;

/** Confirms whose document it is, so that what entities told under it is hers. Opened by a button: few cases need it. */
export const Document = ({ id }: { readonly id: string }) => {
  const say = useWords(words);
  const [open, setOpen] = useState(false);
  return (
    <section aria-label={say.title}>
      <Title order={3} size="h6">
        {say.title}
      </Title>
      {open ? (
        <Form id={id} />
      ) : (
        <Button mt="xs" variant="default" size="compact-sm" onClick={() => setOpen(true)}>
          {say.confirm}
        </Button>
      )}
    </section>
  );
};

const Form = ({ id }: { readonly id: string }) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const client = useQueryClient();
  const path = { id };
  const known = useQuery({
    queryKey: ['documents', id],
    queryFn: () => settled(api.GET('/api/v1/cases/{id}/documents', { params: { path } })),
  });
  const [who, setWho] = useState('self');
  const [type, setType] = useState<(typeof types)[number]>('CC');
  const [number, setNumber] = useState('');
  const [again, setAgain] = useState('');
  const [reason, setReason] = useState<(typeof reasons)[number]>('seen');
  const [allowed, setAllowed] = useState(false);
  const send = useMutation({
    mutationFn: () =>
      settled(
        api.POST('/api/v1/cases/{id}/documents', {
          params: { path },
          body: { who, document: { type, number }, reason, allowed: true },
        }),
      ),
    onSuccess: () => {
      setNumber('');
      setAgain('');
      setAllowed(false);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['documents', id] }),
  });
  if (known.isPending) return <Text>{say.loading}</Text>;
  if (known.isError) return <Failed />;
  const { people, items } = known.data;
  const nameOf = (one: string): string =>
    one === 'self' ? say.she : (people.find((person) => person.id === one)?.[locale] ?? say.somebody);
  const differs = again !== '' && bare(again) !== bare(number);
  const ready = number !== '' && bare(again) === bare(number) && allowed;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) send.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs" mt="xs">
        <Text size="sm" className="quiet">
          {say.about}
        </Text>
        {items.map((item) => (
          <Stack key={item.id} gap={4} align="flex-start">
            <Text size="sm">
              {nameOf(item.who)}: {item.by === 'team' ? say.byTeam : say.byHerself}, {sayMoment(item.at, locale)}
            </Text>
            <PartDocument caseId={id} document={item.id} onParted={send.reset} />
          </Stack>
        ))}
        <Group gap="xs" grow>
          <ChooseOne
            label={say.who}
            codes={people.map((person) => person.id)}
            names={Object.fromEntries(people.map((person) => [person.id, nameOf(person.id)]))}
            value={who}
            choose={setWho}
          />
          <ChooseOne label={say.type} codes={types} names={say} value={type} choose={setType} />
        </Group>
        <Group gap="xs" grow>
          <TextInput
            size="xs"
            label={say.number}
            required
            autoComplete="off"
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <TextInput
            size="xs"
            label={say.again}
            required
            autoComplete="off"
            value={again}
            onChange={(event) => setAgain(event.currentTarget.value)}
          />
        </Group>
        {differs && (
          <Alert color="yellow" variant="light" c="inherit" role="status" p="xs">
            {say.differs}
          </Alert>
        )}
        <ChooseOne label={say.reason} codes={reasons} names={say} value={reason} choose={setReason} />
        <Checkbox label={say.allowed} checked={allowed} onChange={(event) => setAllowed(event.currentTarget.checked)} />
        {send.isError && <Alert color="red" role="alert" title={refusalOf(say, send.error)} />}
        {send.isSuccess && (
          <Text size="sm" role="status">
            {say.done} {send.data.joined}.
          </Text>
        )}
        <Group>
          <Button type="submit" size="compact-sm" disabled={!ready} loading={send.isPending}>
            {say.confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

/** Dots and blanks are how somebody writes a number, not part of it. */
const bare = (number: string): string => number.replaceAll(/[\s.,-]/g, '').toUpperCase();

const refusalOf = (say: Say<typeof words>, error: Error): string => {
  if (!(error instanceof ApiProblem)) return say.notDone;
  return error.status === 409 ? say.taken : error.status === 400 ? say.noDocument : say.notDone;
};
