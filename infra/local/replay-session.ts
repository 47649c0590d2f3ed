import { isSession } from '../../flows/engine/read-session.ts';
import { questionIndex } from '../../flows/engine/registry.ts';
import { replay } from '../../flows/engine/replay.ts';
import { seenBy } from '../../flows/engine/seen-by.ts';
import type { Session, StoredAnswer } from '../../flows/engine/session.ts';
import type { World } from '../../flows/engine/world.ts';
import { registry } from '../../flows/registry.ts';
import { readPerson } from '../../functions/conversation/stored-person.ts';
import { BadInput } from './bad-input.ts';

type Standing = {
  readonly flow: string;
  /** What is asked, or `!result`, or `>conversation`; null where that conversation is gone and the menu comes instead. */
  readonly at: string | null;
  readonly answers: readonly { readonly key: string; readonly now: AnswerNow }[];
};

/** `kept` was not needed here; `asked-again`: its question has a new version. */
type AnswerNow = 'used' | 'kept' | 'asked-again' | 'gone';

/** Where a stored session stands by today's flows, and what becomes of each of its answers. */
const standingOf = (session: Session, world: World): Standing => {
  const { run, answers, locale } = session;
  const flow = registry.flows.find(({ id }) => id === run.flow);
  if (flow === undefined) return { flow: run.flow, at: null, answers: told(answers, []) };
  const now = session.heardAt ?? session.createdAt;
  const seen = seenBy(flow, run, { session, context: { registry } });
  const before = session.results?.[run.flow] ?? null;
  const position = replay({ flow, run, answers, world, now, locale, seen, before });
  const at =
    position.at === 'asking' ? position.key : position.at === 'concluded' ? `!${position.name}` : `>${position.to}`;
  return { flow: run.flow, at, answers: told(answers, position.used) };
};

const told = (answers: readonly StoredAnswer[], used: readonly string[]): Standing['answers'] =>
  answers.map(({ key, question, version }) => {
    const present = questionIndex(registry).get(question)?.question.version;
    if (present === undefined) return { key, now: 'gone' };
    if (present !== version) return { key, now: 'asked-again' };
    return { key, now: used.includes(key) ? 'used' : 'kept' };
  });

/** `vecina replay` of a stored session: its item, or the session alone, as JSON. */
export const replaySession = (text: string, { world, json }: { world: World; json: boolean }): number => {
  const session = sessionIn(text);
  if (session === null) throw new BadInput('this is no stored session of a shape that this version knows');
  const standing = standingOf(session, world);
  const lost = standing.answers.filter(({ now }) => now === 'gone' || now === 'asked-again');
  const words = [
    `${standing.flow}: ${standing.at ?? 'gone; she comes to the menu'}`,
    ...lost.map(({ key, now }) => `${key}: ${now === 'gone' ? 'its question is gone' : 'is asked again'}`),
    `${standing.answers.length} answers, ${lost.length} of which count no more`,
  ];
  process.stdout.write(`${json ? JSON.stringify(standing) : words.join('\n')}\n`);
  return lost.length === 0 && standing.at !== null ? 0 : 1;
};

/** As an item of the table holds it (`data.session`), as a person (`session`), or alone. */
const sessionIn = (text: string): Session | null => {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return null;
  }
  const person = inner(found, 'data') ?? found;
  const session = readPerson(person)?.session ?? inner(person, 'session') ?? person;
  return isSession(session) ? session : null;
};

const inner = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
