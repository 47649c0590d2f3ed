import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** What a page is called, in one line what it is for, and what can be done with all of it. */
export const PageHead = ({
  title,
  about,
  children,
}: {
  readonly title: string;
  readonly about?: string;
  readonly children?: ReactNode;
}) => (
  <Group justify="space-between" align="end" gap="sm" mb="md">
    <Stack gap={2}>
      <Title order={1} size="h3">
        {title}
      </Title>
      {about !== undefined && (
        <Text size="sm" className="quiet" maw={640}>
          {about}
        </Text>
      )}
    </Stack>
    {children !== undefined && <Group gap="xs">{children}</Group>}
  </Group>
);
