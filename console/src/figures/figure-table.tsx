import { Table, UnstyledButton } from '@mantine/core';
import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { useLanguage, useWords } from '../language.tsx';
import { formatsOf, type Row, type Sheet, shown } from './sheet.ts';
import { words } from './words.ts';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

/** The table of a card: numbers aligned, sorted by a click on a column's head. */
export const FigureTable = ({
  sheet,
  caption,
  onPick,
}: {
  readonly sheet: Sheet;
  readonly caption: string;
  readonly onPick?: ((code: string) => void) | undefined;
}) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const formats = useMemo(() => formatsOf(locale), [locale]);
  const columns = useMemo(
    (): ColumnDef<typeof features, Row>[] =>
      sheet.columns.map(({ id, label, kind }) => ({
        id,
        header: label,
        accessorFn: ({ values }) => values[id] ?? undefined,
        sortUndefined: 'last',
        sortFn: (a, b) => compare(a.original.values[id], b.original.values[id]),
        sortDescFirst: kind !== 'text',
      })),
    [sheet.columns],
  );
  const data = useMemo(() => [...sheet.rows], [sheet.rows]);
  const table = useTable({ features, columns, data, enableMultiSort: false });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="scrolls figure-table" tabIndex={0} aria-label={caption}>
      <Table captionSide="top" verticalSpacing={6} horizontalSpacing="xs" fz="sm">
        <Table.Caption className="unseen">{caption}</Table.Caption>
        <Table.Thead>
          {table.getHeaderGroups().map((group) => (
            <Table.Tr key={group.id}>
              {group.headers.map(({ id, column }, index) => {
                const sorted = column.getIsSorted();
                const { label = '', kind = 'text' } = sheet.columns[index] ?? {};
                return (
                  <Table.Th
                    key={id}
                    ta={kind === 'text' ? 'left' : 'right'}
                    aria-sort={sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending'}
                  >
                    <UnstyledButton
                      fz="sm"
                      fw={600}
                      title={`${say.sort} ${label}`}
                      onClick={() => column.toggleSorting()}
                    >
                      {label}
                      <span aria-hidden="true"> {sorted === 'asc' ? '↑' : sorted === 'desc' ? '↓' : ''}</span>
                    </UnstyledButton>
                  </Table.Th>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Thead>
        <Table.Tbody>
          {table.getRowModel().rows.map(({ id, original }) => (
            <Table.Tr key={id}>
              {sheet.columns.map(({ id: column, kind }, index) => {
                const text = shown(original.values[column], kind, formats);
                return index === 0 ? (
                  <Table.Th key={column} scope="row" fw={400}>
                    {onPick === undefined ? (
                      text
                    ) : (
                      <UnstyledButton fz="sm" className="pick" onClick={() => onPick(original.key)}>
                        {text}
                      </UnstyledButton>
                    )}
                  </Table.Th>
                ) : (
                  <Table.Td
                    key={column}
                    ta={kind === 'text' ? 'left' : 'right'}
                    {...(kind === 'text' ? {} : { className: 'number' })}
                  >
                    {text}
                  </Table.Td>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
};

const compare = (a: string | number | null | undefined, b: string | number | null | undefined): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a ?? '').localeCompare(String(b ?? ''));
