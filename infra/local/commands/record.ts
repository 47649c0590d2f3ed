import { parseArgs } from 'node:util';
import { citizenKey } from '../../../functions/conversation/records.ts';
import { everyItem } from '../../../functions/ports/every-item.ts';
import type { Table } from '../../../functions/ports/table.ts';
import { BadInput } from '../bad-input.ts';
import { correctedWorld } from '../corrected-world.ts';
import { withStore } from '../directory/open-directory.ts';
import { hasInstallation } from '../installation.ts';
import { recordTranscript, storedTurn } from '../record-transcript.ts';

/**
 * `vecina record ID [--reason TEXT] [--by NAME] [--aws] [--json]`: a stored conversation, redacted, as a transcript that
 * `replay` and the tests read. ID is the citizen id that records stand under. Only of whoever agreed that her
 * conversation be studied; the look is written into the audit first. `--aws`: of an installation on AWS (TABLE_NAME).
 */
export const run = async (argv: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: oldIdLast(argv),
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      aws: { type: 'boolean', default: false },
      reason: { type: 'string' },
      by: { type: 'string' },
    },
  });
  const [citizen, ...more] = positionals;
  if (citizen === undefined || more.length > 0 || !/^[\w-]{8,40}$/.test(citizen))
    throw new BadInput('record ID: the citizen id that the records of one conversation stand under');
  if (!values.aws && !hasInstallation()) throw new BadInput('there is no database here; set VECINA_DATA');
  const { reason = null, by = process.env['USER'] || 'command-line' } = values;
  const turns = await withStore({ aws: values.aws }, (table) => turnsOf(table, { citizen, reason, by }));
  const transcript = await recordTranscript(turns, await correctedWorld());
  process.stdout.write(values.json ? `${JSON.stringify({ turns: turns.length, transcript })}\n` : transcript);
  return 0;
};

/** Ids of before 2026-11-29 may begin with `-`; they are 16 characters long, as no option is, and go behind `--`. */
const oldIdLast = (argv: readonly string[]): string[] => {
  const isOldId = (word: string): boolean => /^-[\w-]{15}$/.test(word);
  const others = argv.filter((word) => !isOldId(word) && word !== '--');
  return argv.some(isOldId) ? [...others, '--', ...argv.filter(isOldId)] : [...argv];
};

const turnsOf = async (
  table: Table,
  { citizen, reason, by }: { citizen: string; reason: string | null; by: string },
) => {
  const pk = citizenKey(citizen);
  const consents = await everyItem(table, { pk, prefix: 'consent#research#' });
  // Every yes and no is kept under its turn: the last one counts.
  if (consents.at(-1)?.data['given'] !== true)
    throw new BadInput('nothing is stored under this id of somebody who agreed that her conversation be studied');
  const { writeAudit } = await import('../../../functions/console/audit.ts');
  const entry = { did: 'looked-at-transcript', what: `record ${citizen}`, reason } as const;
  await writeAudit({ table, now: () => new Date() }, { id: by, name: by }, entry);
  return (await everyItem(table, { pk, prefix: 'turn#' })).map(({ data }) => storedTurn.parse(data));
};
