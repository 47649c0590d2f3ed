import { Alert, Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api, settled } from '../api.ts';
import { useWords } from '../language.tsx';
import { type Draft, drop, useDraft } from './drafts.ts';
import { words } from './words.ts';

/** The answer to her. One key for one answer: pressed twice, or sent again after a fault, it reaches her once. */
export const Reply = ({
  id,
  windowOpen,
  done,
}: {
  readonly id: string;
  readonly windowOpen: boolean;
  readonly done: () => Promise<void>;
}) => {
  const say = useWords(words);
  const { draft, write } = useDraft(`reply ${id}`);
  const text = draft?.text ?? '';
  const canned = useQuery({
    queryKey: ['canned'],
    queryFn: () => settled(api.GET('/api/v1/canned-answers')),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const send = useMutation({
    // Pressed again before the first is through, it waits for it and is told the same.
    scope: { id: `reply ${id}` },
    mutationFn: ({ text: sent, key }: Draft) =>
      settled(
        api.POST('/api/v1/cases/{id}/replies', {
          params: { path: { id } },
          headers: { 'idempotency-key': key },
          body: { text: sent },
        }),
      ),
    onSuccess: (_, sent) => drop(`reply ${id}`, sent),
    onSettled: done,
  });
  // What somebody wrote herself is not written over.
  const own = text.trim() !== '' && !(canned.data?.items ?? []).some((one) => one.text === text);
  const gaps = /[«»]/.test(text);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (draft !== null) send.mutate(draft);
      }}
    >
      <Stack gap="xs">
        <NativeSelect
          label={say.canned}
          value=""
          data={[
            { value: '', label: '—' },
            ...(canned.data?.items ?? []).map((one) => ({ value: one.id, label: one.title })),
          ]}
          onChange={(event) => {
            const { value } = event.currentTarget;
            const chosen = canned.data?.items.find((one) => one.id === value);
            if (chosen !== undefined) write(own ? `${text.trimEnd()}\n\n${chosen.text}` : chosen.text);
          }}
        />
        <Textarea
          label={say.reply}
          value={text}
          autosize
          minRows={3}
          maxLength={4000}
          onChange={(event) => write(event.currentTarget.value)}
        />
        {gaps && <Text size="sm">{say.gaps}</Text>}
        {send.isError && <Alert color="red" role="alert" title={say.notDone} />}
        <Group>
          <Button type="submit" disabled={text.trim() === '' || gaps} loading={send.isPending}>
            {windowOpen ? say.send : say.sendTemplate}
          </Button>
          <Text role="status" size="sm">
            {send.isSuccess && text === '' ? (windowOpen ? say.sent : say.sentNotice) : ''}
          </Text>
        </Group>
      </Stack>
    </form>
  );
};
