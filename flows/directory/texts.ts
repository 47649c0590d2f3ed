import type { Locale } from '../engine/locale.ts';
import type { FlowTexts } from '../engine/texts.ts';
import { en } from './texts.en.ts';
import { es } from './texts.es.ts';

export type DirectoryTexts = FlowTexts &
  Readonly<
    Record<
      | 'near'
      | 'noneNear'
      | 'rural'
      | 'item'
      | 'at'
      | 'noAddress'
      | 'phone'
      | 'hours'
      | 'noHours'
      | 'olderRow'
      | 'asOf'
      | 'undatedOf'
      | 'old'
      | 'undated'
      | 'oldLegend'
      | 'callFirst'
      | 'lines'
      | 'line'
      | 'whatsapp'
      | 'always'
      | 'more'
      | 'map'
      | 'back'
      | 'again'
      | 'linesOffer'
      | 'menu'
      | 'moreNone'
      | 'mapHere'
      | 'mapApprox'
      | 'mapNone',
      string
    >
  >;

export const texts: Readonly<Record<Locale, DirectoryTexts>> = { 'es-CO': es, en };
