import { expect, it } from 'vitest';
import type { Input } from '../../../flows/engine/input.ts';
import { showTyping } from '../../../functions/conversation/show-typing.ts';

const now = new Date('2026-11-23T14:00:30Z');
const message = (id: string, at: string): Input => ({
  kind: 'message',
  id,
  at,
  content: { type: 'text', body: 'hola' },
});
const wake: Input = { kind: 'timer', id: 't', at: '2026-11-23T14:00:20Z', token: 'x' };

const shown = async (inputs: readonly Input[], paused = 0): Promise<readonly string[]> => {
  const ids: string[] = [];
  const channel = { send: () => expect.unreachable(), typing: (id: string) => void ids.push(id) };
  showTyping({ channel, pause: { secondsLeft: () => paused, set: () => {} } }, inputs, now);
  await Promise.resolve();
  return ids;
};

it.each<[string, readonly Input[], readonly string[]]>([
  ['what comes at once', [message('a', '2026-11-23T14:00:28Z')], []],
  ['what has waited', [message('a', '2026-11-23T14:00:20Z')], ['a']],
  ['the newest of several', [message('a', '2026-11-23T14:00:20Z'), message('b', '2026-11-23T14:00:25Z'), wake], ['b']],
  ['what comes again hours later', [message('a', '2026-11-23T10:00:20Z')], []],
  ['what is no message of hers', [wake], []],
])('typing is shown only in a backlog: %s', async (_, inputs, ids) => {
  expect(await shown(inputs)).toEqual(ids);
});

it('typing is not shown while the number is paused, nor where the channel cannot', async () => {
  const inputs = [message('a', '2026-11-23T14:00:20Z')];
  expect(await shown(inputs, 30)).toEqual([]);
  const channel = { send: () => expect.unreachable() };
  const pause = { secondsLeft: () => expect.unreachable(), set: () => {} };
  expect(() => showTyping({ channel, pause }, inputs, now)).not.toThrow();
});
