import { parseArgs } from 'node:util';
import { examine, type Finding } from '../examination.ts';

/** `vecina doctor [--json]`: what is wrong with this installation, and what to do about it. Exit 1 when something is. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...argv], options: { json: { type: 'boolean', default: false } } });
  let sick = false;
  for await (const finding of examine(process.env)) {
    sick ||= finding.state === 'wrong';
    process.stdout.write(`${values.json ? JSON.stringify(finding) : inWords(finding)}\n`);
  }
  return sick ? 1 : 0;
}

const marks = { ok: 'ok     ', look: 'look   ', wrong: 'WRONG  ' } as const;

const inWords = ({ check, state, says, remedy }: Finding): string =>
  `${marks[state]}${check}: ${says}${remedy === null ? '' : `\n         → ${remedy}`}`;
