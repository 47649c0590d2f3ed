import type { Outgoing } from '../../flows/engine/message.ts';

/** A message as a terminal and a transcript show it: the text, then what can be tapped. */
export const drawMessage = (message: Outgoing): string => {
  const lines = [...bodyOf(message).split('\n'), ...taps(message)];
  return `${lines.map((line) => `< ${line}`.trimEnd()).join('\n')}\n`;
};

const bodyOf = (message: Outgoing): string => {
  switch (message.kind) {
    case 'location':
      return `[pin ${message.latitude},${message.longitude} ${message.name}, ${message.address}]`;
    case 'image':
    case 'document':
      return `[${message.kind}] ${message.caption}`;
    case 'picture':
      return `[picture] ${message.picture.title}\n${message.body}`;
    case 'template':
      return `[template ${message.name} ${message.language}]`;
    default:
      return message.body;
  }
};

const taps = (message: Outgoing): readonly string[] => {
  if (message.kind === 'buttons' || message.kind === 'picture')
    return message.buttons.map(({ title }, index) => `#${index + 1} ${title}`);
  if (message.kind === 'list') {
    return message.rows.map(
      ({ title, description }, index) =>
        `#${index + 1} ${title}${description === undefined ? '' : ` — ${description}`}`,
    );
  }
  if (message.kind === 'location-request') return ['[enviar ubicación]'];
  return [];
};
