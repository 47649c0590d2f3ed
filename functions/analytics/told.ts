import type { Item, Json } from '../ports/table.ts';
import { type Attention, attentionsOf, type Statement } from '../records/attentions.ts';
import { readOwn, readStatement, statementOf } from '../records/stored-statement.ts';

/** What is stored of one citizen, read once: all that the ledger is made from. Of her own words only what she told to be studied, scrubbed. */
export type Told = {
  readonly citizen: string;
  readonly facts: readonly Fact[];
  readonly attentions: readonly Known[];
  /** Records of attentions that were taken back, and when. */
  readonly takenBack: readonly { readonly record: string; readonly at: string }[];
  readonly cases: readonly Opened[];
};

export type Fact = {
  readonly question: string;
  readonly version: number;
  readonly flow: string;
  readonly run: string;
  readonly subject: string | null;
  readonly value: Json;
  readonly provenance: string;
  /** ISO 8601, UTC: when it was last written. */
  readonly at: string;
};

/** One attention, whoever tells of it, and when what is told of it was written. */
export type Known = { readonly attention: Attention; readonly written: readonly string[] };

export type Opened = { readonly case: string; readonly reason: string; readonly at: string };

/**
 * One turn: which question it left open and what happened to the one before. Its words are left out, but where they were
 * not understood (`misread`): they go through `flows/understanding/scrub.ts` before anything is kept.
 */
export type Step = {
  readonly citizen: string;
  readonly turn: string;
  readonly at: string;
  readonly flow: string;
  /** Answer key of the question that the turn asks; null where none. */
  readonly asks: string | null;
  /** Of that question; null in transcripts of before it was written down. */
  readonly version: number | null;
  readonly notes: readonly string[];
  /** How many messages went out. */
  readonly sent: number;
  /** How many of these were approved templates. */
  readonly templates: number;
  /** What was not understood; null where it was, or where her words were not kept. */
  readonly misread: string | null;
};

/** Reads the items of one citizen's partition. What is of another kind, or not as it should be, is left out. */
export const toldOf = (citizen: string, items: readonly Item[]): Told => {
  const facts: Fact[] = [];
  const cases: Opened[] = [];
  const statements: Statement[] = [];
  const written = new Map<string, string>();
  const takenBack: { record: string; at: string }[] = [];
  for (const item of items) {
    const { sk, data } = item;
    if (sk.startsWith('fact#')) facts.push(factOf(data));
    else if (sk.startsWith('case#'))
      cases.push({ case: text(data.case) ?? sk, reason: text(data.reason) ?? '', at: text(data.at) ?? '' });
    else if (sk.startsWith('service#') || sk.startsWith('told#')) {
      const record = text(data.record) ?? '';
      const at = text(data.written) ?? text(data.at) ?? '';
      written.set(record, at);
      if (data.told === null) takenBack.push({ record, at });
      else statements.push(...statementsIn(item));
    }
  }
  const attentions = attentionsOf(statements).map((attention) => ({
    attention,
    written: attention.witnesses.map(({ record }) => written.get(record) ?? ''),
  }));
  return { citizen, facts, cases, attentions, takenBack };
};

/** A record that this version cannot read must not keep a whole day from being counted. */
const statementsIn = (item: Item): readonly Statement[] => {
  try {
    return statementOf(item.sk.startsWith('told#') ? readStatement(item) : readOwn(item));
  } catch {
    return [];
  }
};

export const stepOf = ({ sk, data }: Item): Step => ({
  citizen: text(data.citizen) ?? '',
  turn: sk,
  at: text(data.at) ?? '',
  flow: text(data.flow) ?? '',
  asks: text(data.question),
  version: typeof data.version === 'number' ? data.version : null,
  notes: texts(data.notes),
  sent: Array.isArray(data.answered) ? data.answered.length : 0,
  templates: texts(data.answered).filter((one) => one === '[template]').length,
  misread: misreadOf(data),
});

const misreadOf = ({ notes, said }: Item['data']): string | null => {
  if (!Array.isArray(said) || !texts(notes).some((note) => note.startsWith('missed:'))) return null;
  const words = texts(said);
  // `[…]` stands for what is discreet.
  return words.length < said.length || words.includes('[…]') ? null : words.join(' ');
};

type Data = { readonly [name: string]: Json };

const factOf = (data: Data): Fact => ({
  question: text(data.question) ?? '',
  version: typeof data.version === 'number' ? data.version : 0,
  flow: text(data.flow) ?? '',
  run: text(data.run) ?? '',
  subject: text(data.subject),
  value: data.value ?? null,
  provenance: text(data.provenance) ?? '',
  at: text(data.at) ?? '',
});

const text = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);
/** The texts of a list; none where it is no list. */
export const texts = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
/** The value as an object; null where it is none. */
export const object = (value: Json | undefined): Data | null =>
  typeof value === 'object' && value !== null && !isList(value) ? value : null;
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
