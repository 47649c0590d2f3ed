import { Badge, Button, Group, NativeSelect, Text, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAddress } from '../address.ts';
import { api, type CaseSummary, type Me, settled } from '../api.ts';
import { type Say, useWords } from '../language.tsx';
import '../ui/lists.css';
import { Failed } from '../ui/failed.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { OneCase } from './one-case.tsx';
import { sayWait } from './say-wait.ts';
import { words } from './words.ts';

/** So often the list is asked for; where nothing changed the answer is a 304 without a body. */
const everyMs = 4000;
/** Rows that are drawn at once. */
const atOnce = 50;

const kinds = ['all', 'waiting', 'mine'] as const;

/** The inbox beside the case that is open; on a phone one at a time. */
export const CasesPage = ({ me }: { readonly me: Me }) => {
  const say = useWords(words);
  const { held, hold } = useAddress();
  const open = held.id ?? null;
  const [kind, setKind] = useState<(typeof kinds)[number]>('all');
  const [most, setMost] = useState(atOnce);
  const cases = useQuery({
    queryKey: ['cases'],
    queryFn: () => settled(api.GET('/api/v1/cases')),
    refetchInterval: everyMs,
  });
  const items = cases.data?.items ?? [];
  const wanted = items.filter(
    ({ waitingSince, assignee }) =>
      kind === 'all' || (kind === 'waiting' ? waitingSince !== null : assignee?.id === me.id),
  );
  return (
    <>
      <PageHead title={items.length === 0 ? say.cases : `${say.cases} (${items.length})`} about={say.about} />
      <div className="page" {...(open === null ? {} : { 'data-open': true })}>
        <section className="list" aria-label={say.cases}>
          {cases.isError && <Failed />}
          {cases.isSuccess && items.length === 0 && (
            <>
              <Text>{say.noCases}</Text>
              <Text size="sm" className="quiet" mt="xs">
                {say.howCases}
              </Text>
            </>
          )}
          {cases.isPending && <Text>{say.loading}</Text>}
          {items.length > 0 && (
            <NativeSelect
              size="xs"
              mb="xs"
              label={say.shown}
              value={kind}
              data={kinds.map((value) => ({ value, label: say[value] }))}
              onChange={({ currentTarget: { value } }) => {
                setKind(kinds.find((one) => one === value) ?? 'all');
                setMost(atOnce);
              }}
            />
          )}
          {items.length > 0 && wanted.length === 0 && <Text>{say.noneSo}</Text>}
          {wanted.length > 0 && (
            <ul className="rows" aria-live="polite">
              {wanted.slice(0, most).map((one) => (
                <li key={one.id}>
                  <Row
                    one={one}
                    me={me}
                    chosen={one.id === open}
                    choose={() => hold({ id: one.id }, { step: open === null })}
                  />
                </li>
              ))}
            </ul>
          )}
          {wanted.length > most && (
            <Button mt="sm" variant="default" size="compact-sm" onClick={() => setMost(most + atOnce)}>
              {say.more}
            </Button>
          )}
        </section>
        <section className="one" aria-label={say.conversation}>
          {open === null ? (
            <Text className="quiet">{say.chooseCase}</Text>
          ) : (
            <OneCase key={open} id={open} me={me} leave={() => hold({ id: null })} />
          )}
        </section>
      </div>
    </>
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
    <UnstyledButton className="row" onClick={choose} aria-current={chosen}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text fw={600} size="sm" truncate>
          {topicOf(say, one.topic)}
        </Text>
        <Text size="xs" className="quiet">
          {one.number}
        </Text>
      </Group>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="sm" fw={one.waitingSince === null ? 400 : 600}>
          {one.waitingSince === null ? say.answered : `${say.waits} ${sayWait(say, one.waitingSince, Date.now())}`}
        </Text>
        <Badge variant="outline" color="gray" c="inherit" tt="none" size="sm" style={{ flexShrink: 0 }}>
          {one.assignee === null ? say.nobody : one.assignee.id === me.id ? say.withYou : one.assignee.name}
        </Badge>
      </Group>
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
