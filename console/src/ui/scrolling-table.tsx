import { Table, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { inBoth } from '../in-both.ts';
import { useWords } from '../language.tsx';

const words = inBoth({ es: { acts: 'Qué se puede hacer' }, en: { acts: 'What can be done' } });

/** A dense table that scrolls by itself on a narrow screen, reachable by keyboard. A column named '' holds buttons. */
export const ScrollingTable = ({
  label,
  head,
  children,
}: {
  readonly label: string;
  readonly head: readonly string[];
  readonly children: ReactNode;
}) => {
  const say = useWords(words);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="scrolls table" tabIndex={0} aria-label={label}>
      <Table verticalSpacing={6} horizontalSpacing="sm" highlightOnHover stickyHeader={false} fz="sm">
        <Table.Thead>
          <Table.Tr>
            {head.map((name) => (
              <Table.Th key={name}>{name === '' ? <VisuallyHidden>{say.acts}</VisuallyHidden> : name}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </section>
  );
};
