import type { Recorded } from '../directory/recorded.ts';
import { serviceTitle } from '../directory/service-words.ts';
import {
  type Answers,
  asks,
  begin,
  type Conclusion,
  concludes,
  conversation,
  type Flow,
  type Known,
  type Offer,
  type Shown,
  said,
} from '../engine/flow.ts';
import type { Question } from '../engine/question.ts';
import { showDate } from '../engine/show-value.ts';
import { fill } from '../engine/texts.ts';
import { nameIn, peopleIn } from '../people/people.ts';
import { barriers, on, place, replaces, service, went, who } from './questions.ts';
import { type RecordWords, recordWords } from './record-words.ts';
import { short, upper } from './row-words.ts';

const given = {
  version: 1,
  kind: 'text',
  sensitivity: 'personal',
  keeps: 'run',
  unknown: 'accept',
  given: true,
} as const;

/** Which record is looked at, by the id of one of its witnesses; `whose`: one person's, `of:p1` whose; null: all of them. */
const which: Question = { id: 'records.which', ...given };
/** `ask`: really erase it, or all of that person? `erase`: yes. */
const act: Question = { id: 'records.act', ...given };

/** Never asked, so never said. */
const silent = { ask: '—', label: '—', why: '—', easier: '—' };
const never = { [which.id]: silent, [act.id]: silent };

/** "¿Qué tienen registrado de mí?": what is recorded of her and those in her care, whoever told it; to correct and erase one. */
export const myRecords: Flow = {
  id: 'records',
  version: 1,
  needsConsent: true,
  needs: ['kept', 'recorded'],
  discreet: true,
  machine: conversation.createMachine({
    id: 'records',
    context: begin,
    initial: 'which',
    states: {
      which: asks(which, [
        { guard: ({ event }) => event.value === null, target: 'list' },
        { guard: said('whose'), target: 'whose' },
        { target: 'act' },
      ]),
      act: asks(act, [
        { guard: said('erase'), target: 'erased' },
        { guard: said('ask'), target: 'sure' },
        { target: 'one' },
      ]),
      list: concludes('list'),
      whose: concludes('whose'),
      one: concludes('one'),
      sure: concludes('sure'),
      erased: concludes('erased'),
    },
  }),
  questions: [which, act],
  texts: {
    'es-CO': { name: recordWords['es-CO'].name, questions: never },
    en: { name: recordWords.en.name, questions: never },
  },
  conclude: (name, known) => conclude(name, known),
  show: (what, known) => list(known, Number(what.slice('page-'.length))),
};

const conclude = (name: string, known: Known): Conclusion => {
  const say = recordWords[known.locale];
  const menu: Offer = { id: 'menu', title: say.menu, does: { act: 'menu' } };
  const all: Offer = { id: 'all', title: say.all, does: { act: 'flow', flow: 'records', answers: {} } };
  if (name === 'list') {
    const { say: text, offers } = list(known, 1);
    return { say: text, offers, outcomes: [] };
  }
  if (name === 'whose') return whose(known, [all, menu]);
  const of = personOf(known);
  if (of !== null) return allOf(of, { name, known, next: [all, menu] });
  const found = recordOf(known);
  if (name === 'erased') {
    const erases = found?.witnesses.map(({ record }) => record) ?? [];
    return { say: say.erased, offers: [all, menu], outcomes: [], erases };
  }
  if (found === undefined) return { say: say.gone, offers: [all, menu], outcomes: [] };
  if (name === 'sure') {
    const id = idOf(found);
    return {
      say: `${tell(found, known)}\n\n${say.sure}`,
      offers: [
        { id: 'erase', title: say.erase, says: say.yes, does: to('records', { [which.id]: id, [act.id]: 'erase' }) },
        { id: 'keep', title: say.keep, says: say.no, does: to('records', { [which.id]: id }) },
      ],
      outcomes: [],
    };
  }
  return { say: tell(found, known), offers: [...changes(found, say), all, menu], outcomes: [] };
};

const to = (flow: string, answers: Answers): Offer['does'] => ({ act: 'flow', flow, answers });

const ofPerson = 'of:';

/** Whose records are looked at, where all of one person are. */
const personOf = ({ answers }: Known): string | null => {
  const told = answers[which.id];
  return typeof told === 'string' && told.startsWith(ofPerson) ? told.slice(ofPerson.length) : null;
};

/** Whose records are to go: herself and each in her care of whom there are any. */
const whose = (known: Known, next: readonly Offer[]): Conclusion => {
  const { recorded = [], kept = {}, locale } = known;
  const say = recordWords[locale];
  const people = peopleIn(kept);
  const found = [...new Set(recorded.map(({ who: one }) => one))].sort();
  if (found.length === 0) return { say: say.none, offers: next, outcomes: [] };
  const rows = found.slice(0, rowsOfPeople).map((id): Offer => {
    const count = recorded.filter(({ who: one }) => one === id).length;
    return {
      id: `of-${id}`,
      title: short(upper(nameIn(people, id, locale)), 24),
      description: fill(say.many, { n: count }),
      says: id === 'self' ? say.herself : [],
      does: to('records', { [which.id]: `${ofPerson}${id}`, [act.id]: 'ask' }),
    };
  });
  return { say: say.whose, offers: [...rows, ...next], outcomes: [] };
};

/** With "see all" and "menu" a list has ten rows. */
const rowsOfPeople = 8;

/** Asks before all that is recorded of one person goes, and then lets it go. */
const allOf = (
  of: string,
  { name, known, next }: { readonly name: string; readonly known: Known; readonly next: readonly Offer[] },
): Conclusion => {
  const { recorded = [], kept = {}, locale } = known;
  const say = recordWords[locale];
  const found = recorded.filter(({ who: one }) => one === of);
  const named = { who: nameIn(peopleIn(kept), of, locale), n: found.length };
  if (name === 'erased') {
    const erases = found.flatMap(({ witnesses }) => witnesses.map(({ record }) => record));
    return { say: fill(say.erasedAll, named), offers: next, outcomes: [], erases };
  }
  if (found.length === 0) return { say: say.gone, offers: next, outcomes: [] };
  const id = `${ofPerson}${of}`;
  return {
    say: fill(say.sureAll, named),
    offers: [
      { id: 'erase', title: say.erase, says: say.yes, does: to('records', { [which.id]: id, [act.id]: 'erase' }) },
      { id: 'keep', title: say.keep, says: say.no, does: to('records', {}) },
    ],
    outcomes: [],
  };
};

/** The record that is looked at, as long as it is there. */
const recordOf = ({ answers, recorded = [] }: Known): Recorded | undefined =>
  recorded.find(({ witnesses }) => witnesses.some(({ record }) => record === answers[which.id]));

/** Her own word of it, if she told it: that is the one she corrects. */
const ownOf = ({ witnesses }: Recorded) => witnesses.find(({ source }) => source === 'citizen');

const idOf = (found: Recorded): string => (ownOf(found) ?? found.witnesses[0])?.record ?? '';

/** What she told herself is told anew but for one answer, which is asked; what others told she can have looked into. */
const changes = (found: Recorded, say: RecordWords): readonly Offer[] => {
  const own = ownOf(found);
  const erase: Offer = {
    id: 'ask-erase',
    title: say.eraseThis,
    says: say.eraseSays,
    does: to('records', { [which.id]: idOf(found), [act.id]: 'ask' }),
  };
  if (own === undefined) return [erase, { id: 'person', title: say.notSo, does: { act: 'person' } }];
  // Her own word, not what all agree on: where an entity says otherwise, changing the day must not change the rest.
  const { told: hers } = own;
  const told: Answers = {
    [replaces.id]: own.record,
    [service.id]: hers.service,
    [who.id]: hers.who,
    [place.id]: hers.place,
    [on.id]: hers.on,
    [went.id]: hers.received ? (hers.satisfaction === null ? null : String(hers.satisfaction)) : 'not-received',
    [barriers.id]: [...hers.barriers],
  };
  const but = (id: string): Offer['does'] =>
    to('diary', Object.fromEntries(Object.entries(told).filter(([key]) => key !== id)));
  return [
    { id: 'change-on', title: say.changeOn, does: but(on.id) },
    { id: 'change-who', title: say.changeWho, does: but(who.id) },
    { id: 'change-place', title: say.changePlace, does: but(place.id) },
    { id: 'change-went', title: say.changeWent, does: but(went.id) },
    erase,
  ];
};

/** All that is known of one, and who told it. */
const tell = (found: Recorded, known: Known): string => {
  const { locale, world } = known;
  const say = recordWords[locale];
  const nameAt = (id: string | null) => world.directory.places.find((one) => one.id === id)?.name;
  const name = nameAt(found.place);
  const teller = ({ source, by }: Recorded['witnesses'][number]): string =>
    by === null ? say.by[source] : `${say.by[source]} (${by})`;
  const each = found.witnesses.map((one) => {
    const where = nameAt(one.told.place);
    const parts = [
      one.told.received ? say.received : say.notReceived,
      where === undefined ? '' : `${fill(say.at, { place: where })}.`,
      one.told.satisfaction === null ? '' : `${fill(say.went, { n: one.told.satisfaction })}.`,
    ];
    return `• ${upper(teller(one))}: ${parts.filter((part) => part !== '').join(' ')}`;
  });
  const told =
    found.contradictions.length > 0
      ? [say.contradicted, ...each]
      : [
          ...(name === undefined ? [] : [fill(say.at, { place: name })]),
          found.received === false ? say.notReceived : say.received,
          ...(found.satisfaction === null ? [] : [fill(say.went, { n: found.satisfaction })]),
          fill(say.toldBy, { by: [...new Set(found.witnesses.map(teller))].join(', ') }),
        ];
  return [
    `*${serviceTitle(found.service, locale)}*`,
    fill(say.forWhom, { who: nameIn(peopleIn(known.kept ?? {}), found.who, locale) }),
    fill(say.onDay, { on: showDate(found.on, locale) }),
    ...told,
  ].join('\n');
};

/** With "see more", "remove one person's", "what others tell" and "menu" a list has ten rows. */
const pageSize = 6;

const list = (known: Known, page: number): Shown => {
  const { recorded = [], locale } = known;
  const say = recordWords[locale];
  const people = peopleIn(known.kept ?? {});
  const menu: Offer = { id: 'menu', title: say.menu, does: { act: 'menu' } };
  const joins: Offer = {
    id: 'link',
    title: say.link,
    description: say.linkMore,
    says: say.linkSays,
    does: { act: 'flow', flow: 'link', answers: {} },
  };
  if (recorded.length === 0)
    return {
      messages: [],
      say: say.none,
      offers: [{ id: 'diary', title: say.note, does: { act: 'flow', flow: 'diary' } }, joins, menu],
    };
  const from = (page - 1) * pageSize;
  const titles = new Map<string, number>();
  const rows = recorded.slice(from, from + pageSize).map((one): Offer => {
    const title = serviceTitle(one.service, locale);
    const times = (titles.get(title) ?? 0) + 1;
    titles.set(title, times);
    return {
      id: `record-${idOf(one)}`.replaceAll(/[^\w.~-]/g, '_').slice(0, 90),
      title: times === 1 ? title : `${title.slice(0, 20)} ${times}`,
      description: `${showDate(one.on, locale)} · ${nameIn(people, one.who, locale)}`.slice(0, 72),
      does: to('records', { [which.id]: idOf(one) }),
    };
  });
  const more: Offer = { id: `page-${page + 1}`, title: say.more, does: { act: 'show', what: `page-${page + 1}` } };
  const last = from + pageSize >= recorded.length;
  const ofOne: Offer = {
    id: 'whose',
    title: say.eraseOf,
    says: say.eraseOfSays,
    does: to('records', { [which.id]: 'whose' }),
  };
  return {
    messages: [],
    say: fill(say.list, { n: recorded.length }),
    offers: [...rows, ...(last ? [] : [more]), ...(recorded.length > 1 ? [ofOne] : []), joins, menu],
  };
};
