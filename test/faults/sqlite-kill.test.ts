import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, it } from 'vitest';
import { openSqlite } from '../../functions/adapters/sqlite/open.ts';

const folder = mkdtempSync(join(tmpdir(), 'vecina-kill-'));
const file = join(folder, 'vecina.db');
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the child until it has kept so many promises, ends it with SIGKILL, and gives all that it said. */
const runAndKill = async (round: number, promises: number): Promise<readonly string[]> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'sqlite-kill.child.ts'), file, `${round}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<string | null>((resolve) => child.on('close', (_, signal) => resolve(signal)));
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (lines.push(line) === promises) child.kill('SIGKILL');
  }
  expect(await ended).toBe('SIGKILL');
  return lines;
};

it('loses nothing that was acknowledged when the process is killed in the middle of its work, three times', async () => {
  const posted = new Map<string, { group: string; id: string }>();
  const turns = new Map<string, number>();
  for (const round of [1, 2, 3]) {
    const lines = await runAndKill(round, 700 * round);
    for (const line of lines) {
      const [what, group = '', id = '', turn] = line.split(' ');
      if (what === 'posted') posted.set(`${group} ${id}`, { group, id });
      else turns.set(group, Number(turn));
    }
    const db = new DatabaseSync(file);
    expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    const undone = new Set(
      db
        .prepare('SELECT grp, id FROM letter')
        .all()
        .map(({ grp, id }) => `${grp} ${id}`),
    );
    db.close();

    const { table, close } = openSqlite({ file });
    let handled = 0;
    for (const [name, { group, id }] of posted) {
      if (undone.has(name)) continue;
      handled += 1;
      for (const kind of ['turn', 'fact', 'sent']) {
        expect(await table.get({ pk: group, sk: `${kind}#${id}` }), `${kind} of ${name}`).toBeDefined();
      }
    }
    expect(handled).toBeGreaterThan(0);
    for (const [group, turn] of turns) {
      expect(Number((await table.get({ pk: group, sk: 'session' }))?.data['turn'])).toBeGreaterThanOrEqual(turn);
    }
    close();
  }
});

it('hands over what was not done, in order, after the last kill', async () => {
  const { mailbox, close } = openSqlite({ file });
  const db = new DatabaseSync(file);
  const waiting = db.prepare('SELECT grp, id FROM letter ORDER BY seq').all();
  db.close();
  // The child posts without end, so that some always wait.
  expect(waiting.length).toBeGreaterThan(0);
  const seen = new Map<string, string[]>();
  let count = 0;
  await new Promise<void>((resolve) =>
    mailbox.start(async (group, letters) => {
      seen.set(group, [...(seen.get(group) ?? []), ...letters.map(({ id }) => id)]);
      count += letters.length;
      if (count >= waiting.length) resolve();
    }),
  );
  for (const [group, ids] of seen) {
    expect(ids).toEqual(waiting.filter(({ grp }) => grp === group).map(({ id }) => id));
  }
  await mailbox.stop();
  expect(await mailbox.deadLetters(1)).toEqual([]);
  close();
});
