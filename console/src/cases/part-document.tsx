import { Alert, Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, settled } from '../api.ts';
import { useWords } from '../language.tsx';
import { documentWords as words } from './document-words.ts';

/** Parts a document from her that is not hers: asked about once, since what it joined goes with it. */
export const PartDocument = ({
  caseId,
  document,
  onParted,
}: {
  readonly caseId: string;
  readonly document: string;
  readonly onParted: () => void;
}) => {
  const say = useWords(words);
  const client = useQueryClient();
  const [asked, setAsked] = useState(false);
  const part = useMutation({
    mutationFn: () =>
      settled(api.DELETE('/api/v1/cases/{id}/documents/{document}', { params: { path: { id: caseId, document } } })),
    onSuccess: async () => {
      onParted();
      await client.invalidateQueries({ queryKey: ['documents', caseId] });
    },
  });
  if (!asked)
    return (
      <Button variant="default" size="compact-xs" onClick={() => setAsked(true)}>
        {say.part}
      </Button>
    );
  return (
    <>
      <Text size="sm">{say.partSure}</Text>
      <Group gap="xs">
        <Button color="red" size="compact-xs" loading={part.isPending} onClick={() => part.mutate()}>
          {say.partYes}
        </Button>
        <Button variant="default" size="compact-xs" onClick={() => setAsked(false)}>
          {say.partNo}
        </Button>
      </Group>
      {part.isError && <Alert color="red" role="alert" title={say.notDone} />}
    </>
  );
};
