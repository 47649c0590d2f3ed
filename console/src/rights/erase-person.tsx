import { Alert, Button, Checkbox, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, api, settled } from '../api.ts';
import type { components } from '../api-types.ts';
import { useLanguage, useWords } from '../language.tsx';
import { ChooseOne } from '../ui/choose-one.tsx';
import { FormBox } from '../ui/form-box.tsx';
import { sayDay } from '../ui/say-when.ts';
import { erasedNames } from './erased-names.ts';
import { words } from './words.ts';

const reasons = ['data-rights', 'court-order', 'test-person'] as const;

/** Erases by address. What was typed leaves the page as soon as it was sent. */
export const ErasePerson = ({ requests }: { readonly requests: readonly components['schemas']['RightsRequest'][] }) => {
  const say = useWords(words);
  const client = useQueryClient();
  const [address, setAddress] = useState('');
  const [chosen, setChosen] = useState('');
  // One that was answered meanwhile stands in the list no more, and takes no receipt of somebody else.
  const request = requests.find(({ id }) => id === chosen)?.id ?? null;
  const [reason, setReason] = useState<(typeof reasons)[number]>('data-rights');
  const [sure, setSure] = useState(false);
  const erase = useMutation({
    mutationFn: (typed: string) =>
      settled(
        api.POST('/api/v1/data-rights/erasures', {
          body: { address: typed, request, reason },
        }),
      ),
    onSuccess: () => setChosen(''),
    onSettled: () => client.invalidateQueries({ queryKey: ['requests'] }),
  });
  const problem = erase.error instanceof ApiProblem ? erase.error.status : null;
  return (
    <FormBox
      send={() => {
        const typed = address;
        setAddress('');
        setSure(false);
        erase.mutate(typed);
      }}
    >
      <Stack gap="xs">
        <Title order={2} size="h5">
          {say.eraseTitle}
        </Title>
        <Text size="sm" className="quiet">
          {say.eraseWhat}
        </Text>
        <TextInput
          size="xs"
          label={say.address}
          required
          autoComplete="off"
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          label={say.forRequest}
          value={request ?? ''}
          data={[
            { value: '', label: say.noRequest },
            ...requests.map(({ id, right, reference, receivedOn }) => ({
              value: id,
              label: `${say[right]} · ${reference ?? receivedOn}`,
            })),
          ]}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        <ChooseOne label={say.reasonErase} codes={reasons} names={say} value={reason} choose={setReason} />
        <Checkbox
          size="xs"
          label={say.sure}
          checked={sure}
          onChange={(event) => setSure(event.currentTarget.checked)}
        />
        <Button type="submit" size="xs" color="red.9" disabled={!sure || address === ''} loading={erase.isPending}>
          {say.eraseNow}
        </Button>
        {erase.isError && (
          <Alert
            color="red"
            role="alert"
            title={problem === 409 ? say.nothingStored : problem === 400 ? say.noAddress : say.notDone}
          />
        )}
        {erase.isSuccess && <Receipt receipt={erase.data.receipt} />}
      </Stack>
    </FormBox>
  );
};

const Receipt = ({ receipt }: { readonly receipt: string }) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const read = useQuery({
    queryKey: ['receipt', receipt],
    queryFn: () => settled(api.GET('/api/v1/data-rights/erasures/{receipt}', { params: { path: { receipt } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'done' ? false : 1000),
  });
  const names: Readonly<Record<string, string>> = erasedNames[locale];
  const { state, erased, backupsUntil } = read.data ?? { state: 'asked', erased: null, backupsUntil: null };
  return (
    <Alert color="gray" role="status" title={state === 'done' ? say.erased : say.erasing}>
      <Text size="sm">
        {say.receipt} <code>{receipt}</code>
      </Text>
      {erased !== null && (
        <Text size="sm">
          {Object.entries(erased)
            .filter(([, count]) => count > 0)
            .map(([kind, count]) => `${names[kind] ?? kind}: ${count}`)
            .join(' · ')}
          {backupsUntil === null ? '' : ` · ${say.backups} ${sayDay(backupsUntil, locale)}`}
        </Text>
      )}
    </Alert>
  );
};
