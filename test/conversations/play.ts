import { readFileSync, writeFileSync } from 'node:fs';
import type { Outgoing } from '../../flows/engine/message.ts';
import { drawMessage } from '../../infra/local/draw-message.ts';
import { readPhoneLine } from '../../infra/local/phone-line.ts';
import { type Rig, type RigOptions, rig } from './rig.ts';

/**
 * A conversation as plain text: `>` citizen (`>>` right after the line before), `<` bot, `~ 24h` time passes, `= CO.…` the
 * same number comes with this user id from here on, `#` at the start of a line a remark.
 */
export type Transcript = {
  readonly file: string;
  readonly steps: readonly Step[];
  readonly head: readonly string[];
  readonly start: Date;
};

/** `soon`: written `>>`, within two seconds of the line before, as people send fragments. */
type Step = { readonly line: string; readonly soon: boolean; readonly expected: string };

export const readTranscript = (file: string): Transcript => {
  const steps: { line: string; soon: boolean; expected: string }[] = [];
  const head: string[] = [];
  let start = new Date('2026-11-23T14:00:00Z');
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const step = steps.at(-1);
    if (/^(?:>>? |~|= )/.test(line))
      steps.push({ line: line.replace(/^>>? /, ''), soon: line.startsWith('>>'), expected: '' });
    else if (line.startsWith('<') && step !== undefined) step.expected += `${line}\n`;
    else if (step === undefined && line.startsWith('# ')) {
      head.push(line);
      const at = /^# start: (\S+)$/.exec(line)?.[1];
      if (at !== undefined) start = new Date(at);
    }
  }
  return { file, steps, head, start };
};

export type Played = { readonly answers: readonly string[]; readonly rig: Rig };

/** Plays the citizen's side and returns what the bot said to each line, and the rig to look into. */
export const play = async (transcript: Transcript, options: RigOptions = {}): Promise<Played> => {
  const phone = rig({ ...options, start: transcript.start });
  const shown: Outgoing[] = [];
  const answers: string[] = [];
  for (const { line, soon } of transcript.steps) {
    if (line.startsWith('= ')) {
      phone.isUser(line.slice(2));
      answers.push('');
      continue;
    }
    const content = readPhoneLine(line, shown);
    const messages =
      'pass' in content ? await phone.pass(content.pass) : await phone.send(content, soon ? 2_000 : 20_000);
    shown.push(...messages);
    // A receipt names the citizen's random id.
    answers.push(
      messages
        .map(drawMessage)
        .join('')
        .replace(/(Recibo|Receipt) [\w-]+/, '$1 …'),
    );
  }
  return { answers, rig: phone };
};

export const writeTranscript = (transcript: Transcript, answers: readonly string[]): void => {
  const head = transcript.head.length > 0 ? `${transcript.head.join('\n')}\n\n` : '';
  const steps = transcript.steps.map(
    ({ line, soon }, index) => `${/^[~=]/.test(line) ? line : `${soon ? '>>' : '>'} ${line}`}\n${answers[index] ?? ''}`,
  );
  writeFileSync(transcript.file, `${head}${steps.join('\n')}`);
};
