import { readSettings, SettingsFault } from '../settings.ts';
import { startAwsLocal } from './start-aws-local.ts';

// `npm run start:aws-local`: as `npm start`, in the shape that runs on AWS.
try {
  const running = await startAwsLocal(readSettings(process.env), {
    verbose: process.env['VECINA_DEBUG'] !== undefined,
    say: (line) => void process.stdout.write(`Vecina, como en AWS, ${line}\n`),
  });
  process.stdout.write(`Vecina, como en AWS, escucha en ${running.url}\n`);
  if (running.simulator !== null) process.stdout.write(`Abra el teléfono: ${running.url}/phone\n`);
  const stop = () => void running.close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  process.stderr.write(`vecina: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = error instanceof SettingsFault ? 2 : 1;
}
