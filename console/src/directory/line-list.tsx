import { Group, Text, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, settled } from '../api.ts';
import { useWords } from '../language.tsx';
import { Failed } from '../ui/failed.tsx';
import { words } from './words.ts';

/** All phone lines; what is stale comes first. */
export const LineList = ({
  chosen,
  choose,
}: {
  readonly chosen: string | null;
  readonly choose: (id: string) => void;
}) => {
  const say = useWords(words);
  const lines = useQuery({ queryKey: ['lines'], queryFn: () => settled(api.GET('/api/v1/directory/lines')) });
  if (lines.isLoadingError) return <Failed />;
  if (lines.isPending) return <Text size="sm">{say.loading}</Text>;
  return (
    <ul className="rows">
      {lines.data.items.map((one) => (
        <li key={one.id}>
          <UnstyledButton className="row" onClick={() => choose(one.id)} aria-current={one.id === chosen}>
            <Group justify="space-between" wrap="nowrap" gap="xs">
              <Text fw={600} size="sm" lineClamp={2}>
                {one.name}
              </Text>
              <Text size="sm">{one.number ?? one.whatsapp ?? '—'}</Text>
            </Group>
            <Text size="xs" className="quiet" truncate>
              {one.hours ?? ''}
            </Text>
            {one.stale && <Text size="xs">⚠ {say.stale}</Text>}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
};
