import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Controller } from '../../flows/engine/world.ts';
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
};

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

/**
 * Reads the settings. Production (the host is not loopback, or the Graph URL is Meta's) takes every secret from the
 * environment or refuses; anywhere else missing ones are made at random once and kept in the data folder.
 */
export const readSettings = (env: Readonly<Record<string, string | undefined>>): Settings => {
  const host = env.HOST || '127.0.0.1';
  const graphUrl = env.WHATSAPP_GRAPH_URL || null;
  const data = env.VECINA_DATA || '.vecina';
  const production = !isLoopback(host) || (graphUrl !== null && isMeta(graphUrl));
  const missing = secretNames.filter((name) => !env[name]);
  if (production && (missing.length > 0 || graphUrl === null)) {
    const names = [...missing, ...(graphUrl === null ? ['WHATSAPP_GRAPH_URL'] : [])];
    throw new SettingsFault(
      `production (HOST or WHATSAPP_GRAPH_URL is public) needs these settings: ${names.join(', ')}`,
    );
  }
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new SettingsFault('PORT must be a whole number from 0 to 65535');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const made = missing.length === 0 ? {} : madeSecrets(data, missing);
  const secret = (name: SecretName): string => env[name] || made[name] || '';
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
  };
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
const madeSecrets = (data: string, names: readonly SecretName[]): Partial<Record<SecretName, string>> => {
  const file = join(data, 'secrets.json');
  const kept: Partial<Record<SecretName, string>> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
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
