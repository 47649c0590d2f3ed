import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, test } from 'vitest';
import { play, readTranscript, writeTranscript } from './play.ts';

const here = import.meta.dirname;
const files = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.chat'))
  .toSorted()
  .map((file) => join(here, file));

/** `UPDATE_CHATS=1 npm test` writes what the bot says now; the difference is read as prose. */
const updates = process.env['UPDATE_CHATS'] === '1';

// Most of a play is waiting for the store's thread: several run side by side.
describe.concurrent.each(files)('%s', (file) => {
  const name = `${basename(dirname(file))}/${basename(file, '.chat')}`;

  test(`${name} reads as written`, async ({ expect }) => {
    const transcript = readTranscript(file);
    const { answers, rig } = await play(transcript);
    rig.close();
    if (updates) return writeTranscript(transcript, answers);
    expect(transcript.steps.length).toBeGreaterThan(0);
    const said = transcript.steps.map(({ line }, index) => `> ${line}\n${answers[index]}`).join('\n');
    expect(said).toBe(transcript.steps.map(({ line, expected }) => `> ${line}\n${expected}`).join('\n'));
  });

  test(`${name} is the same when every delivery comes twice`, async ({ expect }) => {
    const transcript = readTranscript(file);
    const once = await play(transcript);
    const twice = await play(transcript, { twice: true });
    expect(twice.answers).toEqual(once.answers);
    expect(await twice.rig.session()).toMatchObject(withoutIds(await once.rig.session()));
    expect(twice.rig.repeats()).toBe(0);
    once.rig.close();
    twice.rig.close();
  });

  test(`${name} loses and doubles nothing though the process dies at every step of every letter`, async ({
    expect,
  }) => {
    const transcript = readTranscript(file);
    const whole = await play(transcript);
    const expected = withoutIds(await whole.rig.session());
    const records = keysOf(await whole.rig.records());
    let deaths = 0;
    // To die before a step is to die after the one before it, so this is every instant at which it can happen.
    const instants = [...Array(whole.rig.mostSteps() + 1).keys()];
    for (const step of instants) {
      const crash = step === 0 ? ({ step: 1, when: 'before' } as const) : ({ step, when: 'after' } as const);
      const died = await play(transcript, { crash });
      deaths += died.rig.deaths().all;
      expect(died.answers, `after step ${step}`).toEqual(whole.answers);
      expect(await died.rig.session(), `after step ${step}`).toMatchObject(expected);
      expect(keysOf(await died.rig.records()), `after step ${step}`).toEqual(records);
      // Only a send that was accepted in the instant before its mark may reach the receiver again.
      expect(died.rig.repeats(), `after step ${step}`).toBeLessThanOrEqual(died.rig.deaths().unmarked);
      died.rig.close();
    }
    expect(deaths).toBeGreaterThanOrEqual(transcript.steps.length);
    whole.rig.close();
  });
});

/** Citizen ids are random; everything else must be the same. */
const withoutIds = <T extends { citizen: string; case: string | null }>(session: T) => {
  const { citizen: _citizen, case: _case, ...rest } = session;
  return rest;
};

const keysOf = (items: readonly { sk: string }[]): readonly string[] =>
  items.map(({ sk }) => sk.replace(/^case#.*-/, 'case#')).toSorted();
