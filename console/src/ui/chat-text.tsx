import type { ReactNode } from 'react';

/** Text as WhatsApp shows it: *bold* and _italic_. Only ever text: nothing in it becomes a part of the page. */
export const ChatText = ({ text }: { readonly text: string }) => <>{text.split(marked).map(piece)}</>;

/** A mark counts where it opens at a word and closes after one, on the same line. */
const marked =
  /((?<![\p{L}\d])\*(?=\S)[^*\n]+(?<=\S)\*(?![\p{L}\d])|(?<![\p{L}\d])_(?=\S)[^_\n]+(?<=\S)_(?![\p{L}\d]))/u;

const piece = (part: string, at: number): ReactNode => {
  if (at % 2 === 0) return part;
  const inner = part.slice(1, -1);
  return part.startsWith('*') ? <strong key={at}>{inner}</strong> : <em key={at}>{inner}</em>;
};
