import { parseArgs } from 'node:util';
import { serveAlone } from '../../../functions/adapters/sqlite/serve-alone.ts';
import { startServer } from '../server.ts';
import { readSettings } from '../settings.ts';

/** What `npm start` runs. Ends cleanly on SIGINT and SIGTERM. With `--json` stdout holds one line, once it listens. */
export const run = async (argv: readonly string[]): Promise<number> => {
  const { json } = parseArgs({ args: [...argv], options: { json: { type: 'boolean', default: false } } }).values;
  const settings = readSettings(process.env);
  // Before anybody knows that we are there: whoever does may end us at once.
  const asked = new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  // What she told lies in these files: for the owner alone.
  process.umask(0o077);
  const alone = serveAlone(settings.data);
  const running = await startServer(settings);
  const phone = running.simulator === null ? null : `${running.url}/phone`;
  if (json) process.stdout.write(`${JSON.stringify({ url: running.url, phone })}\n`);
  const say = (line: string): void => void (json ? process.stderr : process.stdout).write(`${line}\n`);
  say(`Vecina escucha en ${running.url}`);
  if (phone !== null) say(`Abra el teléfono: ${phone}`);
  if (settings.controller === null) say(settings.production ? noControllerHere : noController);
  await asked;
  await running.close();
  alone.release();
  return 0;
};

const noController = 'Falta VECINA_CONTROLLER: el permiso no dice qué entidad responde por los datos.';

/** Not a secret, so it does not keep anybody waiting for answers; but real people are asked for their data. */
const noControllerHere = `ATENCIÓN: falta VECINA_CONTROLLER. A quien escribe se le dice que esta es una instalación de prueba sin entidad
responsable. La Ley 1581 de 2012 pide nombrar a quien responde por los datos: póngalo antes de atender a nadie.`;
