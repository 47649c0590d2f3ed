import { Paper, Text, Title } from '@mantine/core';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { useLanguage, useWords } from '../language.tsx';
import { ChartCanvas, pictureOf } from './chart-canvas.tsx';
import { csvOf, fileName, saveText, saveUrl } from './download.ts';
import { useFigures } from './figure-context.tsx';
import { FigureFoot } from './figure-foot.tsx';
import { FigureTable } from './figure-table.tsx';
import type { Draw } from './paint.ts';
import type { Sheet } from './sheet.ts';
import { type Tells, tell } from './tell.ts';
import { words } from './words.ts';

/**
 * The one card by which every figure is shown: a title that says what is seen, the chart, its table, how it was counted,
 * and both as files.
 */
export const FigureCard = ({
  title,
  lead,
  definition,
  sheet,
  tells = first,
  draw = null,
  height = 300,
  wide = false,
  onPick,
  opensTable = draw === null,
  above,
  alone = false,
  beside = false,
  instead,
}: {
  readonly title: string;
  /** What to look for, in a sentence. */
  readonly lead?: string | undefined;
  readonly definition: string;
  readonly sheet: Sheet;
  /** What its sentence is made from. */
  readonly tells?: Tells;
  /** Kept by whoever gives it, so that the chart is drawn again only when something changed; null: a table alone. */
  readonly draw?: Draw | null;
  readonly height?: number;
  /** Takes the whole width. */
  readonly wide?: boolean;
  readonly onPick?: ((code: string) => void) | undefined;
  readonly opensTable?: boolean;
  /** Stands over the chart: what it is to show. */
  readonly above?: ReactNode;
  /** It is a section of its own, under no heading. */
  readonly alone?: boolean;
  /** The table stands at the chart's side where there is room, always open. */
  readonly beside?: boolean;
  /** Stands there while it is not known what there is to show. */
  readonly instead?: ReactNode;
}) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const { period, sees } = useFigures();
  const [open, setOpen] = useState(opensTable);
  const [undrawn, setUndrawn] = useState(false);
  const fail = (): void => {
    setUndrawn(true);
    setOpen(true);
  };
  const id = useId();
  const summary = useMemo(
    () => (draw === null ? '' : tell(sheet, tells, { say, locale })),
    [draw, sheet, tells, say, locale],
  );
  const empty = sheet.rows.length === 0;
  const foot = `${say.source} · ${period} · ${sees === 'rounded' ? say.rounded : say.exact}`;
  const savePicture = async (): Promise<void> => {
    if (draw === null) return;
    try {
      saveUrl(fileName(title, period, 'png'), await pictureOf(draw, { title, summary, foot, height }));
    } catch {
      fail();
    }
  };
  return (
    <Paper
      component="article"
      withBorder
      radius="md"
      p="md"
      className="figure"
      data-wide={wide || undefined}
      aria-labelledby={id}
    >
      <Title order={alone ? 2 : 3} size={alone ? 'h4' : 'h5'} id={id}>
        {title}
      </Title>
      {summary !== '' && (
        <Text size="sm" fw={500} mt={2} className="tells">
          {summary}
        </Text>
      )}
      {lead !== undefined && (
        <Text size="sm" className="quiet" mt={2}>
          {lead}
        </Text>
      )}
      {undrawn && (
        <Text size="sm" role="alert" mt="xs">
          {say.notDrawn}
        </Text>
      )}
      {instead !== undefined ? (
        instead
      ) : empty ? (
        <Text py="xl" ta="center" className="quiet">
          {say.empty}
        </Text>
      ) : (
        <>
          {above}
          <div className={beside ? 'figure-beside' : 'figure-below'}>
            {draw !== null && !undrawn && (
              <ChartCanvas
                draw={draw}
                height={height}
                label={`${title}. ${summary}`.trim()}
                onPick={onPick}
                onFail={fail}
              />
            )}
            {(open || beside || draw === null) && <FigureTable sheet={sheet} caption={title} onPick={onPick} />}
          </div>
        </>
      )}
      <FigureFoot
        table={draw === null || beside ? null : { open, toggle: () => setOpen(!open) }}
        savePicture={draw === null ? null : savePicture}
        saveCsv={() => saveText(fileName(title, period, 'csv'), csvOf(sheet))}
        disabled={empty}
        definition={definition}
      />
    </Paper>
  );
};

const first: Tells = {};
