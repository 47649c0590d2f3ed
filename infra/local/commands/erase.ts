import { parseArgs } from 'node:util';
import { backupDays } from '../../../flows/engine/advance.ts';
import { addDays } from '../../../functions/conversation/days.ts';
import type { Erased } from '../../../functions/conversation/erase.ts';
import { readAddress } from '../../../functions/conversation/read-address.ts';
import { BadInput } from '../bad-input.ts';
import { type Eraser, openEraser } from '../eraser.ts';
import { needInstallation } from '../installation.ts';
import { readSettings } from '../settings.ts';

/**
 * `vecina erase ADDRESS [--number ID] [--aws] [--json]`: erases whoever has this phone number (E.164) or business-scoped user
 * id, and prints the receipt. Works while the server runs and while it does not. `--number` is the id of our own number
 * she wrote to, where there are several. `vecina erase --reapply`: after a restore, does all erasures again. `--aws`: in an
 * installation on AWS.
 */
export const run = async (argv: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      number: { type: 'string' },
      aws: { type: 'boolean', default: false },
      reapply: { type: 'boolean', default: false },
    },
  });
  const [address, ...more] = positionals;
  if (more.length > 0 || (address === undefined) !== values.reapply)
    throw new BadInput('give one phone number or user id, or --reapply alone');
  const say = (line: unknown, words: string): void =>
    void process.stdout.write(`${values.json ? JSON.stringify(line) : words}\n`);
  const identifier = address === undefined ? null : identifierOf(address);
  const eraser = values.aws ? await onAws(values.number) : openEraser(settingsOf(values.number));
  try {
    if (identifier === null) {
      const { checked, reapplied } = await eraser.reapply();
      say({ checked, reapplied }, `${checked} erasures looked at, ${reapplied.length} done again.`);
    } else await eraseOne(eraser, identifier, say);
    return 0;
  } finally {
    await eraser.close();
  }
};

const eraseOne = async (
  eraser: Eraser,
  identifier: string,
  say: (line: unknown, words: string) => void,
): Promise<void> => {
  const done = await eraser.erase(identifier);
  if (done === null)
    throw new BadInput(
      'nothing is stored under this address (a phone number goes with its country code, such as +57…)',
    );
  const { receipt, at, erased } = done;
  const until = addDays(at, backupDays);
  const line = { receipt, at, erased, backups: { days: backupDays, until } };
  say(line, `Erased. Receipt ${receipt}, ${at}: ${inWords(erased)}. In backups until ${until} (${backupDays} days).`);
};

const inWords = (erased: Erased): string =>
  Object.entries(erased)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ');

const identifierOf = (address: string): string => {
  const read = readAddress(address);
  if (read === null)
    throw new BadInput('an address is a phone number with its country code (+57 300…) or a user id (CO.…)');
  return read;
};

const onAws = async (number: string | undefined): Promise<Eraser> => {
  const { openEraserOnAws } = await import('../eraser-on-aws.ts');
  return openEraserOnAws(process.env, number);
};

const settingsOf = (number: string | undefined) => {
  needInstallation();
  const settings = readSettings(process.env);
  return number === undefined ? settings : { ...settings, phoneNumberId: number };
};
