/** Who says so, as short as a person would name it: the office, or the site of the page. */
export const saySource = (source: string): string =>
  offices.find(([pattern]) => pattern.test(source))?.[1] ?? siteOf(source);

/** `https://www.pulzo.com/economia/…` → `pulzo.com`. */
const siteOf = (source: string): string => /^https?:\/\/(?:www\.)?([^/\s]+?)\.?(?:[/\s]|$)/.exec(source)?.[1] ?? source;

/** What came as open data has no page to name: its source begins with the office. */
const offices: readonly (readonly [RegExp, string])[] = [
  [/^SDIS\b/, 'Integración Social'],
  [/^Secretaría General\b/, 'Secretaría General'],
  [/^SDMujer\b/, 'Secretaría de la Mujer'],
  [/^SED\b/, 'Secretaría de Educación'],
];
