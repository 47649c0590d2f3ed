import { describe, expect, it } from 'vitest';
import { stageSettings } from '../../infra/settings.ts';

const from = (context: Record<string, unknown>) => stageSettings((name) => context[name]);

describe('stage settings', () => {
  it('have defaults that point at Meta', () => {
    expect(from({})).toMatchObject({ stage: 'dev', graphUrl: 'https://graph.facebook.com', graphVersion: 'v26.0' });
  });

  it('take numbers as text, as the command line gives them', () => {
    expect(from({ converseConcurrency: '7' }).converseConcurrency).toBe(7);
  });

  it.each([
    [{ stage: 'Prod!' }, 'stage'],
    [{ phoneNumberId: '+57 300' }, 'phoneNumberId'],
    [{ graphVersion: '26' }, 'graphVersion'],
    [{ graphUrl: 'https://graph.facebook.com/v26.0' }, 'graphUrl'],
    [{ alarmEmail: 'nobody' }, 'alarmEmail'],
    [{ converseConcurrency: '1' }, 'converseConcurrency'],
  ])('name what is wrong in %j', (context, name) => {
    expect(() => from(context)).toThrow(name);
  });
});
