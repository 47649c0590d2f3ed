import { Button, Group, Text } from '@mantine/core';
import { useLanguage, useWords } from '../language.tsx';
import { words } from './words.ts';

/** What stands under every figure: its table, both as files, and how it was counted. */
export const FigureFoot = ({
  table,
  savePicture,
  saveCsv,
  disabled,
  definition,
}: {
  /** Null where the table stands there anyway. */
  readonly table: { readonly open: boolean; readonly toggle: () => void } | null;
  /** Null where there is no chart. */
  readonly savePicture: (() => Promise<void>) | null;
  readonly saveCsv: () => void;
  readonly disabled: boolean;
  readonly definition: string;
}) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  return (
    <Group gap={4} mt="auto" pt="xs" className="figure-foot">
      {table !== null && (
        <Quiet pressed={table.open} onClick={table.toggle} disabled={disabled}>
          {say.table}
        </Quiet>
      )}
      {savePicture !== null && (
        <Quiet title={say.downloadPicture} onClick={() => void savePicture()} disabled={disabled}>
          {say.picture}
        </Quiet>
      )}
      <Quiet title={say.downloadCsv} onClick={saveCsv} disabled={disabled}>
        {say.csv}
      </Quiet>
      <details className="definition">
        <summary>{say.definition}</summary>
        <Text size="sm" lang={locale}>
          {definition}
        </Text>
      </details>
    </Group>
  );
};

const Quiet = ({
  children,
  pressed,
  ...rest
}: {
  readonly children: string;
  readonly onClick: () => void;
  readonly disabled: boolean;
  readonly pressed?: boolean;
  readonly title?: string;
}) => (
  <Button
    variant="subtle"
    color="gray"
    c="inherit"
    size="compact-xs"
    fw={500}
    {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
    {...rest}
  >
    {children}
  </Button>
);
