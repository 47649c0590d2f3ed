// Fetches AWS's own DynamoDB Local (a 56 MB jar, too heavy for the dependencies) out of the npm package
// amplify-dynamodb-simulator, for test/contract/dynamodb-local.test.ts. Run: node scripts/fetch-dynamodb-local.mjs
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const version = '2.9.30';
const target = join(dirname(fileURLToPath(import.meta.url)), '../node_modules/.cache/dynamodb-local');

if (existsSync(join(target, 'DynamoDBLocal.jar'))) {
  console.log(`Already there: ${target}`);
} else {
  mkdirSync(dirname(target), { recursive: true });
  const half = mkdtempSync(`${target}-`);
  try {
    execFileSync('npm', ['pack', `amplify-dynamodb-simulator@${version}`, '--silent'], { cwd: half, stdio: 'inherit' });
    const [archive = ''] = readdirSync(half).filter((name) => name.endsWith('.tgz'));
    execFileSync('tar', ['xzf', archive], { cwd: half, stdio: 'inherit' });
    renameSync(join(half, 'package/emulator'), target);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
  console.log(`Fetched into ${target}`);
}
