import { ItemRefused, type Json, type Key, largestItem, type NewItem } from './table.ts';

/**
 * What every engine under `Table` holds to, so that none takes what another would refuse: keys, sizes, and the text in
 * which an item's data is kept (JSON: numbers, empty strings, lone surrogates and U+FFFE come back as they went in;
 * DynamoDB's own maps would lose -0, small doubles and lone surrogates).
 */
/** Throws `ItemRefused` for a key that some engine could not hold. DynamoDB: 2,048 and 1,024 bytes, never empty. */
export const checkKey = (pk: string, sk: string): void => {
  if (!isKey(pk, 2048)) throw new ItemRefused(`A partition key must be ${keyRule(2048)}.`);
  if (!isKey(sk, 1024)) throw new ItemRefused(`A sort key must be ${keyRule(1024)}.`);
};

/** The same for a bound or prefix of sort keys: `\uffff` as "the last" is refused too, engines read it differently. */
export const checkBound = (bound: string): void => {
  if (!isKey(bound, 1024)) throw new ItemRefused(`A bound of sort keys must be ${keyRule(1024)}.`);
};

export const checkPartition = (pk: string): void => {
  if (!isKey(pk, 2048)) throw new ItemRefused(`A partition key must be ${keyRule(2048)}.`);
};

/** Checks one item and writes its data as text. Throws `ItemRefused`, without the item's contents. */
export const storedData = (item: NewItem): string => {
  checkKey(item.pk, item.sk);
  if (item.index1) checkKey(item.index1.pk, item.index1.sk);
  if (item.index2) checkKey(item.index2.pk, item.index2.sk);
  if (item.expires !== undefined && !Number.isSafeInteger(item.expires)) {
    throw new ItemRefused('`expires` must be whole Unix seconds.');
  }
  const text = textOf(item.data);
  // Counting is dear, and nearly all items are far from the limit: no character takes more than three bytes.
  if ((text.length + item.pk.length + item.sk.length) * 3 + mostOverhead <= largestItem) return text;
  const bytes = Buffer.byteLength(text) + overhead(item);
  if (bytes > largestItem) throw new ItemRefused(`The item has ${bytes} bytes; at most ${largestItem} are allowed.`);
  return text;
};

/**
 * One emoji makes V8 hold a whole text in two bytes a character, and every step to the disk then takes twice as long. So
 * where a few characters are beyond Latin-1, they are written as JSON's escapes. What is mostly beyond it (another script)
 * stays as it is: escaped it would take twice the room.
 */
const textOf = (data: NewItem['data']): string => {
  const json = JSON.stringify(data);
  return beyondLatin1.test(json) ? escaped(json) : json;
};

const escaped = (json: string): string => {
  const text = json.replace(everyBeyondLatin1, escapeOf);
  // What is cut out of such a text keeps its two bytes, so it is made anew.
  return text.length <= json.length * 1.25 ? Buffer.from(text, 'latin1').toString('latin1') : escapeNoncharacters(json);
};

const escapeOf = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const beyondLatin1 = /[\u0100-\uffff]/;
const everyBeyondLatin1 = /[\u0100-\uffff]/g;

/** Two index keys of the greatest length, and what surrounds them. */
const mostOverhead = 2 * (2048 + 1024 + 20) + 40;

/** Throws `ItemRefused` where JSON would change the data in silence: NaN, infinities, `undefined`, dates, classes. */
export const refuseWhatJsonChanges = (data: unknown, path = 'data'): void => {
  if (data === null || typeof data === 'string' || typeof data === 'boolean') return;
  if (typeof data === 'number') {
    if (!Number.isFinite(data)) throw new ItemRefused(`${path} is not a finite number.`);
    return;
  }
  if (Array.isArray(data)) {
    for (const [at, value] of data.entries()) refuseWhatJsonChanges(value, `${path}[${at}]`);
    return;
  }
  if (typeof data !== 'object') throw new ItemRefused(`${path} is ${typeof data}, which JSON does not know.`);
  const prototype: unknown = Object.getPrototypeOf(data);
  if (prototype !== Object.prototype && prototype !== null) throw new ItemRefused(`${path} is not a plain object.`);
  for (const [name, value] of Object.entries(data)) refuseWhatJsonChanges(value, `${path}.${name}`);
};

/** The data of an item from its stored text. */
export const parsedData = (text: string): { readonly [name: string]: Json } => JSON.parse(text);

/** U+FFFE and U+FFFF, raw, are refused by SQS and by the emulators; as JSON escapes they travel safely. */
const escapeNoncharacters = (json: string): string =>
  noncharacter.test(json) ? json.replaceAll('\ufffe', '\\ufffe').replaceAll('\uffff', '\\uffff') : json;

/** The two keys as one, for maps in memory. A key holds no control character, so nothing collides. */
export const joinKey = (key: Key): string => `${key.pk}\n${key.sk}`;

const noncharacter = /[\ufffe\uffff]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a key must not hold
const notInKeys = /[\u0000-\u001f\ufffe\uffff]/;

const isKey = (key: string, most: number): boolean =>
  key !== '' &&
  key.isWellFormed() &&
  !notInKeys.test(key) &&
  (key.length * 3 <= most || Buffer.byteLength(key) <= most);

const keyRule = (most: number): string =>
  `1 to ${most} bytes of well-formed Unicode without control characters or U+FFFE`;

const overhead = (item: NewItem): number =>
  Buffer.byteLength(item.pk) + Buffer.byteLength(item.sk) + indexBytes(item.index1) + indexBytes(item.index2) + 40;

const indexBytes = (key: Key | undefined): number =>
  key ? Buffer.byteLength(key.pk) + Buffer.byteLength(key.sk) + 20 : 0;
