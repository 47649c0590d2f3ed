import { createHmac, type KeyObject } from 'node:crypto';
import { isSensitiveService } from '../../flows/directory/never-public.ts';
import { vocabulary } from '../../flows/directory/vocabulary.ts';
import type { Question } from '../../flows/engine/question.ts';
import { questionIndex, type Registry } from '../../flows/engine/registry.ts';
import { roundTo } from '../analytics/protect.ts';
import type { Json } from '../ports/table.ts';
import { type About, ageBand } from './about-citizens.ts';
import type { Row } from './fields.ts';
import type { Entry } from './rows.ts';

/** How many different people a cell of open data needs; more where the question is sensitive (Ley 1581, art. 5). */
export const least = { plain: 10, sensitive: 20 } as const;

/** What was done so that nobody is found: the report that goes with open data. */
export type Disclosure = {
  readonly rule: { readonly least: typeof least; readonly roundedTo: 5 };
  /** Cells before, and what became of them. */
  readonly cells: number;
  readonly published: number;
  readonly generalized: { readonly sex: number; readonly age: number; readonly locality: number };
  readonly suppressed: number;
  /** Answers, attentions or visits in cells that are not published. */
  readonly peopleSuppressed: number;
  /** What was left out whole, and how often. */
  readonly leftOut: Readonly<Record<string, number>>;
};

export type OpenCells = {
  add(entry: Entry, about: About): void;
  /** Generalizes, suppresses, rounds. */
  publish(): { readonly rows: readonly Row[]; readonly disclosure: Disclosure };
};

type Cell = {
  readonly fixed: readonly string[];
  readonly parts: readonly string[];
  least: number;
  people: Set<number>;
};

/**
 * Counts of different people, never rows of one person. A cell with too few is joined with its like in the next coarser
 * cut: first sex is left out, then age, then locality; what is still too small is not published. No total is, so nothing
 * is found by subtracting; counts are rounded to 5 by a rule of the cell, not of who is in it.
 */
export const openCells = ({ registry, key }: { readonly registry: Registry; readonly key: KeyObject }): OpenCells => {
  const cells = new Map<string, Cell>();
  const numbers = new Map<string, number>();
  const leftOut: Record<string, number> = {};
  const questions = questionIndex(registry);
  const number = (citizen: string): number => {
    const known = numbers.get(citizen) ?? numbers.size;
    numbers.set(citizen, known);
    return known;
  };
  const put = (into: Map<string, Cell>, { fixed, parts, least, people }: Cell): void => {
    const name = JSON.stringify([fixed, parts]);
    const known = into.get(name);
    if (known === undefined) into.set(name, { fixed, parts, least, people });
    else {
      known.least = Math.max(known.least, least);
      for (const one of people) known.people.add(one);
    }
  };
  const leave = (why: string): void => {
    leftOut[why] = (leftOut[why] ?? 0) + 1;
  };

  return {
    add(entry, { locality, age, sex }) {
      const keys = keysOf(entry, (id) => questions.get(id)?.question);
      if (typeof keys === 'string') return leave(keys);
      const parts = [locality, age, sex];
      for (const { fixed, sensitive } of keys)
        put(cells, {
          fixed,
          parts,
          least: sensitive ? least.sensitive : least.plain,
          people: new Set([number(entry.citizen)]),
        });
    },
    publish() {
      const published: Cell[] = [];
      const generalized = { sex: 0, age: 0, locality: 0 };
      let present = cells;
      for (const [cut, part] of [null, ...cuts].entries()) {
        const rare = new Map<string, Cell>();
        for (const cell of present.values()) {
          if (cell.people.size >= cell.least) {
            published.push(cell);
            if (part !== null) generalized[part] += 1;
          } else put(rare, { ...cell, parts: cell.parts.map((one, n) => (n >= 2 - cut ? any : one)) });
        }
        present = rare;
      }
      const left = [...present.values()];
      const rows = published
        .map(({ fixed, parts, people }): Row => {
          const chance = createHmac('sha256', key)
            .update(JSON.stringify(['open', fixed, parts]))
            .digest();
          return [...fixed, ...parts, roundTo(people.size, chance.readUInt32BE(0) / 2 ** 32)];
        })
        .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
      return {
        rows,
        disclosure: {
          rule: { least, roundedTo: 5 },
          cells: cells.size,
          published: published.length,
          generalized,
          suppressed: left.length,
          peopleSuppressed: left.reduce((sum, { people }) => sum + people.size, 0),
          leftOut,
        },
      };
    },
  };
};

const any = 'any';
/** What is left out to come to the cut with the same place. */
const cuts = ['sex', 'age', 'locality'] as const;

type Keys = readonly { readonly fixed: readonly string[]; readonly sensitive: boolean }[];

/**
 * By what an entry is counted beside where and who; a text says why it is not. The nearest place would tell the locality
 * again where that was left out, and which service she asked for.
 */
const keysOf = (entry: Entry, question: (id: string) => Question | undefined): Keys | string => {
  if (entry.kind === 'attention') {
    const { service, category, who, received, on, disputed } = entry.attention;
    if (isSensitiveService(service)) return 'services against violence';
    if (disputed) return 'disputed attentions';
    const got = received === null ? 'differs' : received ? 'yes' : 'no';
    return [{ fixed: [service, category, aboutOf(who), got, quarterOf(on)], sensitive: category === 'health' }];
  }
  if (entry.kind === 'step') {
    const { flow, at, told } = entry.step;
    const text = (name: string): string => (typeof told[name] === 'string' ? told[name] : '');
    return [{ fixed: [flow, text('stage'), text('heard'), quarterOf(at)], sensitive: false }];
  }
  const { question: id, subject, value, provenance, at } = entry.fact;
  if (provenance === 'withdrawn') return 'answers that count no more';
  if (id.startsWith('channel.') || id.startsWith('welcome.')) return 'permissions and deliveries';
  if (id === 'care.nearest') return 'places near her';
  const asked = question(id);
  const codes = codesOf(value, provenance === 'outcome' ? undefined : asked);
  if (codes === null) return 'values that are no codes';
  const shown = codes.filter((code) => !isSensitiveService(serviceIn(code)));
  if (shown.length === 0) return 'services against violence';
  const about = aboutOf(subject ?? 'self');
  return shown.map((code) => ({
    fixed: [id, about, code, at.slice(0, 4)],
    sensitive: asked?.sensitivity === 'sensitive' || vocabulary[serviceIn(code)]?.category === 'health',
  }));
};

/** Outcomes name services too: `salud_mental`, or `salud_mental.self=yes`. */
const serviceIn = (code: string): string => code.split(/[.=]/, 1)[0] ?? '';

const aboutOf = (who: string): string => (who === 'self' ? 'self' : 'in-care');

const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** A value as codes that many share. Null: it cannot be one. */
const codesOf = (value: Json, question: Question | undefined): readonly string[] | null => {
  if (value === null) return ['unknown'];
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  if (typeof value === 'number') return [question?.kind === 'age' ? ageBand(value) : bandOf(value)];
  if (typeof value === 'string') {
    if (question?.kind === 'date' || /^\d{4}-\d\d-\d\d/.test(value)) return [value.slice(0, 4)];
    return isCode(value) ? [value] : null;
  }
  if (Array.isArray(value)) {
    const codes = value.filter((one) => typeof one === 'string');
    return codes.length === value.length && codes.every(isCode) ? (codes.length === 0 ? ['none'] : codes) : null;
  }
  const entries = Object.entries(value);
  if ('locality' in value) return [typeof value.locality === 'string' ? value.locality : 'unknown'];
  const flat = entries.filter((one): one is [string, string] => typeof one[1] === 'string' && isCode(one[1]));
  return flat.length === entries.length && entries.length > 0 ? flat.map(([name, code]) => `${name}=${code}`) : null;
};

const isCode = (text: string): boolean => /^[\w.+-]{1,60}$/.test(text);

/** `0`, `1-2`, `2-5`, `5-10`, `10-20`… : from below, up to and without above. */
const bandOf = (value: number): string => {
  if (value === 0) return '0';
  const size = Math.abs(value);
  const ten = 10 ** Math.floor(Math.log10(size));
  const from = [5, 2, 1].find((one) => size >= one * ten) ?? 1;
  const to = from === 5 ? 10 : from === 2 ? 5 : 2;
  const band = size < 1 ? 'under 1' : `${from * ten}-${to * ten}`;
  return value < 0 ? `minus ${band}` : band;
};
