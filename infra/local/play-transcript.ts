import type { Content } from '../../flows/engine/input.ts';
import type { Outgoing } from '../../flows/engine/message.ts';
import { drawMessage } from './draw-message.ts';
import { readPhoneLine } from './phone-line.ts';
import type { Transcript } from './transcript.ts';

/** Whoever takes the citizen's side of a transcript. `after`: milliseconds since whatever came before. */
export type Player = {
  send(content: Content, after?: number): Promise<readonly Outgoing[]>;
  pass(milliseconds: number): Promise<readonly Outgoing[]>;
  isUser(userId: string): void;
};

/** Says the citizen's lines one by one; what the bot says to each, as transcripts write it. */
export const playTranscript = async ({ steps }: Transcript, phone: Player): Promise<readonly string[]> => {
  const shown: Outgoing[] = [];
  const answers: string[] = [];
  for (const { line, soon } of steps) {
    if (line.startsWith('= ')) {
      phone.isUser(line.slice(2));
      answers.push('');
      continue;
    }
    const content = readPhoneLine(line, shown);
    const messages =
      'pass' in content ? await phone.pass(content.pass) : await phone.send(content, soon ? 2_000 : 20_000);
    shown.push(...messages);
    answers.push(drawAnswer(messages));
  }
  return answers;
};

/** A receipt names the citizen's random id. */
export const drawAnswer = (messages: readonly Outgoing[]): string =>
  messages
    .map(drawMessage)
    .join('')
    .replace(/(Recibo|Receipt) [\w-]+/, '$1 …');
