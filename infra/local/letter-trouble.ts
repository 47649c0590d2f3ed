import type { LettersHeard } from '../../functions/adapters/sqlite/runner.ts';
import { Postponed } from '../../functions/ports/mailbox.ts';
import { inSources } from './in-sources.ts';

/** A fault in everybody's letters would else fill the log. How often it came, the counts tell. */
const againMs = 60_000;

type Hears = {
  readonly count: (name: string) => void;
  readonly say?: (line: string) => void;
  /** Milliseconds that only grow. */
  readonly now?: () => number;
};

/**
 * Counts letters that could not be dealt with, and says each fault once a minute by its class and its place in our code,
 * as the log of `converse` does on AWS. Never an error's message: it could hold what somebody wrote.
 */
export const letterTrouble = ({
  count,
  say = (line) => void process.stderr.write(`${line}\n`),
  now = () => performance.now(),
}: Hears): LettersHeard => {
  const saidAt = new Map<string, number>();
  const sayNowAndThen = (line: string): void => {
    const last = saidAt.get(line);
    if (last !== undefined && now() - last < againMs) return;
    saidAt.set(line, now());
    say(line);
  };
  return {
    threw(error) {
      // The store or Meta is away: nobody's fault, no try counts, and it ends by itself.
      count(error instanceof Postponed ? 'letter.rest' : 'letter.fault');
      sayNowAndThen(`vecina: a letter was not dealt with and comes again: ${inWords(error)}`);
    },
    setAside(error) {
      count('letter.dead');
      say(`vecina: a letter lies among the dead ones, and somebody waits for an answer: ${inWords(error)}`);
    },
  };
};

const inWords = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  const place = error instanceof Postponed ? null : placeOf(error);
  return place === null ? error.constructor.name : `${error.constructor.name} at ${place}`;
};

/** The first line of ours in the stack, e.g. `flows/engine/advance.ts:42`. The message, which begins the stack, is cut off. */
const placeOf = ({ stack = '', message }: Error): string | null => {
  const from = stack.indexOf(message);
  const frames = from < 0 ? stack : stack.slice(from + message.length);
  return /\/((?:flows|functions|infra)\/[a-z0-9/-]+\.ts:\d+):\d+/.exec(inSources(frames))?.[1] ?? null;
};
