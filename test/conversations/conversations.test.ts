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
    const { answers } = await played(file);
    if (updates) return writeTranscript(file, transcript, answers);
    expect(transcript.steps.length).toBeGreaterThan(0);
    const said = transcript.steps.map(({ line }, index) => `> ${line}\n${answers[index]}`).join('\n');
    expect(said).toBe(transcript.steps.map(({ line, expected }) => `> ${line}\n${expected}`).join('\n'));
  });

  test(`${name} is the same when every delivery comes twice`, async ({ expect }) => {
    const transcript = readTranscript(file);
    const once = await played(file);
    const twice = await play(transcript, { twice: true });
    expect(twice.answers).toEqual(once.answers);
    expect(await twice.rig.session()).toMatchObject(once.session);
    expect(twice.rig.repeats()).toBe(0);
    twice.rig.close();
  });

  test(`${name} loses and doubles nothing though the process dies in the middle of every letter`, async ({
    expect,
  }) => {
    const transcript = readTranscript(file);
    const whole = await played(file);
    let deaths = 0;
    const instants = whole.mostSteps + 1;
    const passes: ((letter: number) => number)[] = [];
    // Short ones: every letter dies at every instant. Long ones: at three of the first five, others for the letter after it.
    const usual = Math.min(instants, 5);
    for (let pass = 0; pass < (transcript.steps.length <= shortest ? usual : Math.min(3, usual)); pass += 1) {
      passes.push((letter) => (letter + pass * 2) % usual);
    }
    // Few letters take more steps than that (an erasure); these die at each of them.
    for (let step = usual; step < instants; step += 1) passes.push(() => step);
    for (const [pass, diesAfter] of passes.entries()) {
      const died = await play(transcript, { diesAfter });
      deaths += died.rig.deaths().all;
      expect(died.answers, `pass ${pass}`).toEqual(whole.answers);
      expect(await died.rig.session(), `pass ${pass}`).toMatchObject(whole.session);
      expect(keysOf(await died.rig.records()), `pass ${pass}`).toEqual(whole.records);
      // Only a send that was accepted in the instant before its mark may reach the receiver again.
      expect(died.rig.repeats(), `pass ${pass}`).toBeLessThanOrEqual(died.rig.deaths().unmarked);
      died.rig.close();
    }
    expect(deaths).toBeGreaterThanOrEqual(transcript.steps.length);
  });
});

/** What a conversation comes to where nothing goes wrong: played once, and what the other plays are held against. */
const played = (file: string) => {
  const before = plays.get(file);
  if (before !== undefined) return before;
  const begun = playWhole(file);
  plays.set(file, begun);
  return begun;
};

const playWhole = async (file: string) => {
  const { answers, rig } = await play(readTranscript(file));
  const session = withoutIds(await rig.session());
  const records = keysOf(await rig.records());
  rig.close();
  return { answers, session, records, mostSteps: rig.mostSteps() };
};

const plays = new Map<string, ReturnType<typeof playWhole>>();

/** Lines up to which a conversation is played through a death at every step of every letter. */
const shortest = 12;

/** Citizen ids are random; everything else must be the same. */
const withoutIds = <T extends { citizen: string; case: string | null }>(session: T) => {
  const { citizen: _citizen, case: _case, ...rest } = session;
  return rest;
};

const keysOf = (items: readonly { sk: string }[]): readonly string[] =>
  items.map(({ sk }) => sk.replace(/^case#.*-/, 'case#')).toSorted();
