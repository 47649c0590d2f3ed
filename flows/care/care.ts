import { farMeters, type Near, type Point, pointOf } from '../directory/nearest.ts';
import { serviceTitle } from '../directory/service-words.ts';
import type { Conclusion, Flow, Known, Offer, Shown } from '../engine/flow.ts';
import type { Locale } from '../engine/locale.ts';
import type { AnswerValue, Question } from '../engine/question.ts';
import { isPlausible } from '../engine/read-answer.ts';
import { fill } from '../engine/texts.ts';
import { relation } from '../people/relation.ts';
import { aboutMigrant } from '../people/served-alike.ts';
import { clean, plain } from '../understanding/clean.ts';
import { aboutResult } from './about-result.ts';
import { saysThatSheCares } from './cared-for.ts';
import { saysNothing } from './disability-in.ts';
import { atBlocks, firstPage, manzanas, telling } from './first-page.ts';
import { followUp } from './follow-up.ts';
import type { Household, Member } from './household.ts';
import { machine } from './machine.ts';
import { asksForServices, claims } from './need-in.ts';
import { counted, countsTwo, oneMore } from './one-more.ts';
import { onlyThose } from './only-those.ts';
import { affirms, meantFor, namesOther, overhears, speaksOfAnother, tellsWhich, whomIn, without } from './overhears.ts';
import { paged, room, separators, within } from './pages.ts';
import { caregiver, more, need, personAge, personDisability, personSupport, place, questions } from './questions.ts';
import type { Results } from './results.ts';
import { ageAgain, relationAgain, saysSameAgain } from './same-again.ts';
import type { Screened } from './screen.ts';
import { legend, namePerson, nearestBlock, type Telling, tellChange, tellHow, tellShort, who } from './tell.ts';
import { beginsWithPresent, firstOfSeveral, saysNoneOfAll, tellsAhead } from './tells-ahead.ts';
import { en } from './texts.en.ts';
import { es } from './texts.es.ts';
import { householdOf } from './told.ts';
import { words } from './words.ts';

const texts = { 'es-CO': es, en } as const;

/** What she needs → what she and hers can get, why, where, and who looks after hers meanwhile. */
export const care: Flow = {
  id: 'care',
  version: 1,
  needsConsent: true,
  machine,
  questions,
  texts,
  claims,
  explains: (text, known) =>
    ofBlock(text, known.locale) ??
    ofEstrato(text, known.locale) ??
    ofSisben(text, known.locale) ??
    (place.id in known.answers ? null : aboutMigrant(text, known.locale)),
  defers: (_, text, { answers, locale }) =>
    need.id in answers && asksForServices(text) ? words[locale].atTheEnd : null,
  // Before she has a result there is nothing that "¿eso es gratis?" could be about.
  answersBelow: (text, known, concluded) => (concluded ? ofResult(text, known) : null),
  overhears: (question, text, known) =>
    (question.id === personDisability.id || question.id === personSupport.id) &&
    (tellsWhich(text, known) || (speaksOfAnother(text, known) && !beginsWithPresent(text, known)))
      ? undefined
      : (overhears(question, text, known.now) ?? hearsAgain(question, text, known)),
  affirms,
  hearsFirst: (question, text, known) => {
    if (question.id === personAge.id) return firstOfSeveral(text, known);
    if (question.id === personDisability.id) return saysNoneOfAll(text) || saysNothing(text) ? 'none' : undefined;
    if (question.id === more.id && onlyThose(text, known)) return false;
    if (question.id === more.id) return countsTwo(text) || saysSameAgain(text) ? true : undefined;
    return question.id === caregiver.id && saysThatSheCares(plain(clean(text))) ? true : undefined;
  },
  tellsAhead,
  meantFor,
  oneMore,
  counted,
  whomIn,
  without,
  namesOther,
  recalls: ['offered'],
  recall: ({ outcomes: { offered } }, locale) =>
    Array.isArray(offered) && offered.length > 0
      ? fill(words[locale].recall, { services: offered.map((id) => serviceTitle(String(id), locale)).join(', ') })
      : null,
  reminders: followUp,
  remindsOfLatest: true,
  conclude: (_name, known) => conclude(known),
  show: (what, known) => show(what, known),
  subjectName: (subject, known) => who(subject, told(known), known.locale),
  preface: ({ question, subject }, known) => preface(question.id, subject, known),
};

/** "otro de 9": like the one before him. */
const hearsAgain = (question: Question, text: string, known: Known): AnswerValue | undefined => {
  if (question.id === relation.id) return relationAgain(text, known);
  const told = question.id === personAge.id ? ageAgain(text, known.now) : undefined;
  return told !== undefined && isPlausible(question, told) ? told : undefined;
};

const conclude = (known: Known): Conclusion => {
  const told = telling(known);
  const { say, shown } = firstPage(known);
  return { say, offers: offers(told, shown), outcomes: outcomes(told.results) };
};

/** What she asks of the result that she sees. */
const ofResult = (text: string, known: Known): string | null => {
  const told = telling(known);
  return aboutResult(text, told.results.possible.slice(0, firstPage(known).shown), told);
};

/** "sisbén", "¿cómo saco el Sisbén?": what it is for, where her group stands, and whom to ask for the survey. */
const ofSisben = (text: string, locale: Locale): string | null =>
  onlySisben.test(plain(clean(text)))
    ? `${texts[locale].questions['care.sisben']?.why ?? ''} ${words[locale].sisbenWhere} ${words[locale].sisbenAsk}`
    : null;

const onlySisben =
  /^(?:(?:y|e?l|lo|la|del?|quiero|necesito|sobre|mi|tener|sac\w+|hac\w+|hago|ped\w+|pido|solicit\w+|tramit\w+|actualiz\w+|encuesta|inscrib\w+|en|al|me|se|como|donde|puedo|para|saber|vecina|veci|hola|buenas|the|how|do|i|get) )*sisben$/;

/** "¿qué es una manzana?": the word stands in each of our results. */
const ofBlock = (text: string, locale: Locale): string | null =>
  asksOfBlock.test(plain(clean(text))) ? words[locale].block : null;

const asksOfBlock =
  /^(?:(?:y|pero|oiga|vecina|veci|perdone|disculpe|eso|so|and|sorry) )*(?:(?:que|q) (?:es|son|significa|quiere decir)(?: (?:eso|esa|esas|es))?(?: de)?|como asi(?: que)?|what (?:is|are)|what s)(?: (?:una?|las?|lo de las?|the|a))* (?:manzanas?(?: (?:del? )?cuidado)?|care blocks?)$/;

/** "soy estrato 1" is no group of the Sisbén. */
const ofEstrato = (text: string, locale: Locale): string | null =>
  /\bestrato\b/.test(plain(clean(text))) ? `${words[locale].estrato} ${words[locale].sisbenWhere}` : null;

/** `shown`: how many results were told. */
const offers = (told: Telling, shown: number): readonly Offer[] => {
  const { possible, notYet, household } = told.results;
  const more = possible.length > shown || notYet.some((row) => soon(row, told));
  return [
    // Who lives elsewhere was told that these are for people of Bogotá.
    ...(more && household.place?.precision !== 'outside' ? [offer('more', told)] : []),
    ...(shown > 0 ? [offer('documents', told)] : []),
    ...(pin(told, shown) === null ? [] : [offer('map', told)]),
    offer('again', told),
    offer('person', told),
    offer('menu', told),
  ];
};

const offer = (
  id: 'map' | 'more' | 'documents' | 'again' | 'person' | 'menu' | 'back',
  { locale }: Telling,
  page = 1,
): Offer => {
  const title = words[locale].offers[id];
  const says = words[locale].offersSaid[id] ?? [];
  if (id === 'again' || id === 'person' || id === 'menu') return { id, title, does: { act: id } };
  const what = id === 'back' ? 'result' : id === 'more' ? `more-${page}` : id;
  return { id: id === 'more' ? what : id, title, says, does: { act: 'show', what } };
};

const show = (what: string, known: Known): Shown => {
  const told = telling(known);
  const { say, shown } = firstPage(known);
  if (what === 'map') return showMap(told, shown);
  if (what === 'documents') return showDocuments(told, shown);
  if (what.startsWith('more-')) return showMore(told, { shown, page: Number(what.slice('more-'.length)) });
  return { messages: [], say, offers: offers(told, shown) };
};

/** Where the pin goes: the first place that was told and has a point, else the nearest block. */
const pin = (told: Telling, shown: number): { readonly near: Near; readonly point: Point } | null => {
  const { possible, need } = told.results;
  const named = possible.slice(0, shown).flatMap(({ rows: [row] }) => row.places[0] ?? []);
  const block = atBlocks.includes(need) && shown > 0 ? nearestBlock(told) : null;
  for (const near of [...named, ...(block === null ? [] : [block])]) {
    const point = pointOf(near);
    if (point !== null && near.meters !== null && near.meters <= farMeters) return { near, point };
  }
  return null;
};

const showMap = (told: Telling, shown: number): Shown => {
  const say = words[told.locale];
  const found = pin(told, shown);
  const next = [offer('back', told), offer('again', told), offer('menu', told)];
  if (found === null) return { messages: [], say: say.mapNone, offers: next };
  const { place, offer: row } = found.near;
  const address = row?.address ?? place.address ?? say.noAddress;
  const approx = place.precision !== 'exact' || row?.doubt === 'location';
  return {
    messages: [{ kind: 'location', ...found.point, name: place.name, address }],
    say: [fill(say.mapHere, { place: place.name, address }), approx ? say.mapApprox : '']
      .filter((part) => part !== '')
      .join(' '),
    offers: next,
  };
};

const showDocuments = (told: Telling, shown: number): Shown => {
  const say = words[told.locale];
  const lines = told.results.possible.slice(0, shown).map((result) => tellHow(result, told));
  return {
    messages: [],
    say: [
      say.documents,
      ...within(lines, room - say.documents.length - say.line.length),
      manzanas(say.line, told),
    ].join('\n'),
    offers: [offer('back', told), offer('again', told), offer('menu', told)],
  };
};

/** What did not fit, page by page, and at the end what a change would open. Never a flat no. */
const showMore = (told: Telling, { shown, page }: { readonly shown: number; readonly page: number }): Shown => {
  const say = words[told.locale];
  const { possible, notYet } = told.results;
  const rest = possible.slice(shown).map((result) => tellShort(result, told));
  const changes = notYet.filter((row) => soon(row, told)).flatMap((row) => tellChange(row, told) ?? []);
  const lines = [...rest, ...changes.map((line, index) => `${index === 0 ? `${say.notYet}\n` : ''}• ${line}`)];
  const pages = paged(lines, room - say.moreIntro.length - say.oldLegend.length - say.line.length - separators);
  const here = pages[page - 1];
  const next = [offer('back', told), offer('again', told), offer('menu', told)];
  if (here === undefined)
    return { messages: [], say: [say.moreNone, manzanas(say.line, told)].join('\n\n'), offers: next };
  const last = page >= pages.length;
  return {
    messages: [],
    say: [say.moreIntro, ...here, legend(here, told), manzanas(say.line, told)]
      .filter((part) => part !== '')
      .join('\n\n'),
    offers: last ? next : [offer('more', told, page + 1), offer('back', told), offer('menu', told)],
  };
};

/** What a small child can do at sixty helps nobody today. */
const soonYears = 5;

const soon = ({ change, for: id }: Screened, { results: { household } }: Telling): boolean => {
  if (change === null || !change.fact.endsWith('.age')) return change !== null;
  const person = [household.person, ...(household.caresFor ?? [])].find((one) => one.id === id);
  return Number(change.to) - (person?.age ?? 0) <= soonYears;
};

/** Codes and counts for analysis: no distances, which would tell where she lives. */
const outcomes = ({ all, possible }: Results): Conclusion['outcomes'] => [
  { name: 'screened', value: Object.fromEntries(all.map((row) => [`${row.service}.${row.for}`, row.outcome])) },
  { name: 'offered', value: possible.slice(0, 3).map(({ service }) => service) },
  { name: 'nearest', value: possible[0]?.rows[0].places[0]?.place.id ?? null },
  { name: 'paired', value: possible.some(({ rows: [row] }) => row.pairs.length > 0) },
];

/** Whom a question is about, where there could be a doubt. */
const preface = (question: string, subject: string | null, known: Known): string | null => {
  const say = words[known.locale];
  if (subject === null) return question === 'care.age' && known.subjects.length > 0 ? say.nowYou : null;
  if (question === 'care.relation' || question === 'care.more') return null;
  const { caresFor } = told(known).household;
  const person = (caresFor ?? []).find(({ id }) => id === subject);
  const before = (caresFor ?? []).slice(0, known.subjects.indexOf(subject));
  const alike = before.some(({ relation }) => relation === person?.relation);
  // Of one of several children it is said which.
  if (person !== undefined && question !== 'care.personAge' && isOneOfMany(person))
    return fill(say.about, { who: namePerson(person, known.locale) });
  const about = alike && (person?.age ?? null) === null ? say.aboutAnother : say.about;
  return fill(about, { who: who(subject, told(known), known.locale) });
};

const isOneOfMany = ({ relation, age }: Member): boolean =>
  (relation === 'child' || relation === 'grandchild') && typeof age === 'number';

/** Naming somebody needs no screening. */
const told = ({ answers, subjects }: Known): { readonly household: Household } => ({
  household: householdOf(answers, subjects),
});
