import type { EChartsCoreOption } from 'echarts/core';

/** Colours and measures of one theme; a chart is drawn with the one that is on. */
export type Paint = {
  readonly dark: boolean;
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly ground: string;
  readonly series: readonly string[];
  /** Where six are not enough. */
  readonly more: readonly string[];
  /** What was not got, what does not hold. */
  readonly bad: string;
  readonly good: string;
  readonly grey: string;
  /** From little to much. */
  readonly ramp: readonly string[];
  /** Pixels there are. */
  readonly width: number;
  readonly narrow: boolean;
};

export const paintOf = (dark: boolean, width: number): Paint => ({
  dark,
  width,
  narrow: width < 480,
  text: dark ? '#e6e9ec' : '#22303a',
  quiet: dark ? '#a9b4bd' : '#56646f',
  line: dark ? '#3a434b' : '#e3e8ec',
  ground: dark ? '#242424' : '#ffffff',
  // Told apart also by those who see red and green alike.
  series: dark
    ? ['#4fb3a5', '#7f9fd6', '#e5b45a', '#d98768', '#a896cf', '#8fa3b0']
    : ['#1f7a6d', '#4a6fae', '#d49a2a', '#c0603c', '#7a64ab', '#7b8a95'],
  more: dark
    ? ['#7fc4b8', '#a9bfe4', '#efd096', '#e6b09b', '#c6b9e0', '#b5c3cc', '#3a8a80', '#5878b0']
    : ['#83c0b6', '#9ab2d8', '#e8c583', '#e0a58d', '#b7a8d6', '#b1bcc4', '#14584e', '#2f4d82'],
  bad: dark ? '#d98768' : '#c0603c',
  good: dark ? '#4fb3a5' : '#1f7a6d',
  grey: dark ? '#5c6871' : '#b9c3ca',
  ramp: dark
    ? ['#2b3a3c', '#31625d', '#3a8a80', '#57b7a9', '#a4e0d6']
    : ['#eaf4f2', '#bfdfd9', '#83c0b6', '#3f9a8c', '#14584e'],
});

/** What all charts have in common. Words in tips are drawn, never markup. */
export const baseOption = (paint: Paint): EChartsCoreOption => ({
  animation: false,
  color: [...paint.series],
  textStyle: { color: paint.text, fontFamily: 'system-ui, sans-serif' },
  tooltip: {
    renderMode: 'richText',
    confine: true,
    backgroundColor: paint.ground,
    borderColor: paint.line,
    textStyle: { color: paint.text, fontSize: 12 },
  },
});

export const axisStyle = (paint: Paint) => ({
  axisLine: { lineStyle: { color: paint.line } },
  axisTick: { show: false },
  axisLabel: { color: paint.quiet, fontSize: 12 },
  splitLine: { lineStyle: { color: paint.line } },
});

/** A legend above the chart, and how much room it takes: as many lines as its names need. */
export const legendOf = (paint: Paint, names: readonly string[]) => {
  const fits = Math.max(1, paint.width - 8);
  let [lines, used] = [1, 0];
  for (const name of names) {
    const wide = 34 + name.length * 6.7;
    if (used > 0 && used + wide > fits) {
      lines += 1;
      used = 0;
    }
    used += wide;
  }
  return {
    height: lines * 20 + 10,
    legend: {
      top: 0,
      left: 0,
      width: fits,
      icon: 'roundRect',
      itemWidth: 11,
      itemHeight: 11,
      itemGap: 10,
      selectedMode: false,
      textStyle: { color: paint.text, fontSize: 12 },
    },
  };
};

export type Draw = (paint: Paint) => EChartsCoreOption;
