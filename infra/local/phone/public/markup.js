import { el } from './dom.js';

const marks = { '*': 'strong', _: 'em', '~': 's' };
const pattern =
  /```([\s\S]+?)```|(?<![\p{L}\p{N}*_~])([*_~])(?=\S)([\s\S]*?\S)\2(?![\p{L}\p{N}*_~])|https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]}'»]/u;

/** WhatsApp's own marks: *bold*, _italic_, ~struck~, ```code```; and links. Everything else stays the text it is. */
export function markup(text) {
  const nodes = [];
  let rest = text;
  for (let match = pattern.exec(rest); match; match = pattern.exec(rest)) {
    if (match.index > 0) nodes.push(rest.slice(0, match.index));
    nodes.push(marked(match));
    rest = rest.slice(match.index + match[0].length);
  }
  if (rest !== '') nodes.push(rest);
  return nodes;
}

function marked([whole, code, mark, inner]) {
  if (code !== undefined) return el('code', {}, code);
  if (mark !== undefined) return inner.includes('\n') ? whole : el(marks[mark], {}, ...markup(inner));
  return el('a', { href: whole, target: '_blank', rel: 'noopener noreferrer nofollow' }, whole);
}
