import type { Place } from '../directory/directory.ts';
import { nearest, offerOf } from '../directory/nearest.ts';
import { serviceTitle } from '../directory/service-words.ts';
import { bogotaDay } from '../engine/bogota-time.ts';
import type { FlowContext } from '../engine/flow.ts';
import type { Locale } from '../engine/locale.ts';
import type { AnswerValue, PlaceValue, Question } from '../engine/question.ts';
import type { OptionTexts } from '../engine/texts.ts';
import { mostPeople, nameIn, peopleIn } from '../people/people.ts';
import * as ask from './questions.ts';
import { short, upper } from './row-words.ts';
import { lastTold, referredOf, serviceOf, whoOf } from './told.ts';
import { words } from './words.ts';

/** Questions with the options that are hers: what she did last, where she was sent, who is in her care, what is near. */

/** A list has ten rows. */
const rows = 10;

export const serviceFor = (context: FlowContext): Question => {
  const { kept = {}, recorded } = context;
  const people = peopleIn(kept);
  const last = lastTold(recorded);
  const referred = referredOf(context.answers);
  const own: { id: string; gives: Readonly<Record<string, AnswerValue | null>>; titles: Titles }[] = [];
  for (const { service, who, place } of referred.slice(0, 3)) {
    own.push({
      id: `to-${own.length + 1}`,
      gives: { [ask.service.id]: service, [ask.who.id]: who, ...(place === null ? {} : { [ask.place.id]: place }) },
      titles: inEach((locale) => ({
        title: serviceTitle(service, locale),
        description: short(words[locale].forWho(nameIn(people, who, locale)), 72),
      })),
    });
  }
  if (last !== null && referred.length === 0) {
    const { service, who, place } = last;
    own.push({
      id: 'repeat',
      gives: { [ask.service.id]: service, [ask.who.id]: who, [ask.place.id]: place },
      titles: inEach((locale) => ({
        title: words[locale].repeat,
        description: short(
          words[locale].repeated({ service: serviceTitle(service, locale), who: nameIn(people, who, locale) }),
          72,
        ),
        says: words[locale].repeatSays,
      })),
    });
  }
  const areas = ask.service.options ?? [];
  return {
    ...ask.service,
    options: [...own.map(({ id }) => id), ...areas].slice(0, rows - 1),
    titles: inEach((locale) => Object.fromEntries(own.map(({ id, titles }) => [id, titles[locale]]))),
    fills: Object.fromEntries(own.map(({ id, gives }) => [id, gives])),
  };
};

export const whoFor = ({ kept = {} }: FlowContext): Question => {
  const people = peopleIn(kept);
  const next = `p${people.length + 1}`;
  const room = people.length < mostPeople;
  return {
    ...ask.who,
    options: ['self', ...people.map(({ id }) => id).slice(0, rows - 2), ...(room ? ['someone'] : [])],
    titles: inEach((locale) => ({
      ...Object.fromEntries(
        people.map((one) => [
          one.id,
          {
            title: short(upper(nameIn(people, one.id, locale)), 24),
            says: one.relation === null ? [] : words[locale].relationSays[one.relation],
          },
        ]),
      ),
      ...(people.length === 0 ? {} : { someone: { title: words[locale].someoneElse } }),
      [next]: { title: words[locale].someoneElse },
    })),
    fills: { someone: { [ask.who.id]: next } },
  };
};

/** Where she lives, as she told it in any conversation. */
export const homeOf = ({ kept = {} }: Pick<FlowContext, 'kept'>): PlaceValue | null => {
  const told = kept['care.place'];
  return typeof told === 'object' && told !== null && 'precision' in told ? told : null;
};

/** Places of the directory where the service is: where she was sent first, then the nearest; the rest by name. */
export const placesFor = (
  context: FlowContext,
): { readonly shown: readonly Place[]; readonly more: readonly Place[] } => {
  const service = serviceOf(context.answers);
  if (service === null) return { shown: [], more: [] };
  const { directory } = context.world;
  const all = directory.places.filter(
    (one) =>
      one.audience === 'public' &&
      one.confidence !== 'low' &&
      one.id.length <= longestId &&
      offerOf(one, service) !== null,
  );
  const who = whoOf(context.answers);
  const sent = referredOf(context.answers).filter((one) => one.service === service && one.who === who);
  const from = homeOf(context);
  const near =
    from === null
      ? all.length <= 6
        ? all
        : []
      : nearest(directory, { from, service, now: context.now, limit: 4 }).map((one) => one.place);
  const shown = [...sent.flatMap(({ place }) => all.find(({ id }) => id === place) ?? []), ...near].filter(
    (one, index, list) => all.includes(one) && list.indexOf(one) === index,
  );
  return { shown: shown.slice(0, 6), more: all.filter((one) => !shown.includes(one)) };
};

/** What a record and a button have room for. */
const longestId = 80;

export const placeFor = (context: FlowContext): Question => {
  const { shown, more } = placesFor(context);
  const titles = placeTitles([...shown, ...more]);
  return {
    ...ask.place,
    strict: true,
    options: [...shown.map(({ id }) => id), 'other'],
    more: more.map(({ id }) => id),
    titles: { 'es-CO': titles, en: titles },
  };
};

/** Names as they are, in Spanish, short enough for a row and no two the same. */
const placeTitles = (places: readonly Place[]): Readonly<Record<string, OptionTexts>> => {
  const taken = new Set<string>();
  const titled: Record<string, OptionTexts> = {};
  for (const { id, name, address } of places) {
    const brief = name
      .replace(/^Manzana del Cuidado (?:de )?/, 'Manzana ')
      .replace(/^Biblioteca Pública /, 'Biblioteca ');
    let title = short(brief, 24);
    for (let number = 2; taken.has(title); number += 1) title = `${short(brief, 21)} ${number}`;
    taken.add(title);
    titled[id] = {
      title,
      says: [name],
      ...(address === null ? {} : { description: short(address, 72) }),
    };
  }
  return titled;
};

/** Today and yesterday are a tap away. */
export const onFor = ({ now }: FlowContext): Question => {
  const today = dayBefore(now, 0);
  const yesterday = dayBefore(now, 1);
  return {
    ...ask.on,
    options: [today, yesterday],
    titles: inEach((locale) => ({
      [today]: { title: words[locale].today },
      [yesterday]: { title: words[locale].yesterday },
    })),
  };
};

/** The day in Bogotá, so many days before. */
export const dayBefore = (now: string, days: number): string =>
  bogotaDay(new Date(Date.parse(now) - days * 86_400_000));

type Titles = Readonly<Record<Locale, OptionTexts>>;

const inEach = <T>(make: (locale: Locale) => T): Readonly<Record<Locale, T>> => {
  const [es, en] = [make('es-CO'), make('en')];
  return { 'es-CO': es, en };
};
