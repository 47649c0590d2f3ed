import { Alert, Button, Group, NativeSelect, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiProblem, api, type Me, settled } from '../api.ts';
import type { components } from '../api-types.ts';
import { useLanguage, useWords } from '../language.tsx';
import { Failed } from '../ui/failed.tsx';
import { sayMoment } from '../ui/say-when.ts';
import { Document } from './document.tsx';
import { type Draft, drop, useDraft } from './drafts.ts';
import { Reply } from './reply.tsx';
import { sayWait } from './say-wait.ts';
import { Transcript } from './transcript.tsx';
import { usePresence } from './use-presence.ts';
import { words } from './words.ts';

type CaseShown = components['schemas']['Case'];

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
              <Window shown={shown} />
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

/** The 24 hours of WhatsApp: until when what is written reaches her, or what goes out in its place. */
const Window = ({ shown }: { readonly shown: CaseShown }) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  if (shown.windowOpen && shown.windowUntil !== null) {
    const left = sayWait(say, new Date(2 * Date.now() - Date.parse(shown.windowUntil)).toISOString(), Date.now());
    return (
      <Text size="sm">
        {say.windowOpen} <strong>{sayMoment(shown.windowUntil, locale)}</strong>{' '}
        <span className="quiet">
          ({say.windowLeft} {left})
        </span>
      </Text>
    );
  }
  return (
    <Alert color="yellow" variant="light" c="inherit" title={say.windowClosed}>
      <Text size="sm">
        {say.noticeText}: «{shown.template.text}»
      </Text>
    </Alert>
  );
};

const Assign = ({
  shown,
  me,
  assign,
}: {
  readonly shown: CaseShown;
  readonly me: Me;
  readonly assign: (person: string | null) => void;
}) => {
  const say = useWords(words);
  const people = useQuery({
    queryKey: ['people'],
    queryFn: () => settled(api.GET('/api/v1/people')),
    // Whoever signed in a moment ago can be given it too.
    refetchOnMount: 'always',
  });
  const own = shown.assignee?.id === me.id;
  const closed = shown.status === 'closed';
  const able = (people.data?.items ?? []).filter(
    ({ id, roles }) => id !== me.id && roles.some((role) => role === 'agent' || role === 'administrator'),
  );
  const known = [{ id: me.id, name: say.withYou }, ...able.map(({ id, name }) => ({ id, name }))];
  const { assignee } = shown;
  // Whoever has it may have signed in too long ago to be listed.
  const all = assignee === null || known.some(({ id }) => id === assignee.id) ? known : [...known, assignee];
  return (
    <Group gap="xs" align="center">
      <NativeSelect
        size="xs"
        aria-label={say.assignTo}
        disabled={closed}
        value={assignee?.id ?? ''}
        data={[{ value: '', label: say.nobody }, ...all.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={({ currentTarget: { value } }) => assign(value === '' ? null : value)}
      />
      <Button size="compact-sm" onClick={() => assign(own ? null : me.id)} disabled={closed}>
        {own ? say.letGo : say.take}
      </Button>
    </Group>
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
  const { locale } = useLanguage();
  const { draft, write } = useDraft(`note ${id}`);
  const text = draft?.text ?? '';
  const add = useMutation({
    scope: { id: `note ${id}` },
    mutationFn: ({ text: noted, key }: Draft) =>
      settled(
        api.POST('/api/v1/cases/{id}/notes', {
          params: { path: { id } },
          headers: { 'idempotency-key': key },
          body: { text: noted },
        }),
      ),
    onSuccess: (_, noted) => drop(`note ${id}`, noted),
    onSettled: done,
  });
  return (
    <section aria-label={say.notes}>
      <Title order={3} size="h6">
        {say.notes}
      </Title>
      {notes.map((note) => (
        <Text key={note.at} size="sm" style={{ whiteSpace: 'pre-wrap' }}>
          <strong>{note.by.name}</strong> <span className="quiet">{sayMoment(note.at, locale)}</span>: {note.text}
        </Text>
      ))}
      <Textarea
        label={say.newNote}
        value={text}
        maxLength={1000}
        onChange={(event) => write(event.currentTarget.value)}
      />
      {add.isError && <Alert color="red" role="alert" title={say.notDone} />}
      <Button
        mt="xs"
        variant="default"
        size="compact-sm"
        disabled={text.trim() === ''}
        loading={add.isPending}
        onClick={() => draft !== null && add.mutate(draft)}
      >
        {say.addNote}
      </Button>
    </section>
  );
};
