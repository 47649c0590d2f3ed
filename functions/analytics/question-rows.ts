import { bogotaDay } from '../../flows/engine/bogota-time.ts';
import { questionOf } from '../../flows/engine/question.ts';
import type { Row } from './row.ts';
import type { Step } from './told.ts';

/** Upper bounds, in seconds, of the spans in which times to answer are counted; the last span has none. */
export const spans = [5, 10, 20, 40, 60, 120, 300, 900, 3600] as const;

/**
 * What became of each question put on one day, by question and version: events, not people, from transcripts without
 * their words. An event belongs to the turn that asked; what followed may be of the next day (`steps` holds both).
 */
export const questionRows = (
  steps: readonly Step[],
  {
    onDay,
    isOver,
  }: { readonly onDay: (at: string) => boolean /** Whether the day after is over. */; readonly isOver: boolean },
): readonly Row[] => {
  const counts = new Map<string, { row: Row; amounts: Record<string, number> }>();
  const add = (step: Step, key: string, version: number | null, what: string): void => {
    const question = questionOf(key);
    const day = bogotaDay(step.at);
    const name = `${day} ${question} ${version ?? ''}`;
    let entry = counts.get(name);
    if (entry === undefined) {
      const amounts: Record<string, number> = {};
      const codes = {
        question,
        version: version === null ? '' : String(version),
        flow: question.split('.', 1)[0] ?? '',
      };
      entry = { amounts, row: { person: '', thing: name, day, codes, amounts } };
      counts.set(name, entry);
    }
    entry.amounts[what] = (entry.amounts[what] ?? 0) + 1;
  };
  const versions = versionsOf(steps);
  for (const own of Map.groupBy(steps, ({ citizen }) => citizen).values()) {
    const inOrder = own.toSorted((a, b) => (a.turn < b.turn ? -1 : 1));
    for (const [index, step] of inOrder.entries()) {
      if (!onDay(step.at)) continue;
      for (const key of noted(step, 'corrected')) add(step, key, versions.get(questionOf(key)) ?? null, 'corrected');
      if (step.asks === null) continue;
      const { asks, version } = step;
      const next = inOrder[index + 1];
      add(step, asks, version, inOrder[index - 1]?.asks === asks ? 'again' : 'seen');
      if (next === undefined) {
        if (isOver) add(step, asks, version, 'left');
        continue;
      }
      if (noted(next, 'missed').some((key) => key.split(':', 1)[0] === asks)) add(step, asks, version, 'missed');
      if (!noted(next, 'answered').some((key) => key.split(':', 1)[0] === asks)) continue;
      add(step, asks, version, 'answered');
      add(step, asks, version, `within.${spanOf((Date.parse(next.at) - Date.parse(step.at)) / 1000)}`);
    }
  }
  return [...counts.values()].map(({ row }) => row);
};

/** The version asked last, of each question. */
const versionsOf = (steps: readonly Step[]): ReadonlyMap<string, number> => {
  const versions = new Map<string, number>();
  for (const { asks, version } of steps)
    if (asks !== null && version !== null)
      versions.set(questionOf(asks), Math.max(version, versions.get(questionOf(asks)) ?? 0));
  return versions;
};

/** `answered:care.age@p1:inferred` → `care.age@p1:inferred`. */
const noted = ({ notes }: Step, what: string): readonly string[] =>
  notes.flatMap((note) => (note.startsWith(`${what}:`) ? [note.slice(what.length + 1)] : []));

const spanOf = (seconds: number): number => {
  const index = spans.findIndex((most) => seconds <= most);
  return index === -1 ? spans.length : index;
};
