import { Button, Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, type Me, settled } from '../api.ts';
import type { components } from '../api-types.ts';
import { useWords } from '../language.tsx';
import { words } from './words.ts';

/** Whose a case is: hers with one click, or somebody else's who may have it. */
export const Assign = ({
  shown,
  me,
  assign,
}: {
  readonly shown: Pick<components['schemas']['Case'], 'assignee' | 'status'>;
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
