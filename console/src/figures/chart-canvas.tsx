import { useComputedColorScheme } from '@mantine/core';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useEffect, useRef } from 'react';
import { baseOption, type Draw, paintOf } from './paint.ts';

/**
 * One chart, drawn when it comes near the screen. What it tells stands in `label` for those who do not see it, and in the
 * table beside it.
 */
export const ChartCanvas = ({
  draw,
  height,
  label,
  onPick,
  onFail,
}: {
  readonly draw: Draw;
  readonly height: number;
  readonly label: string;
  /** The code of what was clicked. */
  readonly onPick?: ((code: string) => void) | undefined;
  /** What draws could not be loaded. */
  readonly onFail: () => void;
}) => {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const pick = useRef(onPick);
  pick.current = onPick;
  const fail = useRef(onFail);
  fail.current = onFail;
  const dark = useComputedColorScheme('light') === 'dark';

  useEffect(() => {
    const own = box.current;
    if (own === null) return;
    let gone = false;
    const paint = (): void => {
      const colours = paintOf(dark, own.clientWidth);
      const option = draw(colours);
      // Long names and many lines of legend take no room from the bars.
      const tall = Math.round(height * (colours.narrow ? 1.2 : 1)) + Math.max(0, topOf(option) - usualTop);
      own.style.height = `${tall}px`;
      const made = chart.current;
      // It draws all of the old again: only where the room changed.
      if (made && (made.getHeight() !== own.clientHeight || made.getWidth() !== own.clientWidth)) made.resize();
      made?.setOption({ ...baseOption(colours), ...option }, { notMerge: true });
    };
    const start = async (): Promise<void> => {
      if (chart.current === null) {
        const { init } = await import('./echarts.ts');
        if (gone) return;
        chart.current = init(own);
        chart.current.on('click', ({ data, name }) => pick.current?.(codeIn(data) ?? name));
      }
      paint();
      own.dataset.drawn = 'yes';
    };
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        near.disconnect();
        start().catch(() => fail.current());
      },
      { rootMargin: '300px' },
    );
    near.observe(own);
    let width = own.clientWidth;
    const sized = new ResizeObserver(() => {
      if (own.clientWidth === width) return;
      width = own.clientWidth;
      paint();
    });
    sized.observe(own);
    return () => {
      gone = true;
      near.disconnect();
      sized.disconnect();
    };
  }, [draw, dark, height]);

  useEffect(
    () => () => {
      chart.current?.dispose();
      chart.current = null;
    },
    [],
  );

  return <div ref={box} role="img" aria-label={label} className="chart" style={{ height }} />;
};

/** Pixels above the bars that the height of a card reckons with. */
const usualTop = 60;

const topOf = ({ grid }: EChartsCoreOption): number =>
  typeof grid === 'object' && grid !== null && 'top' in grid && typeof grid.top === 'number' ? grid.top : 0;

const codeIn = (data: unknown): string | null =>
  typeof data === 'object' && data !== null && 'code' in data && typeof data.code === 'string' ? data.code : null;

/** The chart as a picture of a fixed size, with its title and where it is from, on white. */
export const pictureOf = async (
  draw: Draw,
  {
    title,
    summary,
    foot,
    height,
  }: { readonly title: string; readonly summary: string; readonly foot: string; readonly height: number },
): Promise<string> => {
  const { init } = await import('./echarts.ts');
  const paint = paintOf(false, 960);
  const made = document.createElement('div');
  const chart = init(made, null, { width: 1000, height: height + 120, devicePixelRatio: 2 });
  const drawing = document.createElement('canvas');
  try {
    chart.setOption({ ...baseOption(paint), ...draw(paint) });
    drawing.width = 2000;
    drawing.height = (height + 120) * 2;
    const pen = drawing.getContext('2d');
    if (pen === null) return '';
    pen.scale(2, 2);
    pen.fillStyle = paint.ground;
    pen.fillRect(0, 0, 1000, height + 120);
    chart.resize({ width: 960, height });
    const picture = new Image();
    picture.src = chart.getDataURL({ pixelRatio: 2, backgroundColor: paint.ground });
    await picture.decode();
    pen.drawImage(picture, 20, 64, 960, height);
    pen.fillStyle = paint.text;
    pen.font = '600 22px system-ui, sans-serif';
    pen.fillText(title, 20, 32, 960);
    pen.font = '14px system-ui, sans-serif';
    pen.fillText(summary, 20, 54, 960);
    pen.fillStyle = paint.quiet;
    pen.font = '13px system-ui, sans-serif';
    pen.fillText(foot, 20, height + 100, 960);
    return drawing.toDataURL('image/png');
  } finally {
    chart.dispose();
  }
};
