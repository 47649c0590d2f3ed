import { isOld, sayAsOf } from '../directory/age.ts';
import type { Directory } from '../directory/directory.ts';
import { farMeters, type Near, nearest, rural } from '../directory/nearest.ts';
import { sayMeters, sayNumber } from '../directory/say.ts';
import { sayDistance } from '../directory/say-distance.ts';
import { sayHours } from '../directory/say-hours.ts';
import { sayOpen } from '../directory/say-open.ts';
import { tellRoute } from '../directory/tell-route.ts';
import { vocabulary } from '../directory/vocabulary.ts';
import type { Locale } from '../engine/locale.ts';
import { fill } from '../engine/texts.ts';
import type { Member } from './household.ts';
import { meeting } from './pairs.ts';
import type { Result, Results } from './results.ts';
import type { NotKnown, Rule } from './rule.ts';
import { rules } from './rules.ts';
import { saySource } from './say-source.ts';
import type { Reason, Screened } from './screen.ts';
import { words } from './words.ts';

export type Telling = {
  readonly results: Results;
  readonly directory: Directory;
  readonly now: string;
  readonly locale: Locale;
};

/** One result in a few lines: why, where, who looks after hers meanwhile, what is not known. */
export const tellResult = (result: Result, telling: Telling): string => {
  const [row] = result.rows;
  return [
    `${headed(result, telling)}\n${why(row, telling)}`,
    where(row, telling),
    meanwhile(row, telling),
    gaps(row, telling),
  ]
    .filter((line) => line !== '')
    .join('\n');
};

/** The same in one line, for "Ver más". */
export const tellShort = (result: Result, telling: Telling): string => {
  const [row] = result.rows;
  return `• ${headed(result, telling)}: ${why(row, telling)} ${where(row, telling)}`.trim();
};

/** The service's name in bold, and whom it is for. */
export const headed = ({ service, rows }: Result, { results, locale }: Telling): string =>
  fill(words[locale].item, {
    name: nameOf(service, locale),
    who: list(
      rows.map((row) => who(row.for, results, locale)),
      locale,
    ),
  });

/** What would have to change, in one line. Null where nothing that she can do or wait for would help. */
export const tellChange = (row: Screened, { results, locale }: Telling): string | null => {
  const { change } = row;
  if (change === null) return null;
  const say = words[locale];
  const names = { name: nameOf(row.service, locale), who: who(row.for, results, locale) };
  const fact = change.fact.split('.').at(-1);
  if (fact === 'age') return fill(say.atAge, { ...names, n: Number(change.to) });
  if (fact === 'place') return fill(say.atBogota, names);
  if (fact === 'marketVendor') return fill(say.atVendor, names);
  if (fact === 'homeCareVisited') return fill(say.atVisit, names);
  if (fact !== 'sisben') return null;
  const none = row.reasons.some(({ fact: told, value }) => told === change.fact && value === 'none');
  return fill(none ? say.atNoSisben : say.atSisben, { ...names, group: String(change.to) });
};

export const nameOf = (service: string, locale: Locale): string => {
  const term = vocabulary[service];
  return term === undefined ? service : locale === 'en' ? term.en : term.es;
};

/** "usted", "su hija o hijo"; with the age where two are the same to her. */
export const who = (id: string, { household }: Pick<Results, 'household'>, locale: Locale): string => {
  const say = words[locale];
  const people = household.caresFor ?? [];
  const person = people.find((one) => one.id === id);
  if (person === undefined) return say.you;
  const name = relationOf(person, locale);
  const same = people.filter((one) => relationOf(one, locale) === name);
  return same.length > 1 ? namePerson(person, locale) : name;
};

/** "su hija o hijo, 4 años", where the age is known. */
export const namePerson = (person: Pick<Member, 'relation' | 'age'>, locale: Locale): string => {
  const name = relationOf(person, locale);
  return typeof person.age === 'number' ? `${name}, ${sayYears(person.age, locale)}` : name;
};

const relationOf = ({ relation }: Pick<Member, 'relation'>, locale: Locale): string =>
  relation ? words[locale].relations[relation] : words[locale].someone;

// ---- why

const why = (row: Screened, telling: Telling): string => {
  const { locale, now } = telling;
  const say = words[locale];
  const reason = mainReason(row);
  const published = publishedOf(row);
  const date =
    published === undefined
      ? ''
      : fill(isOld(published.asOf, now) ? say.oldSource : say.asOf, {
          source: saySource(published),
          date: sayAsOf(published.asOf, locale),
        });
  const rule = reason === undefined ? '' : (say.rules[reason.rule] ?? '');
  if (row.outcome === 'yes' && reason !== undefined) {
    return `${fill(say.yes, { rule, told: told(reason, telling) })} ${date}`;
  }
  if (row.outcome === 'unknown') {
    return `${fill(say.unknown, { rule: ruleWaitedFor(row, locale) || rule, missing: missing(row, locale) })} ${date}`.trim();
  }
  return rule === '' ? say.open : `${upper(rule)}. ${date}`;
};

/** What she told that weighs most: an age or a group before that she cares or lives in Bogotá. */
const mainReason = ({ reasons }: Screened): Reason | undefined =>
  reasons.find(({ fact }) => !fact.endsWith('.caregiver') && fact !== 'place') ?? reasons[0];

/** The rule that is told, with its source and day: the one that decides, or the one to name where nothing is decided. */
const publishedOf = (row: Screened): Rule | undefined => {
  const waited = row.outcome === 'unknown' ? firstRule[row.service] : undefined;
  const id = waited ?? mainReason(row)?.rule;
  return rules.find(({ service }) => service === row.service)?.rules.find((rule) => rule.id === id);
};

const ruleWaitedFor = ({ service }: Screened, locale: Locale): string => {
  const say = words[locale];
  const first = firstRule[service];
  return first === undefined ? '' : (say.rules[first] ?? '');
};

/** The rule to name where nothing is decided yet. */
const firstRule: Readonly<Record<string, string>> = {
  comedor_comunitario: 'comedor.sisben',
  bono_discapacidad: 'bono.disability',
  ingreso_minimo_garantizado: 'img.sisben',
  colombia_mayor: 'colombia-mayor.age',
  subsidio_tipo_c: 'tipo-c.age',
  pasajes_gratis_transmilenio: 'pasajes.who',
  certificado_discapacidad: 'certificado.disability',
  dap_ayudas_tecnicas: 'dap.disability',
  acciones_complementarias_cuidadores: 'acciones.who',
  jardin_infantil: 'jardin.age',
  creciendo_juntos: 'creciendo.pregnant-or-under-3',
  jardin_nocturno: 'jardin-nocturno.age-and-shift',
  centro_crecer: 'crecer.age',
  centro_integrarte: 'integrarte.age',
  centro_dia: 'centro-dia.age',
  cadis: 'cadis.who',
  centro_amar: 'amar.age-and-work',
  centro_abrazar: 'abrazar.migrant-child',
  casa_pensamiento_intercultural: 'casa-pensamiento.age',
  piscinas_idrd: 'piscinas.age',
  educacion_flexible: 'educacion-flexible.age',
  educacion_flexible_ipes: 'ipes.vendor-or-relative',
  certificacion_competencias_sena: 'sena.experience',
  respiro: 'respiro.caregiver',
  biblored: 'biblored.everybody',
  rbc_red_cuidado_colectivo: 'rbc.everybody',
  lavanderia: 'lavanderia.cares-for',
  relevo_domiciliario_salud: 'relevo.visited',
  asistencia_personal_en_casa: 'asistencia.seldom-out',
  cuidados_itinerantes: 'itinerantes.caregiver',
  buses_del_cuidado: 'buses.caregiver',
  comida_caliente: 'comida-caliente.caregiver',
  ali_hadas: 'ali-hadas.caregiver',
  orientacion_psicojuridica: 'psicojuridica.women',
  ciom: 'ciom.women',
  ruta_integral_mujeres: 'ruta-mujeres.women',
  uri_caf_psicojuridica: 'uri.women',
};

/** "; usted: 34 años": the answer it rests on. Health is not repeated: a phone is read by others. */
const told = ({ fact, value }: Reason, { results, locale }: Telling): string => {
  const say = words[locale];
  const [id = '', name] = fact.split('.');
  if (name === 'age' && typeof value === 'number') {
    const years = sayYears(value, locale);
    const name = who(id, results, locale);
    // Where two are told apart by their age, it stands in the heading already.
    return name.endsWith(`, ${years}`) ? '' : fill(say.told, { who: name, value: years });
  }
  if (name === 'sisben')
    return fill(say.told, { who: who(id, results, locale), value: fill(say.group, { group: String(value) }) });
  return '';
};

const sayYears = (years: number, locale: Locale): string => {
  const say = words[locale];
  if (years === 0) return say.months0;
  return years === 1 ? say.year1 : fill(say.years, { n: years });
};

const missing = ({ missing: facts }: Screened, locale: Locale): string => {
  const say = words[locale];
  const names = [...new Set(facts.map((fact) => say.facts[fact.split('.').at(-1) ?? ''] ?? fact))];
  return names.length === 0 ? say.notKnown.requirements : list(names.slice(0, 2), locale);
};

// ---- where, meanwhile, gaps

const where = (row: Screened, telling: Telling): string => {
  const { locale } = telling;
  const say = words[locale];
  const [near] = row.places;
  const how = [wayOf(row, telling), say.how[row.service] ?? ''].filter((part) => part !== '').join(' ');
  if (near === undefined) return how === '' && isPlaced(telling) ? say.nowhere : how;
  const { place, offer } = near;
  if (near.meters !== null && near.meters > farMeters) {
    return `${fill(say.far, { place: place.name, meters: sayMeters(near.meters, locale) })} ${how}`.trim();
  }
  const spot = fill(say.at, {
    place: place.name,
    address: offer?.address ?? place.address ?? say.noAddress,
    distance: distance(near, telling),
  });
  return [spot, hours(near, telling), phone(near, telling), placeDate(row, near, telling)]
    .filter((part) => part !== '')
    .join(' ');
};

/** Where there is no block at all that is said once, of everything. */
const isPlaced = ({ results: { household } }: Telling): boolean =>
  household.place != null && household.place.locality !== null && household.place.locality !== rural;

/** Its own number, where one has to call first; that of the Manzanas line stands at the end of each message. */
const phone = ({ place, offer }: Near, { directory, locale }: Telling): string => {
  if (offer !== null && !offer.older && !offer.onDemand && offer.schedule !== null) return '';
  const number = offer?.phone ?? place.phone;
  const line = directory.lines.find(({ id }) => id === 'manzanas_linea')?.number;
  if (number === null || number === line) return '';
  const [first = ''] = number.split(' / ');
  return fill(words[locale].phone, { phone: sayNumber(first) });
};

/** Of a service on wheels: where it goes. */
const wayOf = ({ service }: Screened, { directory, results, now, locale }: Telling): string =>
  tellRoute(service, { directory, locality: results.household.place?.locality ?? null, now, locale });

export const hours = (near: Near, telling: Telling): string => {
  const say = words[telling.locale];
  const { offer } = near;
  if (offer?.older) return say.olderRow;
  if (offer === null || offer.schedule === null) return say.noHours;
  if (offer.onDemand) return say.onDemand;
  const told = fill(say.schedule, { hours: sayHours(offer.schedule, telling.locale) });
  return [told, sayOpen(near, telling)].filter((part) => part !== '').join(' ');
};

/** The day of an old row, unless the reason was told with the same one. */
export const placeDate = (row: Screened, { place, offer }: Near, telling: Telling): string => {
  const { locale, now } = telling;
  const asOf = offer?.older ? null : (offer?.asOf ?? place.asOf);
  if (asOf === null || !isOld(asOf, now)) return '';
  const said = publishedOf(row)?.asOf === asOf;
  return said ? '' : fill(words[locale].old, { date: sayAsOf(asOf, locale) });
};

export const distance = (near: Near, { results, locale }: Telling): string =>
  sayDistance(near, { from: results.household.place ?? null, locale }) ?? words[locale].sameLocality;

/** Her service and, at the same place, one for the person she cares for. */
const meanwhile = (row: Screened, telling: Telling): string => {
  const { results, directory, locale } = telling;
  const say = words[locale];
  const people = results.household.caresFor ?? [];
  const [near] = row.places;
  const sure = (other: Screened): boolean => meeting(row, other, directory)?.sameHours === true;
  const far = near === undefined || (near.meters ?? 0) > farMeters;
  if (row.for !== results.household.person.id || people.length === 0 || far) return '';
  const theirs = results.all.filter(
    ({ service, category, for: id, outcome }) =>
      id !== row.for && category === 'care' && outcome === 'yes' && row.pairs.includes(service),
  );
  const [first] = theirs.toSorted((a, b) => Number(sure(b)) - Number(sure(a)));
  if (first !== undefined) {
    const met = meeting(row, first, directory);
    const pair = fill(met?.samePlace ? say.pairHere : say.pair, {
      services: nameOf(first.service, locale),
      who: who(first.for, results, locale),
    });
    return `${pair} ${met?.sameHours ? say.pairHours : say.pairAsk}`;
  }
  const atBlock = near.place.kind === 'manzana';
  const someone = people.length === 1 && people[0] !== undefined ? who(people[0].id, results, locale) : say.someone;
  return atBlock ? fill(say.askPair, { who: someone }) : '';
};

/** Where to ask for what is on today: blocks publish few of their services. Null where none is near. */
export const nearestBlock = (telling: Telling): Near | null => {
  const before = blocks.get(telling.results);
  if (before !== undefined) return before;
  const block = findBlock(telling);
  blocks.set(telling.results, block);
  return block;
};

/** Results are of one home, one day and one directory. */
const blocks = new WeakMap<Results, Near | null>();

const findBlock = ({ results, directory, now }: Telling): Near | null => {
  const from = results.household.place ?? null;
  const [near] = nearest(directory, { from, kinds: ['manzana'], limit: 1, now });
  return near === undefined || near.meters === null || near.meters > farMeters ? null : near;
};

/** The same in a sentence, unless the results lead there already. */
export const tellNearestBlock = (telling: Telling, shown: readonly Result[]): string => {
  const near = nearestBlock(telling);
  if (near === null || shown.some(({ rows: [row] }) => row.places[0]?.place.id === near.place.id)) return '';
  const { place } = near;
  const say = words[telling.locale];
  const address = place.address ?? say.noAddress;
  return fill(say.nearestBlock, { place: place.name, address, distance: distance(near, telling) });
};

/** Hours are told beside the place, old data with their date. */
const toldElsewhere: readonly NotKnown[] = ['hours', 'old-source', 'how'];

const gaps = (row: Screened, telling: Telling): string => {
  const { locale } = telling;
  const say = words[locale];
  // "No publican requisitos" was said as the reason.
  const open = why(row, telling) === say.open;
  const names = row.notKnown
    .filter((gap) => !toldElsewhere.includes(gap) && !(open && gap === 'requirements'))
    .map((gap) => say.notKnown[gap]);
  const unknown = names.length === 0 ? '' : fill(say.gaps, { gaps: names.slice(0, 2).join(` ${say.nor} `) });
  return [free(row.service, telling), unknown].filter((part) => part !== '').join(' ');
};

/** Only where a page says so. Of money that is given, asking for it is: nobody has to be paid for that. */
const free = (service: string, { directory, locale }: Telling): string => {
  const say = words[locale];
  if (directory.services.find(({ id }) => id === service)?.free !== true) return '';
  return paysOut.includes(service) ? say.freeToAsk : say.free;
};

const paysOut: readonly string[] = [
  'ingreso_minimo_garantizado',
  'subsidio_tipo_c',
  'colombia_mayor',
  'bono_discapacidad',
];

/** What a service costs, as far as a page says so. */
export const costOf = (service: string, telling: Telling): string =>
  free(service, telling) || words[telling.locale].costUnknown;

/** Papers, cost and where to ask, as far as they are known, in one line. */
export const tellHow = (result: Result, telling: Telling): string => {
  const { locale } = telling;
  const say = words[locale];
  const [row] = result.rows;
  const { documents } = row;
  const papers =
    documents === null
      ? say.documentsUnknown
      : `${upper(documents.length === 0 ? say.noApplication : list(documents, locale))}.`;
  const cost = costOf(row.service, telling);
  const [near] = row.places;
  const how = say.how[row.service] ?? (near === undefined ? '' : fill(say.atPlace, { place: near.place.name }));
  return `• ${headed(result, telling)}: ${[papers, cost, how].filter((part) => part !== '').join(' ')}`;
};

/** "usted y su hija", "a, b y c". */
export const list = (names: readonly string[], locale: Locale): string => {
  const distinct = [...new Set(names)];
  const last = distinct.at(-1) ?? '';
  return distinct.length < 2 ? last : `${distinct.slice(0, -1).join(', ')} ${words[locale].and} ${last}`;
};

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the sign of old facts means, said once however many there are. */
export const legend = (lines: readonly string[], { locale }: Telling): string =>
  lines.some((line) => line.includes('⚠️')) ? words[locale].oldLegend : '';
