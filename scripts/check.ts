import { spawnSync } from 'node:child_process';

const tools = {
  types: ['typescript/bin/tsc', '--noEmit'],
  format: ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
};
for (const [name, [script = '', ...args]] of Object.entries(tools)) {
  const done = spawnSync(process.execPath, [`node_modules/${script}`, ...args], { stdio: 'inherit' });
  console.log(`${done.status === 0 ? 'ok  ' : 'FAIL'} ${name}`);
  if (done.status !== 0) process.exitCode = 1;
}
