import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Controller } from '../../flows/engine/world.ts';
import type { ProviderSettings } from '../../functions/console/sign-in/identity-provider.ts';
import { readIdentity } from '../../functions/console/sign-in/read-identity.ts';
import { ControllerMalformed, readController } from '../../functions/conversation/controller.ts';
import { whatsappFault } from '../../functions/conversation/whatsapp-settings.ts';
import { BadInput } from './bad-input.ts';
import { installationFolder } from './installation.ts';
import { madeSecrets } from './made-secrets.ts';

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
export class SettingsFault extends BadInput {}

const secretNames = [
  'WHATSAPP_APP_SECRET',
  'WHATSAPP_VERIFY_TOKEN',
  'WHATSAPP_ACCESS_TOKEN',
  'WHATSAPP_PHONE_NUMBER_ID',
  'VECINA_KEY',
] as const;

type SecretName = (typeof secretNames)[number];

/** What a stranger must not guess: who can, reads what is sealed, or writes in Meta's name. */
const fewestCharacters = 16;

/**
 * Reads the settings. Production (the host is not loopback, or the Graph URL is Meta's) takes every secret from the
 * environment or refuses; anywhere else missing ones are made at random once and kept in the data folder.
 */
export const readSettings = (given: Readonly<Record<string, string | undefined>>): Settings => {
  const env = trimmed(given);
  const host = env.HOST || '127.0.0.1';
  const graphUrl = env.WHATSAPP_GRAPH_URL || null;
  const data = installationFolder(env);
  const production = !isLoopback(host) || (graphUrl !== null && isMeta(graphUrl));
  const missing = secretNames.filter((name) => !env[name]);
  if (production && (missing.length > 0 || graphUrl === null)) {
    const names = [...missing, ...(graphUrl === null ? ['WHATSAPP_GRAPH_URL'] : [])];
    throw new SettingsFault(
      `production (HOST or WHATSAPP_GRAPH_URL is public) needs these settings: ${names.join(', ')}`,
    );
  }
  if (production && existsSync(join(data, syntheticFile)))
    throw new SettingsFault(`${data} holds a made-up city; set VECINA_DATA to a folder of real data`);
  if (graphUrl !== null && isMeta(graphUrl) && /\/v\d+\.\d+\/?$/.test(graphAt(graphUrl).pathname))
    throw new SettingsFault('WHATSAPP_GRAPH_URL goes without the version: https://graph.facebook.com');
  if (production && graphUrl !== null && isOpen(graphUrl))
    throw new SettingsFault(
      'WHATSAPP_GRAPH_URL must begin with https:// in production: by http the token and what people write go unsealed',
    );
  const odd = secretNames.flatMap((name) =>
    name !== 'VECINA_KEY' && env[name] ? (whatsappFault(name, env[name]) ?? []) : [],
  );
  if (odd.length > 0) throw new SettingsFault(odd.join('; '));
  const weak = weakOf(env);
  if (production && weak.length > 0)
    throw new SettingsFault(
      `production needs at least ${fewestCharacters} characters in ${weak.join(' and ')}; docs/operations.md says how to make them`,
    );
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new SettingsFault('PORT must be a whole number from 0 to 65535');
  makeFolder(data);
  const made = missing.length === 0 ? null : madeSecrets(data, missing);
  const secret = (name: SecretName): string => env[name] || made?.get(name) || '';
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

/**
 * Without the white space around each, which nobody means: a secret read from a file ends with a line break. A blank one is
 * none: everybody could sign with it.
 */
export const trimmed = (
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value?.trim()]));

/**
 * Too short to be secret. Of several keys the newest counts: whoever began with a short one must be able to put a longer one
 * in front of it.
 */
const weakOf = (env: Readonly<Record<string, string | undefined>>): readonly SecretName[] => {
  const newestKey = env['VECINA_KEY']?.split(',').find((one) => one.trim() !== '');
  const long = (text: string | undefined): boolean => (text?.trim().length ?? 0) >= fewestCharacters;
  return [
    ...(long(env['WHATSAPP_APP_SECRET']) ? [] : (['WHATSAPP_APP_SECRET'] as const)),
    ...(long(newestKey) ? [] : (['VECINA_KEY'] as const)),
  ];
};

/** Throws where the folder cannot be made, in words that name the setting. */
const makeFolder = (data: string): void => {
  const nearest = existing(resolve(data));
  if (!statSync(nearest).isDirectory()) throw new Error(`VECINA_DATA must be a folder, and ${nearest} is a file`);
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'fault';
    throw new Error(`VECINA_DATA: the folder ${resolve(data)} cannot be made (${code})`, { cause: error });
  }
};

/** The path itself, or the nearest one above that exists. */
export const existing = (path: string): string => (existsSync(path) ? path : existing(dirname(path)));

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
  const webSecret = made.get('DEMO_CONSOLE_SECRET') ?? '';
  return { webSecret, machineSecret: made.get('DEMO_MACHINE_SECRET') ?? '', cookieKey: `cookies ${webSecret}` };
};

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);

const isMeta = (url: string): boolean =>
  /(?:^|\.)(?:facebook|whatsapp|fbcdn)\.(?:com|net)\.?$/.test(graphAt(url).hostname);

/** By http anybody between us and an address that is not on this machine reads along. */
const isOpen = (url: string): boolean => {
  const { protocol, hostname } = graphAt(url);
  return protocol === 'http:' && !isLoopback(hostname);
};

/** Throws where no call could go there, or would go elsewhere: paths are put behind it. Never shows it: it may hold a secret. */
const graphAt = (url: string): URL => {
  const at = URL.parse(url);
  if (at === null || (at.protocol !== 'https:' && at.protocol !== 'http:'))
    throw new SettingsFault('WHATSAPP_GRAPH_URL must be an address that begins with https:// (or http://)');
  if (/[?#\s]/.test(url) || at.username !== '' || at.password !== '')
    throw new SettingsFault('WHATSAPP_GRAPH_URL goes without ?, #, white space, user or password');
  return at;
};

const controllerOf = (text: string | undefined): Controller | null => {
  try {
    return readController(text);
  } catch (error) {
    throw error instanceof ControllerMalformed ? new SettingsFault(error.message) : error;
  }
};
