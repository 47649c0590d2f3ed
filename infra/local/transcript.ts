/**
 * A conversation as plain text: `>` citizen (`>>` right after the line before), `<` bot, `~ 24h` time passes, `= CO.…` the
 * same number comes with this user id from here on, `#` at the start of a line a remark.
 */
export type Transcript = { readonly head: readonly string[]; readonly start: Date; readonly steps: readonly Step[] };

/** `soon`: written `>>`, within two seconds of the line before, as people send fragments. */
export type Step = { readonly line: string; readonly soon: boolean; readonly expected: string };

export const parseTranscript = (text: string): Transcript => {
  const steps: { line: string; soon: boolean; expected: string }[] = [];
  const head: string[] = [];
  let start = new Date('2026-11-23T14:00:00Z');
  for (const line of text.split('\n')) {
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
  return { steps, head, start };
};

/** The same with these answers. */
export const transcriptText = ({ head, steps }: Transcript, answers: readonly string[]): string => {
  const said = steps.map(
    ({ line, soon }, index) => `${/^[~=]/.test(line) ? line : `${soon ? '>>' : '>'} ${line}`}\n${answers[index] ?? ''}`,
  );
  return `${head.length > 0 ? `${head.join('\n')}\n\n` : ''}${said.join('\n')}`;
};
