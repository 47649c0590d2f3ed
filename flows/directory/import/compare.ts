import { blankRecord } from '../blank-record.ts';
import { type Change, correct } from '../correct.ts';
import type { Directory } from '../directory.ts';
import { published } from '../export/published.ts';
import { type Fields, type FlatRecord, flatten, type RecordKind, sameValue, type Value } from '../records.ts';
import type { Drafts, RowError } from './draft.ts';

/** What an import would do. With an error it does nothing at all. */
export type Comparison = {
  readonly added: readonly FlatRecord[];
  readonly changed: readonly Changed[];
  /** Public records that the file does not have. They stay: a file may be a part. Staff hide what is gone. */
  readonly missing: readonly { readonly kind: RecordKind; readonly id: string }[];
  readonly errors: readonly RowError[];
  /** What to lay over the directory. Empty where nothing changes. */
  readonly changes: readonly Change[];
};

type Changed = {
  readonly kind: RecordKind;
  readonly id: string;
  readonly field: string;
  readonly from: Value;
  readonly to: Value;
};

/** Compares a file with the directory as it is, field by field. */
export const compare = (directory: Directory, { drafts, errors: readErrors, carries }: Drafts): Comparison => {
  const known = flatten(directory);
  const errors: RowError[] = [...readErrors];
  const told = new Map<string, { readonly row: number; readonly kind: RecordKind; readonly fields: Fields }>();
  for (const { row, kind, id, fields } of drafts) {
    if (id === '') {
      errors.push({ row, says: 'a record has no id of ours' });
      continue;
    }
    const before = told.get(id);
    const clash = Object.entries(fields).find(
      ([name, to]) => before !== undefined && name in before.fields && !sameValue(before.fields[name], to),
    );
    if (before !== undefined && clash)
      errors.push({ row, says: `${id}: ${clash[0]} is not what row ${before.row} says` });
    else told.set(id, { row: before?.row ?? row, kind, fields: { ...before?.fields, ...fields } });
  }
  const added: FlatRecord[] = [];
  const changed: Changed[] = [];
  const changes: { readonly row: number; readonly change: Change }[] = [];
  for (const [id, { row, kind, fields }] of told) {
    const before = known.get(id);
    if (before === undefined) {
      const whole = toldDates({ ...blankRecord[kind], ...fields });
      added.push({ kind, id, fields: whole });
      changes.push({ row, change: { kind, id, set: whole } });
      continue;
    }
    const set = Object.entries(fields).filter(([name, to]) => !sameValue(before.fields[name], to));
    for (const [field, to] of set) changed.push({ kind, id, field, from: before.fields[field] ?? null, to });
    if (set.length > 0) changes.push({ row, change: { kind, id, set: Object.fromEntries(set) } });
  }
  // Places before what is given there.
  const ordered = changes.toSorted((a, b) => Number(a.change.kind === 'offer') - Number(b.change.kind === 'offer'));
  const rowOf = new Map(ordered.map(({ row, change }) => [change, row]));
  const all = ordered.map(({ change }) => change);
  for (const { change, why } of correct(directory, [{ changes: all, cite: null }], directory.version).refused) {
    errors.push({ row: rowOf.get(change) ?? 0, says: `${change.id}: ${why}` });
  }
  return {
    added,
    changed,
    missing: missingOf(directory, new Set(told.keys()), carries),
    errors: errors.toSorted((a, b) => a.row - b.row),
    changes: all,
  };
};

const missingOf = (directory: Directory, told: ReadonlySet<string>, carries: readonly RecordKind[]) => {
  const { services, places } = published(directory);
  const out: readonly { readonly kind: RecordKind; readonly id: string }[] = [
    ...services.flatMap(({ id, record }) => (record === null ? [] : [{ kind: 'service' as const, id }])),
    ...places.flatMap(({ place, offers }) => [
      { kind: 'place' as const, id: place.id },
      ...[...offers.keys()].map((id) => ({ kind: 'offer' as const, id })),
    ]),
  ];
  return out.filter(({ kind, id }) => carries.includes(kind) && !told.has(id));
};

/** A date that a file leaves empty is not told: a new record need not say so. */
const toldDates = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name, value]) => value !== null || !name.startsWith('valid')));
