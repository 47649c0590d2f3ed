// Waits until the shell that started its shell is gone, and only then looks after its parent.
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { endWithParent } from '../../scripts/end-with-parent.mjs';

const adopter = () => Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8'))?.[1]);
for (let tries = 0; tries < 30 && adopter() !== 1; tries += 1) await setTimeout(10);
const stay = setInterval(() => {}, 60_000);
process.on('SIGTERM', () => clearInterval(stay));
process.stdout.write(`${JSON.stringify({ pid: process.pid, adopted: adopter() })}\n`);
endWithParent();
