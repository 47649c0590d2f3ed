// Starts `child.mjs` the way argv says and says its process id; stays until it is killed.
import { spawn } from 'node:child_process';
import { launch } from '../../scripts/launch.mjs';

const [how, child = ''] = process.argv.slice(2);
if (how === 'launch') launch(process.execPath, [child]);
else spawn(process.execPath, [child], { stdio: 'inherit', env: { ...process.env, VECINA_LAUNCHED: '1' } });
