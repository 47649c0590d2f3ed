import { serveAlone } from '../../../functions/adapters/sqlite/serve-alone.ts';
import { startServer } from '../server.ts';
import { readSettings, SettingsFault } from '../settings.ts';

/** What `npm start` runs. Ends cleanly on SIGINT and SIGTERM. */
export const run = async (_argv: readonly string[]): Promise<number> => {
  let settings: ReturnType<typeof readSettings>;
  try {
    settings = readSettings(process.env);
  } catch (error) {
    if (!(error instanceof SettingsFault)) throw error;
    process.stderr.write(`vecina: ${error.message}\n`);
    return 2;
  }
  // Before anybody knows that we are there: whoever does may end us at once.
  const asked = new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  // What she told lies in these files: for the owner alone.
  process.umask(0o077);
  const alone = serveAlone(settings.data);
  const running = await startServer(settings);
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  say(`Vecina escucha en ${running.url}`);
  if (running.simulator !== null) say(`Abra el teléfono: ${running.url}/phone`);
  if (settings.controller === null)
    say('Falta VECINA_CONTROLLER: el permiso no dice qué entidad responde por los datos.');
  await asked;
  await running.close();
  alone.release();
  return 0;
};
