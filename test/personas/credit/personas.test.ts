import { describe, expect, it } from 'vitest';
import { assess } from '../../../flows/credit/assess.ts';
import { profileSchema } from '../../../flows/credit/profile-schema.ts';
import { shippedCredit } from '../../../flows/credit/shipped.ts';
import { personas } from './personas.ts';

describe('personas', () => {
  it('are at least thirty, each with a source', () => {
    expect(personas.length).toBeGreaterThanOrEqual(30);
    expect(new Set(personas.map((one) => one.name)).size).toBe(personas.length);
    for (const { name, source } of personas) expect(source, name).not.toBe('');
  });

  it.each(personas)('$name', ({ profile, expects }) => {
    const found = assess(profileSchema.parse(profile), shippedCredit, '2026-11-22T15:00:00Z');
    if (expects.level !== undefined) expect(found.level).toBe(expects.level);
    if (expects.capacity !== undefined) expect(found.capacity).toMatchObject(expects.capacity);
    for (const [id, outcome] of Object.entries(expects.dimensions ?? {})) {
      expect(found.dimensions.find((one) => one.id === id)?.outcome, id).toBe(outcome);
    }
    if (expects.steps !== undefined) expect(found.nextSteps.map((step) => step.id)).toEqual(expects.steps);
    for (const [id, expected] of Object.entries(expects.offers ?? {})) {
      const offer = found.offers.find((one) => one.id === id);
      expect(offer?.outcome, id).toBe(expected.outcome);
      if (expected.missing !== undefined) expect(offer?.missing, id).toContain(expected.missing);
      if (expected.rule !== undefined)
        expect(
          offer?.reasons.map((reason) => reason.rule),
          id,
        ).toContain(expected.rule);
      if (expected.fits !== undefined) expect(offer?.fits, id).toContain(expected.fits);
      if (expected.notKnown !== undefined) expect(offer?.notKnown, id).toContain(expected.notKnown);
    }
  });

  it('every dimension and every reason names where its rule was read', () => {
    for (const { profile } of personas) {
      const { dimensions, offers, nextSteps } = assess(profile, shippedCredit, '2026-11-22');
      for (const one of dimensions) {
        expect(one.source).toMatch(/^https?:\/\/\S+$/);
        expect(one.asOf).toMatch(/^\d{4}(-\d{2}){0,2}$/);
      }
      for (const reason of offers.flatMap((one) => one.reasons)) expect(reason.source).toMatch(/^https?:\/\/\S+$/);
      expect(nextSteps.length).toBeLessThanOrEqual(3);
    }
  });
});
