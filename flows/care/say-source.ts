import type { Rule } from './rule.ts';
import { sources } from './rules/sources.ts';

/** Who says so, as short as a person would name it: the norm, the office, or the site of the page. */
export const saySource = ({ source, article }: Pick<Rule, 'source' | 'article'>): string =>
  article ?? offices[source] ?? siteOf(source);

/** `https://www.pulzo.com/economia/…` → `pulzo.com`. */
const siteOf = (source: string): string => /^https?:\/\/(?:www\.)?([^/]+?)\.?\//.exec(source)?.[1] ?? source;

/** What came as open data has no page to name. */
const offices: Readonly<Record<string, string>> = {
  [sources.sdisLayer]: 'Integración Social',
  [sources.cityOffer2023]: 'Secretaría General',
  [sources.blockLayer]: 'Secretaría de la Mujer',
};
