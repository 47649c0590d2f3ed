import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Control } from './control.ts';
import { isObject, numberOr, parseJson, textOr } from './json.ts';
import {
  parseChange,
  parseFault,
  parseLimits,
  parseMs,
  parsePerson,
  parseSaying,
  parseShape,
  parseTemplateStatus,
  parseTiming,
  parseWebhook,
} from './parse-control.ts';
import type { World } from './world.ts';

type Context = { readonly world: World; readonly control: Control };
type Answer = { readonly status: number; readonly body: unknown };

/**
 * The control over HTTP, for pages and tests in other processes. From this machine only; JSON with its own content
 * type only, so that no web page elsewhere can reach it through the browser of whoever runs it.
 */
export async function answerControl(
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
  context: Context,
): Promise<void> {
  if (!local(request)) return json(response, { status: 403, body: { error: 'loopback only' } });
  const url = new URL(request.url ?? '/', 'http://localhost');
  const parts = decoded(url.pathname);
  if (parts === null) return json(response, { status: 400, body: { error: 'the address cannot be read' } });
  if (parts.at(-1) === 'events') return stream(response, parts.length === 3 ? (parts[1] ?? null) : null, context);
  if (parts[0] === 'media' && request.method === 'GET') return media(response, parts[1] ?? '', context);
  try {
    json(response, await route(request, parts, body, context));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    json(response, { status: 400, body: { error: error.message } });
  }
}

/** What follows `/_sim/`; null where it is badly escaped. */
function decoded(path: string): readonly string[] | null {
  try {
    return path.split('/').slice(2).map(decodeURIComponent);
  } catch {
    return null;
  }
}

async function route(
  request: IncomingMessage,
  parts: readonly string[],
  bytes: Buffer,
  { world, control }: Context,
): Promise<Answer> {
  const [what = '', key = '', verb = ''] = parts;
  const call = `${request.method ?? 'GET'} ${what}${key && what === 'phones' ? '/:key' : ''}${verb ? `/${verb}` : ''}`;
  const contentType = request.headers['content-type'] ?? '';
  if (call === 'POST media') return done({ id: control.addMedia(contentType, bytes) }, 201);
  if (request.method !== 'GET' && !contentType.startsWith('application/json'))
    return { status: 415, body: { error: 'application/json only' } };
  const parsed = bytes.length > 0 ? parseJson(bytes.toString()) : {};
  if (!isObject(parsed)) throw new RangeError('a JSON object is needed');

  switch (call) {
    case 'GET info':
      return done({
        phoneNumberId: world.options.phoneNumberId,
        wabaId: world.wabaId,
        displayPhoneNumber: world.displayPhoneNumber,
        name: world.businessName,
        now: iso(control),
      });
    case 'GET phones':
      return done(control.phones());
    case 'POST phones':
      return done(control.addPhone(parsePerson(parsed)), 201);
    case 'GET phones/:key':
      return control.phone(key) ? done(control.phone(key)) : { status: 404, body: { error: 'no such phone' } };
    case 'PATCH phones/:key':
      control.change(key, parseChange(parsed));
      return done(control.phone(key));
    case 'DELETE phones/:key':
      return done({ removed: control.removePhone(key) });
    case 'GET phones/:key/messages':
      return done(control.messages(key));
    case 'POST phones/:key/send':
      return done({ id: control.say(key, parseSaying(parsed)) }, 202);
    case 'POST phones/:key/read':
      control.read(key);
      return done({ ok: true });
    case 'GET clock':
      return done({ now: iso(control) });
    case 'POST clock':
      control.advance(parseMs(parsed, 'advanceMs'));
      return done({ now: iso(control) });
    case 'GET faults':
      return done(world.faults.list());
    case 'POST faults':
      control.fail(parseFault(parsed));
      return done({ ok: true }, 201);
    case 'DELETE faults':
      control.clearFaults();
      return done({ ok: true });
    case 'GET templates':
      return done(world.templates.list());
    case 'POST templates':
      return done(control.addTemplate(parsed, parseTemplateStatus(parsed['status'] ?? 'APPROVED')), 201);
    case 'PATCH templates':
      control.setTemplateStatus(
        textOr(parsed['name'], ''),
        textOr(parsed['language'], ''),
        parseTemplateStatus(parsed['status']),
      );
      return done({ ok: true });
    case 'POST shape':
      control.shape(parseShape(parsed));
      return done({ ok: true });
    case 'POST hold':
      control.hold();
      return done({ ok: true });
    case 'POST release':
      control.release();
      return done({ ok: true });
    case 'POST repeat':
      return done({ repeated: await control.repeat(textOr(parsed['id'], '')) });
    case 'POST settled':
      return done({
        settled: await control.settled(numberOr(parsed['ms'], 5000)).then(
          () => true,
          () => false,
        ),
      });
    case 'POST webhook':
      control.setWebhook(parseWebhook(parsed));
      return done({ ok: true });
    case 'POST verify':
      return done({ verified: await control.verifyWebhook() });
    case 'POST notice':
      control.notice(textOr(parsed['field'], 'account_alerts'), isObject(parsed['value']) ? parsed['value'] : {});
      return done({ ok: true });
    case 'POST limits':
      control.setLimits(parseLimits(parsed));
      return done({ ok: true });
    case 'POST latency':
      control.setLatency(parseMs(parsed, 'ms'));
      return done({ ok: true });
    case 'POST statuses':
      control.setStatuses(parseTiming(parsed));
      return done({ ok: true });
    case 'GET counters':
      return done(control.counters());
    case 'DELETE counters':
      control.resetCounters();
      return done({ ok: true });
    default:
      return { status: 404, body: { error: 'no such control' } };
  }
}

function done(body: unknown, status = 200): Answer {
  return { status, body };
}

function iso(control: Control): string {
  return new Date(control.now()).toISOString();
}

function json(response: ServerResponse, answer: Answer): void {
  const bytes = Buffer.from(JSON.stringify(answer.body));
  response.writeHead(answer.status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.length,
    'cache-control': 'no-store',
  });
  response.end(bytes);
}

/** Server-sent events of one phone, or of all where `phone` is null. */
function stream(response: ServerResponse, phone: string | null, { world }: Context): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' });
  response.write('retry: 1000\n\n');
  const stop = world.events.subscribe((event) => {
    if (phone !== null && event.phone !== null && event.phone !== phone) return;
    response.write(`data: ${JSON.stringify(event)}\n\n`);
  });
  const beat = setInterval(() => response.write(': \n\n'), 15_000);
  response.on('close', () => {
    stop();
    clearInterval(beat);
  });
}

function media(response: ServerResponse, id: string, { world }: Context): void {
  const held = world.media.get(id);
  if (!held) {
    json(response, { status: 404, body: { error: 'no such media' } });
    return;
  }
  // Never a type that a browser would run.
  const safe = /^(image\/(png|jpeg|webp)|audio\/|video\/)/.test(held.mime) ? held.mime : 'application/octet-stream';
  response.writeHead(200, {
    'content-type': safe,
    'content-length': held.bytes.length,
    'x-content-type-options': 'nosniff',
  });
  response.end(held.bytes);
}

function local(request: IncomingMessage): boolean {
  const from = request.socket.remoteAddress ?? '';
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  const fromHere = from === '::1' || from.startsWith('127.') || from.startsWith('::ffff:127.');
  return fromHere && (host === 'localhost' || host === '[::1]' || host.startsWith('127.'));
}
