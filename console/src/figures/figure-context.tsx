import { createContext, use, useMemo } from 'react';
import type { components } from '../api-types.ts';
import { useLanguage } from '../language.tsx';

export type Answer = components['schemas']['Figure'];
type Chart = components['schemas']['Chart'];
export type Cell = Chart['cells'][number];

/** What the cards of one page of figures share. */
export type Figures = {
  readonly answer: Answer;
  readonly sees: Answer['sees'];
  /** The period in words. */
  readonly period: string;
  readonly filter: Readonly<Record<string, string>>;
  /** Holds the page to one code of a column, or (null) lets it go. */
  readonly hold: (column: string, code: string | null) => void;
  /** What a code is called. */
  readonly name: (column: string, code: string) => string;
};

export const FiguresContext = createContext<Figures | null>(null);

export const useFigures = (): Figures => {
  const figures = use(FiguresContext);
  if (figures === null) throw new Error('a card stands outside a page of figures');
  return figures;
};

const nothing: Chart = {
  id: '',
  by: [],
  measures: [],
  order: [],
  definition: { 'es-CO': '', en: '' },
  cells: [],
  total: {},
  before: null,
  cellsBefore: null,
  derived: [],
};

/** A chart with how it was counted in the language chosen. */
export type Cube = Omit<Chart, 'definition'> & { readonly definition: string };

/** One chart of the page's answer, by its cube's id. */
export const useCube = (id: string): Cube => {
  const { answer } = useFigures();
  const { locale } = useLanguage();
  const chart = answer.charts.find((one) => one.id === id) ?? nothing;
  return useMemo(() => ({ ...chart, definition: chart.definition[locale === 'es' ? 'es-CO' : 'en'] }), [chart, locale]);
};
