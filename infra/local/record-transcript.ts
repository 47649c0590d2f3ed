import { z } from 'zod';
import type { Outgoing } from '../../flows/engine/message.ts';
import type { World } from '../../flows/engine/world.ts';
import { choices, readPhoneLine } from './phone-line.ts';
import { drawAnswer } from './play-transcript.ts';
import { hidden, redactLine } from './redact-line.ts';
import { terminalPhone } from './terminal-phone.ts';
import { type Step, transcriptText } from './transcript.ts';

/** As `turn#…` holds it. */
export const storedTurn = z.object({
  kind: z.literal('turn'),
  at: z.string(),
  said: z.array(z.string().nullable()),
  question: z.string().nullable(),
  notes: z.array(z.string()),
});
export type StoredTurn = z.infer<typeof storedTurn>;

/**
 * A stored conversation as a transcript that names nobody. Her side is said over twice, by today's flows: once in her
 * words, to see what was understood, once in the words of what was understood; the second is what is written, with the
 * bot's answers to it. So nothing of hers is in it that is not a code, a number or a locality: own words become
 * `[palabras]`, an address or a neighbourhood its locality.
 */
export const recordTranscript = async (turns: readonly StoredTurn[], world: World): Promise<string> => {
  const start = new Date(turns[0]?.at ?? 0);
  const [hers, told] = [terminalPhone({ start, world }), terminalPhone({ start, world })];
  const steps: Step[] = [];
  const answers: string[] = [];
  const [seen, shown]: [Outgoing[], Outgoing[]] = [[], []];
  const step = async (line: string): Promise<void> => {
    const content = readPhoneLine(line, shown);
    const said = 'pass' in content ? await told.pass(content.pass) : await told.send(content, 20_000);
    shown.push(...said);
    steps.push({ line, soon: false, expected: '' });
    answers.push(drawAnswer(said));
  };
  for (const line of opening(turns[0])) {
    const content = readPhoneLine(line, seen);
    if (!('pass' in content)) seen.push(...(await hers.send(content, 20_000)));
    await step(line);
  }
  let before = start.getTime();
  for (const turn of turns) {
    const wait = waitOf(Date.parse(turn.at) - before);
    before = Date.parse(turn.at);
    if (wait !== null) {
      const content = readPhoneLine(wait, seen);
      if ('pass' in content) seen.push(...(await hers.pass(content.pass)));
      await step(wait);
    }
    for (const said of turn.said) {
      const was = await hers.session();
      const content = readPhoneLine(lineOf(said, seen), seen);
      if ('pass' in content) continue;
      seen.push(...(await hers.send(content, 20_000)));
      await step(redactLine({ said, was, is: await hers.session(), choices: choicesOf(shown) }));
    }
    // What a person of the team wrote is hers to know: here the bot's part ends.
    if ((await told.session())?.hand === 'person') break;
  }
  hers.close();
  told.close();
  const head = [
    `# start: ${start.toISOString().slice(0, 16)}:00Z`,
    '# Recorded and redacted: read it before you share it.',
  ];
  return transcriptText({ head, steps, start }, answers);
};

/** What came before anything was kept: her greeting, and where the first turns are too old to be there, her consent. */
const opening = (first: StoredTurn | undefined): readonly string[] =>
  first?.notes.some((note) => note.startsWith('answered:welcome.consent')) === true ? ['hola'] : ['hola', 'sí', 'sí'];

/** Minutes between her messages, roughly: the hour of the day is not hers alone, the second may be. */
const waitOf = (milliseconds: number): string | null => {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes < 5) return null;
  if (minutes < 120) return `~ ${Math.round(minutes / 5) * 5}m`;
  return minutes < 72 * 60 ? `~ ${Math.round(minutes / 60)}h` : `~ ${Math.round(minutes / 1440)}d`;
};

const choicesOf = (shown: readonly Outgoing[]): ReturnType<typeof choices> =>
  choices(shown.findLast((message) => choices(message).length > 0));

/** What was sent other than text is stored as `[voice]`; what was not kept, as null. */
const lineOf = (said: string | null, seen: readonly Outgoing[]): string => {
  if (said === null || said === '[…]') return hidden;
  const other = /^\[(voice|image|video|document|sticker|contacts|order)\]$/.exec(said)?.[1];
  if (other !== undefined) return `!${other}`;
  const at = choicesOf(seen).findIndex(({ title }) => title === said);
  return at < 0 ? said : `#${at + 1}`;
};
