import {
  asks,
  begin,
  concludes,
  conversation,
  type Flow,
  type Known,
  type Offer,
  type Shown,
  said,
} from '../engine/flow.ts';
import type { Locale } from '../engine/locale.ts';
import type { PlaceValue, Question } from '../engine/question.ts';
import { fill } from '../engine/texts.ts';
import { isOld, sayAsOf } from './age.ts';
import type { Line, PlaceKind } from './directory.ts';
import { claims, kindNamed, placeIn, servicesToFind, serviceToFind, wantsLine } from './kind-in.ts';
import { type Near, nearest, pointOf, rural, usefulFirst } from './nearest.ts';
import { lineNumber, sayLine, sayNumber } from './say.ts';
import { sayDistance } from './say-distance.ts';
import { sayHours } from './say-hours.ts';
import { sayOpen } from './say-open.ts';
import { saySource } from './say-source.ts';
import { serviceTitle } from './service-words.ts';
import { tellRoute } from './tell-route.ts';
import { type DirectoryTexts, texts } from './texts.ts';
import { isCurrent } from './validity.ts';

/** What can be looked for without consent, and which places that means. `lines` are phone numbers. */
const kinds = {
  manzana: ['manzana'],
  children: ['jardin_infantil', 'centro_crecer', 'idrd_psicomotricidad'],
  disability: ['cadis', 'centro_integrarte_externo', 'certificado_discapacidad'],
  older: ['centro_dia'],
  food: ['comedor_comunitario'],
  health: ['salud'],
  school: ['colegio'],
  justice: ['casa_de_justicia', 'ciom', 'comisaria_familia'],
  social: ['sdis_subdireccion_local', 'alcaldia_local'],
  lines: [],
} as const satisfies Record<string, readonly PlaceKind[]>;

const titled = (locale: Locale): Readonly<Record<string, { readonly title: string }>> =>
  Object.fromEntries(servicesToFind.map((id) => [id, { title: serviceTitle(id, locale) }]));

const kind: Question = {
  id: 'directory.kind',
  version: 1,
  kind: 'choice',
  options: Object.keys(kinds),
  more: servicesToFind,
  titles: { 'es-CO': titled('es-CO'), en: titled('en') },
  sensitivity: 'plain',
  keeps: 'run',
  unknown: 'insist',
};

const place: Question = {
  id: 'directory.place',
  version: 1,
  kind: 'place',
  sensitivity: 'personal',
  keeps: 'run',
  unknown: 'accept',
};

/** Places and phone lines for everybody: asks no consent and so keeps nothing. */
export const placesAndLines: Flow = {
  id: 'directory',
  version: 1,
  needsConsent: false,
  machine: conversation.createMachine({
    id: 'directory',
    context: begin,
    initial: 'kind',
    states: {
      kind: asks(kind, [{ guard: said('lines'), target: 'lines' }, { target: 'place' }]),
      place: asks(place, 'places'),
      places: concludes('places'),
      lines: concludes('lines'),
    },
  }),
  questions: [kind, place],
  texts,
  claims,
  meantFor: (question, text) => (question.id === place.id && wantsLine(text) ? kind.id : undefined),
  servesUnasked: (text) => kindNamed(text) !== null,
  overhears: (question, text) => {
    const named = kindNamed(text) ?? serviceToFind(text);
    if (question.id === kind.id) return named ?? undefined;
    const read = question.id === place.id && named !== null ? placeIn(text) : null;
    return read?.ok === true ? read.value : undefined;
  },
  conclude: (name, known) =>
    name === 'lines'
      ? { say: tellLines(known, 1), offers: offersOfLines(known, 1, 'again'), outcomes: [] }
      : { say: tellPlaces(known, 1), offers: offers(known, 1), outcomes: [] },
  show: (what, known) => show(what, known),
};

/** Places in one message. */
const perPage = 3;
const mostPages = 4;

const wanted = ({ answers }: Known): { readonly kinds: readonly PlaceKind[] } | { readonly service: string } => {
  const told = answers['directory.kind'];
  if (typeof told === 'string' && servicesToFind.includes(told)) return { service: told };
  return { kinds: Object.entries(kinds).find(([name]) => name === told)?.[1] ?? [] };
};

const from = ({ answers }: Known): PlaceValue | null => {
  const told = answers['directory.place'];
  return typeof told === 'object' && told !== null && 'precision' in told ? told : null;
};

const found = (known: Known): readonly Near[] => {
  const near = from(known);
  // Without a place nothing is near: the first by name would look like a choice.
  if (near === null) return [];
  const { world, now } = known;
  return usefulFirst(nearest(world.directory, { from: near, ...wanted(known), limit: perPage * mostPages, now }));
};

const show = (what: string, known: Known): Shown => {
  const say = texts[known.locale];
  if (what === 'lines') return { messages: [], say: tellLines(known, 1), offers: offersOfLines(known, 1, 'back') };
  if (what.startsWith('lines-')) {
    const page = Number(what.slice('lines-'.length));
    return { messages: [], say: tellLines(known, page), offers: offersOfLines(known, page, 'back') };
  }
  if (what === 'map') return showMap(known);
  const page = what.startsWith('more-') ? Number(what.slice('more-'.length)) : 1;
  if (page > 1 && found(known).length <= (page - 1) * perPage) {
    return {
      messages: [],
      say: say.moreNone,
      offers: [offer('back', known), offer('again', known), offer('menu', known)],
    };
  }
  return { messages: [], say: tellPlaces(known, page), offers: offers(known, page) };
};

const showMap = (known: Known): Shown => {
  const say = texts[known.locale];
  const first = found(known).find((near) => pointOf(near) !== null);
  const point = first === undefined ? null : pointOf(first);
  const next = [offer('back', known), offer('again', known), offer('menu', known)];
  if (first === undefined || point === null) return { messages: [], say: say.mapNone, offers: next };
  const { place: spot } = first;
  const address = spot.address ?? say.noAddress;
  const here = fill(say.mapHere, { place: spot.name, address });
  return {
    messages: [{ kind: 'location', ...point, name: spot.name, address }],
    say: spot.precision === 'exact' ? here : `${here} ${say.mapApprox}`,
    offers: next,
  };
};

const offers = (known: Known, page: number): readonly Offer[] => {
  const near = found(known);
  const shown = near.slice(0, perPage);
  return [
    ...(page === 1 && shown.some((one) => pointOf(one) !== null) ? [offer('map', known)] : []),
    ...(near.length > page * perPage ? [offer('more', known, page + 1)] : []),
    ...(page > 1 ? [offer('back', known)] : []),
    offer('again', known),
    offer('lines', known),
    offer('menu', known),
  ];
};

const offer = (id: 'map' | 'more' | 'back' | 'again' | 'lines' | 'menu', { locale }: Known, page = 1): Offer => {
  const say = texts[locale];
  const title = id === 'lines' ? say.linesOffer : say[id];
  if (id === 'menu' || id === 'again') return { id, title, does: { act: id } };
  const what = id === 'more' ? `more-${page}` : id === 'back' ? 'more-1' : id;
  return { id: id === 'more' ? what : id, title, does: { act: 'show', what } };
};

const tellPlaces = (known: Known, page: number): string => {
  const say = texts[known.locale];
  const number = lineNumber(known.world.directory, 'manzanas_linea') ?? '195';
  const near = found(known).slice((page - 1) * perPage, page * perPage);
  const buses = from(known)?.locality === rural ? [tellRural(known, number)] : [];
  if (near.length === 0) {
    // That there is no block says it all only where a block was looked for.
    const sought = wanted(known);
    const blocks = 'kinds' in sought && sought.kinds.includes('manzana') && buses.length > 0;
    return [...(blocks ? [] : [fill(say.noneNear, { number })]), ...buses].join('\n\n');
  }
  const told = near.map((one) => tellPlace(one, known));
  return [say.near, ...told, ...caveats(told, say), ...buses].join('\n\n');
};

/** No block there: the buses, with what is known of their route. */
const tellRural = ({ world: { directory }, now, locale }: Known, number: string): string => {
  const route = tellRoute('buses_del_cuidado', { directory, locality: rural, now, locale });
  return fill(texts[locale].rural, { route, number }).replaceAll('  ', ' ');
};

/** What holds for several of them is said once. */
const caveats = (told: readonly string[], say: DirectoryTexts): readonly string[] => {
  const legend = told.some((line) => line.includes('⚠️')) ? say.oldLegend : '';
  const call = told.some((line) => line.includes(say.noHours)) ? say.callFirst : '';
  const both = [legend, call].filter((part) => part !== '').join(' ');
  return both === '' ? [] : [both];
};

const tellPlace = (near: Near, known: Known): string => {
  const {
    world: { directory },
    locale,
    now,
  } = known;
  const say = texts[locale];
  const { place: spot, offer } = near;
  const street = offer?.address ?? spot.address ?? say.noAddress;
  const address = fill(say.at, { address: street, distance: sayDistance(near, { from: from(known), locale }) ?? '' });
  const number = offer?.phone ?? spot.phone;
  const phone = number === null ? '' : fill(say.phone, { phone: number.split(' / ').map(sayNumber).join(' / ') });
  const told = offer === null ? spot.hours : offer.onDemand ? null : offer.schedule;
  const hours = told === null ? say.noHours : fill(say.hours, { hours: sayHours(told, locale) });
  const when = [hours, sayOpen(near, { directory, now, locale })].filter((part) => part !== '').join(' ');
  // The sources of the place are not those of a row of years ago.
  const whose = offer?.older ? '' : dated({ ...spot, asOf: offer?.asOf ?? spot.asOf }, now, locale);
  return [
    fill(say.item, { name: spot.name }),
    address,
    offer?.older ? say.olderRow : when,
    [phone, whose].filter((part) => part !== '').join(' '),
  ].join('\n');
};

/** Who says so, and of when that is: the first source is the one of that day. */
const dated = ({ asOf, source: [first = ''] }: Near['place'], now: string, locale: Known['locale']): string => {
  const say = texts[locale];
  const source = saySource(first);
  if (asOf === null) return fill(say.undatedOf, { source });
  return fill(isOld(asOf, now) ? say.old : say.asOf, { source, date: sayAsOf(asOf, locale) });
};

/** Every line that a page of the last years confirms, with its hours and the day of the fact, as many as a message holds. */
const tellLines = (known: Known, page: number): string => {
  const say = texts[known.locale];
  return [say.lines, ...(pagesOfLines(known)[page - 1] ?? [])].join('\n');
};

const pagesOfLines = (known: Known): readonly (readonly string[])[] => {
  const { lines } = known.world.directory;
  const pages: string[][] = [[]];
  let used = 0;
  for (const line of lines.filter((one) => isCurrent(one, known.now) && one.confidence !== 'low')) {
    const told = tellLine(line, known);
    if (used + told.length > room && used > 0) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(told);
    used += told.length + 1;
  }
  return pages;
};

/** Characters of lines in one message: beside buttons a body has 1024, with what was answered before it. */
const room = 850;

const offersOfLines = (known: Known, page: number, back: 'back' | 'again'): readonly Offer[] => {
  const what = `lines-${page + 1}`;
  const more: Offer = { id: what, title: texts[known.locale].more, does: { act: 'show', what } };
  return [...(pagesOfLines(known).length > page ? [more] : []), offer(back, known), offer('menu', known)];
};

const tellLine = (line: Line, { locale, now }: Known): string => {
  const say = texts[locale];
  const { asOf } = line;
  const caveat = isOld(asOf, now) ? (asOf === null ? ` ${say.undated}` : ` (${sayAsOf(asOf, locale)})`) : '';
  return `${sayLine(line, say)}${caveat}`;
};
