import { registry } from '../../../flows/registry.ts';
import { shippedWorld } from '../../../flows/shipped-world.ts';
import { type Affected, rescreen } from '../../../functions/conversation/rescreen.ts';
import { BadInput } from '../bad-input.ts';
import { opened, withStore } from '../directory/open-directory.ts';
import { hasInstallation } from '../installation.ts';
import { isDay } from '../is-day.ts';

/**
 * `care rescreen`: one line for each person whom the rules and the directory of today give other outcomes than she was
 * told. Her random id and codes only; how many were looked at goes to stderr.
 */
export const listAffected = async ({
  json,
  aws,
  since,
}: {
  readonly json: boolean;
  readonly aws: boolean;
  readonly since?: string | undefined;
}): Promise<void> => {
  const now = new Date().toISOString();
  const from = since ?? yearBefore(now);
  if (!isDay(from)) throw new BadInput('care rescreen: --since YYYY-MM-DD');
  if (!aws && !hasInstallation())
    throw new BadInput('care rescreen: there is no database here; set VECINA_DATA, or --aws');
  let affected = 0;
  const { looked, gone } = await withStore({ aws }, async (table) => {
    const { directory } = await opened(table);
    return rescreen({
      table,
      registry,
      world: { ...shippedWorld(null), directory },
      now,
      since: from,
      tell: (one) => {
        affected += 1;
        process.stdout.write(`${json ? JSON.stringify(one) : inWords(one)}\n`);
      },
    });
  });
  process.stderr.write(`${looked} people looked at, ${affected} affected, ${gone} without a session any more\n`);
};

const yearBefore = (now: string): string => {
  const date = new Date(now);
  date.setUTCFullYear(date.getUTCFullYear() - 1);
  return date.toISOString().slice(0, 10);
};

const inWords = ({ citizen, toldAt, changes, offered, nearest, asks }: Affected): string => {
  const said = [
    ...changes.map(({ service, for: who, before, after }) => `${service} (${who}) ${before ?? '-'} → ${after ?? '-'}`),
    ...(offered === null ? [] : [`offered ${shown(offered.before)} → ${shown(offered.after)}`]),
    ...(nearest === null ? [] : [`nearest ${shown(nearest.before)} → ${shown(nearest.after)}`]),
    ...(asks === null ? [] : [`would be asked ${asks}`]),
  ];
  return `${citizen}  told ${toldAt.slice(0, 10)}: ${said.join('; ')}`;
};

const shown = (value: unknown): string =>
  value === null
    ? '-'
    : Array.isArray(value)
      ? value.join(', ')
      : typeof value === 'string'
        ? value
        : JSON.stringify(value);
