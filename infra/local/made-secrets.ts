import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Secrets of a trial installation by their names: random, made once, kept in the data folder and readable by the owner
 * alone. Throws where what is kept cannot be read: others in its place would open nothing of what is stored.
 */
export const madeSecrets = (data: string, names: readonly string[]): ReadonlyMap<string, string> => {
  const file = join(data, 'secrets.json');
  const kept = readSecrets(file);
  const absent = names.filter((name) => !kept.get(name));
  if (absent.length === 0) return kept;
  for (const name of absent)
    kept.set(name, name === 'WHATSAPP_PHONE_NUMBER_ID' ? randomDigits() : randomBytes(32).toString('base64url'));
  try {
    writeFileSync(file, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`, { mode: 0o600 });
    chmodSync(file, 0o600);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'fault';
    throw new Error(`VECINA_DATA: the folder ${resolve(data)} cannot be written (${code})`, { cause: error });
  }
  return kept;
};

/** Those of a `secrets.json`; none where it is not there. Throws an error that names the file and says what to do. */
export const readSecrets = (file: string): Map<string, string> => {
  if (!existsSync(file)) return new Map();
  const pairs = pairsOf(readFileSync(file, 'utf8'));
  if (pairs === null)
    throw new Error(
      `${file} is damaged: it must be JSON, an object of texts. Put a copy of it back; only without data is deleting it harmless, for with other secrets nothing stored opens`,
    );
  return new Map(pairs);
};

const pairsOf = (text: string): readonly (readonly [string, string])[] | null => {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return null;
    const pairs = Object.entries(read).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    );
    return pairs.length === Object.keys(read).length ? pairs : null;
  } catch {
    return null;
  }
};

const randomDigits = (): string => String(100_000_000_000 + (randomBytes(4).readUInt32BE() % 900_000_000));
