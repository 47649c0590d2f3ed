import type { SaidLine } from '../../../functions/console/deps.ts';
import type { Control } from '../simulator/control.ts';
import type { PhoneMessage } from '../simulator/phone-message.ts';
import type { Saying } from '../simulator/say.ts';

/**
 * Says the lines of a stored conversation again from a made-up number on the phone page, one after the other, each once
 * the bot has answered the one before. Resolves at once with the page's path; what fails there shows there.
 */
export const replayInPhone =
  (control: () => Control | null) =>
  async (lines: readonly SaidLine[]): Promise<string> => {
    const phones = control();
    if (phones === null) throw new Error('there is no phone page');
    const waId = freeNumber(phones);
    phones.addPhone({ waId, name: 'Conversación repetida' });
    void sayAll(phones, waId, lines).catch(() => {});
    return '/phone/';
  };

const sayAll = async (phones: Control, waId: string, lines: readonly SaidLine[]): Promise<void> => {
  for (const { text } of lines) {
    // What she said where it is not kept cannot be said again.
    if (text === '[…]') continue;
    const id = phones.say(waId, sayingOf(text, phones.messages(waId)));
    // Where she gets no answer (a sticker, a person has her) the next line goes out after the wait.
    await phones.reply(waId, { after: id, ms: waitMs }).catch(() => null);
  }
};

const waitMs = 4000;

/** A tap where the last message has such a button; what she wrote is written. */
const sayingOf = (text: string, messages: readonly PhoneMessage[]): Saying => {
  const media = /^\[(voice|image|video|document|sticker)\]$/.exec(text)?.[1];
  if (media === 'voice' || media === 'image' || media === 'video' || media === 'document' || media === 'sticker')
    return { type: 'media', media };
  if (text === '[location]') return { type: 'location', latitude: 4.63, longitude: -74.15 };
  const last = messages.findLast(({ from }) => from === 'business');
  const tap = last === undefined ? undefined : tapsOf(last).find(({ title }) => title === text);
  return tap === undefined ? { type: 'text', body: text } : { type: 'tap', ...tap };
};

const tapsOf = ({ content }: PhoneMessage): readonly { readonly id: string; readonly title: string }[] =>
  content.type === 'buttons'
    ? content.buttons
    : content.type === 'list'
      ? content.sections.flatMap(({ rows }) => rows)
      : [];

/** Plainly made up: no operator has given such numbers out. */
const freeNumber = (phones: Control): string => {
  for (let n = 9001; ; n += 1) {
    const waId = `57300000${n}`;
    if (phones.phone(waId) === null) return waId;
  }
};
