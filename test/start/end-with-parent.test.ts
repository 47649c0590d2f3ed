import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Starts a parent that starts a child; resolves when the child has said its process id. */
async function start(
  how: 'spawn' | 'launch' | 'shell',
  env: Readonly<Record<string, string>> = {},
): Promise<ChildProcess> {
  const parent = spawn(process.execPath, [file('parent.mjs'), how, file('child.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // As if started by hand: the tests themselves run under npm.
    env: { PATH: process.env.PATH, ...env },
  });
  const [child] = await once(parent.stdout, 'data');
  onTestFinished(() => {
    for (const pid of [parent.pid, Number(child)]) end(pid);
  });
  return parent;
}

function end(pid: number | undefined): void {
  try {
    if (pid) process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended, as it should.
  }
}

// Windows does not hand an orphan to another parent: see end-with-parent.mjs.
test.skipIf(process.platform === 'win32').each(['spawn', 'launch', 'shell'] as const)(
  'a server ends when who started it is killed (%s)',
  async (how) => {
    const parent = await start(how, { STUBBORN: 'yes' });
    parent.kill('SIGKILL');
    // `close` comes when nobody holds the parent's stdout any more, and the child has inherited it.
    expect(await once(parent, 'close')).toEqual([null, 'SIGKILL']);
  },
);

// Windows has no signals to hand on.
test.skipIf(process.platform === 'win32')('a launcher hands a signal on and ends as the server ends', async () => {
  const parent = await start('launch');
  parent.kill('SIGTERM');
  expect(await once(parent, 'exit')).toEqual([7, null]);
});

// The first process of a container takes orphans in; elsewhere another may, and it is not noticed.
test.runIf(process.platform === 'linux')('a server whose starter has gone before it looks does not stay', async () => {
  const shell = spawn('sh', ['-c', `sh -c '"${process.execPath}" "${file('late-child.mjs')}"; true' &`], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, VECINA_LAUNCHED: '1' },
  });
  const [said] = await once(shell.stdout, 'data');
  const { pid, adopted } = JSON.parse(String(said));
  onTestFinished(() => end(pid));
  expect(adopted).not.toBe(shell.pid);
  // `close` comes when the child, which holds the shell's stdout, has ended.
  if (adopted === 1) await once(shell, 'close');
});
