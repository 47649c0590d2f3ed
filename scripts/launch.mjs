import { spawn } from 'node:child_process';
import { belongsToParent, endWithParent } from './end-with-parent.mjs';

/**
 * V8 lets a heap grow to four times what lives in it before it looks, and new objects take up to 96 MB. Our live heap
 * is about 40 MB at 256 people at once; with these two the peak falls by a third, for a few more collections.
 */
const thrift = ['--max-semi-space-size=16', '--heap-growing-percent=80'];

/**
 * V8 compiles a pattern twice: to steps for its interpreter, and at its second use to code. Over our long patterns of danger the
 * first takes five times as long as the second, so that the first words of the first person took half a second.
 */
const patterns = '--no-regexp-tier-up';

/**
 * Runs a command on another Node as if it took our place: same stdio, signals handed on, same end.
 * Node 20 cannot replace itself (`process.execve` came with 22.15), hence a child.
 *
 * @param {string} node path of the Node to run
 * @param {readonly string[]} args
 */
export function launch(node, args) {
  const child = spawn(node, [...thrift, patterns, ...args], {
    stdio: 'inherit',
    env: { ...process.env, VECINA_LAUNCHED: '1' },
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) => {
    process.stderr.write(`${node} does not start: ${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
  // At once, not after asking: who killed npm may start the next server on the same port in the same instant.
  const end = () => {
    child.kill('SIGKILL');
    process.exit(1);
  };
  if (belongsToParent()) endWithParent({ end });
}
