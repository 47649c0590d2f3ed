import { farMeters, type Near, orderMeters } from '../directory/nearest.ts';
import { lineNumber, sayLine, sayNumber } from '../directory/say.ts';
import type { Locale } from '../engine/locale.ts';
import { fill } from '../engine/texts.ts';
import { lost, tellsOfDeath } from '../people/loss.ts';
import { relationsIn } from '../people/relations-in.ts';
import { servedAlike } from '../people/served-alike.ts';
import { clean, plain } from '../understanding/clean.ts';
import { lacksCedula, tellsMigrant } from '../understanding/migrant.ts';
import { parsePlace } from '../understanding/place.ts';
import { type Topic, topicIn } from './asked-topics.ts';
import { disabilityIn } from './disability-in.ts';
import { asksOnlyOfWhom, namedBelow, tellFor } from './for-whom.ts';
import { needIn } from './need-in.ts';
import type { Result } from './results.ts';
import { testsIn } from './rule.ts';
import { rules } from './rules.ts';
import { costOf, distance, headed, hours, legend, list, placeDate, type Telling, tellHow } from './tell.ts';
import { words } from './words.ts';

/**
 * What she asks of the services before her eyes: nearer ones, hours, telephone, way, cost, Sisbén, what to do where there
 * was no place or nobody answers. Only what the directory has; what it has not is said so. Null: she asks none of it.
 */
export const aboutResult = (text: string, shown: readonly Result[], telling: Telling): string | null => {
  const said = plain(clean(text));
  if (ofMoney.test(said)) return null;
  const say = words[telling.locale];
  const line = lineNumber(telling.directory, 'manzanas_linea') ?? '195';
  const need = needIn(text);
  const topic = topicOf(text, said, need !== null && need !== telling.results.need);
  if (topic === undefined && forHerself.test(said) && !/\bno (?:es|sirve)\b/.test(said))
    return need === null ? say.asked.forYou : null;
  if (topic === 'cost' && otherCost.test(said) && !given.test(said)) return say.asked.otherCost;
  if (topic === undefined && need === null && tellsOfDeath(text)) return died(telling);
  const [first] = shown;
  // Of hers, and nobody new: the search that it would begin was just made.
  const ofHers = need === 'care' || (need === null && relationsIn(text).length > 0 && !lost.test(said));
  const forCare = telling.results.need === 'care' && ofHers;
  const whom = topic === undefined ? namedBelow(said, telling.results.household) : [];
  const asksOf = asksOnlyOfWhom(said) ? forCare || need === null : forCare && asks.test(said);
  if (whom.length > 0 && asksOf) return tellFor(whom, telling);
  if (topic === undefined && tellsDisability(said, telling)) return say.asked.changeDisability;
  if (forCare && topic === undefined) return say.asked.already;
  if (topic === undefined || first === undefined) return null;
  const each = (tell: (result: Result) => string): string =>
    shown.map((result) => `• ${headed(result, telling)}: ${tell(result)}`).join('\n');
  const close = fill(say.asked.askLine, { number: line });
  const hoursOfEach = (): string =>
    each(({ rows: [row] }) =>
      whereOr(row.places[0], (near) => `${near.place.name}. ${hours(near, telling)}`, say.asked.hoursUnknown),
    );
  switch (topic) {
    case 'enrolled':
      return say.asked.enrolled;
    case 'atThatHour':
      return [say.asked.atThatHour, hoursOfEach(), `${close} ${say.asked.note}`].join('\n');
    case 'noGood':
      return say.asked.noGood;
    case 'nearer':
      return `${nearer(first, telling)} ${close}`;
    case 'full':
      return [`${say.asked.full} ${another(first, telling)}`.trim(), `${close} ${say.asked.note}`].join('\n');
    case 'silent':
      return fill(say.asked.silent, { number: line, city: lineNumber(telling.directory, 'linea_195') ?? '195' });
    case 'hours':
      return `${hoursOfEach()}\n${close}`;
    case 'phone':
      return `${each(({ rows: [row] }) => whereOr(row.places[0], (near) => phoneOf(near, telling), say.asked.phoneUnknown))}\n${close}`;
    case 'bus':
      return `${say.asked.bus}\n${each(({ rows: [row] }) => whereOr(row.places[0], (near) => addressOf(near, telling), say.asked.addressUnknown))}`;
    case 'sisben':
      return `${each((result) => sisbenOf(result, telling))}\n${close}`;
    case 'places':
      return `${say.asked.placesUnknown} ${close}`;
    case 'cost':
      return each(({ service }) => costOf(service, telling));
    case 'how':
      return [say.documents, ...shown.map((result) => tellHow(result, telling))].join('\n');
    case 'calls':
      return [say.asked.notWe, ...shown.map((result) => tellHow(result, telling))].join('\n');
    case 'permit':
      return [servedAlike[telling.locale], say.asked.ofThese, each((result) => permitOf(result, telling)), close].join(
        '\n',
      );
    case 'givenBy':
      return each(({ service }) => givenBy(service, telling));
    case 'fare':
      return say.asked.fare;
    case 'nearWork':
      return say.asked.nearWork;
    case 'moved':
      return say.asked.moved;
    case 'ages':
      return `${each((result) => agesOf(result, telling))}\n${close}`;
    case 'onlyThey':
      return `${say.asked.onlyThey} ${close}`;
    case 'atHome':
      return `${atHome(telling)}\n${close}`;
  }
};

const asks = /\b(?:donde|quien|cual(?:es)?|que hay|where|who|what)\b/;

/** What she asks of this result. `other`: she names another need, and how to get at that is asked of no result of this one. */
const topicOf = (text: string, said: string, other: boolean): Topic | undefined => {
  if (worksAt(said)) return 'nearWork';
  if (tellsMigrant(text) || lacksCedula(text)) return 'permit';
  const topic = topicIn(said.replace(notFar, ' '));
  return topic !== undefined && other && OF_THIS.includes(topic) ? undefined : topic;
};

const OF_THIS: readonly Topic[] = ['how', 'calls', 'hours', 'phone', 'givenBy', 'fare', 'nearWork'];

/** "trabajo en Fontibón" looks for nothing but what is near; "trabajo en ventas" tells of no place. */
const worksAt = (said: string): boolean => {
  const [, place] = /^(?:(?:y|pero|es que|yo|la verdad) )*trabajo (?:en|por) (.+)$/.exec(said) ?? [];
  return place !== undefined && parsePlace(place).ok;
};

/** "mi hijo tiene autismo, ¿lo reciben?", of whom she said that there is none: that answer can be changed. */
const tellsDisability = (said: string, { results: { household } }: Telling): boolean => {
  const told = disabilityIn(said);
  return (
    told !== undefined &&
    namedBelow(said, household).length > 0 &&
    household.caresFor?.every(({ disability }) => disability === 'none' || disability === false) === true
  );
};

/** What a loan costs is another conversation's. */
const ofMoney = /\b(?:prestamos?|prest(?:an|e|ar)|creditos?|gota|interes(?:es)?|cuotas?|bancos?|deudas?|loans?)\b/;

/** "y para mí qué hay", and not "para mi mamá". */
const forHerself =
  /\b(?:para|pa) mi(?=$| (?:que|hay|no|tambien|mism[oa]|sol[oa]|cual|estudi\w+|trabaj\w+|descans\w+))|\bfor (?:me|myself)\b/;

/** Somebody died: nothing is looked for, and a line that listens is named. */
const died = ({ directory, locale }: Telling): string => {
  const { asked, otherLine, whatsapp, always } = words[locale];
  const line = directory.lines.find(({ id }) => id === 'linea_106');
  return line === undefined ? asked.died : `${asked.died} ${sayLine(line, { line: otherLine, whatsapp, always })}.`;
};

/** "no queda lejos" asks for nothing nearer. */
const notFar = /\bno (?:me )?(?:queda|es|esta|quedan|seria) (?:(?:muy|tan|nada|ni) )?lej(?:os|itos)\b/g;

/** Whether the service gives it is asked of the service. */
const given = /\b(?:dan?|incluyen?|con)\b/;

/** What the bus or the room costs is not what the service does. */
const otherCost =
  /\b(?:(?:el|los|la|un|mi|y|del?) )*(?:pasajes?|arriendos?|taxis?|bus(?:es)?|transmilenio|transporte|almuerzos?|remedios?|medicinas?|panales)(?: \w+){0,3}? (?:gratis|gratuit[oa]s?|vale|cuesta|cobran|sale|cost\w*)\b|\bcuanto (?:vale|cuesta|cobran|sale) (?:el |la |un |los )?(?:pasajes?|arriendos?|taxis?|bus|transmilenio|transporte|almuerzos?|remedios?|medicinas?|panales)\b/;

const whereOr = (near: Near | undefined, tell: (near: Near) => string, unknown: string): string =>
  near === undefined ? unknown : tell(near);

const addressOf = ({ place, offer, ...near }: Near, telling: Telling): string =>
  fill(words[telling.locale].at, {
    place: place.name,
    address: offer?.address ?? place.address ?? words[telling.locale].noAddress,
    distance: distance({ place, offer, ...near }, telling),
  });

const phoneOf = ({ place, offer }: Near, { locale }: Telling): string => {
  const say = words[locale];
  const number = offer?.phone ?? place.phone;
  if (number === null) return `${place.name}. ${say.asked.phoneUnknown}`;
  return `${place.name}. ${fill(say.phone, { phone: number.split(' / ').map(sayNumber).join(' / ') })}`;
};

/** Places of a service from the nearest on, as far as that is known. */
const byDistance = ({ rows: [row] }: Result): readonly Near[] =>
  row.places.toSorted((a, b) => orderMeters(a) - orderMeters(b));

const nearer = (result: Result, telling: Telling): string => {
  const say = words[telling.locale];
  const { place } = telling.results.household;
  if (!place || (place.locality === null && place.latitude === undefined)) return say.noPlace;
  const [first] = result.rows[0].places;
  const found = byDistance(result)
    .filter((near) => orderMeters(near) <= farMeters)
    .slice(0, 2);
  const told = found.every((near) => near === first)
    ? [fill(say.asked.noneNear, { service: headed(result, telling) })]
    : [
        fill(say.asked.nearest, { service: headed(result, telling) }),
        ...found.map((near) => datedAddress(result, near, telling)),
      ];
  const lines = [...told, ...ofOtherKind(result, telling)];
  return [...lines, legend(lines, telling), say.asked.otherHome].filter((line) => line !== '').join('\n');
};

/** Another service that is nearer than this one: what she would rather go to is hers to say. */
const ofOtherKind = (result: Result, telling: Telling): readonly string[] => {
  const metersOf = (one: Result): number => {
    const near = nearestOf(one);
    return near === undefined ? Number.POSITIVE_INFINITY : orderMeters(near);
  };
  const [other] = telling.results.possible
    .filter((one) => one.service !== result.service && metersOf(one) < metersOf(result))
    .toSorted((a, b) => metersOf(a) - metersOf(b));
  const near = other === undefined ? undefined : nearestOf(other);
  if (other === undefined || near === undefined) return [];
  return [
    fill(words[telling.locale].asked.otherKind, { service: headed(other, telling) }),
    datedAddress(other, near, telling),
  ];
};

const nearestOf = (result: Result): Near | undefined => byDistance(result).find(({ offer }) => offer?.older !== true);

const datedAddress = ({ rows: [row] }: Result, near: Near, telling: Telling): string =>
  [addressOf(near, telling), placeDate(row, near, telling)].filter((part) => part !== '').join(' ');

/** Where else, behind the place she was told. */
const another = (result: Result, telling: Telling): string => {
  const say = words[telling.locale];
  const [told] = result.rows[0].places;
  const rest = byDistance(result).filter((near) => near !== told);
  const [next] = rest;
  return next === undefined ? '' : `${say.asked.another}\n${datedAddress(result, next, telling)}`;
};

/** What the published conditions say of this. */
const ruleOn = (about: string, service: string, locale: Locale): string | undefined => {
  const rule = rules
    .find((one) => one.service === service)
    ?.rules.find(({ when }) => testsIn(when).some(({ fact }) => fact === about));
  return rule === undefined ? undefined : words[locale].rules[rule.id];
};

/** What comes to the house, for which of hers and on which condition; that there is nothing, where she may get none of it. */
const atHome = (telling: Telling): string => {
  const { asked } = words[telling.locale];
  const coming = telling.results.possible.filter(({ service }) => comesHome.includes(service));
  if (coming.length === 0) return asked.atHomeNone;
  const lines = coming.map((result) => [tellHow(result, telling), conditionOf(result, telling)].join(' ').trim());
  return [asked.atHome, ...lines].join('\n');
};

const comesHome = ['asistencia_personal_en_casa', 'relevo_domiciliario_salud'];

const conditionOf = ({ service }: Result, { locale }: Telling): string => {
  const told = ['leavesHome', 'homeCareVisited']
    .map((fact) => ruleOn(fact, service, locale))
    .find((one) => one !== undefined);
  return told === undefined ? '' : fill(words[locale].asked.condition, { rule: told });
};

/** For which ages it is, as far as that is published. */
const agesOf = ({ service }: Result, { locale }: Telling): string => {
  const told = ruleOn('age', service, locale);
  return told === undefined ? words[locale].asked.agesUnknown : `${told}.`;
};

/** What the published conditions say of the Sisbén, and that they say nothing where they do. */
const sisbenOf = ({ service, rows: [row] }: Result, { locale }: Telling): string => {
  const say = words[locale];
  const told = ruleOn('sisben', service, locale);
  if (told !== undefined) return fill(say.asked.sisbenRule, { rule: told });
  return row.notKnown.includes('sisben') ? say.asked.sisbenUnknown : say.asked.sisbenUnsaid;
};

/** Whether the papers that are asked for, as far as they are published, name the permit that migrants have. */
const permitOf = ({ rows: [{ documents }] }: Result, { locale }: Telling): string => {
  const { asked } = words[locale];
  if (documents === null) return asked.permitUnknown;
  if (documents.some((one) => /\bPPT\b/.test(one))) return asked.permitTaken;
  return documents.length === 0 ? asked.permitNoPapers : fill(asked.permitUnsaid, { list: list(documents, locale) });
};

const givenBy = (service: string, { directory, locale }: Telling): string => {
  const institutions = directory.services.find(({ id }) => id === service)?.institutions ?? [];
  return institutions.length === 0 ? words[locale].asked.givenByUnknown : `${list(institutions, locale)}.`;
};
