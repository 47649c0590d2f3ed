import { Button, NativeSelect } from '@mantine/core';
import type { InBoth } from '../in-both.ts';
import { useLanguage, useWords } from '../language.tsx';
import { words } from './words.ts';

type Option = { readonly value: string; readonly label: string };

/** Period and filters of a page; each filter holds a column to one code. */
export const FigureFilters = ({
  period,
  filters,
  filter,
  options,
  onChange,
}: {
  readonly period: string;
  readonly filters: readonly string[];
  readonly filter: Readonly<Record<string, string>>;
  readonly options: (column: string) => readonly Option[];
  readonly onChange: (values: Readonly<Record<string, string | null>>) => void;
}) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const held = Object.keys(filter).length > 0;
  return (
    <section className="figure-filters" aria-label={say.filters}>
      <NativeSelect
        label={say.period}
        value={period}
        data={periodsOf(say, locale === 'es' ? 'es-CO' : 'en-GB')}
        onChange={(event) => onChange({ period: event.currentTarget.value })}
      />
      {filters.map((column) => (
        <NativeSelect
          key={column}
          label={labelOf(say, column)}
          value={filter[column] ?? ''}
          data={[{ value: '', label: say.allOf }, ...options(column)]}
          onChange={(event) => onChange({ [column]: event.currentTarget.value || null })}
        />
      ))}
      {held && (
        <Button
          variant="subtle"
          c="inherit"
          onClick={() => onChange(Object.fromEntries(filters.map((column) => [column, null])))}
        >
          {say.clear}
        </Button>
      )}
    </section>
  );
};

type Say = InBoth<keyof (typeof words)['es']>['es'];

const labelOf = (say: Say, column: string): string =>
  Object.entries(say).find(([name]) => name === `filter.${column}`)?.[1] ?? column;

/** Whole weeks, the last twelve months, and years since the pilot could have begun. */
const periodsOf = (say: Say, language: string): Option[] => {
  const now = new Date();
  const months = Array.from({ length: 12 }, (_, back) => {
    const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1));
    return {
      value: month.toISOString().slice(0, 7),
      label: month.toLocaleDateString(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    };
  });
  const year = now.getUTCFullYear();
  return [
    { value: '4w', label: say['period.4w'] },
    { value: '12w', label: say['period.12w'] },
    { value: '26w', label: say['period.26w'] },
    { value: '52w', label: say['period.52w'] },
    ...months,
    { value: String(year), label: String(year) },
    { value: String(year - 1), label: String(year - 1) },
    { value: 'all', label: say['period.all'] },
  ];
};
