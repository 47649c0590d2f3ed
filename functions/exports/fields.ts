import { serviceRecordSchema } from '../../flows/directory/service-record.ts';
import type { Kind } from './export-deps.ts';

/** A column, as Frictionless' Table Schema names it (specs.frictionlessdata.io/table-schema, v1). */
export type Field = {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime';
  readonly description: string;
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[] };
};

export type Cell = string | number | boolean | null;
export type Row = readonly Cell[];

const required = { required: true } as const;
const citizen: Field = {
  name: 'citizen',
  type: 'string',
  description: 'A random id of the person; leads to no name, number or document.',
  constraints: required,
};
const who: Field = {
  name: 'who',
  type: 'string',
  description: 'self, or whom in her care: p1, p2…',
  constraints: required,
};
const barriers = serviceRecordSchema.shape.barriers.element.options;

/** What a row holds, by kind. */
export const fields: Readonly<Record<Kind, readonly Field[]>> = {
  facts: [
    citizen,
    { name: 'question', type: 'string', description: 'Id in the dictionary.', constraints: required },
    { name: 'version', type: 'integer', description: 'Of the question: a new one means something else.' },
    { name: 'flow', type: 'string', description: 'The conversation that asked.' },
    { name: 'run', type: 'string', description: 'Which time she went through it.' },
    { name: 'subject', type: 'string', description: 'Whom in her care it is about (p1, p2…); empty: herself.' },
    {
      name: 'value',
      type: 'string',
      description: 'A code, number, true or false; lists and objects as JSON; empty: she does not know or did not say.',
    },
    { name: 'number', type: 'number', description: 'The value where it is a number; pesos are whole.' },
    {
      name: 'provenance',
      type: 'string',
      description: 'answered; inferred from her words; outcome of a conversation; withdrawn: counts no more.',
      constraints: { enum: ['answered', 'inferred', 'outcome', 'withdrawn'] },
    },
    { name: 'at', type: 'datetime', description: 'When it was last written, UTC.', constraints: required },
  ],
  services: [
    citizen,
    who,
    { name: 'service', type: 'string', description: 'Id in the dictionary.', constraints: required },
    {
      name: 'category',
      type: 'string',
      description: 'As the city counts.',
      constraints: { enum: ['education', 'health', 'care', 'other'] },
    },
    { name: 'on', type: 'date', description: 'The day in Bogotá.', constraints: required },
    { name: 'place', type: 'string', description: 'Id of the directory; empty: unknown, or witnesses differ.' },
    { name: 'received', type: 'boolean', description: 'False: went and did not get it. Empty: witnesses differ.' },
    {
      name: 'satisfaction',
      type: 'integer',
      description: '1 (bad) to 5 (very good); empty: not told, or they differ.',
    },
    { name: 'barriers', type: 'string', description: `What got in the way, parted by |: ${barriers.join(', ')}.` },
    { name: 'witnesses', type: 'string', description: 'Who tells of it, parted by |: citizen, staff:ID, entity:ID.' },
    { name: 'contradictions', type: 'string', description: 'On what they do not agree, parted by |.' },
    { name: 'disputed', type: 'boolean', description: 'She says that it was not so; not to be counted.' },
  ],
  journeys: [
    citizen,
    { name: 'run', type: 'string', description: 'Which conversation of hers on the road to a loan.' },
    { name: 'flow', type: 'string', description: 'The conversation that concluded it.' },
    { name: 'stage', type: 'string', description: 'Where on the road she was; empty: the conversation does not say.' },
    { name: 'at', type: 'datetime', description: 'When she was there, UTC.', constraints: required },
    { name: 'heard', type: 'string', description: 'What came of it.' },
    { name: 'actors', type: 'string', description: 'Kinds of lender she turned to, parted by |.' },
    { name: 'barriers', type: 'string', description: 'What held her back, parted by |.' },
    { name: 'level', type: 'string', description: 'How ready she was, where that was worked out.' },
    { name: 'amount_band', type: 'string', description: 'Of pesos.' },
  ],
};

const parts: readonly Field[] = [
  { name: 'locality', type: 'string', description: 'Official code; any: not told, since too few; outside; unknown.' },
  { name: 'age', type: 'string', description: 'Years of life; any: not told, since too few; unknown.' },
  { name: 'sex', type: 'string', description: 'As answered; any: not told, since too few; unknown.' },
  { name: 'people', type: 'integer', description: 'Different people, a multiple of 5.', constraints: required },
];
const quarter: Field = { name: 'quarter', type: 'string', description: 'Year and quarter.', constraints: required };

/** What a row of open data holds: how many people, never who. */
export const openFields: Readonly<Record<Kind, readonly Field[]>> = {
  facts: [
    { name: 'question', type: 'string', description: 'Id in the dictionary.', constraints: required },
    { name: 'about', type: 'string', description: 'self, or in-care: somebody she cares for.' },
    { name: 'value', type: 'string', description: 'A code; numbers in bands; dates by year; unknown.' },
    { name: 'year', type: 'string', description: 'When it was last answered.' },
    ...parts,
  ],
  services: [
    { name: 'service', type: 'string', description: 'Id in the dictionary.', constraints: required },
    { name: 'category', type: 'string', description: 'As the city counts.' },
    { name: 'about', type: 'string', description: 'self, or in-care: somebody she cares for.' },
    { name: 'received', type: 'string', description: 'yes, no, or differs: witnesses do not agree.' },
    quarter,
    ...parts,
  ],
  journeys: [
    { name: 'flow', type: 'string', description: 'The conversation.' },
    { name: 'stage', type: 'string', description: 'Where on the road.' },
    { name: 'heard', type: 'string', description: 'What came of it.' },
    quarter,
    ...parts,
  ],
};
