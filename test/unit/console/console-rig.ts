import { randomUUID } from 'node:crypto';
import type { Content } from '../../../flows/engine/input.ts';
import type { Outgoing } from '../../../flows/engine/message.ts';
import { registry } from '../../../flows/registry.ts';
import { shippedWorld } from '../../../flows/shipped-world.ts';
import { openFigures } from '../../../functions/analytics/figures.ts';
import type { Role, Scope } from '../../../functions/console/access.ts';
import { consoleApi } from '../../../functions/console/api.ts';
import type { DeadLetterLine } from '../../../functions/console/deps.ts';
import { Problem } from '../../../functions/console/problem.ts';
import { beginSession } from '../../../functions/console/sign-in/web-session.ts';
import { newPause } from '../../../functions/conversation/carry-out.ts';
import { makeConverse } from '../../../functions/conversation/converse.ts';
import { groupKey } from '../../../functions/conversation/identity.ts';
import type { LetterBody } from '../../../functions/conversation/letter.ts';
import { deriveKeys, seal } from '../../../functions/conversation/seal.ts';
import { liveWorld } from '../../../functions/conversation/world.ts';
import type { JobDeps } from '../../../functions/jobs/deps.ts';
import { runJob } from '../../../functions/jobs/run-job.ts';
import type { Letter } from '../../../functions/ports/mailbox.ts';
import type { TableUnderTest } from '../../contract/table.contract.ts';
import { memoryFiles } from './memory-files.ts';

export const origin = 'https://consola.example.org';

export type Caller = {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
};

export type ConsoleRig = ReturnType<typeof consoleRig>;

/** The console's whole server on a table, with the real conversation behind it and a channel that keeps what is sent. */
export const consoleRig = ({ table, clock, settle }: TableUnderTest) => {
  const keys = deriveKeys('test key');
  const now = (): Date => new Date(clock.now);
  const outbox: Outgoing[] = [];
  const posted: Letter[] = [];
  const counted: string[] = [];
  const faults: unknown[] = [];
  const dead: DeadLetterLine[] = [];
  const replayed: string[] = [];
  const mailbox = { post: async (letters: readonly Letter[]) => void posted.push(...letters) };
  const { blobs, files } = memoryFiles();
  const rung: string[] = [];
  const shipped = shippedWorld(null);
  const live = liveWorld({ table, shipped, now });
  let windowOpen = true;
  const converse = makeConverse({
    table,
    channel: {
      send: async ({ message }) => {
        if (!windowOpen && message.kind !== 'template') return { outcome: 'window-closed', code: 131047 };
        outbox.push(message);
        return { outcome: 'sent', messageId: `out.${outbox.length}` };
      },
    },
    blobs,
    keys,
    registry,
    world: live.world,
    now,
    pause: newPause(now),
    count: () => {},
  });
  const api = consoleApi({
    table,
    mailbox,
    blobs,
    keys,
    registry,
    shipped,
    live,
    now,
    count: (name) => void counted.push(name),
    fault: (_, error) => void faults.push(error),
    phoneNumberId: '1',
    replay: async (lines) => {
      replayed.push(...lines.map(({ text }) => text));
      return '/phone/#573999000001';
    },
    files,
    jobs: { ring: async (id) => void rung.push(id) },
    figures: openFigures({ table, key: keys.figures, now }),
    dead: {
      list: async () => dead,
      count: async () => dead.length,
      redrive: async (ids) => {
        const left = dead.filter(({ id }) => ids !== 'all' && !ids.includes(id));
        const moved = dead.length - left.length;
        dead.splice(0, dead.length, ...left);
        return moved;
      },
    },
    origin: () => origin,
    ownOrigin: (request) => request.headers.get('origin') === origin,
    provider: null,
    // In tests a token is its scopes: `test service-records:read`.
    machine: async (token) => {
      const [name, ...scopes] = token.split('+');
      if (name !== 'entity') throw new Problem('bad-token');
      return { kind: 'machine', id: 'entity-client', name: 'entidad-de-prueba', scopes: scopes as Scope[] };
    },
  });
  const call = async (path: string, init: RequestInit): Promise<Response> => {
    const { body = '' } = init;
    const length = typeof body === 'string' || body instanceof Uint8Array ? Buffer.byteLength(body) : 0;
    const headers = new Headers({ 'content-length': String(length), ...(init.headers as Record<string, string>) });
    // '' leaves it out, as nobody but a faulty client does.
    if (headers.get('content-length') === '') headers.delete('content-length');
    const answer = api.answer(new Request(`${origin}${path}`, { ...init, headers }));
    if (answer === null) throw new Error(`${path} is nobody's`);
    const response = await answer;
    await settle();
    return response;
  };
  const caller = (own: Record<string, string>): Caller => ({
    get: (path, headers = {}) => call(path, { headers: { ...own, ...headers } }),
    send: (method, path, body, headers = {}) =>
      call(path, {
        method,
        headers: {
          ...own,
          origin,
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
          ...headers,
        },
        ...(body === undefined
          ? {}
          : {
              body: typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
            }),
      }),
  });
  const drain = async (): Promise<readonly Outgoing[]> => {
    while (posted.length > 0) {
      const letters = posted.splice(0);
      for (const letter of letters) await converse(letter.group, [letter]);
    }
    await settle();
    return outbox.splice(0);
  };
  const jobDeps: JobDeps = {
    table,
    blobs,
    files,
    keys,
    registry,
    live,
    phoneNumberId: '1',
    now,
    isLate: () => false,
    count: () => {},
    fault: (_, error) => void faults.push(error),
  };
  let said = 0;
  return {
    api,
    blobs,
    jobDeps,
    rung,
    /** What the thread or the Lambda does when it hears that jobs wait. */
    work: async () => {
      for (const id of rung.splice(0)) await runJob(jobDeps, id);
      await settle();
    },
    keys,
    clock,
    table,
    counted,
    faults,
    dead,
    posted,
    replayed,
    drain,
    closeWindow: (closed: boolean) => {
      windowOpen = !closed;
    },
    /** Somebody of the team, signed in. */
    as: async (role: Role, { id = `staff-${role}`, block = null as string | null } = {}): Promise<Caller> => {
      const token = await beginSession({ table, now }, { id, name: `Prueba ${role}`, roles: [role], block });
      await settle();
      return caller({ cookie: `__Host-vecina=${token}` });
    },
    with: (headers: Record<string, string>): Caller => caller(headers),
    machine: (...scopes: readonly Scope[]): Caller => caller({ authorization: `Bearer entity+${scopes.join('+')}` }),
    nobody: caller({}),
    /** She writes; resolves with what she gets for it. */
    says: async (waId: string, content: Content | string): Promise<readonly Outgoing[]> => {
      said += 1;
      clock.now += 10_000;
      const input = {
        kind: 'message',
        id: `wamid.${waId}.${said}`,
        at: now().toISOString(),
        content: typeof content === 'string' ? { type: 'text' as const, body: content } : content,
      } as const;
      const body: LetterBody = { kind: 'input', input, address: { waId, userId: null }, also: [] };
      posted.push({ group: groupKey(keys, '1', waId), id: input.id, body: seal(keys, JSON.stringify(body)) });
      return drain();
    },
  };
};

/** Says what opens a case: she allows to be served and asks for a person. */
export const opensCase = async (rig: ConsoleRig, waId: string, words: string): Promise<void> => {
  for (const text of ['hola', 'acepto', 'no', 'persona', 'crédito', words]) await rig.says(waId, text);
};
