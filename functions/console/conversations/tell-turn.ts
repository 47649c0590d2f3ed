import { z } from 'zod';
import { rules } from '../../../flows/care/rules.ts';
import { vocabulary } from '../../../flows/directory/vocabulary.ts';
import { questionOf } from '../../../flows/engine/question.ts';
import { flowOf, questionIndex, type Registry } from '../../../flows/engine/registry.ts';
import { localityNamed } from '../../../flows/understanding/gazetteer.ts';
import { citizenKey } from '../../conversation/records.ts';
import { everyItem } from '../../ports/every-item.ts';
import type { Table } from '../../ports/table.ts';
import { optionNamesOf } from '../figures/names-of.ts';
import type { seenTurnSchema } from './conversation-schemas.ts';
import type { StoredTurn } from './stored-turn.ts';

const factSchema = z.object({
  at: z.string(),
  question: z.string(),
  version: z.int(),
  subject: z.string().nullable(),
  value: z.json(),
  provenance: z.enum(['answered', 'inferred', 'outcome', 'withdrawn']),
});
type Fact = z.output<typeof factSchema>;

/** Her facts by the moment of the turn that wrote them: what was understood there, and what it came to. */
export const factsByTurn = async (table: Table, citizen: string): Promise<ReadonlyMap<string, readonly Fact[]>> => {
  const items = await everyItem(table, { pk: citizenKey(citizen), prefix: 'fact#' });
  const facts = items.flatMap(({ data }) => {
    const read = factSchema.safeParse(data);
    return read.success && read.data.provenance !== 'withdrawn' ? [read.data] : [];
  });
  return Map.groupBy(facts, ({ at }) => at);
};

/** A turn as she saw it, and beside it why the bot answered so. */
export const tellTurn = (
  registry: Registry,
  turn: StoredTurn,
  facts: readonly Fact[],
): z.output<typeof seenTurnSchema> => {
  const { at, said, answered, taps, flow, run, question, version, notes } = turn;
  return {
    turn: turn.turn,
    at,
    said,
    answered: answered.map((text, n) => ({ text, taps: taps[n] ?? null })),
    flow,
    run,
    question: question === null ? null : { ...named(registry, question), version },
    by: notes.includes('staff:reply') ? 'staff' : 'bot',
    did: notes.map((note) => told(registry, note, facts)),
    understood: facts
      .filter(({ provenance }) => provenance !== 'outcome')
      .map((fact) => ({
        question: fact.question,
        version: fact.version,
        label: labelOf(registry, fact.question),
        subject: fact.subject,
        value: inWords(registry, fact),
        inferred: fact.provenance === 'inferred',
      })),
    concluded: facts
      .filter(({ provenance }) => provenance === 'outcome')
      .map((fact) => ({ name: fact.question, value: outcomeInWords(registry, fact), rules: rulesBehind(fact) })),
  };
};

/** A note of the engine (`answered:care.age@p1:inferred`) parted into what was done and what about. */
const told = (registry: Registry, note: string, facts: readonly Fact[]) => {
  const [act = '', key = '', ...more] = note.split(':');
  if (!aboutQuestions.has(act)) return { code: note, about: null, stands: true };
  const { id, label } = named(registry, key);
  const stands = act !== 'answered' || facts.some(({ question }) => question === id);
  return { code: [act, ...more].join(':'), about: label, stands };
};

const aboutQuestions: ReadonlySet<string> = new Set(['answered', 'corrected', 'replaced', 'reopened', 'missed']);

/** A question by the key it was asked under (`care.personAge@p1`), and how summaries call it. */
export const named = (registry: Registry, key: string) => {
  const id = questionOf(key);
  return { id, label: labelOf(registry, id) };
};

const labelOf = (registry: Registry, id: string): { readonly es: string; readonly en: string } => {
  const found = questionIndex(registry).get(id);
  if (found === undefined) return { es: id, en: id };
  const { texts } = flowOf(registry, found.flow.id);
  return { es: texts['es-CO'].questions[id]?.label ?? id, en: texts.en.questions[id]?.label ?? id };
};

/** An option by its title, as she saw it; else the value itself. */
const inWords = (registry: Registry, { question, value }: Fact): string => {
  const texts = questionIndex(registry).get(question)?.flow.texts['es-CO'].questions[question];
  const title = (code: string): string => texts?.options?.[code]?.title ?? code;
  if (value === null) return '—';
  if (typeof value === 'boolean') return title(value ? 'yes' : 'no');
  if (typeof value === 'string') return title(value);
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.map(title).join(', ');
  const place = placeSchema.safeParse(value);
  if (place.success) return localityNamed(place.data.locality)?.name ?? place.data.locality;
  return plain(value);
};

/** What was concluded, by the names that its codes have elsewhere; '' where nothing came of it. */
const outcomeInWords = (registry: Registry, { question, value }: Fact): string => {
  if (value === null || (Array.isArray(value) && value.length === 0)) return '';
  const last = question.slice(question.lastIndexOf('.') + 1);
  const names = outcomeNames(registry)[last];
  const title = (code: unknown): string => names?.[String(code)] ?? (typeof code === 'string' ? code : plain(value));
  return Array.isArray(value) ? value.map(title).join(', ') : title(value);
};

/** Worked out once: the texts do not change while a process runs. */
const namesOfRegistry = new WeakMap<Registry, Readonly<Record<string, Readonly<Record<string, string>>>>>();

const outcomeNames = (registry: Registry): Readonly<Record<string, Readonly<Record<string, string>>>> => {
  const known = namesOfRegistry.get(registry);
  if (known !== undefined) return known;
  const options = optionNamesOf(registry);
  const spanish = (column: string) =>
    Object.fromEntries(Object.entries(options[column] ?? {}).map(([code, said]) => [code, said['es-CO']]));
  const names = {
    offered: Object.fromEntries(Object.entries(vocabulary).map(([id, { es }]) => [id, es])),
    actors: spanish('approached'),
    barriers: spanish('why'),
    heard: spanish('heard'),
    redFlags: spanish('flag'),
  };
  namesOfRegistry.set(registry, names);
  return names;
};

/** A place is kept by its locality alone. */
const placeSchema = z.object({ locality: z.string(), precision: z.string() });

const plain = (value: Fact['value']): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 2000);

/** Of a screening: the published conditions of each service that was looked at. */
const rulesBehind = ({ question, value }: Fact) => {
  if (question !== 'care.screened' || typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const services = new Set(Object.keys(value).map((key) => key.slice(0, key.lastIndexOf('.'))));
  return rules
    .filter(({ service }) => services.has(service))
    .flatMap((one) => one.rules.map(({ id, source, asOf }) => ({ id, source, asOf })));
};
