import type { Recorded } from '../../../flows/directory/recorded.ts';
import { advance } from '../../../flows/engine/advance.ts';
import type { NameDocument } from '../../../flows/engine/context.ts';
import type { Effect } from '../../../flows/engine/effect.ts';
import type { Content, Input, StaffAct } from '../../../flows/engine/input.ts';
import type { Outgoing } from '../../../flows/engine/message.ts';
import { pastOf } from '../../../flows/engine/past.ts';
import type { RecordDraft } from '../../../flows/engine/record.ts';
import { flowOf, type Registry } from '../../../flows/engine/registry.ts';
import { type Position, replay } from '../../../flows/engine/replay.ts';
import { seenBy } from '../../../flows/engine/seen-by.ts';
import { newSession, type Session } from '../../../flows/engine/session.ts';
import { registry as ours } from '../../../flows/registry.ts';
import { shippedWorld } from '../../../flows/shipped-world.ts';

export const world = shippedWorld(null);

/** A Monday morning in Bogotá. */
export const monday = '2026-11-23T14:00:00.000Z';

export const minutes = 60_000;
export const hours = 60 * minutes;
export const days = 24 * hours;

type Tap = { readonly id: string; readonly title: string };

/**
 * One person's talk with the engine alone. The session goes through JSON between turns, as it does through the store,
 * so whatever does not survive that is found by every test.
 */
export class Talk {
  session: Session;
  time: number;
  readonly registry: Registry;
  readonly sent: Outgoing[] = [];
  readonly records: RecordDraft[] = [];
  /** What the shell hands in of what is recorded. */
  recorded: readonly Recorded[] | null = null;
  /** What the shell hands in to name documents. */
  naming: NameDocument | null = null;
  effects: readonly Effect[] = [];
  private count = 0;

  constructor({
    registry = ours,
    start = monday,
    session,
  }: { registry?: Registry; start?: string; session?: Session | undefined } = {}) {
    this.registry = registry;
    this.time = Date.parse(start);
    const { id, version } = flowOf(registry, registry.first);
    this.session =
      session ?? newSession({ citizen: 'a-citizen-of-tests', now: start, locale: 'es-CO', flow: id, version });
  }

  get now(): string {
    return new Date(this.time).toISOString();
  }

  /** One turn; returns what was sent. */
  hear(...inputs: readonly Input[]): readonly Outgoing[] {
    const recorded = this.recorded === null ? {} : { recorded: this.recorded };
    const naming = this.naming === null ? {} : { nameDocument: this.naming };
    const context = {
      registry: this.registry,
      world,
      now: this.now,
      spareCitizen: 'a-spare-citizen',
      spareReceipt: 'A-RECEIPT',
      ...recorded,
      ...naming,
    };
    const { session, effects } = advance(JSON.parse(JSON.stringify(this.session)) as Session, inputs, context);
    this.session = session;
    this.effects = effects;
    const messages = effects.flatMap((effect) => (effect.kind === 'send' ? [effect.message] : []));
    this.sent.push(...messages);
    this.records.push(...effects.flatMap((effect) => (effect.kind === 'record' ? [effect.record] : [])));
    return messages;
  }

  message(content: Content, { after = 20_000 }: { after?: number } = {}): Input {
    this.time += after;
    this.count += 1;
    return { kind: 'message', id: `wamid.${this.count}`, at: this.now, content };
  }

  send(content: Content, options?: { after?: number }): readonly Outgoing[] {
    return this.hear(this.message(content, options));
  }

  /** Says several things, one after the other; returns the text of the last answer. */
  say(...texts: readonly string[]): string {
    for (const body of texts) this.send({ type: 'text', body });
    return this.shown;
  }

  tap(tap: Tap): string {
    this.send({ type: 'tap', ...tap });
    return this.shown;
  }

  staff(does: StaffAct): readonly Outgoing[] {
    this.time += 20_000;
    this.count += 1;
    return this.hear({ kind: 'staff', id: `staff.${this.count}`, at: this.now, by: 'staff-1', does });
  }

  timer(token: string): readonly Outgoing[] {
    this.count += 1;
    return this.hear({ kind: 'timer', id: `timer.${this.count}`, at: this.now, token });
  }

  pass(milliseconds: number): void {
    this.time += milliseconds;
  }

  /** What the last message says; empty where nothing was ever sent. */
  get shown(): string {
    return textOf(this.sent.at(-1));
  }

  get taps(): readonly Tap[] {
    return tapsOf(this.sent.at(-1));
  }

  tapNamed(title: string, message: Outgoing | undefined = this.sent.at(-1)): Tap {
    const found = tapsOf(message).find((one) => one.title === title);
    if (found === undefined)
      throw new Error(
        `no "${title}" among ${tapsOf(message)
          .map((one) => one.title)
          .join(', ')}`,
      );
    return found;
  }

  get position(): Position {
    const { run, answers, locale } = this.session;
    const flow = flowOf(this.registry, run.flow);
    const seen = seenBy(flow, run, {
      session: this.session,
      context: { registry: this.registry, ...(this.recorded === null ? {} : { recorded: this.recorded }) },
    });
    return replay({ flow, run, answers, world, now: this.now, locale, before: pastOf(this.session), seen });
  }

  /** The key asked now, or `!name` of what is concluded. */
  get at(): string {
    const { position } = this;
    return position.at === 'asking'
      ? position.key
      : position.at === 'concluded'
        ? `!${position.name}`
        : `>${position.to}`;
  }

  value(key: string): unknown {
    return this.session.answers.findLast((one) => one.key === key)?.value;
  }
}

export const textOf = (message: Outgoing | undefined): string =>
  message !== undefined && 'body' in message ? message.body : '';

export const tapsOf = (message: Outgoing | undefined): readonly Tap[] =>
  message?.kind === 'buttons' || message?.kind === 'picture'
    ? message.buttons
    : message?.kind === 'list'
      ? message.rows
      : [];

/** Somebody who allowed both and is at the menu. */
export const atMenu = (options?: { registry?: Registry; start?: string }): Talk => {
  const talk = new Talk(options);
  talk.say('hola', 'sí', 'sí');
  return talk;
};

/** Somebody who said what she came for, and what she looks for. */
export const inCare = (...said: readonly string[]): Talk => {
  const talk = atMenu();
  talk.say('Servicios de cuidado', ...said);
  return talk;
};

/** What is asked of a loan's purpose and her business, up to what she sells on a good day. */
export const toGoodDay: readonly string[] = [
  'surtir',
  '1 millón',
  'este mes',
  'al banco',
  'miedo',
  'no sé',
  'ahora no',
  'arepas',
  'calle',
  '2 años',
];

export const inCredit = (...said: readonly string[]): Talk => {
  const talk = atMenu();
  talk.say('Crédito y deudas', 'Necesito plata', ...said);
  return talk;
};
