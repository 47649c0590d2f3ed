import { Alert, Button, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, api, settled } from '../api.ts';
import type { components } from '../api-types.ts';
import { useWords } from '../language.tsx';
import { FormBox } from '../ui/form-box.tsx';
import { words } from './words.ts';

/** Her data as a file for her, made at once and kept nowhere. */
export const CopyData = ({ requests }: { readonly requests: readonly components['schemas']['RightsRequest'][] }) => {
  const say = useWords(words);
  const [address, setAddress] = useState('');
  const [chosen, setChosen] = useState('');
  const request = requests.find(({ id }) => id === chosen)?.id ?? requests[0]?.id ?? '';
  const copy = useMutation({
    mutationFn: (typed: string) =>
      settled(
        api.PUT('/api/v1/data-rights/requests/{request}/copy', {
          params: { path: { request } },
          body: { address: typed },
        }),
      ),
    onSuccess: (data) => {
      const url = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
      const link = document.createElement('a');
      link.href = url;
      link.download = 'datos.json';
      link.click();
      URL.revokeObjectURL(url);
    },
    // Nothing of it stays in the page.
    gcTime: 0,
  });
  const problem = copy.error instanceof ApiProblem ? copy.error.status : null;
  return (
    <FormBox
      send={() => {
        const typed = address;
        setAddress('');
        copy.mutate(typed);
      }}
    >
      <Stack gap="xs">
        <Title order={2} size="h5">
          {say.copyTitle}
        </Title>
        <Text size="sm" className="quiet">
          {say.copyWhat}
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
          value={request}
          disabled={requests.length === 0}
          data={
            requests.length === 0
              ? [{ value: '', label: say.noRequest }]
              : requests.map(({ id, right, reference, receivedOn }) => ({
                  value: id,
                  label: `${say[right]} · ${reference ?? receivedOn}`,
                }))
          }
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        <Button
          type="submit"
          size="xs"
          variant="default"
          disabled={address === '' || request === ''}
          loading={copy.isPending}
        >
          {say.download}
        </Button>
        {copy.isError && (
          <Alert
            color="red"
            role="alert"
            title={problem === 409 ? say.nothingStored : problem === 400 ? say.noAddress : say.notDone}
          />
        )}
      </Stack>
    </FormBox>
  );
};
