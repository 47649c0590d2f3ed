import { asks, begin, concludes, conversation, type FlowContext, said } from '../engine/flow.ts';
import { relation } from '../people/relation.ts';
import { areaIds, areaOption } from './areas.ts';
import { onFor, placeFor, placesFor, serviceFor, whoFor } from './choices.ts';
import * as ask from './questions.ts';
import { sameBefore } from './told.ts';

type In = { readonly context: FlowContext };

const none = { guard: ({ event }: { event: { value: unknown } }) => event.value === null, target: 'nothing' };

export const machine = conversation.createMachine({
  id: 'diary',
  context: begin,
  initial: 'replaces',
  states: {
    replaces: asks(ask.replaces, 'referral'),
    referral: asks(ask.referral, 'service'),
    service: asks(serviceFor, [
      none,
      ...areaIds.map((area) => ({ guard: said(areaOption(area)), target: area })),
      { target: 'who' },
    ]),
    care: asks(ask.ofArea.care, [none, { target: 'who' }]),
    health: asks(ask.ofArea.health, [none, { target: 'who' }]),
    study: asks(ask.ofArea.study, [none, { target: 'who' }]),
    rest: asks(ask.ofArea.rest, [none, { target: 'who' }]),
    income: asks(ask.ofArea.income, [none, { target: 'who' }]),
    rights: asks(ask.ofArea.rights, [none, { target: 'who' }]),

    who: asks(whoFor, [
      { guard: said('self'), target: 'where' },
      { target: 'relation', actions: ['ofChosen'] },
    ]),
    // Who is known already is not asked for again.
    relation: asks(relation, [{ target: 'where', actions: ['herself'] }]),

    where: {
      always: [
        {
          guard: ({ context }: In) => {
            const { shown, more } = placesFor(context);
            return shown.length + more.length === 0;
          },
          target: 'on',
        },
        { target: 'place' },
      ],
    },
    place: asks(placeFor, 'on'),
    on: asks(onFor, 'toldBefore'),
    toldBefore: {
      always: [
        { guard: ({ context }: In) => sameBefore(context.answers, context.recorded) !== null, target: 'again' },
        { target: 'went' },
      ],
    },
    again: asks(ask.again, [{ guard: said(false), target: 'same' }, { target: 'went' }]),
    went: asks(ask.went, [{ guard: said('3', '2', '1', 'not-received'), target: 'barriers' }, { target: 'told' }]),
    barriers: asks(ask.barriers, 'told'),

    told: concludes('told'),
    same: concludes('same'),
    nothing: concludes('nothing'),
  },
});
