import { advance } from '../../../flows/engine/advance.ts';
import type { Context } from '../../../flows/engine/context.ts';
import type { Content } from '../../../flows/engine/input.ts';
import type { Outgoing, Tap } from '../../../flows/engine/message.ts';
import { questionOf, subjectOf } from '../../../flows/engine/question.ts';
import type { RecordDraft } from '../../../flows/engine/record.ts';
import { questionIndex } from '../../../flows/engine/registry.ts';
import { newSession, type Session } from '../../../flows/engine/session.ts';
import { unknownOption } from '../../../flows/engine/tap-id.ts';
import type { Random } from './random.ts';

/** What one person said and what was written of it, turn by turn. `after`: milliseconds since she wrote first. */
export type Life = {
  readonly turns: readonly { readonly after: number; readonly turn: number; readonly drafts: readonly RecordDraft[] }[];
};

/** How one invented person answers. */
export type Person = {
  readonly research: boolean;
  /** Conversations she has, in order, and how many days lie before each. */
  readonly visits: readonly { readonly flow: string; readonly afterDays: number }[];
  /** Her answer to a question: an option, words, or a point; undefined: what chance gives. `subject`: `p1`… */
  readonly answers: (question: string, subject: string | null, visit: number) => Answer;
  /** Whether she writes no more once this question is asked. */
  readonly leavesAt: (question: string, visit: number) => boolean;
  /** Whether what she writes first is not understood. */
  readonly stumblesAt: (question: string) => boolean;
};

export type Answer = string | readonly string[] | Point | undefined;

export type Point = { readonly latitude: number; readonly longitude: number };

/** Where an invented person lives: a locality and a point within it. */
export type Home = Point & { readonly locality: string };

const dayMs = 86_400_000;
const mostTurns = 90;

/**
 * Has an invented person talk with the real engine, and keeps what it writes. So what the seed holds is shaped as what
 * real conversations leave, whatever the flows come to ask.
 */
export const live = (
  person: Person,
  { context, random, citizen, start }: { context: Context; random: Random; citizen: string; start: Date },
): Life => {
  const { first } = context.registry;
  const version = context.registry.flows.find(({ id }) => id === first)?.version ?? 1;
  const turns: { after: number; turn: number; drafts: readonly RecordDraft[] }[] = [];
  let time = start.getTime();
  let session: Session = newSession({ citizen, now: start.toISOString(), locale: 'es-CO', flow: first, version });
  let shown: readonly Tap[] = [];
  let asked: { key: string; version: number } | null = null;

  const say = (content: Content): void => {
    time += Math.round(Math.min(1800, Math.max(3, random.around(14, 0.8))) * 1000);
    const now = new Date(time).toISOString();
    const input = { kind: 'message', id: `seed.${turns.length}`, at: now, content } as const;
    const done = advance(session, [input], { ...context, now });
    session = done.session;
    const sent = done.effects.flatMap((effect) => (effect.kind === 'send' ? [effect.message] : []));
    shown = sent.flatMap(optionsOf);
    const drafts = done.effects.flatMap((effect) => (effect.kind === 'record' ? [effect.record] : []));
    const turn = drafts.find((draft) => draft.kind === 'turn');
    asked = turn?.question == null ? null : { key: turn.question, version: turn.version ?? 1 };
    if (drafts.length > 0) turns.push({ after: time - start.getTime(), turn: session.turn, drafts });
  };
  const tap = (option: string): boolean => {
    const found = shown.find(({ id }) => id.endsWith(`:${option}`));
    if (found !== undefined) say({ type: 'tap', ...found });
    return found !== undefined;
  };

  say({ type: 'text', body: 'hola' });
  tap('yes');
  tap(person.research ? 'yes' : 'no');
  for (const [visit, { flow, afterDays }] of person.visits.entries()) {
    time += afterDays * dayMs;
    say({ type: 'text', body: 'menú' });
    if (!tap(flow)) continue;
    const stumbled = new Set<string>();
    while (asked !== null && turns.length < mostTurns) {
      const { key }: { key: string } = asked;
      const id = questionOf(key);
      const subject = subjectOf(key);
      if (person.leavesAt(id, visit)) break;
      if (!stumbled.has(key) && person.stumblesAt(id)) {
        stumbled.add(key);
        say({ type: 'text', body: stumbleOf(id, `${citizen}${turns.length}`) });
        continue;
      }
      const question = questionIndex(context.registry).get(id);
      const answer = person.answers(id, subject, visit);
      if (answer === undefined) {
        const choices = shown.filter(({ id: option }) => !option.endsWith(`:${unknownOption}`));
        const [one, ...others] = choices;
        const story = storyOf(id, `${citizen}${turns.length}`);
        say(
          one === undefined
            ? { type: 'text', body: story ?? 'no sé' }
            : { type: 'tap', ...random.of([one, ...others]) },
        );
      } else if (typeof answer === 'object' && 'latitude' in answer) {
        say({ type: 'location', latitude: answer.latitude, longitude: answer.longitude });
      } else if (typeof answer === 'string') {
        if (!tap(answer)) say({ type: 'text', body: answer });
      } else {
        const texts = question?.flow.texts['es-CO'].questions[id]?.options ?? {};
        say({ type: 'text', body: answer.map((option) => texts[option]?.title ?? option).join(' y ') });
      }
    }
  }
  return { turns };
};

/** What somebody writes who did not understand. The same person says the same; no chance is drawn for it. */
const stumbleOf = (question: string, who: string): string => {
  const phrases = stumbles[question] ?? usualStumbles;
  const sum = [...who].reduce((so, letter) => (so * 31 + letter.charCodeAt(0)) % 65_521, 7);
  return phrases[sum % phrases.length] ?? '';
};

/** What somebody tells who is asked for her own words; two of three tap that they would rather not. No chance is drawn. */
const storyOf = (question: string, who: string): string | null => {
  const phrases = stories[question] ?? [];
  const sum = [...who].reduce((so, letter) => (so * 31 + letter.charCodeAt(0)) % 65_521, 11);
  return sum % 3 === 0 ? (phrases[Math.floor(sum / 3) % phrases.length] ?? null) : null;
};

const stories: Readonly<Record<string, readonly string[]>> = {
  'credit.words': [
    'me piden fiador y no tengo',
    'no consigo fiador, nadie quiere firmar',
    'me da miedo quedar debiendo y que me quiten el puesto',
    'miedo de quitarle la comida a los niños por pagar una cuota',
    'piden papeles que uno en la calle no tiene',
    'el arriendo del puesto no lo aceptan como ingreso',
  ],
  'refused.words': [
    'me tuvieron esperando un mes y no dijeron por qué',
    'me dijeron que sin historial no se puede',
    'salgo reportada por una deuda de un celular',
    'que no tengo historial',
  ],
};

const usualStumbles = ['pues ahí depende vecina', 'eso no lo tengo claro', 'ay no me acuerdo bien'];
const stumbles: Readonly<Record<string, readonly string[]>> = {
  'credit.fixedCosts': [
    'cuáles costos fijos',
    'no entiendo lo de costos fijos',
    'eso de costos fijos qué es',
    'pues la mercancía que compro',
    'lo de la mercancía',
    'depende de lo que compre de mercancía',
    'pues ahí depende vecina',
  ],
};

const optionsOf = (message: Outgoing): readonly Tap[] =>
  message.kind === 'buttons' ? message.buttons : message.kind === 'list' ? message.rows : [];
