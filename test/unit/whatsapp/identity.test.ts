import { describe, expect, it } from 'vitest';
import { groupKey, identify, letterId } from '../../../functions/conversation/identity.ts';
import { deriveKeys } from '../../../functions/conversation/seal.ts';
import { ana, anaUser, keys, phoneNumberId } from './webhooks.ts';

describe('identity', () => {
  it('is a short name that says nothing of the person', () => {
    const name = groupKey(keys, phoneNumberId, ana);
    expect(name).toMatch(/^[\w-]{24}$/);
    expect(Buffer.from(name, 'base64url').toString('latin1')).not.toContain(ana);
  });

  it('differs by person, by number of ours and by key', () => {
    const names = [
      groupKey(keys, phoneNumberId, ana),
      groupKey(keys, phoneNumberId, anaUser),
      groupKey(keys, '2', ana),
      groupKey(deriveKeys('other'), phoneNumberId, ana),
      letterId(keys, ana),
    ];
    expect(new Set(names).size).toBe(names.length);
  });

  it('cannot be shifted between number and person', () => {
    expect(groupKey(keys, '1', '2:3')).not.toBe(groupKey(keys, '1:2', '3'));
    expect(groupKey(keys, '12', '3')).not.toBe(groupKey(keys, '1', '23'));
  });

  it.each([
    ['user id before number', { waId: ana, userId: anaUser }, [anaUser, ana]],
    ['number alone', { waId: ana, userId: null }, [ana]],
    ['user id alone', { waId: null, userId: anaUser }, [anaUser]],
    ['empty is absent', { waId: ana, userId: '' }, [ana]],
  ])('%s', (_name, address, [first, ...others]) => {
    const name = (one: string) => groupKey(keys, phoneNumberId, one);
    expect(identify(keys, phoneNumberId, address)).toEqual({ group: name(first!), also: others.map(name) });
  });

  it('of nobody is null', () => {
    expect(identify(keys, phoneNumberId, { waId: null, userId: null })).toBeNull();
    expect(identify(keys, phoneNumberId, { waId: '', userId: '' })).toBeNull();
  });
});
