import type { PersonChange } from './change-person.ts';
import type { Shape } from './deliveries.ts';
import type { CallKind, Fault } from './faults.ts';
import { isObject, type Json, textOr } from './json.ts';
import type { MediaKind } from './phone-message.ts';
import type { Person } from './phones.ts';
import type { Rate } from './rate.ts';
import type { Saying } from './say.ts';
import type { StatusTiming } from './statuses.ts';
import type { TemplateStatus } from './templates.ts';
import type { Limits } from './world.ts';

// What comes over /_sim/ as JSON. Each function throws RangeError with one line that says what is wrong.

export function parsePerson(given: Json): Partial<Person> {
  const hidden = given['hidden'] ?? undefined;
  if (hidden !== undefined && hidden !== 'empty' && hidden !== 'omitted')
    throw new RangeError('hidden: omitted or empty');
  return {
    ...text(given, 'waId'),
    ...text(given, 'userId'),
    ...text(given, 'username'),
    ...text(given, 'name'),
    ...(hidden === undefined ? {} : { hidden }),
  };
}

export function parseChange(given: Json): PersonChange {
  const failsWith = given['failsWith'];
  return {
    ...text(given, 'name'),
    ...text(given, 'waId'),
    ...text(given, 'userId'),
    ...flag(given, 'online'),
    ...flag(given, 'silently'),
    ...(failsWith === null ? { failsWith } : number(given, 'failsWith')),
  };
}

export function parseSaying(given: Json): Saying {
  const type = given['type'];
  switch (type) {
    case 'text':
      return { type, body: must(given, 'body'), ...text(given, 'replyTo') };
    case 'tap':
      return { type, id: must(given, 'id'), ...text(given, 'messageId'), ...text(given, 'title') };
    case 'location':
      return {
        type,
        latitude: mustNumber(given, 'latitude'),
        longitude: mustNumber(given, 'longitude'),
        ...text(given, 'name'),
        ...text(given, 'address'),
      };
    case 'media':
      return {
        type,
        media: mediaKind(given['media']),
        ...text(given, 'mediaId'),
        ...text(given, 'caption'),
        ...text(given, 'filename'),
        ...number(given, 'seconds'),
      };
    case 'reaction': {
      const emoji = given['emoji'];
      return {
        type,
        messageId: must(given, 'messageId'),
        emoji: typeof emoji === 'string' && emoji !== '' ? emoji : null,
      };
    }
    case 'contacts':
      return { type, name: must(given, 'name'), phone: must(given, 'phone') };
    case 'edit':
      return { type, messageId: must(given, 'messageId'), body: must(given, 'body') };
    case 'delete':
      return { type, messageId: must(given, 'messageId') };
    case 'unsupported':
      return { type };
    case 'raw':
      return { type, message: isObject(given['message']) ? given['message'] : {} };
    default:
      throw new RangeError('type: text, tap, location, media, reaction, contacts, edit, delete, unsupported or raw');
  }
}

const faultNames = ['times', 'on', 'to', 'code', 'status', 'html', 'reset', 'timeout', 'latencyMs', 'afterAccept'];

/** A fault that strikes nothing, or never, would let a test pass that tests nothing. */
export function parseFault(given: Json): Fault {
  only(given, faultNames);
  const on = callKind(given['on']);
  const times = given['times'];
  const fault: Fault = {
    ...(times === null ? { times } : whole(given, 'times', [1, Number.MAX_SAFE_INTEGER])),
    ...(on === null ? {} : { on }),
    ...text(given, 'to'),
    ...whole(given, 'code', [0, 9_999_999]),
    ...whole(given, 'status', [300, 599]),
    ...atLeastZero(given, 'latencyMs'),
    ...flag(given, 'html'),
    ...flag(given, 'reset'),
    ...flag(given, 'timeout'),
    ...flag(given, 'afterAccept'),
  };
  const { code, status, html, reset, timeout, latencyMs } = fault;
  if (code === undefined && status === undefined && latencyMs === undefined && !html && !reset && !timeout)
    throw new RangeError('what goes wrong is missing: code, status, html, reset, timeout or latencyMs');
  return fault;
}

/** Milliseconds under this name; they must be there, and are none of the past. */
export function parseMs(given: Json, name: string): number {
  const value = mustNumber(given, name);
  if (value < 0) throw new RangeError(`${name}: less than zero`);
  return value;
}

/** Where webhooks go; null, as when nothing is said: nowhere. */
export function parseWebhook(given: Json): string | null {
  const url = given['url'] ?? null;
  if (url === null) return null;
  const at = typeof url === 'string' ? URL.parse(url) : null;
  if (at === null || !/^https?:$/.test(at.protocol)) throw new RangeError('url: an http(s) address, or null');
  return String(url);
}

export function parseShape(given: Json): Partial<Shape> {
  only(given, ['copies', 'apartMs', 'delayMs', 'gatherMs', 'batch', 'reverse']);
  return {
    ...whole(given, 'copies', [1, 100]),
    ...atLeastZero(given, 'apartMs'),
    ...atLeastZero(given, 'delayMs'),
    ...atLeastZero(given, 'gatherMs'),
    ...whole(given, 'batch', [1, 1000]),
    ...flag(given, 'reverse'),
  };
}

export function parseLimits(given: Json): Partial<Limits> {
  only(given, ['pair', 'throughput', 'window']);
  const window = given['window'];
  if (window !== undefined && window !== null && window !== 'refuse' && window !== 'fail-later')
    throw new RangeError('window: refuse, fail-later or null');
  return {
    ...('pair' in given ? { pair: rate(given['pair']) } : {}),
    ...('throughput' in given ? { throughput: rate(given['throughput']) } : {}),
    ...(window === undefined ? {} : { window }),
  };
}

export function parseTiming(given: Json): Partial<StatusTiming> {
  only(given, ['sentMs', 'deliveredMs', 'readMs']);
  return { ...delay(given, 'sentMs'), ...delay(given, 'deliveredMs'), ...delay(given, 'readMs') };
}

export function parseTemplateStatus(given: unknown): TemplateStatus {
  if (given === 'APPROVED' || given === 'PENDING' || given === 'REJECTED' || given === 'PAUSED' || given === 'DISABLED')
    return given;
  throw new RangeError('status: APPROVED, PENDING, REJECTED, PAUSED or DISABLED');
}

function rate(given: unknown): Rate | null {
  if (given === null) return null;
  if (!isObject(given)) throw new RangeError('a limit is { burst, everyMs } or null');
  return { burst: mustNumber(given, 'burst'), everyMs: mustNumber(given, 'everyMs') };
}

function mediaKind(given: unknown): MediaKind {
  if (
    given === 'image' ||
    given === 'video' ||
    given === 'audio' ||
    given === 'voice' ||
    given === 'document' ||
    given === 'sticker'
  )
    return given;
  throw new RangeError('media: image, video, audio, voice, document or sticker');
}

function callKind(given: unknown): CallKind | 'any' | null {
  if (given === undefined) return null;
  if (
    given === 'any' ||
    given === 'messages' ||
    given === 'read' ||
    given === 'media' ||
    given === 'templates' ||
    given === 'other'
  )
    return given;
  throw new RangeError('on: messages, read, media, templates, other or any');
}

function must(given: Json, name: string): string {
  const value = given[name];
  if (typeof value !== 'string') throw new RangeError(`${name}: text is needed`);
  return textOr(value, '');
}

function mustNumber(given: Json, name: string): number {
  const value = given[name];
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new RangeError(`${name}: a number is needed`);
  return value;
}

/** Names that nobody reads are a slip of whoever wrote them. */
function only(given: Json, names: readonly string[]): void {
  const strange = Object.keys(given).find((name) => !names.includes(name));
  if (strange !== undefined) throw new RangeError(`${strange}: unknown here; known are ${names.join(', ')}`);
}

function text<Name extends string>(given: Json, name: Name): { readonly [key in Name]?: string };
function text(given: Json, name: string): { readonly [key: string]: string } {
  const value = given[name] ?? undefined;
  if (value === undefined) return {};
  if (typeof value !== 'string') throw new RangeError(`${name}: not a text`);
  return { [name]: value };
}

function number<Name extends string>(given: Json, name: Name): { readonly [key in Name]?: number };
function number(given: Json, name: string): { readonly [key: string]: number } {
  return under(name, finite(given, name));
}

type Bounds = readonly [least: number, most: number];

function whole<Name extends string>(given: Json, name: Name, bounds: Bounds): { readonly [key in Name]?: number };
function whole(given: Json, name: string, [least, most]: Bounds): { readonly [key: string]: number } {
  const value = finite(given, name);
  if (value !== undefined && !(Number.isInteger(value) && value >= least && value <= most))
    throw new RangeError(`${name}: not a whole number from ${least} to ${most}`);
  return under(name, value);
}

function atLeastZero<Name extends string>(given: Json, name: Name): { readonly [key in Name]?: number };
function atLeastZero(given: Json, name: string): { readonly [key: string]: number } {
  const value = finite(given, name);
  if (value !== undefined && value < 0) throw new RangeError(`${name}: less than zero`);
  return under(name, value);
}

function delay<Name extends string>(given: Json, name: Name): { readonly [key in Name]?: number | null };
function delay(given: Json, name: string): { readonly [key: string]: number | null } {
  if (given[name] === null) return { [name]: null };
  const value = finite(given, name);
  if (value !== undefined && value < 0) throw new RangeError(`${name}: less than zero`);
  return under(name, value);
}

function flag<Name extends string>(given: Json, name: Name): { readonly [key in Name]?: boolean };
function flag(given: Json, name: string): { readonly [key: string]: boolean } {
  const value = given[name] ?? undefined;
  if (value === undefined) return {};
  if (typeof value !== 'boolean') throw new RangeError(`${name}: neither true nor false`);
  return { [name]: value };
}

/** Null counts as absent, as the phone page writes it. */
function finite(given: Json, name: string): number | undefined {
  const value = given[name] ?? undefined;
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new RangeError(`${name}: not a number`);
  return value;
}

function under(name: string, value: number | undefined): { readonly [key: string]: number } {
  return value === undefined ? {} : { [name]: value };
}
