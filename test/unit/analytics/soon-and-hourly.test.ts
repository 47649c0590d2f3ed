import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { soonAndHourly } from '../../../infra/local/soon-and-hourly.ts';

const minutes = (n: number): void => void vi.advanceTimersByTime(n * 60_000);

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

it('figures are counted some minutes after the start of one machine, and then each hour', () => {
  let counted = 0;
  const stop = soonAndHourly(() => {
    counted += 1;
  });
  minutes(2);
  expect(counted).toBe(0);
  minutes(8);
  expect(counted).toBe(1);
  minutes(60);
  expect(counted).toBe(2);
  minutes(120);
  expect(counted).toBe(4);
  stop();
  minutes(120);
  expect(counted).toBe(4);
});

it('and never where it ends before', () => {
  let counted = 0;
  const stop = soonAndHourly(() => {
    counted += 1;
  });
  stop();
  minutes(120);
  expect(counted).toBe(0);
});
