import { limits, type Outgoing } from '../engine/message.ts';
import { readTapId } from '../engine/tap-id.ts';
import type { ProblemKind } from './problem.ts';

/** What WhatsApp would not take of a message, or a person could not use. */
export const misfits = (message: Outgoing): readonly { readonly kind: ProblemKind; readonly detail: string }[] => {
  const found: { kind: ProblemKind; detail: string }[] = [];
  const atMost = (text: string, most: number, what: string): void => {
    if (text.length > most)
      found.push({
        kind: 'too-long',
        detail: `${what} has ${text.length} characters, at most ${most}: ${text.slice(0, 60)}`,
      });
    if (text.trim() === '') found.push({ kind: 'missing-text', detail: `${what} is empty` });
    const open = /\{\w+\}/.exec(text)?.[0];
    if (open !== undefined) found.push({ kind: 'unfilled-placeholder', detail: `${what} shows ${open}` });
    const promise = promises.exec(text)?.[0];
    if (promise !== undefined) found.push({ kind: 'promise', detail: `${what} promises: ${promise}` });
  };
  const tappable = (
    taps: readonly { readonly id: string; readonly title: string }[],
    most: number,
    longestId: number,
  ): void => {
    for (const { id, title } of taps) {
      atMost(title, most, 'a title');
      if (id.length > longestId || readTapId(id) === null)
        found.push({ kind: 'too-long', detail: `the id ${id} is not ours or too long` });
    }
    const titles = taps.map(({ title }) => title);
    const double = titles.find((title, index) => titles.indexOf(title) !== index);
    if (double !== undefined) found.push({ kind: 'same-title', detail: `"${double}" stands twice` });
  };
  switch (message.kind) {
    case 'text':
      atMost(message.body, limits.text, 'the text');
      break;
    case 'buttons':
    case 'picture':
      atMost(message.body, limits.body, 'the body');
      tappable(message.buttons, limits.buttonTitle, limits.buttonId);
      if (message.buttons.length > limits.buttons)
        found.push({ kind: 'too-many-options', detail: `${message.buttons.length} buttons` });
      break;
    case 'list':
      atMost(message.body, limits.body, 'the body');
      atMost(message.open, limits.listButton, 'the list button');
      tappable(message.rows, limits.rowTitle, limits.rowId);
      for (const { description } of message.rows)
        if (description !== undefined) atMost(description, limits.rowDescription, 'a description');
      if (message.rows.length > limits.rows)
        found.push({ kind: 'too-many-options', detail: `${message.rows.length} rows` });
      break;
    case 'location-request':
      atMost(message.body, limits.body, 'the body');
      break;
    case 'location':
      atMost(message.name, limits.body, 'the name');
      break;
    case 'image':
    case 'document':
      atMost(message.caption, limits.body, 'the caption');
      break;
    case 'template':
      break;
  }
  return found;
};

/** Nothing may read like a promise of a benefit or a loan. */
const promises =
  /le garantizamos|garantizad[oa]s?\b|su cr[eé]dito (?:est[aá]|qued[oó]) aprobado|le aprobamos|tiene derecho asegurado|seguro (?:le dan|se lo dan|la aprueban)|le van a prestar|will be approved|we guarantee|is guaranteed/i;
