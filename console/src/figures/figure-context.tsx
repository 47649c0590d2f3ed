import { createContext, use } from 'react';
import type { components } from '../api-types.ts';

export type Answer = components['schemas']['Figure'];
export type Chart = components['schemas']['Chart'];
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

/** One chart of the page's answer, by its cube's id. */
export const useCube = (id: string): Chart => {
  const { answer } = useFigures();
  return answer.charts.find((chart) => chart.id === id) ?? nothing;
};
