import { outcomeClasses, sampleDocument } from '../../flows/check/classes.ts';
import { advance } from '../../flows/engine/advance.ts';
import type { Effect } from '../../flows/engine/effect.ts';
import type { Content, Input } from '../../flows/engine/input.ts';
import type { AnswerValue, Question } from '../../flows/engine/question.ts';
import { flowOf } from '../../flows/engine/registry.ts';
import { type Position, replay } from '../../flows/engine/replay.ts';
import { seenBy } from '../../flows/engine/seen-by.ts';
import { newSession, type Session } from '../../flows/engine/session.ts';
import { tapId } from '../../flows/engine/tap-id.ts';
import { newTrails, type Trails } from '../../flows/engine/trails.ts';
import { registry } from '../../flows/registry.ts';
import { shippedWorld } from '../../flows/shipped-world.ts';

const world = shippedWorld(null);
const start = '2026-11-23T14:00:00.000Z';

/**
 * Somebody who gave both consents and has begun this flow. Replay goes on from where it came, as it does on one machine;
 * `forgetful` begins anew at each turn, as a Lambda does.
 */
export const citizenIn = (flow: string, { forgetful = false }: { forgetful?: boolean } = {}): Citizen => {
  const session = newSession({ citizen: 'property-citizen', now: start, locale: 'es-CO', flow: 'welcome', version: 1 });
  const given = [registry.consent.serve, registry.consent.research].map((id) => ({
    key: id,
    question: id,
    version: 1,
    value: true,
    inferred: false,
    said: null,
    at: start,
    run: 'r1',
  }));
  const run = { id: 'r2', flow, version: flowOf(registry, flow).version, startedAt: start };
  return new Citizen({ ...session, answers: given, run, runs: 2, heardAt: start }, forgetful ? null : newTrails());
};

/** A session with the facts that a store would hold of it. */
export class Citizen {
  session: Session;
  readonly facts = new Map<string, unknown>();
  count = 0;
  private readonly trails: Trails | null;

  constructor(session: Session, trails: Trails | null) {
    this.session = session;
    this.trails = trails;
  }

  position(): Position {
    const { run, answers, locale, citizen } = this.session;
    const flow = flowOf(registry, run.flow);
    const seen = seenBy(flow, run, { session: this.session, context: { registry } });
    const from = this.trails?.get(citizen);
    const position = replay({ flow, run, answers, world, now: start, locale, seen, from });
    this.trails?.set(citizen, position.trail);
    return position;
  }

  hear(content: Content, at = start): readonly Effect[] {
    this.count += 1;
    const input: Input = { kind: 'message', id: `in.${this.count}`, at, content };
    const { session, effects } = advance(this.session, [input], {
      registry,
      world,
      now: at,
      spareCitizen: 'another-citizen',
      spareReceipt: 'A-RECEIPT',
      nameDocument: () => sampleDocument,
      ...(this.trails === null ? {} : { trails: this.trails }),
    });
    this.session = session;
    for (const effect of effects) {
      if (effect.kind !== 'record' || effect.record.kind !== 'fact') continue;
      if (effect.record.provenance === 'withdrawn') this.facts.delete(effect.record.key);
      else this.facts.set(effect.record.key, effect.record.value);
    }
    return effects;
  }

  /** Answers what is asked now by this rule; false at a conclusion. */
  answer(giving: (question: Question, key: string) => AnswerValue | null): boolean {
    const position = this.position();
    if (position.at !== 'asking') return false;
    const { question } = position.asked;
    this.hear(
      contentOf(question, { key: position.key, run: this.session.run.id, value: giving(question, position.key) }),
    );
    return true;
  }
}

/** The tap or the words by which a person would give this value. */
export const contentOf = (
  question: Question,
  { key, run, value }: { key: string; run: string; value: AnswerValue | null },
): Content => {
  const text = (body: string): Content => ({ type: 'text', body });
  if (value === null) return text('no sé');
  if (question.kind === 'choice' || question.kind === 'service' || question.kind === 'yes-no') {
    const option = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
    return { type: 'tap', id: tapId({ run, key, version: question.version, option }), title: option };
  }
  if (question.kind === 'many' && Array.isArray(value)) {
    const numbers = value.map((id) => (question.options ?? []).indexOf(id) + 1);
    return text(numbers.length === 0 ? 'ninguna' : numbers.join(', '));
  }
  if (typeof value === 'object' && 'precision' in value) {
    if (value.latitude !== undefined && value.precision === 'shared')
      return { type: 'location', latitude: value.latitude, longitude: value.longitude ?? 0 };
    return text(value.name ?? 'Kennedy');
  }
  if (question.kind === 'money') return text(`${value} pesos`);
  if (question.kind === 'age') return text(`${value} años`);
  if (question.kind === 'duration') return text(`${value} meses`);
  return text(String(value));
};

/** One of the ways an answer can come out, chosen by a number. */
export const pick = (question: Question, choice: number): AnswerValue | null => {
  const classes = outcomeClasses(question);
  return classes[choice % classes.length]?.value ?? null;
};

/** A number for each key, the same each time for the same seed. */
export const spread = (seed: number, key: string): number => {
  let mixed = seed;
  for (const letter of key) mixed = (Math.imul(mixed, 31) + letter.charCodeAt(0)) >>> 0;
  return mixed;
};
