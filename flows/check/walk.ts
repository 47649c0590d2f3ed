import { advance } from '../engine/advance.ts';
import type { Flow } from '../engine/flow.ts';
import type { Content } from '../engine/input.ts';
import type { Locale } from '../engine/locale.ts';
import type { Outgoing } from '../engine/message.ts';
import type { AnswerValue, Asked } from '../engine/question.ts';
import type { Registry } from '../engine/registry.ts';
import { FlowFault, type Position, replay } from '../engine/replay.ts';
import { newSession, type Session, type StoredAnswer } from '../engine/session.ts';
import type { World } from '../engine/world.ts';
import { outcomeClasses } from './classes.ts';
import { misfits } from './fits.ts';
import type { Problem, ProblemKind } from './problem.ts';

const now = '2026-11-23T14:00:00.000Z';

type Walked = {
  readonly problems: readonly Problem[];
  readonly outcomes: number;
  readonly inputs: number;
  readonly conclusions: number;
  readonly messages: number;
};

/**
 * From the first question on: each answer class of each question leads to a place; every place not seen before is
 * visited. A place is what is asked or concluded after which last answers, so that guards are met from both sides.
 */
export const walk = ({
  flow,
  registry,
  world,
  locales,
}: {
  flow: Flow;
  registry: Registry;
  world: World;
  locales: readonly Locale[];
}): Walked => {
  const problems: Problem[] = [];
  const tally = { outcomes: 0, inputs: 0, conclusions: 0, messages: 0 };
  const note = (kind: ProblemKind, at: string, detail: string, locale: string | null = null): void =>
    void problems.push({ kind, flow: flow.id, at, locale, detail });
  const asked = new Set<string>();
  const seen = new Set<string>();
  const probed = new Set<string>();
  const queue: (readonly StoredAnswer[])[] = [[]];
  for (let answers = queue.shift(); answers !== undefined && seen.size < mostPlaces; answers = queue.shift()) {
    const position = stand({ flow, answers, world, note });
    if (position === null) continue;
    const place = placeOf(position, answers);
    if (seen.has(place)) continue;
    seen.add(place);
    if (position.at === 'asking') {
      asked.add(position.asked.question.id);
      if (!flow.questions.includes(position.asked.question))
        note('not-listed', position.key, "asked, but not among the flow's questions");
      for (const { value } of outcomeClasses(position.asked.question))
        queue.push([...answers, stored(position.asked, position.key, value)]);
    }
    if (position.at === 'leaving' && !registry.flows.some((one) => one.id === position.to))
      note('leads-nowhere', 'leave', position.to);
    if (position.at === 'concluded') tally.conclusions += 1;
    // Commands and odd input do the same at a question however one came to it: once for each is enough.
    const key =
      position.at === 'asking'
        ? position.asked.question.id
        : position.at === 'concluded'
          ? `!${position.name}`
          : 'leaving';
    const odd = !probed.has(key);
    probed.add(key);
    for (const locale of locales) probe({ flow, registry, world, locale, answers, position, odd, note, tally });
  }
  // Some questions need several answers to come together: many different people find the way to them.
  for (let person = 1; person <= people; person += 1) {
    const answers: StoredAnswer[] = [];
    for (
      let position = stand({ flow, answers, world, note });
      position?.at === 'asking';
      position = stand({ flow, answers, world, note })
    ) {
      const { question } = position.asked;
      const classes = outcomeClasses(question);
      const value = classes[scatter(person, position.key) % classes.length]?.value ?? null;
      if (!asked.has(question.id))
        for (const locale of locales)
          probe({ flow, registry, world, locale, answers, position, odd: true, note, tally });
      asked.add(question.id);
      answers.push(stored(position.asked, position.key, value));
    }
  }
  for (const question of flow.questions)
    if (!asked.has(question.id)) note('never-asked', question.id, 'no answers lead to it');
  return { problems, ...tally };
};

/** Beyond it a flow has more places than anybody could read; the rest is left to random walks in the tests. */
const mostPlaces = 1500;

const people = 200;

/** A number for each person and question, the same each time. */
const scatter = (person: number, key: string): number => {
  let mixed = Math.imul(person, 2_654_435_761) >>> 0;
  for (const letter of key) mixed = (Math.imul(mixed ^ letter.charCodeAt(0), 16_777_619) >>> 0) ^ (mixed >>> 15);
  return mixed >>> 0;
};

type Note = (kind: ProblemKind, at: string, detail: string, locale?: string | null) => void;

const stand = ({
  flow,
  answers,
  world,
  note,
}: {
  flow: Flow;
  answers: readonly StoredAnswer[];
  world: World;
  note: Note;
}): Position | null => {
  try {
    return replay({ flow, run: runOf(flow), answers, world, now, locale: 'es-CO' });
  } catch (error) {
    const twice = error instanceof FlowFault && /asks .* twice|circle/.test(error.message);
    note(
      twice ? 'asks-twice' : error instanceof FlowFault ? 'waits-for-nothing' : 'throws',
      'machine',
      error instanceof Error ? error.message : 'unknown',
    );
    return null;
  }
};

const runOf = (flow: Flow) => ({ id: 'r2', flow: flow.id, version: flow.version, startedAt: now });

const stored = ({ question }: Asked, key: string, value: AnswerValue | null): StoredAnswer => ({
  key,
  question: question.id,
  version: question.version,
  value,
  inferred: false,
  said: null,
  at: now,
  run: 'r2',
});

/** Guards look at few answers: what is asked, for whom, and the last two answers tell places apart well enough. */
const placeOf = (position: Position, answers: readonly StoredAnswer[]): string => {
  const last = answers.slice(-2).map(({ key, value }) => `${key}=${JSON.stringify(value)}`);
  const here =
    position.at === 'asking' ? position.key : position.at === 'concluded' ? `!${position.name}` : `>${position.to}`;
  return [here, ...last].join('|');
};

const sessionAt = (flow: Flow, registry: Registry, locale: Locale, answers: readonly StoredAnswer[]): Session => {
  const session = newSession({ citizen: 'check-flows-citizen', now, locale, flow: flow.id, version: flow.version });
  const consent = flow.needsConsent ? [registry.consent.serve, registry.consent.research] : [];
  const given = consent.map(
    (id): StoredAnswer => ({
      key: id,
      question: id,
      version: 1,
      value: true,
      inferred: false,
      said: null,
      at: now,
      run: 'r1',
    }),
  );
  return { ...session, run: runOf(flow), runs: 2, answers: [...given, ...answers], heardAt: now };
};

/** Everything that can come in at any place. `r1:…` is a button of long ago. */
const oddities: readonly Content[] = [
  ...[
    'menú',
    'volver',
    'corregir',
    'ayuda',
    'persona',
    'pausa',
    'mis datos',
    'borrar',
    'salir',
    'hola',
    'gracias',
    'asdfgh qwerty',
    'no sé',
    '',
    'cambiar 1',
    'me quiero morir',
    'english',
  ].map((body): Content => ({ type: 'text', body })),
  { type: 'tap', id: 'r1:welcome.consent:1:no', title: 'No acepto' },
  { type: 'tap', id: 'not ours', title: 'Algo' },
  { type: 'media', media: 'voice' },
  { type: 'media', media: 'image' },
  { type: 'media', media: 'sticker' },
  { type: 'location', latitude: 4.6183, longitude: -74.1517 },
  { type: 'contacts' },
  { type: 'order' },
  { type: 'edited', body: 'otra cosa' },
  { type: 'unsupported', was: 'poll' },
];

type Probe = {
  readonly flow: Flow;
  readonly registry: Registry;
  readonly world: World;
  readonly locale: Locale;
  readonly answers: readonly StoredAnswer[];
  readonly position: Position;
  readonly odd: boolean;
  readonly note: Note;
  readonly tally: { outcomes: number; inputs: number; messages: number };
};

const probe = ({ flow, registry, world, locale, answers, position, odd, note, tally }: Probe): void => {
  const session = sessionAt(flow, registry, locale, answers);
  const at = position.at === 'asking' ? position.key : position.at === 'concluded' ? `!${position.name}` : 'leaving';
  let turn = 0;
  const send = (
    from: Session,
    content: Content,
  ): { readonly session: Session; readonly messages: readonly Outgoing[] } | null => {
    turn += 1;
    try {
      const input = { kind: 'message', id: `in.${turn}`, at: now, content } as const;
      const done = advance(from, [input], { registry, world, now, spareCitizen: 'check-flows-spare-id' });
      const messages = done.effects.flatMap((effect) => (effect.kind === 'send' ? [effect.message] : []));
      if (messages.length === 0) note('no-answer', at, content.type === 'text' ? content.body : content.type, locale);
      for (const message of messages) for (const { kind, detail } of misfits(message)) note(kind, at, detail, locale);
      tally.messages += messages.length;
      return { session: done.session, messages };
    } catch (error) {
      note('throws', at, error instanceof Error ? `${error.name}: ${error.message}` : 'unknown', locale);
      return null;
    }
  };
  // The question or result as it is shown.
  const shown = send({ ...session, locale }, { type: 'text', body: 'hola' });
  const last = shown?.messages.at(-1);
  const taps = last?.kind === 'buttons' ? last.buttons : last?.kind === 'list' ? last.rows : [];
  if (position.at === 'concluded' && taps.length === 0) note('dead-end', at, 'nothing can follow', locale);
  for (const { id, title } of taps) {
    const after = send(session, { type: 'tap', id, title });
    if (after !== null && position.at === 'asking') tally.outcomes += 1;
    if (after !== null && position.at === 'concluded' && after.messages.length === 0)
      note('leads-nowhere', at, title, locale);
  }
  if (position.at === 'asking' && taps.length === 0) tally.outcomes += outcomeClasses(position.asked.question).length;
  if (!odd) return;
  for (const content of oddities) {
    send(session, content);
    tally.inputs += 1;
  }
  // Not understood three times: asked again, an easier way, a person.
  let missing: Session | undefined = session;
  for (let miss = 0; miss < 3 && missing !== undefined; miss += 1)
    missing = send(missing, { type: 'text', body: 'zxcv qwer zxcv' })?.session;
};
