import { Badge, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import type { components } from '../api-types.ts';
import { useLanguage, useWords } from '../language.tsx';
import { sayMoment } from '../ui/say-when.ts';
import { flowNames, nameOf, stageNames } from './codes.ts';
import { words } from './words.ts';

/** One conversation of the list. */
export const ConversationRow = ({
  one,
  chosen,
  choose,
}: {
  readonly one: components['schemas']['Conversation'];
  readonly chosen: boolean;
  readonly choose: () => void;
}) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  return (
    <UnstyledButton className="row" onClick={choose} aria-current={chosen}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text fw={600} size="sm" truncate>
          {nameOf(flowNames[locale], one.flow)}
        </Text>
        <Text size="xs" className="quiet" style={{ whiteSpace: 'nowrap' }}>
          {sayMoment(one.lastAt, locale)}
        </Text>
      </Group>
      <Stack gap={4}>
        {one.question !== null && (
          <Text size="xs" className="quiet" truncate>
            {say.asked}: {one.question.label[locale]}
          </Text>
        )}
        <Group gap={6}>
          <Badge variant="outline" color="gray" c="inherit" tt="none" size="sm">
            {say[one.outcome]}
          </Badge>
          {one.stage !== null && (
            <Badge variant="outline" color="gray" c="inherit" tt="none" size="sm">
              {nameOf(stageNames[locale], one.stage)}
            </Badge>
          )}
          <Text size="xs" className="quiet">
            {one.turns} {say.turns}
          </Text>
        </Group>
      </Stack>
    </UnstyledButton>
  );
};
