import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { groupCommit } from '../../../functions/adapters/sqlite/group-commit.ts';
import { openSqlite } from '../../../functions/adapters/sqlite/open.ts';
import { purgeExpired } from '../../../functions/adapters/sqlite/purge-expired.ts';

const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'vecina-letters-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return join(path, 'vecina.db');
};

const letter = (group: string, id: string) => ({ group, id, body: 'sealed' });

it('forgets dead letters of the groups named, and waiting ones only when told', async () => {
  const { mailbox, close } = openSqlite({ file: folder(), retryMs: [0] });
  await mailbox.post([letter('ana', '1'), letter('luz', '1')]);
  mailbox.start(async () => {
    throw new Error('no');
  });
  await expect.poll(async () => (await mailbox.deadLetters(9)).length).toBe(2);
  await mailbox.stop();
  await mailbox.post([letter('ana', '2')]);
  expect(await mailbox.forget(['nobody'])).toBe(0);
  expect(await mailbox.forget(['ana', 'other'])).toBe(1);
  expect(await mailbox.holds(['ana'])).toBe(true);
  expect((await mailbox.deadLetters(9)).map(({ group }) => group)).toEqual(['luz']);
  expect(await mailbox.forget(['ana'], { waiting: true })).toBe(1);
  expect(await mailbox.holds(['ana'])).toBe(false);
  expect(await mailbox.holds(['ana', 'luz'])).toBe(true);
  close();
});

it('does not handle again, nor bury, a resting letter that another process has erased', async () => {
  const file = folder();
  const { mailbox, close } = openSqlite({ file, retryMs: [400] });
  const other = openSqlite({ file });
  let tries = 0;
  mailbox.start(async () => {
    tries += 1;
    throw new Error('no');
  });
  await mailbox.post([letter('ana', '1')]);
  await expect.poll(() => tries).toBe(1);
  expect(await other.mailbox.forget(['ana'], { waiting: true })).toBe(1);
  other.close();
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect(tries).toBe(1);
  expect(await mailbox.deadLetters(9)).toEqual([]);
  await mailbox.stop();
  close();
});

it('keeps a dead letter for 14 days', () => {
  const file = folder();
  openSqlite({ file }).close();
  const db = new DatabaseSync(file);
  const now = Date.parse('2026-11-23T14:00:00Z');
  const bury = db.prepare("INSERT INTO dead_letter(grp, id, body, reason, at) VALUES('ana', ?, 'sealed', 'Error', ?)");
  bury.run('old', '2026-11-09T13:59:59.999Z');
  bury.run('young', '2026-11-09T14:00:00.001Z');
  const commit = groupCommit({ db, file, lockedForMs: 1000 });
  purgeExpired({ db, commit, now: () => now })();
  commit.flush();
  expect(db.prepare('SELECT id FROM dead_letter').all()).toEqual([{ id: 'young' }]);
  commit.close();
  db.close();
});
