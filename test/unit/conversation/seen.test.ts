import { describe, expect, it } from 'vitest';
import { hasSeen, heardUpTo, type Seen, see } from '../../../functions/conversation/seen.ts';

const now = '2026-11-23T14:00:00.000Z';
const later = (days: number): string => new Date(Date.parse(now) + days * 86_400_000).toISOString();
const input = (id: string, at: string) => ({ id, at });

/** Each heard by itself, at the time that the function gives. */
const heard = (inputs: readonly { readonly id: string; readonly at: string }[], when = now): Seen =>
  inputs.reduce((seen, one) => see(seen, [one], when), heardUpTo(null));

describe('what a person sent', () => {
  it('is known again for eight days', () => {
    const one = input('a', now);
    const seen = heard([one]);
    expect(hasSeen(seen, one)).toBe(true);
    expect(hasSeen(see(seen, [input('b', later(6))], later(6)), one)).toBe(true);
    expect(hasSeen(seen, input('b', now))).toBe(false);
  });

  it('long ago and comes only now is heard, whatever came before it', () => {
    const old = [2023, 2025, 2024, 2020].map((year) => input(`of ${year}`, `${year}-03-01T10:00:00.000Z`));
    let seen = heardUpTo(null);
    for (const one of old) {
      expect(hasSeen(seen, one)).toBe(false);
      seen = see(seen, [one], now);
    }
    expect(old.every((one) => hasSeen(seen, one))).toBe(true);
  });

  it('and was dropped for its age counts as a repeat ever after', () => {
    const one = input('a', now);
    const many = Array.from({ length: 2200 }, (_, n) => input(`n${n}`, later(1)));
    const seen = many.reduce((all, next) => see(all, [next], later(1)), heard([one]));
    expect(hasSeen(seen, one)).toBe(true);
    expect(hasSeen(seen, input('new', later(2)))).toBe(false);
  });

  it('with a time of years to come makes nothing after it a repeat', () => {
    const ahead = input('ahead', '2100-01-01T00:00:00.000Z');
    const many = Array.from({ length: 2200 }, (_, n) => input(`n${n}`, now));
    const seen = many.reduce((all, next) => see(all, [next], now), heard([ahead]));
    expect(hasSeen(seen, input('new', later(1)))).toBe(false);
  });

  it('and is read out of a session of before 2026-11-30 is known again', () => {
    const seen = heard([input('a', now)]);
    const old: Seen = { floor: 0, lots: seen.lots.map(({ last, count, ids }) => ({ last, count, ids })) };
    expect(hasSeen(see(old, [input('b', later(3))], later(3)), input('a', now))).toBe(true);
  });
});
