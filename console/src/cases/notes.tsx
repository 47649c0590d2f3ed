import { Alert, Button, Text, Textarea, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api, settled } from '../api.ts';
import { useLanguage, useWords } from '../language.tsx';
import { sayMoment } from '../ui/say-when.ts';
import { type Draft, drop, useDraft } from './drafts.ts';
import { words } from './words.ts';

/** What the team noted of a case, for itself alone, and a new note. */
export const Notes = ({
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
