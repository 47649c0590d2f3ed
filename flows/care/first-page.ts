import { rural } from '../directory/nearest.ts';
import { lineNumber, sayLine } from '../directory/say.ts';
import { tellRoute } from '../directory/tell-route.ts';
import type { Known } from '../engine/flow.ts';
import { remembered } from '../engine/remembered.ts';
import { fill } from '../engine/texts.ts';
import { healthOf, type Need } from './needs.ts';
import { room } from './pages.ts';
import { type Result, type Results, resultsOf } from './results.ts';
import { headed, legend, list, nameOf, type Telling, tellNearestBlock, tellResult, tellShort } from './tell.ts';
import { words } from './words.ts';

/** What telling a result takes. */
export const telling = (known: Known): Telling => ({
  results: resultsOf(known),
  directory: known.world.directory,
  now: known.now,
  locale: known.locale,
});

/** The first results, as many as there is room for, and how many these are. */
type FirstPage = { readonly say: string; readonly shown: number };

/** What is shown below it rests on how much it tells. */
export const firstPage = (known: Known): FirstPage => remembered('care:first', known, () => tellFirst(telling(known)));

const tellFirst = (told: Telling): FirstPage => {
  const say = words[told.locale];
  const { possible, household } = told.results;
  if (household.place?.precision === 'outside')
    return { say: [say.outside, manzanas(say.line, told)].join('\n\n'), shown: 0 };
  const end = ending(told);
  const [first] = possible;
  if (first === undefined)
    return { say: [unplaced(told), manzanas(say.nothing, told)].filter((part) => part !== '').join('\n\n'), shown: 0 };
  const tell = teller(told);
  const way = waysToTell(told.results).find((one) => compose(told, one, { end, tell }).length <= room) ?? {
    whole: 1,
    short: 0,
  };
  return { say: compose(told, way, { end, tell }), shown: way.whole + way.short };
};

/** How many results are told whole, and how many behind them in short. Of who is left out of both only the name is said. */
type Way = { readonly whole: number; readonly short: number };

/** As much as possible of each person in her care, then as many results as there is room for, three at most. */
const waysToTell = ({ possible, ofEach }: Results): readonly Way[] => {
  const most = Math.min(Math.max(3, ofEach), possible.length);
  const each = Math.max(ofEach, 1);
  const all = upTo(most).filter((whole) => whole >= each);
  const some = upTo(each - 1);
  return [
    ...all.map((whole) => ({ whole, short: 0 })),
    ...some.map((whole) => ({ whole, short: each - whole })),
    ...some.map((whole) => ({ whole, short: 0 })),
  ];
};

/** From a number down to 1. */
const upTo = (most: number): readonly number[] => Array.from({ length: most }, (_, less) => most - less);

/** Tells a result whole or in short, each once, however many ways are tried. */
const teller = (told: Telling): Teller => {
  const [whole, short] = [new Map<Result, string>(), new Map<Result, string>()];
  return (result, isWhole) => {
    const known = isWhole ? whole : short;
    const before = known.get(result);
    if (before !== undefined) return before;
    const now = (isWhole ? tellResult : tellShort)(result, told);
    known.set(result, now);
    return now;
  };
};

type Teller = (result: Result, isWhole: boolean) => string;

type With = {
  /** What stands below the results. */
  readonly end: readonly string[];
  readonly tell: Teller;
};

const compose = (told: Telling, { whole, short }: Way, { end, tell }: With): string => {
  const say = words[told.locale];
  const { possible, ofEach, need } = told.results;
  const shown = possible.slice(0, whole + short);
  const sure = shown.some(({ rows: [row] }) => row.outcome === 'yes');
  // What is told of her people goes before where else she could ask.
  const block = short === 0 && atBlocks.includes(need) ? tellNearestBlock(told, shown) : '';
  const results = shown.map((result, index) => tell(result, index < whole));
  const left = possible.slice(shown.length, ofEach).map((result) => headed(result, told));
  const others = left.length === 0 ? '' : fill(say.othersInMore, { list: list(left, told.locale) });
  const open = unplaced(told);
  const intro = open !== '' ? '' : sure ? say.intro : say.introUnsure;
  const parts = [open, intro, ...results, others, block, legend(results, told), ...end];
  return parts.filter((part) => part !== '').join('\n\n');
};

/** Needs for which a care block is the place to ask. */
export const atBlocks: readonly Need[] = ['study', 'care', 'rest', 'legal', 'work', 'all'];

const ending = (told: Telling): readonly string[] => {
  const { results, locale } = told;
  const say = words[locale];
  const { place } = results.household;
  const last = [...otherLines(told), manzanas(say.line, told)];
  if (!place || (place.locality === null && place.latitude === undefined)) return [say.noPlace, ...last];
  return place.locality === rural ? [tellRural(told), ...last] : last;
};

/** No block, so the buses, with what is known of their route. Where they are a result the route is told there. */
const tellRural = ({ results, directory, now, locale }: Telling): string => {
  const told = results.possible.slice(0, 1).some(({ service }) => service === buses);
  const route = told ? '' : tellRoute(buses, { directory, locality: rural, now, locale });
  return fill(words[locale].rural, { route }).trim();
};

const buses = 'buses_del_cuidado';

/** The sentence with the number of the Manzanas line; without the number it would help nobody. */
export const manzanas = (sentence: string, { directory }: Telling): string =>
  fill(sentence, { number: lineNumber(directory, 'manzanas_linea') ?? '195' });

/** Lines that answer at any hour for what she asked about. */
const otherLines = ({ results: { need, topic, household }, directory, locale }: Telling): readonly string[] => {
  const forLegal = household.person.sex === 'M' ? 'linea_calma' : 'linea_purpura';
  const mental = need === 'health' && (topic === 'mental' || topic === 'all');
  const id = need === 'legal' ? forLegal : mental ? 'linea_106' : null;
  const line = directory.lines.find((one) => one.id === id);
  const { otherLine, whatsapp, always } = words[locale];
  return line === undefined ? [] : [`${sayLine(line, { line: otherLine, whatsapp, always })}.`];
};

/** An attention of health that the directory knows by name only: said honestly, with whom to ask. */
const unplaced = ({ results: { need, topic }, locale }: Telling): string => {
  const { attention, services } = healthOf[topic];
  if (need !== 'health' || attention === null || services.includes(attention)) return '';
  return fill(words[locale].noPlaceFor, { name: nameOf(attention, locale) });
};
