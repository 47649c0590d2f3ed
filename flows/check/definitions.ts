import type { Flow } from '../engine/flow.ts';
import { locales } from '../engine/locale.ts';
import { questionChoices } from '../engine/present.ts';
import type { Question } from '../engine/question.ts';
import { readAnswer } from '../engine/read-answer.ts';
import type { Registry } from '../engine/registry.ts';
import type { Note, Problem, ProblemKind } from './problem.ts';

/** What can be told wrong from the definitions alone. */
export const checkDefinitions = (registry: Registry): readonly Problem[] => {
  const problems: Problem[] = [];
  const owners = new Map<string, { readonly flow: string; readonly question: Question }>();
  for (const flow of registry.flows) {
    const note = (kind: ProblemKind, at: string, detail: string, locale: string | null = null): void =>
      void problems.push({ kind, flow: flow.id, at, locale, detail });
    if (/"(?:after|final)"/.test(JSON.stringify(flow.machine.config)))
      note('timed-or-final-state', 'machine', '`after` and final states cannot be replayed');
    for (const question of flow.questions) {
      const owner = owners.get(question.id);
      // One question may be asked in several conversations: whom she cares for is known to all.
      if (owner !== undefined && owner.question !== question)
        note('same-question-id', question.id, `asked by ${owner.flow} too`);
      owners.set(question.id, owner ?? { flow: flow.id, question });
      if (
        question.sensitivity === 'sensitive' &&
        (question.unknown === 'insist' || question.kind === 'text' || question.kind === 'words')
      ) {
        note('sensitive-insists', question.id, 'health, disability and violence are optional and never free text');
      }
      for (const locale of locales) checkTexts({ flow, question, locale, note });
    }
  }
  return problems;
};

const checkTexts = ({
  flow,
  question,
  locale,
  note,
}: {
  flow: Flow;
  question: Question;
  locale: (typeof locales)[number];
  note: Note;
}): void => {
  const texts = flow.texts[locale].questions[question.id];
  if (texts === undefined) return note('missing-text', question.id, 'no words at all', locale);
  for (const name of ['ask', 'label', 'why', 'easier'] as const)
    if (texts[name].trim() === '') note('missing-text', question.id, `${name} is empty`, locale);
  for (const option of question.options ?? [])
    if (texts.options?.[option] === undefined) note('option-without-text', question.id, option, locale);
  const own = question.kind === 'yes-no' ? ['yes', 'no'] : [...(question.options ?? []), ...(question.more ?? [])];
  for (const option of Object.keys(texts.options ?? {}))
    if (!own.includes(option)) note('option-without-text', question.id, `${option} is no option`, locale);
  if (question.kind !== 'choice' && question.kind !== 'yes-no') return;
  for (const choice of questionChoices(question, texts, locale)) {
    const read = readAnswer({ question, texts, locale, text: choice.title, now: '2026-11-22T15:00:00.000Z' });
    const value = question.kind === 'yes-no' ? choice.id === 'yes' : choice.id;
    const understood =
      choice.id === 'unknown' ? !read.ok && read.reason === 'dont-know' : read.ok && read.value === value;
    if (!understood) note('own-title-not-understood', question.id, choice.title, locale);
  }
};
