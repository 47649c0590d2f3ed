import { readFileSync, writeFileSync } from 'node:fs';
import type { Outgoing } from '../../flows/engine/message.ts';
import { drawMessage } from '../../infra/local/draw-message.ts';
import { readPhoneLine } from '../../infra/local/phone-line.ts';
import { type Rig, type RigOptions, rig } from './rig.ts';

/** A conversation as plain text: `>` citizen, `<` bot, `~ 24h` time passes, `#` at the start of a line a remark. */
export type Transcript = { readonly file: string; readonly steps: readonly Step[]; readonly head: readonly string[]; readonly start: Date };

type Step = { readonly line: string; readonly expected: string };

export const readTranscript = (file: string): Transcript => {
  const steps: { line: string; expected: string }[] = [];
  const head: string[] = [];
  let start = new Date('2026-11-23T14:00:00Z');
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const step = steps.at(-1);
    if (line.startsWith('> ') || line.startsWith('~')) steps.push({ line: line.startsWith('> ') ? line.slice(2) : line, expected: '' });
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
  for (const { line } of transcript.steps) {
    const content = readPhoneLine(line, shown);
    const messages = 'pass' in content ? await phone.pass(content.pass) : await phone.send(content);
    shown.push(...messages);
    answers.push(messages.map(drawMessage).join(''));
  }
  return { answers, rig: phone };
};

export const writeTranscript = (transcript: Transcript, answers: readonly string[]): void => {
  const head = transcript.head.length > 0 ? `${transcript.head.join('\n')}\n\n` : '';
  const steps = transcript.steps.map(({ line }, index) => `${line.startsWith('~') ? line : `> ${line}`}\n${answers[index] ?? ''}`);
  writeFileSync(transcript.file, `${head}${steps.join('\n')}`);
};
