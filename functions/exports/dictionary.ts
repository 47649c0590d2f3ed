import { serviceRecordSchema } from '../../flows/directory/service-record.ts';
import { vocabulary } from '../../flows/directory/vocabulary.ts';
import type { Locale } from '../../flows/engine/locale.ts';
import { flowOf, questionIndex, type Registry } from '../../flows/engine/registry.ts';
import type { Kind } from './export-deps.ts';
import type { Field, Row } from './fields.ts';

/** What the codes of an export mean, in Spanish and English: made from the definitions that the conversation asks by. */
export type Dictionary = { readonly fields: readonly Field[]; readonly rows: readonly Row[] };

const text = (name: string, description: string): Field => ({ name, type: 'string', description });

const questionFields: readonly Field[] = [
  { ...text('question', 'As in the data.'), constraints: { required: true } },
  text('option', 'One answer of a choice; empty: the question itself.'),
  text('flow', 'The conversation that asks it.'),
  { name: 'version', type: 'integer', description: 'Of the question as it is now.' },
  text(
    'kind',
    'choice, many, yes-no, number, money (whole pesos), age (years), duration (months), date, place, phone, text, outcome.',
  ),
  text('sensitivity', 'plain, personal, or sensitive (Ley 1581 de 2012, art. 5).'),
  text('keeps', 'person: one answer counts everywhere; run: asked each time.'),
  { name: 'min', type: 'number', description: 'Least value that is taken.' },
  { name: 'max', type: 'number', description: 'Greatest value that is taken.' },
  text('es', 'As it is asked, or as the option is called, in Spanish.'),
  text('en', 'The same in English.'),
];

const serviceFields: readonly Field[] = [
  { ...text('code', 'As in the data.'), constraints: { required: true } },
  text('of', 'service, or barrier.'),
  text('category', 'Of a service: education, health, care or other.'),
  text('es', 'In Spanish.'),
  text('en', 'In English.'),
];

/** `seen`: ids of questions in the data; what conversations conclude has no question and is listed as an outcome. */
export const dictionaryOf = (kind: Kind, registry: Registry, seen: ReadonlySet<string>): Dictionary =>
  kind === 'services'
    ? { fields: serviceFields, rows: serviceRows() }
    : { fields: questionFields, rows: questionRows(registry, seen) };

const questionRows = (registry: Registry, seen: ReadonlySet<string>): readonly Row[] => {
  const index = questionIndex(registry);
  const asked = [...index.values()].flatMap(({ flow, question }): Row[] => {
    const { id, version, kind, sensitivity, keeps, min, max, options, more = [] } = question;
    const texts = { es: flow.texts['es-CO'].questions[id], en: flow.texts.en.questions[id] };
    const rest = [flow.id, version, kind, sensitivity, keeps, min ?? null, max ?? null] as const;
    const codes = [...(options ?? (kind === 'yes-no' ? ['true', 'false'] : [])), ...more];
    const title = (of: typeof texts.es, locale: Locale, code: string): string | null =>
      of?.options?.[code === 'true' ? 'yes' : code === 'false' ? 'no' : code]?.title ??
      question.titles?.[locale]?.[code]?.title ??
      null;
    return [
      [id, null, ...rest, texts.es?.ask ?? null, texts.en?.ask ?? null],
      ...codes.map((code): Row => [id, code, ...rest, title(texts.es, 'es-CO', code), title(texts.en, 'en', code)]),
    ];
  });
  const outcomes = [...seen].filter((id) => !index.has(id)).sort();
  return [...asked, ...outcomes.map((id): Row => outcomeRow(registry, id))];
};

const outcomeRow = (registry: Registry, id: string): Row => {
  const name = id.slice(0, id.lastIndexOf('.'));
  const flow = registry.flows.some((one) => one.id === name) ? flowOf(registry, name) : null;
  return [
    id,
    null,
    flow?.id ?? null,
    null,
    'outcome',
    null,
    null,
    null,
    null,
    flow?.texts['es-CO'].name ?? null,
    flow?.texts.en.name ?? null,
  ];
};

const serviceRows = (): readonly Row[] => [
  ...Object.entries(vocabulary).map(([id, { category, es, en }]): Row => [id, 'service', category, es, en]),
  ...serviceRecordSchema.shape.barriers.element.options.map((code): Row => [code, 'barrier', null, null, code]),
];
