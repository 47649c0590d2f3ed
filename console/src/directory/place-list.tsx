import { Badge, Button, Group, NativeSelect, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { api, settled } from '../api.ts';
import type { components } from '../api-types.ts';
import { useLanguage, useWords } from '../language.tsx';
import { Failed } from '../ui/failed.tsx';
import { plain } from '../ui/plain.ts';
import { sayDay } from '../ui/say-when.ts';
import { localities } from './localities.ts';
import { words } from './words.ts';

type Place = components['schemas']['PlaceSummary'];
const shows = ['everything', 'staleOnly', 'closedOnly'] as const;

/** So many are drawn at first: there are a few hundred, and whoever looks for one types. */
const firstShown = 60;

/** All places as a list to search in; what is stale or thin comes first, as the API sorts it. */
export const PlaceList = ({
  chosen,
  choose,
}: {
  readonly chosen: string | null;
  readonly choose: (id: string) => void;
}) => {
  const say = useWords(words);
  const places = useQuery({
    queryKey: ['places'],
    queryFn: () => settled(api.GET('/api/v1/directory/places')),
    staleTime: 30_000,
  });
  const [typed, setTyped] = useState('');
  const [show, setShow] = useState<(typeof shows)[number]>('everything');
  const [most, setMost] = useState(firstShown);
  const wanted = useDeferredValue(plain(typed));
  const found = useMemo(
    () => (places.data?.items ?? []).filter((one) => isShown(one, show) && haystack(one).includes(wanted)),
    [places.data, show, wanted],
  );
  return (
    <>
      <Group gap="xs" mb="xs" align="end" wrap="nowrap">
        <TextInput
          size="xs"
          type="search"
          label={say.search}
          value={typed}
          style={{ flexGrow: 1 }}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          label={say.show}
          value={show}
          data={shows.map((value) => ({ value, label: say[value] }))}
          onChange={({ currentTarget: { value } }) => setShow(shows.find((one) => one === value) ?? 'everything')}
        />
      </Group>
      {places.isError && <Failed />}
      {places.isPending && <Text size="sm">{say.loading}</Text>}
      {places.isSuccess && (
        <Text size="xs" className="quiet" mb={4} role="status">
          {found.length} {say.found}
        </Text>
      )}
      {found.length > 0 && (
        <ul className="rows">
          {found.slice(0, most).map((one) => (
            <li key={one.id}>
              <Row one={one} chosen={one.id === chosen} choose={() => choose(one.id)} />
            </li>
          ))}
        </ul>
      )}
      {found.length > most && (
        <Button mt="xs" variant="default" size="compact-sm" onClick={() => setMost(most + 200)}>
          {say.more}
        </Button>
      )}
    </>
  );
};

const Row = ({
  one,
  chosen,
  choose,
}: {
  readonly one: Place;
  readonly chosen: boolean;
  readonly choose: () => void;
}) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const marks = [...(one.stale ? [say.stale] : []), ...one.missing.map((what) => missingName(say, what))];
  return (
    <UnstyledButton className="row" onClick={choose} aria-current={chosen}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text fw={600} size="sm" lineClamp={3}>
          {one.name}
        </Text>
        <Text size="xs" className="quiet" style={{ whiteSpace: 'nowrap' }}>
          {one.locality === null ? '' : (localities[one.locality] ?? one.locality)}
        </Text>
      </Group>
      {one.state !== 'open' && (
        <Badge color="red.9" size="sm" tt="none">
          {one.state === 'closed' && one.validFrom !== null
            ? `${say.closed} ${sayDay(one.validFrom, locale)}`
            : say.ended}
        </Badge>
      )}
      <Text size="xs" className="quiet" truncate>
        {one.hours ?? ''}
      </Text>
      {marks.length > 0 && <Text size="xs">⚠ {marks.join(' · ')}</Text>}
    </UnstyledButton>
  );
};

const missingName = (say: ReturnType<typeof useWords<keyof (typeof words)['es']>>, what: string): string => {
  switch (what) {
    case 'hours':
    case 'phone':
    case 'point':
    case 'services':
      return `${say.missing.toLowerCase()} ${say[`missing-${what}`]}`;
    default:
      return what;
  }
};

const isShown = ({ stale, missing, state }: Place, show: (typeof shows)[number]): boolean =>
  show === 'everything' || (show === 'staleOnly' ? stale || missing.length > 0 : state !== 'open');

const haystack = ({ name, locality, kind }: Place): string =>
  plain(`${name} ${locality === null ? '' : (localities[locality] ?? '')} ${kind}`);
