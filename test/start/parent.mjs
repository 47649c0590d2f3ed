// Starts `child.mjs` the way argv says and says its process id; stays until it is killed.
import { spawn } from 'node:child_process';
import { launch } from '../../scripts/launch.mjs';

const [how, child = ''] = process.argv.slice(2);
if (how === 'launch') launch(process.execPath, [child]);
else if (how === 'shell') run('sh', ['-c', `"${process.execPath}" "${child}"; true`]);
else run(process.execPath, [child]);

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  spawn(command, args, { stdio: 'inherit', env: { ...process.env, VECINA_LAUNCHED: '1' } });
}
