import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { dynamoUnderTest } from './dynamo-under-test.ts';
import { strictDataContract, tableContract } from './table.contract.ts';

const folder = join(import.meta.dirname, '../../node_modules/.cache/dynamodb-local');

const whyNot = (): string | undefined => {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' });
  } catch {
    return 'there is no Java on this machine';
  }
  if (!existsSync(join(folder, 'DynamoDBLocal.jar'))) return 'the jar is absent: node scripts/fetch-dynamodb-local.mjs';
  return undefined;
};

const reason = whyNot();
if (reason !== undefined) {
  console.warn(`DID NOT RUN: the table's contract on AWS's own DynamoDB Local, because ${reason}.`);
  describe('table on DynamoDB Local', () => {
    // Java and the 56 MB jar are not among the dependencies; the same contract runs on dynalite always.
    it.skip(`did not run: ${reason}`, () => {});
  });
} else {
  let java: ChildProcess;
  let port = 0;
  beforeAll(async () => {
    port = await freePort();
    const options = [
      '-Djava.library.path=./DynamoDBLocal_lib',
      '-jar',
      'DynamoDBLocal.jar',
      '-inMemory',
      '-port',
      `${port}`,
    ];
    java = spawn('java', options, { cwd: folder, stdio: 'ignore' });
    await listening(port, java);
  });
  afterAll(() => java?.kill('SIGKILL'));
  tableContract('DynamoDB Local', () => dynamoUnderTest(port));
  strictDataContract('DynamoDB Local', () => dynamoUnderTest(port));
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const listening = async (port: number, process: ChildProcess) => {
  for (;;) {
    if (process.exitCode !== null) throw new Error(`DynamoDB Local ended with ${process.exitCode}.`);
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
      socket.on('connect', () => socket.destroy());
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};
