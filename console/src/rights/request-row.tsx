import { Alert, Badge, Button, Group, Table, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiProblem, api, settled } from '../api.ts';
import type { components } from '../api-types.ts';
import { type Say, useLanguage, useWords } from '../language.tsx';
import { sayDay, sayMoment } from '../ui/say-when.ts';
import { words } from './words.ts';

type Request = components['schemas']['RightsRequest'];
type Step = Request['steps'][number];

/** One request: what is asked, its clock, and what can follow now. */
export const RequestRow = ({ one }: { readonly one: Request }) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const client = useQueryClient();
  const move = useMutation({
    mutationFn: (step: Step) =>
      settled(
        api.POST('/api/v1/data-rights/requests/{request}/steps', {
          params: { path: { request: one.id }, header: { 'if-match': one.etag } },
          body: { step },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['requests'] }),
  });
  const refused = move.error instanceof ApiProblem ? move.error.status : null;
  return (
    <Table.Tr>
      <Table.Td>
        <strong>{say[one.right]}</strong>
      </Table.Td>
      <Table.Td>
        {say[one.by]} · {say[one.came]}
      </Table.Td>
      <Table.Td>{one.reference ?? '—'}</Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{sayDay(one.receivedOn, locale)}</Table.Td>
      <Table.Td>
        <Clock one={one} />
      </Table.Td>
      <Table.Td>
        {say[`state-${one.state}`]}
        {one.receipt !== null && (
          <Text size="xs" className="quiet">
            {say.receipt} <code>{one.receipt}</code>
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Group gap={6}>
          {one.steps.map((step) => (
            <Button
              key={step}
              variant={step === 'done' ? 'filled' : 'default'}
              size="compact-xs"
              loading={move.isPending && move.variables === step}
              onClick={() => move.mutate(step)}
            >
              {say[step]}
            </Button>
          ))}
        </Group>
        {move.isError && (
          <Alert
            color="red"
            role="alert"
            mt={4}
            p={6}
            title={refused === 412 ? say.changed : refused === 409 ? say.notNow : say.notDone}
          />
        )}
        <details>
          <summary>{say.history}</summary>
          {one.history.map((step) => (
            <Text key={`${step.at} ${step.step}`} size="xs">
              {sayMoment(step.at, locale)} · {step.by}: {stepName(say, step.step)}
            </Text>
          ))}
        </details>
      </Table.Td>
    </Table.Tr>
  );
};

const stepName = (say: Say<typeof words>, step: string): string => {
  switch (step) {
    case 'extend':
    case 'ask-more':
    case 'complete':
    case 'done':
    case 'refuse':
    case 'drop':
    case 'received':
      return say[step];
    default:
      return say['step-erased'];
  }
};

const Clock = ({ one }: { readonly one: Request }) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  if (one.dueOn === null || one.daysLeft === null) return <>{one.state === 'incomplete' ? say.stands : '—'}</>;
  const { daysLeft } = one;
  const left = daysLeft < 0 ? `${-daysLeft} ${say.late}` : daysLeft === 0 ? say.lastDay : `${daysLeft} ${say.daysLeft}`;
  return (
    <>
      {sayDay(one.dueOn, locale)}{' '}
      <Badge
        variant={daysLeft <= 3 ? 'filled' : 'outline'}
        color={daysLeft <= 3 ? 'red.9' : 'gray'}
        c={daysLeft <= 3 ? 'white' : 'inherit'}
        tt="none"
        size="sm"
      >
        {left}
      </Badge>
    </>
  );
};
