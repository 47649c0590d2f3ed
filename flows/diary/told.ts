import type { Recorded } from '../directory/recorded.ts';
import { type Barrier, barrierIds, type ServiceRecord } from '../directory/service-record.ts';
import { isService } from '../directory/service-words.ts';
import type { Answers } from '../engine/flow.ts';
import type { AnswerValue } from '../engine/question.ts';
import { areaIds, areaOption } from './areas.ts';
import * as ask from './questions.ts';

/** Which service her answers name; null as long as they name none. */
export const serviceOf = (answers: Answers): string | null => {
  const named = answers[ask.service.id];
  const area = areaIds.find((one) => areaOption(one) === named);
  const value = area === undefined ? named : answers[ask.ofArea[area].id];
  return typeof value === 'string' && isService(value) ? value : null;
};

/** `self` or `p1`…; whoever cares for nobody is not asked. */
export const whoOf = (answers: Answers): string => {
  const told = answers[ask.who.id];
  return typeof told === 'string' ? told : 'self';
};

/** A place of the directory; null: not known, or none of it. */
export const placeOf = (answers: Answers): string | null => {
  const told = answers[ask.place.id];
  return typeof told === 'string' && told !== 'other' ? told : null;
};

/** Where she was told that she could go. */
export type Referred = { readonly service: string; readonly who: string; readonly place: string | null };

export const referredOf = (answers: Answers): readonly Referred[] => {
  const told = answers[ask.referral.id];
  if (!Array.isArray(told)) return [];
  return told.flatMap((one) => {
    const [service = '', who = '', place = ''] = String(one).split('/');
    return isService(service) ? [{ service, who, place: place === '' ? null : place }] : [];
  });
};

/** The record that her answers come to; null where they tell of none. */
export const recordOf = (answers: Answers): ServiceRecord | null => {
  const service = serviceOf(answers);
  const on = answers[ask.on.id];
  if (service === null || typeof on !== 'string') return null;
  const went = answers[ask.went.id];
  return {
    service,
    who: whoOf(answers),
    place: placeOf(answers),
    on,
    received: went !== 'not-received',
    satisfaction: satisfactions.find((one) => String(one) === went) ?? null,
    barriers: barriersOf(answers[ask.barriers.id]),
  };
};

const satisfactions = [1, 2, 3, 4, 5] as const;

const barriersOf = (told: AnswerValue | null | undefined): Barrier[] =>
  Array.isArray(told) ? barrierIds.filter((one) => told.includes(one)) : [];

/** What she told of the same service, person and day before. What an entity told of it is the same attention. */
export const sameBefore = (answers: Answers, recorded: readonly Recorded[] = []): Recorded | null => {
  const replaced = answers[ask.replaces.id];
  const [service, who, on] = [serviceOf(answers), whoOf(answers), answers[ask.on.id]];
  const found = recorded.find(
    (one) =>
      one.service === service &&
      one.who === who &&
      one.on === on &&
      one.witnesses.some(({ source, record }) => source === 'citizen' && record !== replaced),
  );
  return found ?? null;
};

/** What she told of last: what "lo mismo" means. */
export const lastTold = (recorded: readonly Recorded[] = []): Recorded | null => {
  let last: { readonly one: Recorded; readonly at: string } | null = null;
  for (const one of recorded) {
    if (one.received === false) continue;
    for (const { source, at } of one.witnesses)
      if (source === 'citizen' && (last === null || at > last.at)) last = { one, at };
  }
  return last?.one ?? null;
};
