import { Text } from '@mantine/core';
import { useWords } from '../language.tsx';
import type { Job } from '../ui/jobs.ts';
import { words } from './words.ts';

/** What open data hide, and by which rule: whoever publishes them reads it first. */
export const Disclosure = ({ summary }: { readonly summary: Job['summary'] }) => {
  const say = useWords(words);
  const told = fieldsOf(summary?.['disclosure']);
  if (told === null) return null;
  const number = (of: Readonly<Record<string, unknown>> | null, name: string): number =>
    typeof of?.[name] === 'number' ? of[name] : 0;
  const least = fieldsOf(fieldsOf(told['rule'])?.['least']);
  const generalized = fieldsOf(told['generalized']);
  const parts = ['sex', 'age', 'locality'].reduce((sum, name) => sum + number(generalized, name), 0);
  return (
    <details>
      <summary>{say.disclosure}</summary>
      <Text size="xs">
        {say.cells}: {number(told, 'cells')} · {number(told, 'published')} {say.published} ·{' '}
        {number(told, 'suppressed')} {say.suppressed}
      </Text>
      <Text size="xs">
        {say.generalized} {parts}
      </Text>
      {least !== null && (
        <Text size="xs">
          {say.least} {number(least, 'plain')} {say.people}; {number(least, 'sensitive')} {say.sensitive}
        </Text>
      )}
      <Text size="xs">
        {say.leftOut}: {number(fieldsOf(summary), 'peopleLeftOut')}
      </Text>
    </details>
  );
};

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : null;
