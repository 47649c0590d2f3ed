import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));

/** Runs a tool that npm installed, in `root`. When it fails, what it says is the complaint. */
export async function tool(
  root: string,
  [script, ...args]: readonly [string, ...string[]],
): Promise<readonly string[]> {
  const child = spawn(process.execPath, [modules + script, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code === 0) return [];
  return [`${script} ended with ${code}`, ...said.split('\n').filter((line) => line.trim() !== '')];
}
