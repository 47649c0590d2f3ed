import { Button, Group, NativeSelect, Popover, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../language.tsx';
import { words } from './words.ts';

const reasons = ['decision', 'report', 'quality', 'authority'] as const;
export type ExactReason = (typeof reasons)[number];

/** For administrators: exact counts, for a reason that goes into the audit. Leaving the page ends it. */
export const SeeExact = ({
  exact,
  onChange,
}: {
  readonly exact: ExactReason | null;
  readonly onChange: (reason: ExactReason | null) => void;
}) => {
  const say = useWords(words);
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState<ExactReason>('decision');
  if (exact !== null)
    return (
      <Button size="sm" variant="default" onClick={() => onChange(null)}>
        {say.seeRounded}
      </Button>
    );
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      trapFocus
      withArrow
      position="bottom-end"
      // Half faded in, its words are hard to read.
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <Button size="sm" variant="default" onClick={() => setOpened(!opened)}>
          {say.seeExact}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs" maw={280}>
          <NativeSelect
            label={say.whyExact}
            value={reason}
            data={reasons.map((value) => ({ value, label: say[`exact.${value}`] }))}
            onChange={(event) => setReason(reasons.find((one) => one === event.currentTarget.value) ?? 'decision')}
          />
          <Text size="xs">{say.whyExactKept}</Text>
          <Group gap="xs">
            <Button
              size="compact-sm"
              onClick={() => {
                setOpened(false);
                onChange(reason);
              }}
            >
              {say.show}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setOpened(false)}>
              {say.cancel}
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
};
