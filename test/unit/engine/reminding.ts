import { asks, begin, concludes, conversation, type Flow } from '../../../flows/engine/flow.ts';
import type { Outgoing } from '../../../flows/engine/message.ts';
import type { Question } from '../../../flows/engine/question.ts';
import type { Registry } from '../../../flows/engine/registry.ts';
import type { Reminder } from '../../../flows/engine/reminder.ts';
import type { FlowTexts } from '../../../flows/engine/texts.ts';
import { continueConversation } from '../../../flows/person/templates.ts';
import { registry as ours } from '../../../flows/registry.ts';
import { days, Talk } from './talk.ts';

const question = (id: string, more: Partial<Question>): Question => ({
  id,
  version: 1,
  kind: 'yes-no',
  sensitivity: 'plain',
  keeps: 'run',
  unknown: 'accept',
  ...more,
});

/** On which day something is due, and on which it was paid. */
const due = question('loan.due', { kind: 'date', future: true });
const times = question('loan.times', { kind: 'number', min: 1, max: 12 });
const which = question('payment.which', { kind: 'number', min: 1, max: 12 });
const paid = question('payment.paid', {});
const how = question('payment.how', {});

const texts = (name: string, questions: readonly Question[]): FlowTexts => ({
  name,
  questions: Object.fromEntries(
    questions.map(({ id }) => [id, { ask: `¿${id}?`, label: id, why: 'Porque sí.', easier: `Diga ${id}.` }]),
  ),
});

const flow = (id: string, questions: readonly Question[], more: Partial<Flow>): Flow => {
  const states = Object.fromEntries(
    questions.map((one, index) => [
      `q${index}`,
      asks(one, questions[index + 1] === undefined ? 'end' : `q${index + 1}`),
    ]),
  );
  return {
    id,
    version: 3,
    needsConsent: true,
    machine: conversation.createMachine({
      id,
      context: begin,
      initial: 'q0',
      states: { ...states, end: concludes('end') },
    }),
    questions,
    texts: { 'es-CO': texts(id, questions), en: texts(id, questions) },
    conclude: () => ({
      say: `Fin de ${id}.`,
      offers: [{ id: 'menu', title: 'Menú', does: { act: 'menu' } }],
      outcomes: [],
    }),
    ...more,
  };
};

const day = 86_400_000;
const plus = (iso: string, ms: number): string => new Date(Date.parse(iso) + ms).toISOString();

/** The day before each of so many weekly instalments, at nine; whoever pays gets the next, "ya no" ends them. */
const reminders: NonNullable<Flow['reminders']> = ({ answered, run }, { answers, locale }) => {
  const first = answers[due.id];
  const count = answers[times.id];
  if (typeof first !== 'string' || typeof count !== 'number') return [];
  if (Object.values(answered).includes('no-more')) return [];
  return Array.from({ length: count }, (_, index): Reminder => {
    const at = plus(`${first}T14:00:00.000Z`, (index * 7 - 1) * day);
    return {
      id: `due.${index + 1}`,
      at,
      until: plus(at, 3 * day),
      say: locale === 'en' ? `Tomorrow is number ${index + 1}.` : `Mañana es la número ${index + 1}.`,
      template: continueConversation,
      options: [
        {
          id: 'paid',
          title: 'Pagué',
          says: ['Sí'],
          does: { act: 'open', flow: 'payment', answers: { [which.id]: index + 1, [paid.id]: true } },
        },
        {
          id: 'could-not',
          title: 'No pude',
          says: ['No'],
          does: { act: 'open', flow: 'payment', answers: { [which.id]: index + 1, [paid.id]: false } },
        },
        { id: 'no-more', title: 'Ya no', does: { act: 'close', say: `Listo (${run.id}).` } },
      ],
    };
  });
};

/** Ours, with a loan that reminds of its instalments and what such a reminder opens. */
export const registry: Registry = {
  ...ours,
  flows: [...ours.flows, flow('loan', [due, times], { reminders }), flow('payment', [which, paid, how], {})],
};

/** Somebody who told when her first instalment is, and how many there are. She is in run r4 of `loan` (r3 is the menu). */
export const withLoan = ({ due: on = '2026-12-02', times: count = 3 } = {}): Talk => {
  const talk = new Talk({ registry });
  talk.say('hola', 'sí', 'sí');
  const run = { id: 'r4', flow: 'loan', version: 3, startedAt: talk.now };
  talk.session = { ...talk.session, run, runs: 4, told: null };
  talk.say(on, String(count));
  return talk;
};

/** Lets time pass as the shell does: each timer that is due fires at the minute, until `until`. What went out, and when. */
export const waitUntil = (
  talk: Talk,
  until: string,
): readonly { readonly at: string; readonly message: Outgoing }[] => {
  const went: { at: string; message: Outgoing }[] = [];
  for (let turns = 0; turns < 200; turns += 1) {
    const next = talk.session.timers.toSorted((a, b) => a.at.localeCompare(b.at))[0];
    if (next === undefined || next.at > until) break;
    talk.time = Math.max(talk.time, Date.parse(next.at));
    const messages = talk.timer(next.token);
    went.push(...messages.map((message) => ({ at: talk.now, message })));
  }
  talk.time = Math.max(talk.time, Date.parse(until));
  return went;
};

export const waitDays = (talk: Talk, count: number) =>
  waitUntil(talk, new Date(talk.time + count * days).toISOString());
