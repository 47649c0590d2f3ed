/**
 * - `plain`: no separator · `grouped`: thousands · `decimal`: a fraction of one or two digits
 * - `odd`: separators in places where no number has them; `readings` are what may have been meant
 */
export type Digits = {
  readonly shape: 'plain' | 'grouped' | 'decimal' | 'odd';
  readonly value: number;
  readonly readings: readonly number[];
};

export const readDigits = (text: string): Digits => {
  const parts = text.split(/[., ']/);
  const marks: readonly string[] = text.match(/[., ']/g) ?? [];
  const whole = Number(parts.join(''));
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  const as = (shape: Digits['shape'], value: number, readings = [value]): Digits => ({ shape, value, readings });
  if (marks.length === 0) return as('plain', whole);
  const groups = (some: readonly string[]): boolean =>
    /^(?:[1-9]\d{0,2})$/.test(some[0] ?? '') && some.slice(1).every((part) => part.length === 3);
  // "1,200.000" is nearly always a million two hundred thousand, but not surely
  if (groups(parts)) return marks.includes('.') && marks.includes(',') ? as('odd', whole) : as('grouped', whole);
  const fraction = Number(`${parts.slice(0, -1).join('')}.${last}`);
  if (marks.length === 1 && last.length < 3 && first.length <= 9) return as('decimal', fraction);
  if (groups(parts.slice(0, -1)) && last.length < 3) {
    const apart = marks.at(-1) !== marks.at(-2) && marks.at(-1) !== "'";
    const body = Number(parts.slice(0, -1).join(''));
    return apart ? as('decimal', fraction) : as('odd', whole, [body, Number(`${body}`) * 1000, whole]);
  }
  return as('odd', whole, [whole]);
};
