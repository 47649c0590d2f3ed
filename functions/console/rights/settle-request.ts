import { bogotaDay } from '../../../flows/engine/bogota-time.ts';
import { plusMonths } from '../../../flows/loans/business-days.ts';
import { dueOn } from './legal-clock.ts';
import type { RightsRequest } from './requests.ts';
import type { Step } from './rights-schemas.ts';

/** What can follow on a request as it stands. */
export const stepsOf = ({ state, extended }: Pick<RightsRequest, 'state' | 'extended'>): readonly Step[] => {
  switch (state) {
    case 'open':
      return [...(extended ? [] : (['extend'] as const)), 'ask-more', 'done', 'refuse'];
    case 'incomplete':
      return ['complete', 'drop'];
    default:
      return [];
  }
};

/**
 * The request after a step; null where the law has no such step now. More time is taken before the first term is over
 * and with notice to her; what was incomplete counts anew from the day it is whole, and is dropped two months after she
 * was asked (Ley 1581 de 2012, art. 14 and 15).
 */
export const afterStep = (
  request: RightsRequest,
  { step, today, by, at }: { readonly step: Step; readonly today: string; readonly by: string; readonly at: string },
): RightsRequest | null => {
  if (!stepsOf(request).includes(step)) return null;
  const next = { ...request, history: [...request.history, { at, by, step }] };
  switch (step) {
    case 'extend':
      return today > dueOn(request.right, request.countsFrom, false) ? null : { ...next, extended: true };
    case 'ask-more':
      return { ...next, state: 'incomplete' };
    case 'complete':
      return { ...next, state: 'open', countsFrom: today, extended: false };
    case 'done':
      return { ...next, state: 'done' };
    case 'refuse':
      return { ...next, state: 'refused' };
    case 'drop': {
      const asked = request.history.findLast((one) => one.step === 'ask-more')?.at;
      return asked !== undefined && today >= twoMonthsAfter(asked) ? { ...next, state: 'dropped' } : null;
    }
  }
};

const twoMonthsAfter = (at: string): string => plusMonths(bogotaDay(at), 2);
