import { type Change, correct } from '../../../flows/directory/correct.ts';
import type { Directory } from '../../../flows/directory/directory.ts';
import { type FlatRecord, flatten, readOfferId, type Value } from '../../../flows/directory/records.ts';
import { bogotaDay } from '../../../flows/engine/bogota-time.ts';
import { addCorrection, undoCorrection } from '../../../functions/conversation/corrections.ts';
import { BadInput } from '../bad-input.ts';
import { isDay } from '../is-day.ts';
import { opened, readDirectory, withStore } from './open-directory.ts';
import { sayValue } from './say-value.ts';

export type SetOptions = {
  readonly id: string;
  readonly field: string;
  readonly value: string;
  readonly source: string | undefined;
  readonly asOf: string | undefined;
  readonly by: string | undefined;
  readonly aws: boolean;
};

export type Say = (line: unknown, words: string) => void;

/** `directory set`: one field of one record, over what is there. Bad input where the record would not be a valid one. */
export const setField = async ({ id, field, value, aws, ...told }: SetOptions, say: Say): Promise<void> => {
  const { source, asOf, by } = cited(told);
  await withStore({ aws }, async (table) => {
    const { directory } = await opened(table);
    const record = recordOf(directory, id);
    const set = readValue({ record, field, text: value, directory });
    const change: Change = { kind: record.kind, id, set };
    const correction = await addCorrection(table, { kind: 'set', by, source, asOf, changes: [change] }, new Date());
    for (const [name, to] of Object.entries(set)) {
      const from = record.fields[name] ?? null;
      say(
        { correction, id, field: name, from, to, source, asOf, by },
        `${id}: ${name} ${sayValue(from)} → ${sayValue(to)}`,
      );
    }
    process.stderr.write(`correction ${correction}; the bot has it within a minute\n`);
  });
};

/** `directory undo`: what the correction changed is as it was before it, or as later corrections have it. */
export const undo = async (
  { id, by, aws }: { id: string; by: string | undefined; aws: boolean },
  say: Say,
): Promise<void> => {
  const name = named(by);
  const at = new Date().toISOString();
  const done = await withStore({ aws }, (table) => undoCorrection(table, id, { at, by: name }));
  if (done === 'unknown') throw new BadInput(`there is no correction ${id}; vecina directory history ID lists them`);
  if (done === 'already') throw new BadInput(`the correction ${id} is undone already`);
  say({ correction: id, undone: { at, by: name } }, `undone: ${id}`);
};

/** `directory history`: every correction of a record, oldest first, also the undone ones. */
export const history = async ({ id, aws }: { id: string; aws: boolean }, say: Say): Promise<void> => {
  const { directory, corrections } = await readDirectory({ aws });
  // One that was made by a correction and undone is no record any more, and has a history.
  if (!corrections.some(({ changes }) => changes.some((change) => change.id === id))) recordOf(directory, id);
  for (const { id: correction, changes, at, by, source, asOf, undone } of corrections) {
    for (const { set } of changes.filter((change) => change.id === id)) {
      const state = undone === null ? '' : `  (undone ${undone.at} by ${undone.by})`;
      const words = Object.entries(set).map(([field, to]) => `${field} → ${sayValue(to)}`);
      say(
        { correction, at, by, source, asOf, id, set, undone },
        `${at}  ${by}: ${words.join('; ')}  [${source}, ${asOf}]${state}\n    ${correction}`,
      );
    }
  }
};

const recordOf = (directory: Directory, id: string): FlatRecord => {
  const record = flatten(directory).get(id);
  if (record !== undefined) return record;
  const place = readOfferId(id)?.place ?? id;
  const near = [...flatten(directory).keys()].filter((one) => one.startsWith(`${place}/`));
  const hint = near.length > 0 ? `; there are ${near.join(', ')}` : '';
  throw new BadInput(
    `there is no record "${id}" (a service, a place, a line, an organization, a route, or PLACE/SERVICE/N)${hint}; directory add makes a new one`,
  );
};

/** Who says so, from where, of which day: no correction goes without. */
export const cited = ({
  source,
  asOf,
  by,
}: {
  source: string | undefined;
  asOf: string | undefined;
  by: string | undefined;
}) => {
  if (source === undefined || source.trim().length < 8) throw new BadInput('--source URL: where the fact was read');
  const today = bogotaDay(new Date());
  if (asOf === undefined || !isDay(asOf)) throw new BadInput('--as-of YYYY-MM-DD: of which day the fact is');
  if (asOf > today) throw new BadInput(`--as-of ${asOf} is in the future`);
  return { source: source.trim(), asOf, by: named(by) };
};

const named = (by: string | undefined): string => {
  if (by === undefined || by.trim() === '') throw new BadInput('--by NAME: who corrects');
  return by.trim();
};

/**
 * The text as the field takes it: the first reading that makes a valid record. `null` or an empty text: not known.
 * `point` sets both coordinates at once, so that there is never half a pin.
 */
const readValue = ({
  record,
  field,
  text,
  directory,
}: {
  record: FlatRecord;
  field: string;
  text: string;
  directory: Directory;
}) => {
  if (field === 'point') return pointOf(record, text);
  if (field === 'latitude' || field === 'longitude')
    throw new BadInput(`set "point" to LATITUDE,LONGITUDE instead of ${field}`);
  if (field === 'source') throw new BadInput('a source is added by every correction: it is not set by itself');
  if (!(field in record.fields)) {
    throw new BadInput(
      `${record.id} has no field "${field}". There are: ${['point', ...Object.keys(record.fields)].join(', ')}`,
    );
  }
  const readings: readonly Value[] = [
    ...(text === '' || text === 'null' ? [null] : []),
    text,
    ...(text === 'true' || text === 'false' ? [text === 'true'] : []),
    text === '' ? [] : text.split('|').map((one) => one.trim()),
  ];
  const whys: string[] = [];
  for (const value of readings) {
    const set = { [field]: value };
    const { refused } = correct(
      directory,
      [{ changes: [{ kind: record.kind, id: record.id, set }], cite: null }],
      directory.version,
    );
    if (refused.length === 0) return set;
    whys.push(...refused.map(({ why }) => why));
  }
  throw new BadInput(`"${text}" is no ${field} of ${record.id}: ${whys[0] ?? 'not valid'}`);
};

export const pointOf = ({ id, fields }: FlatRecord, text: string) => {
  if (!('latitude' in fields)) throw new BadInput(`${id} has no point`);
  const known = 'precision' in fields;
  if (text === '' || text === 'null') return { latitude: null, longitude: null, ...(known ? { precision: null } : {}) };
  const [, latitude, longitude] = /^(-?\d+(?:\.\d+)?) *, *(-?\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (latitude === undefined || longitude === undefined) throw new BadInput('a point is LATITUDE,LONGITUDE in degrees');
  const [north, east] = [Number(latitude), Number(longitude)];
  if (north < 3.5 || north > 5.2 || east < -74.9 || east > -73.7)
    throw new BadInput(`${text} is not in or around Bogotá`);
  return {
    latitude: north,
    longitude: east,
    ...(known && fields['precision'] === null ? { precision: 'approx' } : {}),
  };
};
