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
  const hidden = given['hidden'];
  return {
    ...text(given, 'waId'),
    ...text(given, 'userId'),
    ...text(given, 'username'),
    ...text(given, 'name'),
    ...(hidden === 'empty' || hidden === 'omitted' ? { hidden } : {}),
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
    ...(failsWith === null || typeof failsWith === 'number' ? { failsWith } : {}),
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

export function parseFault(given: Json): Fault {
  const on = callKind(given['on']);
  return {
    ...(given['times'] === null ? { times: null } : number(given, 'times')),
    ...(on === null ? {} : { on }),
    ...text(given, 'to'),
    ...number(given, 'code'),
    ...number(given, 'status'),
    ...number(given, 'latencyMs'),
    ...flag(given, 'html'),
    ...flag(given, 'reset'),
    ...flag(given, 'timeout'),
    ...flag(given, 'afterAccept'),
  };
}

export function parseShape(given: Json): Partial<Shape> {
  return {
    ...number(given, 'copies'),
    ...number(given, 'apartMs'),
    ...number(given, 'delayMs'),
    ...number(given, 'gatherMs'),
    ...number(given, 'batch'),
    ...flag(given, 'reverse'),
  };
}

export function parseLimits(given: Json): Partial<Limits> {
  const window = given['window'];
  return {
    ...('pair' in given ? { pair: rate(given['pair']) } : {}),
    ...('throughput' in given ? { throughput: rate(given['throughput']) } : {}),
    ...(window === null || window === 'refuse' || window === 'fail-later' ? { window } : {}),
  };
}

export function parseTiming(given: Json): Partial<StatusTiming> {
  return { ...delay(given, 'sentMs'), ...delay(given, 'deliveredMs'), ...delay(given, 'readMs') };
}

export function parseTemplateStatus(given: unknown): TemplateStatus {
  if (given === 'APPROVED' || given === 'PENDING' || given === 'REJECTED' || given === 'PAUSED' || given === 'DISABLED')
    return given;
  throw new RangeError('status: APPROVED, PENDING, REJECTED, PAUSED or DISABLED');
}

function rate(given: unknown): Rate | null {
  return isObject(given) ? { burst: mustNumber(given, 'burst'), everyMs: mustNumber(given, 'everyMs') } : null;
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

function text<Name extends string>(given: Json, name: Name): { readonly [key in Name]?: string };
function text(given: Json, name: string): { readonly [key: string]: string } {
  const value = given[name];
  return typeof value === 'string' ? { [name]: value } : {};
}

function number<Name extends string>(given: Json, name: Name): { readonly [key in Name]?: number };
function number(given: Json, name: string): { readonly [key: string]: number } {
  const value = given[name];
  return typeof value === 'number' && Number.isFinite(value) ? { [name]: value } : {};
}

function flag<Name extends string>(given: Json, name: Name): { readonly [key in Name]?: boolean };
function flag(given: Json, name: string): { readonly [key: string]: boolean } {
  const value = given[name];
  return typeof value === 'boolean' ? { [name]: value } : {};
}

function delay<Name extends string>(given: Json, name: Name): { readonly [key in Name]?: number | null };
function delay(given: Json, name: string): { readonly [key: string]: number | null } {
  const value = given[name];
  return value === null || (typeof value === 'number' && Number.isFinite(value)) ? { [name]: value } : {};
}
