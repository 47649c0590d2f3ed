import { spawn } from 'node:child_process';
import { belongsToParent, endWithParent } from './end-with-parent.mjs';

/**
 * Runs a command on another Node as if it took our place: same stdio, signals handed on, same end.
 * Node 20 cannot replace itself (`process.execve` came with 22.15), hence a child.
 *
 * @param {string} node path of the Node to run
 * @param {readonly string[]} args
 */
export function launch(node, args) {
  const child = spawn(node, args, { stdio: 'inherit', env: { ...process.env, VECINA_LAUNCHED: '1' } });
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
  if (belongsToParent()) endWithParent();
}
