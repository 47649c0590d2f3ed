import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BadInput } from '../bad-input.ts';
import { correctedWorld } from '../corrected-world.ts';
import { playTranscript } from '../play-transcript.ts';
import { terminalPhone } from '../terminal-phone.ts';
import { parseTranscript, type Transcript } from '../transcript.ts';

/**
 * `vecina replay FILE [--json]`: says a transcript's lines to today's flows and tells where they answer otherwise than
 * is written. Exit 1 where one does. A file with a stored session as JSON: where it stands today, see `replay-session.ts`.
 */
export const run = async (argv: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new BadInput('replay FILE: a transcript, or a stored session as JSON');
  const text = readText(file);
  if (text.trimStart().startsWith('{')) {
    const { replaySession } = await import('../replay-session.ts');
    return replaySession(text, { world: await correctedWorld(), json: values.json });
  }
  const transcript = parseTranscript(text);
  if (transcript.steps.length === 0) throw new BadInput(`${file} holds no line of a citizen (they begin with >)`);
  return replayTranscript(transcript, values);
};

const replayTranscript = async (transcript: Transcript, { json }: { json: boolean }): Promise<number> => {
  const phone = terminalPhone({ start: transcript.start, world: await correctedWorld() });
  const answers = await playTranscript(transcript, phone);
  phone.close();
  const all = transcript.steps.map(({ line, expected }, index) => ({
    line,
    was: expected,
    now: answers[index] ?? '',
  }));
  const other = all.filter(({ was, now }) => was !== now);
  const out: readonly string[] = json
    ? all.map(({ line, was, now }) => JSON.stringify({ line, same: was === now, was, now }))
    : [
        ...other.map(({ line, was, now }) => `> ${line}\n${marked('-', was)}${marked('+', now)}`),
        `${all.length} lines, ${other.length} answered otherwise today`,
      ];
  process.stdout.write(`${out.join('\n')}\n`);
  return other.length === 0 ? 0 : 1;
};

const marked = (mark: string, drawn: string): string =>
  drawn
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `${mark} ${line}\n`)
    .join('');

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new BadInput(`${file} cannot be read: ${error instanceof Error ? error.message : 'unknown'}`);
  }
};
