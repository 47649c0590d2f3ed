import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiProblem, api, type Me, settled } from '../api.ts';
import { useWords } from '../language.tsx';
import { Failed } from '../ui/failed.tsx';
import { Assign } from './assign.tsx';
import { Document } from './document.tsx';
import { Notes } from './notes.tsx';
import { Reply } from './reply.tsx';
import { ReplyWindow } from './reply-window.tsx';
import { Transcript } from './transcript.tsx';
import { usePresence } from './use-presence.ts';
import { words } from './words.ts';

/** One case: whose it is, the conversation, the answer, notes. */
export const OneCase = ({ id, me, leave }: { readonly id: string; readonly me: Me; readonly leave: () => void }) => {
  const say = useWords(words);
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
  usePresence(id);
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
  // One look that failed later takes nothing away: somebody may be writing.
  if (found.isLoadingError) return <Failed />;
  const { shown } = found.data;
  const others = shown.here.filter(({ id: who }) => who !== me.id);
  return (
    <Stack gap="md" maw={760}>
      <Group hiddenFrom="sm">
        <Button variant="default" size="compact-sm" onClick={leave}>
          {say.back}
        </Button>
      </Group>
      <Group justify="space-between" align="center">
        <Group gap="sm">
          <Title order={2} size="h4">
            {shown.number}
          </Title>
          <Text size="sm" className="quiet">
            {shown.status === 'closed'
              ? say.closed
              : shown.hand === 'person'
                ? say.handPerson
                : shown.hand === 'bot'
                  ? say.handBot
                  : ''}
          </Text>
        </Group>
        <Assign shown={shown} me={me} assign={(person) => assign.mutate(person)} />
      </Group>
      {others.length > 0 && (
        <Alert color="yellow" variant="light" c="inherit" role="status" p="xs">
          {say.alsoHere}: <strong>{others.map(({ name }) => name).join(', ')}</strong>
        </Alert>
      )}
      {assign.isError &&
        (assign.error instanceof ApiProblem && assign.error.status === 412 ? (
          <Alert color="yellow" variant="light" c="inherit" role="alert" title={say.takenMeanwhile} />
        ) : (
          <Alert color="red" role="alert" title={say.notDone} />
        ))}
      <Transcript id={id} />
      {shown.hand === null && shown.status === 'open' && (
        <Alert color="yellow" variant="light" c="inherit" title={say.gone} />
      )}
      {shown.status === 'open' && (
        <>
          {shown.hand !== null && (
            <>
              <ReplyWindow shown={shown} />
              <Reply id={id} windowOpen={shown.windowOpen} done={refresh} />
            </>
          )}
          <Group gap="xs">
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => act.mutate('release')}
              disabled={shown.hand !== 'person'}
            >
              {say.release}
            </Button>
            <Button variant="default" size="compact-sm" onClick={() => act.mutate('close')}>
              {say.close}
            </Button>
          </Group>
          {act.isError && <Alert color="red" role="alert" title={say.notDone} />}
        </>
      )}
      {shown.status === 'open' && <Document key={id} id={id} />}
      <Notes id={id} notes={shown.notes} done={refresh} />
    </Stack>
  );
};
