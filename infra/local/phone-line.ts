import type { Content } from '../../flows/engine/input.ts';
import type { Outgoing } from '../../flows/engine/message.ts';

/**
 * One line of a phone in text, as the terminal and the transcripts write it: `#2` taps the second option of the last
 * message, `^1#2` that of the one before it, `@4.61,-74.08` shares a location, `~24h` lets time pass, `!voice` sends a
 * voice note. Anything else is what she writes.
 */
export const readPhoneLine = (line: string, shown: readonly Outgoing[]): Content | { readonly pass: number } => {
  const text = line.trim();
  const tap = /^(?:\^(\d{1,2}))?#(\d{1,2})$/.exec(text);
  if (tap !== null) {
    const choice = choices(withChoices(shown).at(-1 - Number(tap[1] ?? 0)))[Number(tap[2]) - 1];
    if (choice !== undefined) return { type: 'tap', ...choice };
  }
  const place = /^@\s*(-?\d{1,3}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)$/.exec(text);
  if (place !== null) return { type: 'location', latitude: Number(place[1]), longitude: Number(place[2]) };
  const wait = /^~\s*(\d{1,5})\s*([mhd])$/.exec(text);
  if (wait !== null) return { pass: Number(wait[1]) * (units[wait[2] ?? 'm'] ?? 0) };
  const sent = /^!(voice|image|video|document|sticker|reaction|contacts|order|deleted)$/.exec(text)?.[1];
  switch (sent) {
    case 'voice':
    case 'image':
    case 'video':
    case 'document':
    case 'sticker':
      return { type: 'media', media: sent };
    case 'reaction':
    case 'contacts':
    case 'order':
    case 'deleted':
      return { type: sent };
    default:
      return { type: 'text', body: line };
  }
};

/** What to say to somebody at a terminal whose line looks like a command and was taken for words; null where all is well. */
export const takenForWords = (line: string, content: Content | { readonly pass: number }): string | null =>
  'type' in content && content.type === 'text' && /^[#@~!]/.test(line.trim())
    ? `"${line.trim()}" was sent as words. ${howToWrite}`
    : null;

export const howToWrite =
  'Write as on WhatsApp; #2 taps the 2nd option, @4.61,-74.08 shares a location, ~24h lets time pass (m, h, d), !voice sends a voice note; Ctrl-D ends.';

const units: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

const withChoices = (shown: readonly Outgoing[]): readonly Outgoing[] =>
  shown.filter((message) => choices(message).length > 0);

/** What can be tapped below a message. */
export const choices = (message: Outgoing | undefined): readonly { readonly id: string; readonly title: string }[] => {
  if (message?.kind === 'buttons' || message?.kind === 'picture') return message.buttons;
  if (message?.kind === 'list') return message.rows.map(({ id, title }) => ({ id, title }));
  return [];
};
