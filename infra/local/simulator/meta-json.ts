const unusual = /[\u007f-\uffff/@<>%]/g;

/**
 * JSON as Meta writes webhooks: every character outside ASCII as `\u00e1` in lower-case hex, `/` as `\/`, and
 * `@ < > %` escaped too. Whoever checks a signature over JSON written anew finds it false, as with Meta.
 */
export function metaJson(value: unknown): string {
  return JSON.stringify(value).replace(unusual, escaped);
}

function escaped(character: string): string {
  if (character === '/') return '\\/';
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
