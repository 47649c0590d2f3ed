/**
 * A readable list as part of a pattern: entries are parted by ` | ` or a line end, each may be a small pattern itself
 * (backslashes as in a literal). Longer entries that begin like shorter ones come first.
 */
export const anyOf = (parts: TemplateStringsArray, ...values: readonly string[]): string => {
  const list = String.raw({ raw: parts.raw }, ...values);
  const entries = list.split(/\s+\|\s+|\s*\n\s*/).filter((entry) => entry !== '');
  return `(?:${entries.join('|')})`;
};

/** Before what somebody takes back: "ay", "uy", "jaja". */
export const SIGHED = '(?:ay|uy|huy|ush|ah|ja(?:ja)*)';
