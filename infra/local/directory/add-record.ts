import { blankRecord } from '../../../flows/directory/blank-record.ts';
import { correct } from '../../../flows/directory/correct.ts';
import type { Directory } from '../../../flows/directory/directory.ts';
import {
  type FlatRecord,
  flatten,
  offerId,
  type RecordKind,
  readOfferId,
  type Value,
} from '../../../flows/directory/records.ts';
import { recordSchemas } from '../../../flows/directory/schema.ts';
import { addCorrection } from '../../../functions/conversation/corrections.ts';
import { BadInput } from '../bad-input.ts';
import { cited, pointOf, type Say } from './correct-record.ts';
import { opened, withStore } from './open-directory.ts';

type AddOptions = {
  readonly kind: string;
  readonly id: string;
  /** `FIELD=VALUE` each. */
  readonly fields: readonly string[];
  readonly source: string | undefined;
  readonly asOf: string | undefined;
  readonly by: string | undefined;
  readonly aws: boolean;
};

/**
 * `directory add`: a new place, line, organization, route or service, or one more service at a place. What is not told of
 * it is not known. Bad input where it would not be a valid one, or is there already.
 */
export const addRecord = async ({ kind: named, id, fields, aws, ...told }: AddOptions, say: Say): Promise<void> => {
  const kind = kinds.find((one) => one === named);
  if (kind === undefined || id === '')
    throw new BadInput(`directory add KIND ID FIELD=VALUE…: KIND is one of ${kinds.join(', ')}`);
  const { source, asOf, by } = cited(told);
  await withStore({ aws }, async (table) => {
    const { directory } = await opened(table);
    if (flatten(directory).has(id)) throw new BadInput(`${id} is there already; directory set corrects it`);
    if (kind === 'offer') nextRow(directory, id);
    const set = readFields({ kind, id, fields: { ...blankRecord[kind] } }, fields);
    const change = { kind, id, set } as const;
    const [refused] = correct(directory, [{ changes: [change], cite: { source, asOf } }], directory.version).refused;
    if (refused !== undefined) throw new BadInput(`${id}: ${refused.why}`);
    const correction = await addCorrection(table, { kind: 'set', by, source, asOf, changes: [change] }, new Date());
    say({ correction, kind, id, set, source, asOf, by }, `new ${kind} ${id}`);
    process.stderr.write(`correction ${correction}; the bot has it within a minute\n`);
  });
};

const kinds = ['place', 'line', 'organization', 'route', 'service', 'offer'] as const satisfies readonly RecordKind[];

/** Rows of one service at a place are counted from 1, without a gap: by their number they are corrected. */
const nextRow = (directory: Directory, id: string): void => {
  const at = readOfferId(id);
  const place = directory.places.find((one) => one.id === at?.place);
  if (at === null || place === undefined) throw new BadInput(`${id}: an offer is PLACE/SERVICE/N, of a place there is`);
  const next = offerId(at.place, at.service, place.services.filter(({ service }) => service === at.service).length + 1);
  if (id !== next) throw new BadInput(`${id}: the next row of this service there is ${next}`);
};

const readFields = (record: FlatRecord, told: readonly string[]): FlatRecord['fields'] => {
  const found: Record<string, Value> = { ...record.fields };
  for (const one of told) {
    const [, field, text] = /^([A-Za-z]+)=(.*)$/s.exec(one) ?? [];
    if (field === undefined || text === undefined) throw new BadInput(`"${one}" is no FIELD=VALUE`);
    if (field === 'point') Object.assign(found, pointOf(record, text));
    else found[field] = readValue(record.kind, field, text);
  }
  // A record takes the day of the correction that makes it, unless its own is told.
  if (found['asOf'] === null) delete found['asOf'];
  return found;
};

/** The first reading of the text that the field takes. `null` or an empty text: not known. */
const readValue = (kind: RecordKind, field: string, text: string): Value => {
  const shape: Readonly<Record<string, { safeParse: (value: unknown) => { success: boolean } }>> =
    recordSchemas[kind].shape;
  const schema = shape[field];
  const settable = Object.keys(shape).filter((name) => !notSet.includes(name));
  if (schema === undefined || !settable.includes(field))
    throw new BadInput(`a ${kind} has no field "${field}" to set. There are: ${['point', ...settable].join(', ')}`);
  const readings: readonly Value[] = [
    ...(text === '' || text === 'null' ? [null] : []),
    text,
    ...(text === 'true' || text === 'false' ? [text === 'true'] : []),
    text === '' ? [] : text.split('|').map((each) => each.trim()),
  ];
  const read = readings.find((value) => schema.safeParse(value).success);
  if (read === undefined) throw new BadInput(`"${text}" is no ${field} of a ${kind}`);
  return read;
};

/** Told by the record's id, by `--source`, by `point`, or by records of their own. */
const notSet = ['id', 'source', 'services', 'latitude', 'longitude'];
