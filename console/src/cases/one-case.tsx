import { Alert, Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, api, type Me, settled } from '../api.ts';
import { useLanguage, useWords } from '../language.tsx';
import { Reply } from './reply.tsx';
import { Transcript } from './transcript.tsx';
import { words } from './words.ts';

/** One case: whose it is, the conversation, the answer, notes. */
export const OneCase = ({ id, me, leave }: { readonly id: string; readonly me: Me; readonly leave: () => void }) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const client = useQueryClient();
  const params = { path: { id } };
  const found = useQuery({
    queryKey: ['case', id],
    queryFn: async () => {
      const asked = await api.GET('/api/v1/cases/{id}', { params });
      return { shown: await settled(Promise.resolve(asked)), etag: asked.response.headers.get('etag') ?? '' };
    },
    refetchInterval: 5000,
  });
  const refresh = async (): Promise<void> => {
    await Promise.all(['case', 'cases', 'transcript'].map((name) => client.invalidateQueries({ queryKey: [name] })));
  };
  const assign = useMutation({
    mutationFn: (person: string | null) =>
      settled(
        api.PUT('/api/v1/cases/{id}/assignee', {
          params: { ...params, header: { 'if-match': found.data?.etag ?? '' } },
          body: { person },
        }),
      ),
    onSettled: refresh,
  });
  const act = useMutation({
    mutationFn: (what: 'release' | 'close') => settled(api.POST(`/api/v1/cases/{id}/${what}`, { params, body: {} })),
    onSettled: refresh,
  });
  if (found.isPending) return <Text>{say.loading}</Text>;
  if (found.isError) return <Alert color="red" role="alert" title={say.failed} />;
  const { shown } = found.data;
  const own = shown.assignee?.id === me.id;
  const until =
    shown.windowUntil === null ? '' : new Date(shown.windowUntil).toLocaleString(locale === 'es' ? 'es-CO' : 'en-GB');
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2} size="h3">
          {shown.number}
        </Title>
        <Button variant="default" size="compact-sm" onClick={leave}>
          {say.back}
        </Button>
      </Group>
      <Group>
        <Text>{shown.assignee === null ? say.nobody : own ? say.withYou : shown.assignee.name}</Text>
        <Button
          size="compact-sm"
          onClick={() => assign.mutate(own ? null : me.id)}
          disabled={shown.status === 'closed'}
        >
          {own ? say.letGo : say.take}
        </Button>
        <Text size="sm">
          {shown.status === 'closed' ? say.closed : shown.hand === 'person' ? say.handPerson : say.handBot}
        </Text>
      </Group>
      {assign.error instanceof ApiProblem && assign.error.status === 412 && (
        <Alert color="yellow" role="alert" title={say.takenMeanwhile} />
      )}
      <Transcript id={id} />
      {shown.status === 'open' && (
        <>
          <Text size="sm">{shown.windowOpen ? `${say.windowOpen} ${until}` : say.windowClosed}</Text>
          <Reply id={id} windowOpen={shown.windowOpen} done={refresh} />
          <Group>
            <Button variant="default" onClick={() => act.mutate('release')} disabled={shown.hand !== 'person'}>
              {say.release}
            </Button>
            <Button variant="default" onClick={() => act.mutate('close')}>
              {say.close}
            </Button>
          </Group>
          {act.isError && <Alert color="red" role="alert" title={say.notDone} />}
        </>
      )}
      <Notes id={id} notes={shown.notes} done={refresh} />
    </Stack>
  );
};

const Notes = ({
  id,
  notes,
  done,
}: {
  readonly id: string;
  readonly notes: readonly { readonly at: string; readonly by: { readonly name: string }; readonly text: string }[];
  readonly done: () => Promise<void>;
}) => {
  const say = useWords(words);
  const [text, setText] = useState('');
  const add = useMutation({
    mutationFn: () => settled(api.POST('/api/v1/cases/{id}/notes', { params: { path: { id } }, body: { text } })),
    onSuccess: () => setText(''),
    onSettled: done,
  });
  return (
    <section aria-label={say.notes}>
      <Title order={3} size="h5">
        {say.notes}
      </Title>
      {notes.map((note) => (
        <Text key={note.at} size="sm" style={{ whiteSpace: 'pre-wrap' }}>
          <strong>{note.by.name}</strong>: {note.text}
        </Text>
      ))}
      <Textarea
        label={say.newNote}
        value={text}
        maxLength={1000}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {add.isError && <Alert color="red" role="alert" title={say.notDone} />}
      <Button
        mt="xs"
        variant="default"
        size="compact-sm"
        disabled={text.trim() === ''}
        loading={add.isPending}
        onClick={() => add.mutate()}
      >
        {say.addNote}
      </Button>
    </section>
  );
};
