import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Controller } from '../../flows/engine/world.ts';
import type { ProviderSettings } from '../../functions/console/sign-in/identity-provider.ts';
import { readIdentity } from '../../functions/console/sign-in/read-identity.ts';
import { ControllerMalformed, readController } from '../../functions/conversation/controller.ts';

/** All that an installation on one machine can set; see docs/operations.md. */
export type Settings = {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly production: boolean;
  readonly appSecret: string;
  readonly verifyToken: string;
  readonly accessToken: string;
  readonly phoneNumberId: string;
  /** null: our simulator. */
  readonly graphUrl: string | null;
  readonly key: string;
  readonly controller: Controller | null;
  /** How browsers know the console, e.g. `https://consola.example.org`. Null: as each request says (not in production). */
  readonly publicUrl: string | null;
  /** Where the team signs in. Null: demo people on a trial machine, nobody in production. */
  readonly identity: ProviderSettings | null;
  /** Secrets of the demo sign-in; null in production, where it does not exist. */
  readonly demo: DemoSecrets | null;
};

export type DemoSecrets = { readonly webSecret: string; readonly machineSecret: string; readonly cookieKey: string };

/** Lies in a folder that holds a made-up city (`vecina seed`). */
export const syntheticFile = 'synthetic.json';

/** The settings do not allow a start; the message says which and why. */
export class SettingsFault extends Error {}

const secretNames = [
  'WHATSAPP_APP_SECRET',
  'WHATSAPP_VERIFY_TOKEN',
  'WHATSAPP_ACCESS_TOKEN',
  'WHATSAPP_PHONE_NUMBER_ID',
  'VECINA_KEY',
] as const;

type SecretName = (typeof secretNames)[number];
/** Of the demo sign-in: made on a trial machine, never read from outside. */
type MadeName = SecretName | 'DEMO_CONSOLE_SECRET' | 'DEMO_MACHINE_SECRET';

/**
 * Reads the settings. Production (the host is not loopback, or the Graph URL is Meta's) takes every secret from the
 * environment or refuses; anywhere else missing ones are made at random once and kept in the data folder.
 */
export const readSettings = (env: Readonly<Record<string, string | undefined>>): Settings => {
  const host = env.HOST || '127.0.0.1';
  const graphUrl = env.WHATSAPP_GRAPH_URL || null;
  const data = env.VECINA_DATA || '.vecina';
  const production = !isLoopback(host) || (graphUrl !== null && isMeta(graphUrl));
  // A blank one is none: everybody could sign with it.
  const given = (name: SecretName): string | undefined => (env[name]?.trim() ? env[name] : undefined);
  const missing = secretNames.filter((name) => given(name) === undefined);
  if (production && (missing.length > 0 || graphUrl === null)) {
    const names = [...missing, ...(graphUrl === null ? ['WHATSAPP_GRAPH_URL'] : [])];
    throw new SettingsFault(
      `production (HOST or WHATSAPP_GRAPH_URL is public) needs these settings: ${names.join(', ')}`,
    );
  }
  if (production && existsSync(join(data, syntheticFile)))
    throw new SettingsFault(`${data} holds a made-up city; set VECINA_DATA to a folder of real data`);
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new SettingsFault('PORT must be a whole number from 0 to 65535');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const made = missing.length === 0 ? {} : madeSecrets(data, missing);
  const secret = (name: SecretName): string => given(name) ?? made[name] ?? '';
  return {
    port,
    host,
    data,
    production,
    appSecret: secret('WHATSAPP_APP_SECRET'),
    verifyToken: secret('WHATSAPP_VERIFY_TOKEN'),
    accessToken: secret('WHATSAPP_ACCESS_TOKEN'),
    phoneNumberId: secret('WHATSAPP_PHONE_NUMBER_ID'),
    graphUrl,
    key: secret('VECINA_KEY'),
    controller: controllerOf(env.VECINA_CONTROLLER),
    ...consoleOf(env, production),
    demo: production ? null : demoSecrets(data),
  };
};

/** Asks for what a console in production needs as a whole: half of it would let somebody in by a guess. */
const consoleOf = (
  env: Readonly<Record<string, string | undefined>>,
  production: boolean,
): Pick<Settings, 'publicUrl' | 'identity'> => {
  const read = readIdentity(env);
  if (!read.ok) throw new SettingsFault(read.says);
  if (production && read.identity !== null && read.publicUrl === null)
    throw new SettingsFault(
      'VECINA_OIDC_ISSUER in production needs VECINA_PUBLIC_URL, the https address of the console',
    );
  return read;
};

const demoSecrets = (data: string): DemoSecrets => {
  const made = madeSecrets(data, ['DEMO_CONSOLE_SECRET', 'DEMO_MACHINE_SECRET']);
  const webSecret = made.DEMO_CONSOLE_SECRET ?? '';
  return { webSecret, machineSecret: made.DEMO_MACHINE_SECRET ?? '', cookieKey: `cookies ${webSecret}` };
};

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);

const isMeta = (url: string): boolean => {
  try {
    return /(?:^|\.)(?:facebook|whatsapp|fbcdn)\.(?:com|net)\.?$/.test(new URL(url).hostname);
  } catch {
    throw new SettingsFault('WHATSAPP_GRAPH_URL is not a URL');
  }
};

/** Secrets of a trial installation: random, made once, readable by the owner alone. */
const madeSecrets = (data: string, names: readonly MadeName[]): Partial<Record<MadeName, string>> => {
  const file = join(data, 'secrets.json');
  const kept: Partial<Record<MadeName, string>> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const absent = names.filter((name) => !kept[name]);
  if (absent.length === 0) return kept;
  for (const name of absent)
    kept[name] = name === 'WHATSAPP_PHONE_NUMBER_ID' ? randomDigits() : randomBytes(32).toString('base64url');
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
  return kept;
};

const randomDigits = (): string => String(100_000_000_000 + (randomBytes(4).readUInt32BE() % 900_000_000));

const controllerOf = (text: string | undefined): Controller | null => {
  try {
    return readController(text);
  } catch (error) {
    throw error instanceof ControllerMalformed ? new SettingsFault(error.message) : error;
  }
};
