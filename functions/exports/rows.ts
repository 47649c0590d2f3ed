import { inTwenties } from '../conversation/in-twenties.ts';
import { citizenKey } from '../conversation/records.ts';
import { everyItem } from '../ports/every-item.ts';
import type { Json, Table } from '../ports/table.ts';
import type { Attention } from '../records/attentions.ts';
import { type DayList, type Days, pagesOf } from '../records/day-lists.ts';
import { attentionsIn } from '../records/records-of.ts';
import type { Citizens } from './about-citizens.ts';
import type { Kind } from './export-deps.ts';
import type { Row } from './fields.ts';
import { type Fact, factOf } from './read-facts.ts';

/** One thing to export, and whose it is. */
export type Entry =
  | { readonly kind: 'fact'; readonly citizen: string; readonly fact: Fact }
  | { readonly kind: 'attention'; readonly citizen: string; readonly attention: Attention }
  | { readonly kind: 'step'; readonly citizen: string; readonly step: Step };

/** One visit to the road to a loan: what a conversation concluded. */
export type Step = {
  readonly run: string;
  readonly flow: string;
  readonly at: string;
  /** Outcomes by name. */
  readonly told: Readonly<Record<string, Json>>;
};

/** All entries of a kind in blocks, of people who allowed the study of what they told. */
export const entriesOf = (
  kind: Kind,
  given: { readonly table: Table; readonly days: Days; readonly people: Citizens },
): AsyncGenerator<readonly Entry[]> => {
  if (kind === 'facts') return facts(given);
  return kind === 'services' ? attentions(given) : steps(given);
};

/** Which day lists the entries of a kind are read from. */
export const listsOf: Readonly<Record<Kind, readonly DayList[]>> = {
  facts: ['fact'],
  services: ['service', 'told'],
  journeys: ['fact'],
};

type Given = { readonly table: Table; readonly days: Days; readonly people: Citizens };

async function* facts({ table, days, people }: Given): AsyncGenerator<readonly Entry[]> {
  for await (const page of pagesOf(table, 'fact', days)) {
    const read = page.map(factOf).filter((one) => one !== null);
    await people.look(read.map(({ citizen }) => citizen));
    yield read.flatMap((fact) =>
      people.of(fact.citizen).studied ? [{ kind: 'fact' as const, citizen: fact.citizen, fact }] : [],
    );
  }
}

/** Each person's attentions at once, where she first appears: her witnesses tell of them on different days. */
async function* attentions({ table, days, people }: Given): AsyncGenerator<readonly Entry[]> {
  const seen = new Set<string>();
  for (const what of listsOf.services) {
    for await (const page of pagesOf(table, what, days)) {
      const fresh = new Set(
        page.flatMap(({ citizen }) => (typeof citizen === 'string' && !seen.has(citizen) ? [citizen] : [])),
      );
      for (const one of fresh) seen.add(one);
      await people.look(fresh);
      const entries = await inTwenties(
        [...fresh].filter((one) => people.of(one).studied),
        async (citizen) =>
          (await attentionsIn({ table }, citizenKey(citizen))).map(
            (attention): Entry => ({ kind: 'attention', citizen, attention }),
          ),
      );
      yield entries.flat();
    }
  }
}

/** Each run of a conversation about credit that came to something. */
async function* steps({ table, days, people }: Given): AsyncGenerator<readonly Entry[]> {
  const seen = new Set<string>();
  for await (const page of pagesOf(table, 'fact', days)) {
    const fresh = new Map<string, { citizen: string; run: string }>();
    for (const data of page) {
      const { citizen, run, flow, question, provenance } = data;
      if (provenance !== 'outcome' || !isRoad(flow, question)) continue;
      if (typeof citizen !== 'string' || typeof run !== 'string') continue;
      const key = `${citizen} ${run}`;
      if (!seen.has(key)) fresh.set(key, { citizen, run });
    }
    for (const key of fresh.keys()) seen.add(key);
    await people.look([...fresh.values()].map(({ citizen }) => citizen));
    const studied = [...fresh.values()].filter(({ citizen }) => people.of(citizen).studied);
    const entries = await inTwenties(studied, async ({ citizen, run }) =>
      stepsOf(await everyItem(table, { pk: citizenKey(citizen), prefix: `fact#${run}.` })).map(
        (step): Entry => ({ kind: 'step', citizen, step }),
      ),
    );
    yield entries.flat();
  }
}

/** A conversation of the road says at which stage she was; the first one says how ready she is besides. */
const isRoad = (flow: Json | undefined, question: Json | undefined): boolean =>
  flow === 'credit' || (typeof question === 'string' && question.endsWith('.stage'));

/** A run has one conversation; should it ever have more, each is a step. */
const stepsOf = (items: readonly { readonly data: { readonly [name: string]: Json } }[]): readonly Step[] => {
  const byFlow = new Map<string, Fact[]>();
  for (const { data } of items) {
    const fact = factOf(data);
    if (fact === null || fact.provenance !== 'outcome') continue;
    byFlow.set(fact.flow, [...(byFlow.get(fact.flow) ?? []), fact]);
  }
  const road = [...byFlow].filter(([flow, told]) => told.some(({ question }) => isRoad(flow, question)));
  return road.map(([flow, told]) => ({
    run: told[0]?.run ?? '',
    flow,
    at:
      told
        .map(({ at }) => at)
        .sort()
        .at(-1) ?? '',
    told: Object.fromEntries(told.map(({ question, value }) => [question.slice(question.lastIndexOf('.') + 1), value])),
  }));
};

/** As `fields` names the columns. */
export const rowOf = (entry: Entry): Row => {
  const { citizen } = entry;
  if (entry.kind === 'fact') {
    const { question, version, flow, run, subject, value, provenance, at } = entry.fact;
    return [
      citizen,
      question,
      version,
      flow,
      run,
      subject,
      textOf(value),
      typeof value === 'number' ? value : null,
      provenance,
      at,
    ];
  }
  if (entry.kind === 'attention') {
    const { who, service, category, on, place, received, satisfaction, barriers, witnesses, contradictions, disputed } =
      entry.attention;
    const told = witnesses.map(({ source, by }) => (by === null ? source : `${source}:${by}`));
    return [
      citizen,
      who,
      service,
      category,
      on,
      place,
      received,
      satisfaction,
      barriers.join('|'),
      told.join('|'),
      contradictions.join('|'),
      disputed,
    ];
  }
  const { run, flow, at, told } = entry.step;
  const text = (name: string): string | null => listOf(told[name] ?? null);
  return [
    citizen,
    run,
    flow,
    text('stage'),
    at,
    text('heard'),
    text('actors'),
    text('barriers'),
    text('level'),
    text('amountBand'),
  ];
};

const textOf = (value: Json): string | null =>
  value === null ? null : typeof value === 'object' ? JSON.stringify(value) : String(value);

const listOf = (value: Json): string | null => (Array.isArray(value) ? value.map(String).join('|') : textOf(value));
