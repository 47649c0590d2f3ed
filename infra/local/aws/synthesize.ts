import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Bundles the functions and synthesizes the stacks into `folder`, with the very program that `cdk deploy` runs; in its
 * own process, so that the CDK's 150 MB go away again. Returns where the templates and the bundles lie.
 */
export const synthesize = async (
  folder: string,
  context: Readonly<Record<string, string>>,
): Promise<{ templates: string; bundles: string }> => {
  const templates = `${folder}/cdk.out`;
  const bundles = `${folder}/functions`;
  const child = spawn(process.execPath, ['infra/app.ts'], {
    cwd: root,
    env: { ...process.env, CDK_OUTDIR: templates, CDK_CONTEXT_JSON: JSON.stringify({ ...context, bundles }) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const complaints: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`the stacks do not synthesize:\n${Buffer.concat(complaints)}`);
  return { templates, bundles };
};
