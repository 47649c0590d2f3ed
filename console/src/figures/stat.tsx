import { Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../language.tsx';
import { useFigures } from './figure-context.tsx';
import { formatsOf } from './sheet.ts';
import { words } from './words.ts';

/** One number that leads a page, and how it stands beside the time before. */
export const Stat = ({
  label,
  value,
  before = null,
  exact = false,
  note,
  definition,
}: {
  readonly label: string;
  readonly value: number | string;
  readonly before?: number | null;
  /** It was not rounded, whatever the page is. */
  readonly exact?: boolean;
  readonly note?: ReactNode;
  readonly definition?: string | undefined;
}) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const formats = formatsOf(locale);
  const { sees } = useFigures();
  const few = value === 0 && sees === 'rounded' && !exact;
  const text = typeof value !== 'number' ? value : few ? say.few : formats.count(value);
  const change = typeof value === 'number' && before !== null && before > 0 ? (value - before) / before : null;
  return (
    <Paper withBorder radius="md" p="md" className="stat">
      <Text size="sm" className="quiet">
        {label}
      </Text>
      <Text
        className="stat-value"
        {...(few || (typeof value === 'string' && value.length > 6) ? { 'data-text': true } : {})}
      >
        {text}
      </Text>
      {change !== null && (
        <Text size="sm">
          {Math.abs(change) < 0.005
            ? say.same
            : `${change > 0 ? '▲' : '▼'} ${formats.share(Math.abs(Math.round(change * 100) / 100))} ${change > 0 ? say.more : say.less}`}
        </Text>
      )}
      {note !== undefined && (
        <Text size="sm" className="quiet" component="div">
          {note}
        </Text>
      )}
      {definition !== undefined && (
        <details className="definition">
          <summary>{say.definition}</summary>
          <Text size="sm">{definition}</Text>
        </details>
      )}
    </Paper>
  );
};
