import { Alert, Button, Checkbox, Group, NumberInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, api, settled } from '../api.ts';
import { useWords } from '../language.tsx';
import { FormBox } from '../ui/form-box.tsx';
import { todayInBogota } from '../ui/say-when.ts';
import { className } from './class-name.ts';
import { words } from './words.ts';

/** A month's ceilings as published. One far from the month before is asked about once more. */
export const SetRates = ({ modalities, first }: { readonly modalities: readonly string[]; readonly first: string }) => {
  const say = useWords(words);
  const client = useQueryClient();
  const [month, setMonth] = useState(first);
  const [rates, setRates] = useState<Readonly<Record<string, number | string>>>({});
  const [source, setSource] = useState('');
  const [asOf, setAsOf] = useState(todayInBogota);
  const [sure, setSure] = useState(false);
  const given = modalities.flatMap((modality) => {
    const ea = rates[modality] ?? '';
    return ea === '' ? [] : [{ modality, ea: Number(ea) }];
  });
  const set = useMutation({
    mutationFn: () => settled(api.POST('/api/v1/ceilings', { body: { month, rates: given, source, asOf, sure } })),
    onSuccess: async () => {
      setRates({});
      setSure(false);
      await Promise.all(['ceilings', 'ceiling-history'].map((name) => client.invalidateQueries({ queryKey: [name] })));
    },
  });
  const slip = set.error instanceof ApiProblem && set.error.status === 409;
  return (
    <FormBox send={() => set.mutate()}>
      <Stack gap="xs">
        <Text fw={600} size="sm">
          {say.setRates}
        </Text>
        <Text size="xs" className="quiet">
          {say.setRatesWhat}
        </Text>
        <SimpleGrid cols={{ base: 2, md: 4, lg: 7 }} spacing="xs" verticalSpacing="xs" style={{ alignItems: 'end' }}>
          {modalities.map((modality) => (
            <NumberInput
              key={modality}
              size="xs"
              label={className(modality)}
              min={5}
              max={200}
              decimalScale={2}
              decimalSeparator=","
              hideControls
              value={rates[modality] ?? ''}
              onChange={(ea) => {
                setRates((before) => ({ ...before, [modality]: ea }));
                // Sure was she of what stood there.
                setSure(false);
              }}
            />
          ))}
        </SimpleGrid>
        <Group align="end" gap="xs">
          <TextInput
            size="xs"
            type="month"
            label={say.month}
            required
            value={month}
            onChange={(event) => {
              setMonth(event.currentTarget.value);
              setSure(false);
            }}
          />
          <TextInput
            size="xs"
            label={say.source}
            required
            minLength={8}
            style={{ flexGrow: 1 }}
            value={source}
            onChange={(event) => setSource(event.currentTarget.value)}
          />
          <TextInput
            size="xs"
            type="date"
            label={say.asOf}
            required
            max={todayInBogota()}
            value={asOf}
            onChange={(event) => setAsOf(event.currentTarget.value)}
          />
          <Button type="submit" size="xs" loading={set.isPending} disabled={given.length === 0}>
            {say.save}
          </Button>
        </Group>
        {slip && (
          <>
            <Alert color="yellow" variant="light" c="inherit" role="alert" title={say.slip} />
            <Checkbox
              size="xs"
              label={say.sure}
              checked={sure}
              onChange={(event) => setSure(event.currentTarget.checked)}
            />
          </>
        )}
        {set.isError && !slip && <Alert color="red" role="alert" title={say.ratesNotValid} />}
        <Text role="status" size="sm">
          {set.isSuccess && given.length === 0 ? say.saved : ''}
        </Text>
      </Stack>
    </FormBox>
  );
};
