import type { Flow } from '../engine/flow.ts';
import type { Locale } from '../engine/locale.ts';
import { questionOf } from '../engine/question.ts';
import { questionIndex, type Registry } from '../engine/registry.ts';
import type { Reminder } from '../engine/reminder.ts';
import type { Position } from '../engine/replay.ts';
import { now, runOf } from './converse.ts';
import type { Note } from './problem.ts';

/** What can be wrong with what is said unasked of somebody who stands here. That it fits is seen when the engine says it. */
export const checkReminders = ({
  flow,
  registry,
  position,
  locale,
  note,
}: {
  flow: Flow;
  registry: Registry;
  position: Position;
  locale: Locale;
  note: Note;
}): readonly Reminder[] => {
  const name = position.at === 'concluded' ? position.name : null;
  const ended = { run: runOf(flow), name, at: now, answered: {} };
  const reminders = flow.reminders?.(ended, { ...position.known, locale }) ?? [];
  const known = questionIndex(registry);
  for (const { id, at, until, say, template, parameters = [], options } of reminders) {
    const wrong = (detail: string): void => note('reminder', id, detail, locale);
    if (!/^[a-z0-9.-]{1,60}$/.test(id)) wrong('its id cannot stand on a button');
    if (!(Date.parse(at) < Date.parse(until))) wrong('it is pointless before it is due');
    if (reminders.filter((one) => one.id === id).length > 1) wrong('its id stands twice');
    if (!registry.templates.includes(template)) wrong(`${template.name} is not registered`);
    if (parameters.length !== template.examples.length) wrong(`${template.name} has other parameters`);
    if (options.length < 1 || options.length > 3) wrong('one to three options can be tapped');
    for (const text of [say, ...parameters, ...options.map(({ title }) => title)]) {
      const told = sensitive.exec(text)?.[0];
      if (told !== undefined) wrong(`it is read on a shared phone: "${told}"`);
    }
    for (const { does } of options) {
      if (does.act !== 'open') continue;
      if (!registry.flows.some((one) => one.id === does.flow)) wrong(`it opens ${does.flow}`);
      for (const key of Object.keys(does.answers))
        if (!known.has(questionOf(key))) wrong(`it answers ${key}, which nobody asks`);
    }
  }
  return reminders;
};

/** Whoever looks over her shoulder may learn nothing of violence, law, health or debts. */
const sensitive =
  /violen|agres|maltrat|abus|suicid|salud|m[eé]dic|enferm|discapac|abogad|jur[ií]dic|denunci|legal|comisar|deuda|mora\b|abuse|health|doctor|disab|\blaw|court|debt/i;
