import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CallKind, Fault } from './faults.ts';
import { errorBody, type GraphError, graphError, noSuchObject, unknownPath } from './graph-error.ts';
import { versionExists } from './graph-version.ts';
import { isObject, type Json, parseJson, textOr } from './json.ts';
import { uploadError } from './media.ts';
import { type GraphAnswer, markRead, sendMessage } from './send-message.ts';
import type { Template } from './templates.ts';
import type { World } from './world.ts';

type Call = {
  readonly method: string;
  readonly parts: readonly string[];
  /** The path as it came, where its version is none of Meta's. */
  readonly strayPath: string | null;
  readonly query: URLSearchParams;
  readonly body: Buffer;
  readonly contentType: string;
  readonly origin: string;
};

/** Answers one Graph call as Meta would, faults and latency included. `/{version}/…` or without a version. */
export async function answerGraph(
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
  world: World,
): Promise<void> {
  const url = request.url ?? '/';
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  const parts = path.split('/').filter((part) => part !== '');
  const version = /^v\d/.test(parts[0] ?? '') ? parts.shift() : undefined;
  const strayPath = version === undefined || versionExists(version) ? null : path;
  const query = new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1));
  const call: Call = {
    method: request.method ?? 'GET',
    parts,
    strayPath,
    query,
    body,
    contentType: request.headers['content-type'] ?? '',
    origin: `http://${request.headers.host ?? 'localhost'}`,
  };

  const json = call.parts[1] === 'messages' && call.method === 'POST' ? parseJson(body.toString()) : null;
  const payload = isObject(json) ? json : null;
  const fault = world.faults.strike(
    kindOf(call, payload),
    payload ? textOr(payload['to'], textOr(payload['recipient'], '')) : null,
  );
  if (fault) world.counters.faults += 1;
  const wait = world.latencyMs + (fault?.latencyMs ?? 0);
  if (fault && !fault.afterAccept && spoils(fault)) return spoil(response, fault, wait, world);
  const answer = authorised(request, world)
    ? await route(call, payload, world)
    : ({ ok: false, error: graphError(190) } as const);
  if (fault && spoils(fault)) return spoil(response, fault, wait, world);
  if (answer.ok && 'bytes' in answer) return write(response, 200, answer.mime, answer.bytes, wait);
  if (answer.ok) return writeJson(response, 200, answer.body, wait);
  count(answer.error, world);
  writeJson(response, answer.error.http, errorBody(answer.error, trace()), wait);
}

type RouteAnswer = GraphAnswer | { readonly ok: true; readonly mime: string; readonly bytes: Buffer };

async function route(call: Call, payload: Json | null, world: World): Promise<RouteAnswer> {
  const [first = '', second, third] = call.parts;
  const { phoneNumberId } = world.options;
  if (call.strayPath !== null) return no(unknownPath(call.strayPath));
  if (second === 'messages' && call.method === 'POST' && third === undefined) {
    if (first !== phoneNumberId) return no(noSuchObject(first));
    if (!payload) return no(graphError(100, 'The request body is not a JSON object'));
    return 'status' in payload ? read(payload, world) : sendMessage(payload, world);
  }
  if (second === 'media' && call.method === 'POST')
    return first === phoneNumberId ? upload(call, world) : no(noSuchObject(first));
  if (second === 'message_templates') return first === world.wabaId ? templates(call, world) : no(noSuchObject(first));
  if (second === 'subscribed_apps') return first === world.wabaId ? ok({ success: true }) : no(noSuchObject(first));
  if (first === 'whatsapp_business' && second === 'attachments') {
    const media = world.media.open(call.query, world.clock.now());
    return media
      ? { ok: true, mime: media.mime, bytes: media.bytes }
      : no({ ...graphError(100, 'URL expired'), http: 404 });
  }
  if (second !== undefined) return no(noSuchObject(first));
  if (first === phoneNumberId) return ok(numberInfo(world));
  return media(first, call, world);
}

function read(payload: Json, world: World): GraphAnswer {
  if (payload['messaging_product'] !== 'whatsapp')
    return no(graphError(100, 'The parameter messaging_product is required.'));
  if (payload['status'] !== 'read') return no(graphError(100, 'Param status must be "read"'));
  return markRead(payload, world);
}

function numberInfo(world: World): object {
  return {
    id: world.options.phoneNumberId,
    display_phone_number: `+${world.displayPhoneNumber}`,
    verified_name: world.businessName,
    quality_rating: 'GREEN',
    code_verification_status: 'VERIFIED',
    platform_type: 'CLOUD_API',
    throughput: { level: 'STANDARD' },
  };
}

function media(id: string, call: Call, world: World): GraphAnswer {
  const held = world.media.get(id);
  if (!held) return no(noSuchObject(id));
  if (call.method === 'DELETE') return ok({ success: world.media.remove(id) });
  return ok({
    messaging_product: 'whatsapp',
    url: call.origin + world.media.sign(id, world.clock.now()),
    mime_type: held.mime,
    sha256: held.sha256,
    file_size: held.bytes.length,
    id,
  });
}

async function upload(call: Call, world: World): Promise<GraphAnswer> {
  const form = await new Response(new Uint8Array(call.body), { headers: { 'content-type': call.contentType } })
    .formData()
    .catch(() => null);
  if (!form) return no(graphError(100, 'The request is not multipart/form-data'));
  if (form.get('messaging_product') !== 'whatsapp')
    return no(graphError(100, 'The parameter messaging_product is required.'));
  const file = form.get('file');
  if (file === null || typeof file === 'string') return no(graphError(100, 'The parameter file is required.'));
  const mime = String(form.get('type') ?? file.type);
  const error = uploadError(mime, file.size);
  if (error) return no(error);
  return ok({ id: world.media.add(mime, Buffer.from(await file.arrayBuffer())).id });
}

function templates(call: Call, world: World): GraphAnswer {
  if (call.method === 'GET') {
    const name = call.query.get('name');
    const data = world.templates.list().filter((one) => name === null || one.name.includes(name));
    return ok({ data, paging: { cursors: { before: 'MAZDZD', after: 'MjQZD' } } });
  }
  if (call.method === 'DELETE')
    return world.templates.remove(call.query.get('name') ?? '') > 0
      ? ok({ success: true })
      : no(graphError(100, "Message template wasn't found"));
  const given = parseJson(call.body.toString());
  const made = world.templates.create(isObject(given) ? given : {});
  return made.ok ? ok(created(made.template)) : made;
}

function created(template: Template): object {
  return { id: template.id, status: template.status, category: template.category };
}

function kindOf(call: Call, payload: Json | null): CallKind {
  const second = call.parts[1];
  if (second === 'messages') return payload && 'status' in payload ? 'read' : 'messages';
  if (second === 'media' || call.parts[0] === 'whatsapp_business') return 'media';
  return second === 'message_templates' ? 'templates' : 'other';
}

function authorised(request: IncomingMessage, world: World): boolean {
  return request.headers.authorization === `Bearer ${world.options.accessToken}`;
}

/** Whether the fault changes the answer, not only its time. */
function spoils(fault: Fault): boolean {
  return (
    fault.code !== undefined ||
    fault.status !== undefined ||
    fault.html === true ||
    fault.reset === true ||
    fault.timeout === true
  );
}

function spoil(response: ServerResponse, fault: Fault, wait: number, world: World): void {
  if (fault.timeout) return;
  if (fault.reset) {
    setTimeout(() => response.socket?.resetAndDestroy(), wait);
    return;
  }
  if (fault.html) {
    const status = fault.status ?? 502;
    write(
      response,
      status,
      'text/html; charset=UTF-8',
      Buffer.from(
        `<!DOCTYPE html><html><head><title>Error ${status}</title></head><body><h1>Bad Gateway</h1></body></html>`,
      ),
      wait,
    );
    return;
  }
  const error = graphError(
    fault.code ?? (fault.status === 429 ? 130429 : fault.status === 401 ? 190 : 131000),
    null,
    fault.status,
  );
  count(error, world);
  writeJson(response, error.http, errorBody(error, trace()), wait);
}

function count(error: GraphError, world: World): void {
  const { rejected } = world.counters;
  rejected[error.code] = (rejected[error.code] ?? 0) + 1;
}

function writeJson(response: ServerResponse, status: number, body: object, wait: number): void {
  write(response, status, 'application/json; charset=UTF-8', Buffer.from(JSON.stringify(body)), wait);
}

function write(response: ServerResponse, status: number, mime: string, bytes: Buffer, wait: number): void {
  const go = () => {
    response.writeHead(status, { 'content-type': mime, 'content-length': bytes.length });
    response.end(bytes);
  };
  if (wait > 0) setTimeout(go, wait);
  else go();
}

let traces = 0;

function trace(): string {
  traces += 1;
  return `A${traces.toString(36).padStart(22, '0')}`;
}

function ok(body: object): GraphAnswer {
  return { ok: true, body };
}

function no(error: GraphError): GraphAnswer {
  return { ok: false, error };
}
