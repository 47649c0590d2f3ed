import type { Directory } from '../../../flows/directory/directory.ts';
import { vocabulary } from '../../../flows/directory/vocabulary.ts';
import type { Locale } from '../../../flows/engine/locale.ts';
import { questionIndex, type Registry } from '../../../flows/engine/registry.ts';
import { localities } from '../../../flows/understanding/gazetteer.ts';

export type Words = Readonly<Record<Locale, string>>;
export type Names = Readonly<Record<string, Readonly<Record<string, Words>>>>;

/** Columns of figures whose codes are options of questions. The first question that knows a code names it. */
const columns: Readonly<Record<string, readonly string[]>> = {
  purpose: ['credit.purpose'],
  sector: ['credit.sector'],
  market: ['credit.market'],
  why: ['credit.barrier', 'refused.reason'],
  heard: ['credit.heard', 'applying.heard', 'trouble.late'],
  flag: ['signing.flags'],
  approached: ['credit.wentTo', 'credit.wouldGo', 'credit.debtKinds'],
};

/** What options of questions are called, by the columns of figures that hold them. */
export const optionNamesOf = (registry: Registry): Names => {
  const known = questionIndex(registry);
  const options = (ids: readonly string[]): Readonly<Record<string, Words>> =>
    Object.fromEntries(
      ids.toReversed().flatMap((id) => {
        const texts = known.get(id)?.flow.texts;
        return Object.entries(texts?.['es-CO'].questions[id]?.options ?? {}).map(
          ([code, { title }]): [string, Words] => [
            code,
            { 'es-CO': title, en: texts?.en.questions[id]?.options?.[code]?.title ?? title },
          ],
        );
      }),
    );
  return Object.fromEntries(Object.entries(columns).map(([column, ids]) => [column, options(ids)]));
};

/** What the codes of figures are called, from the places where each is defined: by column, then by code. */
export const namesOf = (registry: Registry, directory: Directory): Names => {
  const known = questionIndex(registry);
  const same = (name: string): Words => ({ 'es-CO': name, en: name });
  const questions = [...known].map(([id, { flow }]) => ({
    id,
    es: flow.texts['es-CO'].questions[id],
    en: flow.texts.en.questions[id],
  }));
  return {
    service: Object.fromEntries(Object.entries(vocabulary).map(([id, { es, en }]) => [id, { 'es-CO': es, en }])),
    locality: Object.fromEntries(localities.map(({ code, name }) => [code, same(name)])),
    place: Object.fromEntries(directory.places.map(({ id, name }) => [id, same(name)])),
    flow: Object.fromEntries(
      registry.flows.map(({ id, texts }) => [id, { 'es-CO': texts['es-CO'].name, en: texts.en.name }]),
    ),
    question: Object.fromEntries(
      questions.map(({ id, es, en }) => [id, { 'es-CO': es?.label ?? id, en: en?.label ?? id }]),
    ),
    ask: Object.fromEntries(questions.map(({ id, es, en }) => [id, { 'es-CO': es?.ask ?? id, en: en?.ask ?? id }])),
    ...optionNamesOf(registry),
  };
};
