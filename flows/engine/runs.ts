import { accept } from './accept.ts';
import { attentionNow } from './attention.ts';
import { consented } from './consent.ts';
import type { Context } from './context.ts';
import { liveNow, writeFacts } from './facts.ts';
import type { Answers } from './flow.ts';
import { subjectOf } from './question.ts';
import { flowOf, questionIndex } from './registry.ts';
import type { Run, Session, StoredAnswer } from './session.ts';
import { hiddenName, questionName } from './told.ts';
import { change, findQuestion, flowNow, type Turn, where, wordsOf } from './turn.ts';

/**
 * Goes to a conversation: takes it up where it was left, or begins it. One that needs consent is preceded by asking
 * for it; where she was before stays open, to be taken up again.
 */
export const goTo = (turn: Turn, id: string, how: 'resume' | 'afresh' = 'resume'): void => {
  const { registry } = turn.context;
  const flow = flowOf(registry, id);
  if (flow.needsConsent && !consented(turn.session, registry)) {
    const refused = refusedLately(turn);
    turn.acks.push(refused ? wordsOf(turn).consentAgain : wordsOf(turn).consentFirst);
    change(turn, { wants: id });
    return askConsent(turn);
  }
  if (how === 'resume' && turn.session.run.flow === id && where(turn).at === 'asking') {
    // An old button leads to where she is already: what was begun goes on.
    turn.acks.push(wordsOf(turn).resumed);
    change(turn, { aside: null, refused: null });
    return;
  }
  const open = turn.session.open.find((run) => run.flow === id);
  if (open !== undefined && how === 'resume') {
    leavePresent(turn);
    change(turn, { run: open, open: turn.session.open.filter((run) => run.id !== open.id), ...fresh });
    turn.live = liveNow(turn);
    turn.attention = attentionNow(turn);
    turn.acks.push(wordsOf(turn).resumed);
    turn.notes.push(`resumed:${id}`);
    return;
  }
  begin(turn, id);
};

/** Asks for the permission, also of who said no before: who read all of it today is not read it again unless she wants. */
export const askConsent = (turn: Turn): void => {
  const { registry } = turn.context;
  const refused = refusedLately(turn);
  change(turn, { answers: turn.session.answers.filter((answer) => answer.question !== registry.consent.serve) });
  begin(turn, registry.first);
  if (refused) change(turn, { told: hiddenName(questionName(turn.session.run.id, registry.consent.serve)) });
};

/** Begins a conversation anew with answers that are known already: what led her there says them. */
export const beginWith = (turn: Turn, id: string, answers: Answers): void => {
  goTo(turn, id, 'afresh');
  if (turn.session.run.flow !== id) return;
  for (const [key, value] of Object.entries(answers)) {
    const found = findQuestion(turn, key);
    if (found !== null) accept(turn, { asked: found.asked, value, said: '', inferred: false, ack: 'none' });
  }
};

/** A no to today's words, of the same day: what she was told then she remembers. */
const refusedLately = ({ session, context }: Turn): boolean => {
  const { registry, now } = context;
  const answer = session.answers.findLast(({ question }) => question === registry.consent.serve);
  const version = questionIndex(registry).get(registry.consent.serve)?.question.version;
  return answer?.value === false && answer.version === version && Date.parse(now) - Date.parse(answer.at) < 86_400_000;
};

const fresh = { aside: null, misses: 0, refused: null, told: null, showing: null } as const;

const begin = (turn: Turn, id: string): void => {
  leavePresent(turn);
  const runs = turn.session.runs + 1;
  const run: Run = {
    id: `r${runs}`,
    flow: id,
    version: flowOf(turn.context.registry, id).version,
    startedAt: turn.context.now,
  };
  change(turn, { run, runs, open: turn.session.open.filter((one) => one.flow !== id), ...fresh });
  turn.live = liveNow(turn);
  turn.attention = attentionNow(turn);
  turn.notes.push(`began:${id}`);
};

/** Keeps what was left in the middle, and forgets the answers of runs that nobody can come back to. */
const leavePresent = (turn: Turn): void => {
  writeFacts(turn);
  const { run } = turn.session;
  const position = where(turn);
  const unfinished =
    position.at === 'asking' &&
    turn.session.answers.some((answer) => answer.run === run.id) &&
    flowNow(turn).needsConsent;
  const { minded = [] } = turn.session;
  // What it wants to remind of is worked out at the end of the turn.
  if (flowNow(turn).reminders !== undefined && !minded.some((entry) => entry.run.id === run.id))
    change(turn, { minded: [...minded, { run, sent: [] }] });
  if (unfinished) change(turn, { open: [...turn.session.open.filter((one) => one.flow !== run.flow), run] });
  else if (position.at === 'concluded') forgetWhoIsNone(turn, position.known.subjects);
};

/**
 * Whom a finished conversation asks nothing about was taken out by a correction: what she told of them would be listed as of
 * herself from now on. Where it came to nobody at all, of earlier visits perhaps nobody was spoken of.
 */
const forgetWhoIsNone = (turn: Turn, subjects: readonly string[]): void => {
  const { answers, run } = turn.session;
  const flow = flowNow(turn);
  const stays = ({ key, run: told }: StoredAnswer): boolean => {
    const subject = subjectOf(key);
    if (subject === null || subjects.includes(subject) || (subjects.length === 0 && told !== run.id)) return true;
    return findQuestion(turn, key)?.flow.id !== flow.id;
  };
  const left = answers.filter(stays);
  if (left.length < answers.length) change(turn, { answers: left });
};

/** A deploy may have taken away the conversation she was in: then she is at the menu, and what she told stays hers. */
export const withoutVanished = (session: Session, { registry, now }: Pick<Context, 'registry' | 'now'>): Session => {
  const stands = (flow: string): boolean => registry.flows.some(({ id }) => id === flow);
  const wants = session.wants !== null && stands(session.wants) ? session.wants : null;
  const open = session.open.filter((run) => stands(run.flow));
  const minded = session.minded?.filter(({ run }) => stands(run.flow));
  if (stands(session.run.flow)) {
    const same =
      wants === session.wants && open.length === session.open.length && minded?.length === session.minded?.length;
    return same ? session : { ...session, open, wants, ...(minded === undefined ? {} : { minded }) };
  }
  const { id, version } = flowOf(registry, registry.menu);
  const runs = session.runs + 1;
  const stays = { open, wants, ...(minded === undefined ? {} : { minded }) };
  return { ...session, ...fresh, ...stays, runs, run: { id: `r${runs}`, flow: id, version, startedAt: now } };
};

/** Answers that can still count: those kept with the person (a question that vanished may come back), and those of runs that are present, open or minded. */
export const prune = (session: Session, keepsWithPerson: (question: string) => boolean): Session => {
  const minded = (session.minded ?? []).map(({ run }) => run);
  const alive = new Set([session.run, ...session.open, ...minded].map(({ id }) => id));
  const isLast = (key: string, index: number): boolean =>
    session.answers.findLastIndex((one) => one.key === key) === index;
  const answers = session.answers.filter(
    ({ run, question, key }, index) => alive.has(run) || (keepsWithPerson(question) && isLast(key, index)),
  );
  return answers.length === session.answers.length ? session : { ...session, answers };
};
