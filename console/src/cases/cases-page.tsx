import { Alert, Badge, Group, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type CaseSummary, type Me, settled } from '../api.ts';
import { type Say, useWords } from '../language.tsx';
import { OneCase } from './one-case.tsx';
import { sayWait } from './say-wait.ts';
import { words } from './words.ts';

/** So often the list is asked for; where nothing changed the answer is a 304 without a body. */
const everyMs = 4000;

/** The inbox beside the case that is open; on a phone one at a time. */
export const CasesPage = ({ me }: { readonly me: Me }) => {
  const say = useWords(words);
  const [open, setOpen] = useState<string | null>(null);
  const cases = useQuery({
    queryKey: ['cases'],
    queryFn: () => settled(api.GET('/api/v1/cases')),
    refetchInterval: everyMs,
  });
  const items = cases.data?.items ?? [];
  return (
    <div className="page" {...(open === null ? {} : { 'data-open': true })}>
      <section className="list" aria-label={say.cases}>
        <Title order={1} size="h3" mb="sm">
          {say.cases} {items.length > 0 && <span>({items.length})</span>}
        </Title>
        {cases.isError && <Alert color="red" role="alert" title={say.failed} />}
        {cases.isSuccess && items.length === 0 && <Text>{say.noCases}</Text>}
        <Stack component="ul" gap="xs" p={0} style={{ listStyle: 'none' }} aria-live="polite">
          {items.map((one) => (
            <li key={one.id}>
              <Row one={one} me={me} chosen={one.id === open} choose={() => setOpen(one.id)} />
            </li>
          ))}
        </Stack>
      </section>
      <section className="one" aria-label={say.conversation}>
        {open === null ? (
          <Text>{say.chooseCase}</Text>
        ) : (
          <OneCase key={open} id={open} me={me} leave={() => setOpen(null)} />
        )}
      </section>
    </div>
  );
};

const Row = ({
  one,
  me,
  chosen,
  choose,
}: {
  readonly one: CaseSummary;
  readonly me: Me;
  readonly chosen: boolean;
  readonly choose: () => void;
}) => {
  const say = useWords(words);
  return (
    <UnstyledButton
      onClick={choose}
      p="sm"
      w="100%"
      aria-current={chosen}
      style={{ border: `${chosen ? 2 : 1}px solid`, borderRadius: 8 }}
    >
      <Group justify="space-between">
        <Text fw={600}>{topicOf(say, one.topic)}</Text>
        <Text size="sm">{one.number}</Text>
      </Group>
      <Text size="sm">
        {one.waitingSince === null ? say.answered : `${say.waits} ${sayWait(say, one.waitingSince, Date.now())}`}
      </Text>
      <Badge variant="outline" color="gray" c="inherit" tt="none">
        {one.assignee === null ? say.nobody : one.assignee.id === me.id ? say.withYou : one.assignee.name}
      </Badge>
    </UnstyledButton>
  );
};

const topicOf = (say: Say<typeof words>, topic: string): string =>
  topic === 'care'
    ? say.topicCare
    : topic === 'credit'
      ? say.topicCredit
      : topic === 'data'
        ? say.topicData
        : say.topicOther;
