import type { ServiceRecord } from '../directory/service-record.ts';
import { serviceTitle } from '../directory/service-words.ts';
import type { Answers, Attention, Conclusion, Flow, Known, Offer } from '../engine/flow.ts';
import type { Question } from '../engine/question.ts';
import { showDate } from '../engine/show-value.ts';
import { fill } from '../engine/texts.ts';
import { nameIn, peopleIn } from '../people/people.ts';
import { dayBefore } from './choices.ts';
import { machine } from './machine.ts';
import { nextBest } from './next-best.ts';
import { claims, meantFor, overhears } from './overhears.ts';
import * as ask from './questions.ts';
import { en } from './texts.en.ts';
import { es } from './texts.es.ts';
import { placeOf, type Referred, recordOf, referredOf, sameBefore, serviceOf, whoOf } from './told.ts';
import { words } from './words.ts';

/** What she or hers received, or went for and did not get: one run tells of one attention. */
export const diary: Flow = {
  id: 'diary',
  version: 1,
  needsConsent: true,
  needs: ['kept', 'recorded'],
  discreet: true,
  machine,
  questions: ask.questions,
  texts: { 'es-CO': es, en },
  claims,
  meantFor,
  overhears,
  hearsAhead: [ask.on],
  attention: (name, known) => attention(name, known),
  conclude: (name, known) => conclude(name, known),
  preface: ({ question }, known) => preface(question, known),
  subjectName: (subject, { kept = {}, locale }) => nameIn(peopleIn(kept), subject, locale),
};

const attention = (name: string, { answers }: Known): Attention | null => {
  const told = name === 'told' ? recordOf(answers) : null;
  const replaced = answers[ask.replaces.id];
  return told === null ? null : { record: typeof replaced === 'string' ? replaced : null, told };
};

/** Room beside buttons is 1024 characters; what was just answered is said back in the same message. */
const room = 860;

const conclude = (name: string, known: Known): Conclusion => {
  const say = words[known.locale];
  const record = name === 'told' ? recordOf(known.answers) : null;
  if (record === null) {
    const text = name === 'same' ? say.same : say.nothing;
    return { say: text, offers: offers(known), outcomes: [] };
  }
  const missed = record.on === dayBefore(known.now, 0) ? say.notReceived : say.notReceivedOn;
  const got = record.received ? (record.place === null ? say.noted : say.notedAt) : missed;
  const hard = !record.received || record.barriers.length > 0 ? nextBest(record, known) : [];
  const kind = record.satisfaction === null ? '' : say.went[`${record.satisfaction}`];
  const [next] = othersOf(record, known);
  const asks = next === undefined ? '' : fill(say.alsoTold, namesOf({ ...next, on: '' }, known));
  const parts = [fill(got, namesOf(record, known)), kind, ...hard, hard.length === 0 ? say.thanks : ''];
  const said = within(parts, room - asks.length - separator);
  return {
    say: asks === '' ? said : `${said}\n\n${asks}`,
    offers: next === undefined ? offers(known) : visited(next, { record, known }),
    outcomes: [],
  };
};

const separator = 2;

/** Where she was told that she could go besides, and has not told of. */
const othersOf = ({ service, who }: ServiceRecord, { answers }: Known): readonly Referred[] =>
  referredOf(answers).filter((one) => one.service !== service || one.who !== who);

/** "¿Y pudo ir al otro?": one after the other, so that each no is known with what got in the way. */
const visited = (
  next: Referred,
  { record, known }: { readonly record: ServiceRecord; readonly known: Known },
): readonly Offer[] => {
  const say = words[known.locale];
  const rest = othersOf(record, known).map(({ service, who, place }) => `${service}/${who}/${place ?? ''}`);
  const told: Answers = {
    [ask.referral.id]: rest,
    [ask.service.id]: next.service,
    [ask.who.id]: next.who,
    ...(next.place === null ? {} : { [ask.place.id]: next.place }),
  };
  const missed: Answers = {
    ...told,
    [ask.place.id]: next.place,
    [ask.on.id]: dayBefore(known.now, 0),
    [ask.went.id]: 'not-received',
  };
  const no = record.received ? say.offers.missed : say.offers.missedToo;
  return [
    { id: 'went', title: say.offers.went, says: say.wentSays, does: { act: 'flow', flow: 'diary', answers: told } },
    { id: 'missed', title: no, says: say.missedSays, does: { act: 'flow', flow: 'diary', answers: missed } },
    { id: 'menu', title: say.offers.menu, does: { act: 'menu' } },
  ];
};

/** As many of these as there is room for, the first in any case. */
const within = (parts: readonly string[], size: number): string => {
  let said = '';
  for (const part of parts) {
    if (part === '') continue;
    const longer = said === '' ? part : `${said}\n\n${part}`;
    if (said === '' || longer.length <= size) said = longer;
  }
  return said;
};

const namesOf = (
  { service, who, place, on }: Pick<ServiceRecord, 'service' | 'who' | 'place' | 'on'>,
  known: Known,
) => ({
  service: serviceTitle(service, known.locale),
  who: nameIn(peopleIn(known.kept ?? {}), who, known.locale),
  place: known.world.directory.places.find(({ id }) => id === place)?.name ?? '',
  on: showDate(on, known.locale),
});

const offers = ({ locale }: Known): readonly Offer[] => {
  const titles = words[locale].offers;
  return [
    { id: 'again', title: titles.again, does: { act: 'again' } },
    { id: 'records', title: titles.mine, does: { act: 'flow', flow: 'records', answers: {} } },
    { id: 'menu', title: titles.menu, does: { act: 'menu' } },
  ];
};

/** For whom it is noted is said before the day is asked, whoever chose it; and what is there already before the doubt. */
const preface = (question: Question, known: Known): string | null => {
  const { answers, locale } = known;
  const service = serviceOf(answers);
  const say = words[locale];
  if (service === null) return null;
  if (question.id === ask.on.id) {
    const told = namesOf({ service, who: whoOf(answers), place: placeOf(answers), on: '' }, known);
    return fill(told.place === '' ? say.about : say.aboutAt, told);
  }
  const before = question.id === ask.again.id ? sameBefore(answers, known.recorded) : null;
  return before === null ? null : fill(say.toldBefore, namesOf(before, known));
};
