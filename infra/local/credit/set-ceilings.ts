import { ceilingSlip } from '../../../flows/credit/ceiling-slip.ts';
import { type CeilingChange, correctCeilings } from '../../../flows/credit/correct-ceilings.ts';
import type { CreditData } from '../../../flows/credit/data.ts';
import { shippedWorld } from '../../../flows/shipped-world.ts';
import { addCorrection, allCorrections, undoCorrection } from '../../../functions/conversation/corrections.ts';
import { corrected } from '../../../functions/conversation/world.ts';
import type { Table } from '../../../functions/ports/table.ts';
import { BadInput } from '../bad-input.ts';
import { cited } from '../directory/correct-record.ts';
import { type Where, withStore } from '../directory/open-directory.ts';
import { hasInstallation } from '../installation.ts';
import { readWorld } from '../open-world.ts';

type Say = (line: unknown, words: string) => void;
type Told = { readonly source: string | undefined; readonly asOf: string | undefined; readonly by: string | undefined };

/**
 * `credit set MONTH CLASS=PERCENT…`: a month's legal ceilings as published, over what is there; all of them or none. A
 * rate far from the newest of its class is taken for a slip unless `sure`.
 */
export const setCeilings = async (
  { month, rates, sure, aws, ...told }: Told & Where & { month: string; rates: readonly string[]; sure: boolean },
  say: Say,
): Promise<void> => {
  const { source, asOf, by } = cited(told);
  const changes = rates.map((rate) => readRate(month, rate));
  if (changes.length === 0) throw new BadInput('credit set: no rate; e.g. popular_productivo_urbano=87.60');
  await withStore({ aws }, async (table) => {
    const before = await creditIn(table);
    const { refused } = correctCeilings(before, [{ changes, cite: { source, asOf } }]);
    const [first] = refused;
    if (first !== undefined) throw new BadInput(`credit set: ${first.why}${hint(first.why, before)}`);
    if (!sure) for (const change of changes) refuseSlip(change, before);
    const correction = await addCorrection(table, { kind: 'set', by, source, asOf, changes }, new Date());
    for (const { id, set } of changes) {
      const from = before.ceilings.find((one) => `${one.month}/${one.modality}` === id)?.ea ?? null;
      say(
        { correction, id, field: 'ea', from, to: set.ea, source, asOf, by },
        `${id}: ${from ?? '(unknown)'} → ${set.ea}`,
      );
    }
    process.stderr.write(`correction ${correction}; the bot has it within a minute\n`);
  });
};

/** `credit undo CORRECTION`: what shipped counts again, or what later corrections say. */
export const undoCeilings = async (
  { id, by, aws }: Where & { id: string; by: string | undefined },
  say: Say,
): Promise<void> => {
  if (by === undefined || by.trim() === '') throw new BadInput('--by NAME: who corrects');
  const name = by.trim();
  const at = new Date().toISOString();
  const done = await withStore({ aws }, async (table) => {
    const found = (await allCorrections(table)).find((one) => one.id === id);
    if (found === undefined || !found.changes.some(({ kind }) => kind === 'ceiling')) return 'unknown' as const;
    return undoCorrection(table, id, { at, by: name });
  });
  if (done === 'unknown')
    throw new BadInput(`there is no correction ${id} of ceilings; vecina credit history lists them`);
  if (done === 'already') throw new BadInput(`the correction ${id} is undone already`);
  say({ correction: id, undone: { at, by: name } }, `undone: ${id}`);
};

/** `credit history [MONTH]`: every correction of ceilings, oldest first, also the undone ones. */
export const ceilingHistory = async ({ month, aws }: Where & { month: string | null }, say: Say): Promise<void> => {
  const corrections = aws || hasInstallation() ? await withStore({ aws }, allCorrections) : [];
  for (const { id: correction, changes, at, by, source, asOf, undone } of corrections) {
    for (const { kind, id, set } of changes) {
      if (kind !== 'ceiling' || (month !== null && !id.startsWith(`${month}/`))) continue;
      const state = undone === null ? '' : `  (undone ${undone.at} by ${undone.by})`;
      say(
        { correction, at, by, source, asOf, id, set, undone },
        `${at}  ${by}: ${id} → ${set.ea}  [${source}, ${asOf}]${state}\n    ${correction}`,
      );
    }
  }
};

/** The credit data as the bot on this machine has them. */
export const readCredit = async (): Promise<CreditData> => (await readWorld()).credit;

const creditIn = async (table: Table): Promise<CreditData> =>
  (
    await corrected(
      shippedWorld(null),
      (await allCorrections(table)).filter(({ undone }) => undone === null),
    )
  ).credit;

const readRate = (month: string, text: string): CeilingChange => {
  const [, modality, percent] = /^([a-z_]+)=(\d{1,3}(?:[.,]\d{1,2})?)$/.exec(text) ?? [];
  if (modality === undefined || percent === undefined)
    throw new BadInput(`credit set: "${text}" is not CLASS=PERCENT, e.g. popular_productivo_urbano=87.60`);
  return { kind: 'ceiling', id: `${month}/${modality}`, set: { ea: Number(percent.replace(',', '.')) } };
};

const hint = (why: string, { ceilings }: CreditData): string =>
  why.includes('class') ? `. There are: ${[...new Set(ceilings.map(({ modality }) => modality))].join(', ')}` : '';

const refuseSlip = (change: CeilingChange, data: CreditData): void => {
  const slip = ceilingSlip(change, data);
  if (slip === null) return;
  const { ea, near, month, modality } = slip;
  throw new BadInput(`credit set: ${ea} is far from ${near} of ${month} (${modality}); if it is right, add --sure`);
};
