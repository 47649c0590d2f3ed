import { Button, Group, NativeSelect, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { inBoth } from '../in-both.ts';
import { useWords } from '../language.tsx';

const words = inBoth({
  es: {
    see: 'Ver la conversación',
    why: 'Para qué la va a ver',
    kept: 'Queda registrado quién la vio y para qué.',
    answer: 'Para responderle',
    quality: 'Revisión de calidad',
    complaint: 'Queja',
    'data-rights': 'Derechos sobre sus datos',
  },
  en: {
    see: 'See the conversation',
    why: 'What you need it for',
    kept: 'Who looked and what for is recorded.',
    answer: 'To answer her',
    quality: 'Quality review',
    complaint: 'Complaint',
    'data-rights': 'Rights over her data',
  },
});

const reasons = ['answer', 'quality', 'complaint', 'data-rights'] as const;
export type Reason = (typeof reasons)[number];

/** Nobody sees what a citizen wrote without having said what for. */
export const WhyLook = ({
  first,
  see,
  choose,
}: {
  readonly first: Reason;
  /** On the button, where it is no conversation that is looked at. */
  readonly see?: string;
  readonly choose: (reason: Reason) => void;
}) => {
  const say = useWords(words);
  const [chosen, setChosen] = useState<Reason>(first);
  return (
    <Paper withBorder p="md" radius="md">
      <Stack gap="xs">
        <Group align="end">
          <NativeSelect
            label={say.why}
            value={chosen}
            data={reasons.map((value) => ({ value, label: say[value] }))}
            onChange={({ currentTarget: { value } }) => setChosen(reasons.find((one) => one === value) ?? first)}
          />
          <Button onClick={() => choose(chosen)}>{see ?? say.see}</Button>
        </Group>
        <Text size="sm" className="quiet">
          {say.kept}
        </Text>
      </Stack>
    </Paper>
  );
};
