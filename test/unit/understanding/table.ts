import { expect, test } from 'vitest';
import { parseCorrection } from '../../../flows/understanding/correction.ts';
import { dangerIn } from '../../../flows/understanding/danger.ts';
import { greetingIn } from '../../../flows/understanding/greeting.ts';
import type { Parsed } from '../../../flows/understanding/parsed.ts';
import { isKind, type UnderstandingOptions, understand } from '../../../flows/understanding/understand.ts';

/** A Sunday. */
export const NOW = '2026-11-22';

type Options = Partial<UnderstandingOptions> & { readonly titles?: readonly string[] };

const show = (value: unknown): string => {
  if (typeof value === 'object' && value !== null && 'locality' in value && 'name' in value)
    return `${value.locality ?? 'out'}/${value.name}`;
  return typeof value === 'string' ? value : JSON.stringify(value);
};

const shown = (parsed: Parsed<unknown>): string => {
  if (parsed.ok) return `${show(parsed.value)}${parsed.inferred ? '~' : ''}`;
  const several = parsed.candidates?.map(({ value }) => show(value)).join(';');
  return several === undefined ? parsed.reason : `${parsed.reason}: ${several}`;
};

/** How a text is read, in one line: `value`, `value~` if inferred, or the reason and `: candidates`. */
export const reading = (kind: string, text: string, { titles = [], ...options }: Options = {}): string => {
  if (kind === 'danger') return String(dangerIn(text));
  if (kind === 'greeting') return String(greetingIn(text));
  if (kind === 'correction') {
    const found = parseCorrection(text);
    if (found === null) return 'null';
    if (found.kind === 'replacement') return `"${found.rest}"`;
    return found.to === undefined ? `#${found.n}` : `#${found.n} "${found.to}"`;
  }
  if (!isKind(kind)) throw new Error(`no such kind: ${kind}`);
  return shown(
    understand(kind, text, { now: NOW, options: titles.map((title, i) => ({ id: `o${i}`, title })), ...options }),
  );
};

/** One test per line of `text => reading`. */
export const table = (kind: string, rows: string, options: Options = {}): void => {
  const lines = rows.split('\n').filter((line) => line.includes(' => '));
  test.each(lines.map((line) => line.split(' => ')))('%s => %s', (text = '', expected) => {
    expect(reading(kind, text.trim(), options)).toBe(expected);
  });
  test('has many rows', () => expect(lines.length).toBeGreaterThanOrEqual(20));
};
