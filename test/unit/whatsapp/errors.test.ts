import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../functions/adapters/whatsapp/errors.ts';

const refusal = (code: number | null, status = 400, more: { subcode?: number; retryAfter?: number } = {}) => ({
  status,
  code,
  subcode: more.subcode ?? null,
  retryAfter: more.retryAfter ?? null,
});

// docs/whatsapp.md 3.4, line by line.
const classes: [string, number[], Record<string, unknown>][] = [
  ['throttle', [4, 80007, 130429, 133016], { outcome: 'pause', alarm: false }],
  ['pair', [131056], { outcome: 'wait' }],
  ['spam', [131048], { outcome: 'pause', alarm: true }],
  ['server', [1, 2, 131000, 131016, 131057, 133004], { outcome: 'retry' }],
  ['token', [0, 190, 102], { outcome: 'pause', alarm: true }],
  ['permissions', [3, 10, 200, 299], { outcome: 'pause', alarm: true }],
  ['policy and billing', [368, 131031, 130497, 131042], { outcome: 'pause', alarm: true }],
  ['window', [131047], { outcome: 'window-closed' }],
  ['recipient', [131026, 131030, 130472, 131049, 131050], { outcome: 'give-up', bug: false }],
  [
    'bug',
    [100, 131008, 131009, 131051, 132000, 132001, 132005, 132012, 132015, 132069],
    { outcome: 'give-up', bug: true },
  ],
];

describe('error classes', () => {
  it.each(classes.flatMap(([name, codes, expected]) => codes.map((code) => [name, code, expected] as const)))(
    '%s: %i',
    (_name, code, expected) => {
      expect(outcomeOf(refusal(code))).toMatchObject({ ...expected, code });
      // The code decides, whatever the HTTP status says.
      expect(outcomeOf(refusal(code, 500))).toMatchObject(expected);
    },
  );

  it('waits 4^X seconds for a pair, X the times it waited before', () => {
    expect([0, 1, 2, 3, 6, 60].map((attempt) => outcomeOf(refusal(131056), attempt))).toMatchObject(
      [1, 4, 16, 64, 4096, 4096].map((afterSeconds) => ({ outcome: 'wait', afterSeconds })),
    );
  });

  it('stops everything where our number itself is unknown, not one message', () => {
    expect(outcomeOf(refusal(100, 400, { subcode: 33 }))).toMatchObject({ outcome: 'pause', alarm: true });
  });

  it('pauses at least as long as the answer asks, within reason', () => {
    expect(outcomeOf(refusal(130429, 429, { retryAfter: 120 }))).toMatchObject({ afterSeconds: 120 });
    expect(outcomeOf(refusal(130429, 429, { retryAfter: 1 }))).toMatchObject({ afterSeconds: 10 });
    expect(outcomeOf(refusal(130429, 429, { retryAfter: 1e9 }))).toMatchObject({ afterSeconds: 3600 });
  });

  it.each([
    [500, { outcome: 'retry', code: null, why: 'http-500' }],
    [502, { outcome: 'retry', code: null, why: 'http-502' }],
    [404, { outcome: 'retry', code: null, why: 'http-404' }],
    [301, { outcome: 'retry', code: null, why: 'http-301' }],
    [429, { outcome: 'pause', code: 429, alarm: false }],
    [401, { outcome: 'pause', code: 401, alarm: true }],
    [403, { outcome: 'pause', code: 403, alarm: true }],
  ])('goes by the status %i where there is no code', (status, expected) => {
    expect(outcomeOf(refusal(null, status))).toMatchObject(expected);
  });

  it('takes a code it does not know by its status', () => {
    expect(outcomeOf(refusal(999_999))).toMatchObject({
      outcome: 'give-up',
      code: 999_999,
      bug: true,
      why: 'unknown-code',
    });
    expect(outcomeOf(refusal(999_999, 503))).toMatchObject({ outcome: 'retry', code: 999_999 });
    expect(outcomeOf(refusal(999_999, 429))).toMatchObject({ outcome: 'pause', alarm: false });
    expect(outcomeOf(refusal(999_999, 401))).toMatchObject({ outcome: 'pause', alarm: true });
  });
});
