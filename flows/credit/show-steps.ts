import { fill } from '../engine/texts.ts';
import { dateName } from '../loans/format.ts';
import { parameter } from './data.ts';
import type { Dimension } from './dimensions.ts';
import { steps } from './result.ts';
import { fitting, lines, type Telling, wordFor } from './tell.ts';

/** Each side of readiness with why, the next steps, and what helps with them. */
export const saySteps = (told: Telling): string => {
  const { words, assessment, known } = told;
  const { credit } = known.world;
  const rivi = assessment.nextSteps.some((step) => step.id === 'get-rivi');
  const report = assessment.dimensions.some((one) => one.id === 'history' && one.outcome === 'no');
  const programme = credit.offers.find((offer) => offer.oddsPercent !== null);
  return fitting(1000, [
    words.steps.title,
    lines(assessment.dimensions.map((dimension) => line(told, dimension))),
    steps(told),
    report ? words.steps.report : null,
    sources(told),
    rivi ? fill(words.steps.papers, { year: dateName(credit.vendorRecord.asOf ?? '', known.locale) }) : null,
    programme?.oddsPercent == null
      ? null
      : fill(words.steps.odds, {
          odds: Math.round(programme.oddsPercent),
          year: dateName(programme.asOf ?? '', known.locale),
        }),
  ]);
};

/** Where each rule of thumb was read, and of when it is. Sides that rest on the same page stand together. */
const sources = ({ words, assessment: { dimensions }, known: { locale } }: Telling): string => {
  const pages = Map.groupBy(dimensions, ({ source, asOf }) => `${hostOf(source)} (${dateName(asOf, locale)})`);
  const list = [...pages].map(([page, sides]) => `${sides.map(({ id }) => words.dimension[id]).join(', ')}, ${page}`);
  return fill(words.steps.sources, { list: list.join('; ') });
};

const hostOf = (url: string): string => /^https?:\/\/(?:www\.)?([^/]+)/.exec(url)?.[1] ?? url;

const marks: Readonly<Record<Dimension['outcome'], string>> = { yes: '✅', no: '❌', unknown: '❔' };

const line = ({ words, known }: Telling, { id, outcome, missing }: Dimension): string => {
  const why = fill(words.why[`${id}.${outcome}`], {
    list: missing.map((one) => wordFor(words.fact, one)).join(', '),
    percent: parameter(known.world.credit, 'percentOfIncome').value,
  });
  const name = words.dimension[id];
  return fill(words.steps.line, { mark: marks[outcome], dimension: name.charAt(0).toUpperCase() + name.slice(1), why });
};
