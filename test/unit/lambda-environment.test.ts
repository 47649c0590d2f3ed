import { expect, it } from 'vitest';
import { secret } from '../../functions/lambda/environment.ts';

const token = (value: string): string => secret(new Map([['WHATSAPP_ACCESS_TOKEN', value]]), 'WHATSAPP_ACCESS_TOKEN');

it('a secret that was pasted with the end of its line is taken without it', () => {
  expect(token(' abcd\n')).toBe('abcd');
  expect(() => token(' \n')).toThrow('WHATSAPP_ACCESS_TOKEN is missing');
});

it('a secret that cannot go into a header is named, and not shown', () => {
  expect(() => token('abcd\nefgh')).toThrow(/^WHATSAPP_ACCESS_TOKEN holds a line break or another control character$/);
});
