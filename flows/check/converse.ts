import type { Recorded } from '../directory/recorded.ts';
import type { ServiceRecord } from '../directory/service-record.ts';
import { advance } from '../engine/advance.ts';
import type { Effect } from '../engine/effect.ts';
import type { Flow, Past } from '../engine/flow.ts';
import type { Content } from '../engine/input.ts';
import type { Locale } from '../engine/locale.ts';
import type { Outgoing } from '../engine/message.ts';
import { questionIndex, type Registry } from '../engine/registry.ts';
import type { Trail } from '../engine/replay.ts';
import { newSession, type Session, type StoredAnswer, type Timer } from '../engine/session.ts';
import { newTrails } from '../engine/trails.ts';
import type { World } from '../engine/world.ts';
import { relation } from '../people/relation.ts';
import { sampleDocument } from './classes.ts';
import { misfits } from './fits.ts';
import type { Note } from './problem.ts';

export const now = '2026-11-23T14:00:00.000Z';

const citizen = 'check-flows-citizen';

/** What is recorded of whoever the check is, so that what is asked of it is asked. */
const sampleTold: ServiceRecord = {
  who: 'self',
  service: 'biblored',
  on: '2026-11-01',
  place: null,
  received: true,
  satisfaction: 4,
  barriers: [],
};

export const sampleRecorded: readonly Recorded[] = [
  {
    ...sampleTold,
    witnesses: [
      { source: 'citizen', by: null, at: '2026-11-01T15:00:00.000Z', record: 'r1', disputed: false, told: sampleTold },
    ],
    contradictions: [],
  },
];

export const runOf = (flow: Flow) => ({ id: 'r2', flow: flow.id, version: flow.version, startedAt: now });

/** Somebody in this flow who gave these answers, and both consents where the flow needs them. */
export const sessionAt = ({
  flow,
  registry,
  locale,
  answers,
  asked,
  past = null,
}: {
  flow: Flow;
  registry: Registry;
  locale: Locale;
  answers: readonly StoredAnswer[];
  /** The key that was put to her; null where nothing was yet. */
  asked: string | null;
  /** What an earlier run of this conversation came to. */
  past?: Past | null;
}): Session => {
  const run = runOf(flow);
  const given = [...(flow.needsConsent ? consents(registry) : []), ...somebodyKnown(flow)];
  const session = newSession({ citizen, now, locale, flow: flow.id, version: flow.version });
  const told = asked === null ? null : `${run.id}?${asked}`;
  const results = past === null ? {} : { results: { [flow.id]: { ...past, run: 'r1', before: null } } };
  return { ...session, run, runs: 2, answers: [...given, ...answers], heardAt: now, told, ...results };
};

/** A conversation that speaks of those in her care and does not ask who they are: another one did. */
export const somebodyKnown = ({ needs = [], questions }: Flow): readonly StoredAnswer[] =>
  !needs.includes('kept') || questions.some(({ id }) => id === relation.id)
    ? []
    : [
        {
          key: `${relation.id}@p1`,
          question: relation.id,
          version: relation.version,
          value: 'child',
          inferred: false,
          said: null,
          at: now,
          run: 'r1',
        },
      ];

const consents = (registry: Registry): readonly StoredAnswer[] =>
  [registry.consent.serve, registry.consent.research].map((id) => ({
    key: id,
    question: id,
    version: questionIndex(registry).get(id)?.question.version ?? 1,
    value: true,
    inferred: false,
    said: null,
    at: now,
    run: 'r1',
  }));

const sent = (effects: readonly Effect[]): readonly Outgoing[] =>
  effects.flatMap((effect) => (effect.kind === 'send' ? [effect.message] : []));

export type Heard = { readonly session: Session; readonly messages: readonly Outgoing[] };

/** What the real engine makes of something she sends, with everything that goes out looked at. */
export const makeConverse = ({ registry, world, note }: { registry: Registry; world: World; note: Note }) => {
  const trails = newTrails();
  const tally = { messages: 0 };
  let count = 0;
  const hear = ({
    session,
    content,
    at,
    trail,
  }: {
    session: Session;
    content: Content;
    at: string;
    trail?: Trail | undefined;
  }): Heard | null => {
    count += 1;
    if (trail !== undefined) trails.set(citizen, trail);
    const { locale } = session;
    try {
      const input = { kind: 'message', id: `in.${count}`, at: now, content } as const;
      const done = advance(session, [input], {
        registry,
        world,
        now,
        spareCitizen: 'check-flows-spare-id',
        spareReceipt: 'CHECK-FLOWS',
        recorded: sampleRecorded,
        nameDocument: () => sampleDocument,
        trails,
      });
      const messages = sent(done.effects);
      if (messages.length === 0) note('no-answer', at, content.type === 'text' ? content.body : content.type, locale);
      for (const message of messages) for (const { kind, detail } of misfits(message)) note(kind, at, detail, locale);
      tally.messages += messages.length;
      return { session: done.session, messages };
    } catch (error) {
      note('throws', at, error instanceof Error ? `${error.name}: ${error.message}` : 'unknown', locale);
      return null;
    }
  };
  /** What goes out when a timer fires, and that each of its buttons leads somewhere. */
  const remind = ({ session, timer, at }: { session: Session; timer: Timer; at: string }): void => {
    const { locale } = session;
    const context = {
      registry,
      world,
      now: timer.at,
      spareCitizen: 'check-flows-spare-id',
      spareReceipt: 'CHECK-FLOWS',
      recorded: sampleRecorded,
    };
    try {
      const input = { kind: 'timer', id: `timer ${timer.token}`, at: timer.at, token: timer.token } as const;
      const done = advance(session, [input], context);
      const messages = sent(done.effects);
      if (messages.length === 0) note('reminder', at, `${timer.token} says nothing when it is due`, locale);
      for (const message of messages) look(message, at, locale);
      for (const { id, title } of tapsOf(messages.at(-1))) {
        const tap = { kind: 'message', id: `in.${title}`, at: timer.at, content: { type: 'tap', id, title } } as const;
        const answers = sent(advance(done.session, [tap], context).effects);
        if (answers.length === 0) note('no-answer', at, title, locale);
        for (const message of answers) look(message, at, locale);
      }
    } catch (error) {
      note('throws', at, error instanceof Error ? `${error.name}: ${error.message}` : 'unknown', locale);
    }
  };
  const look = (message: Outgoing, at: string, locale: Locale): void => {
    for (const { kind, detail } of misfits(message)) note(kind, at, detail, locale);
    tally.messages += 1;
  };
  return { hear, remind, tally };
};

/** What can be tapped below a message. */
export const tapsOf = (message: Outgoing | undefined): readonly { readonly id: string; readonly title: string }[] =>
  message?.kind === 'buttons' || message?.kind === 'picture'
    ? message.buttons
    : message?.kind === 'list'
      ? message.rows
      : [];
