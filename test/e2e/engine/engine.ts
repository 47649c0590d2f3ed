import { randomBytes } from 'node:crypto';
import type { Template } from '../../../flows/engine/templates.ts';
import { templates } from '../../../flows/templates.ts';
import { findPerson } from '../../../functions/conversation/find-person.ts';
import { groupKey } from '../../../functions/conversation/identity.ts';
import type { Person } from '../../../functions/conversation/person-item.ts';
import { deriveKeys } from '../../../functions/conversation/seal.ts';
import type { Mailbox } from '../../../functions/ports/mailbox.ts';
import type { Item, Table } from '../../../functions/ports/table.ts';
import type { Settings } from '../../../infra/local/settings.ts';
import { type Simulator, startSimulator } from '../../../infra/local/simulator/start-simulator.ts';

/** The product as it runs, with hands on its clock and eyes on what it keeps. Both engines look the same from here. */
export type Engine = {
  readonly name: 'one machine' | 'aws-local';
  readonly url: string;
  readonly phoneNumberId: string;
  readonly control: Simulator['control'];
  readonly table: Table;
  readonly keys: ReturnType<typeof deriveKeys>;
  /** What the product counted under this name since its start. */
  counted(name: string): number;
  /** What reached queue and table since the start. */
  work(): Work;
  /** Moves the clocks of the product and the phones, and nothing else. */
  later(milliseconds: number): void;
  /** Lets time pass, looks for what is due, and waits until that is handled. */
  pass(milliseconds: number): Promise<void>;
  /** Into the mailbox, past the webhook. */
  post: Mailbox['post'];
  /** Resolves when no webhook and no letter is under way or waiting. */
  idle(): Promise<void>;
  /** Everything stored, but letters. */
  stored(): Promise<readonly Item[]>;
  deadLetters(): Promise<number>;
  close(): Promise<void>;
};

export type Work = { readonly queueSends: number; readonly reads: number; readonly writes: number };

/** What differs between the engines. */
export type Shape = Pick<Engine, 'name' | 'url' | 'table' | 'counted' | 'work' | 'post' | 'stored' | 'deadLetters'> & {
  readonly moveClock: (ahead: number) => void;
  readonly wake: () => Promise<void>;
  /** Letters that wait or are under way. */
  readonly letters: () => Promise<number>;
  readonly close: () => Promise<void>;
};

/** A Monday morning: every message is lawful, and no test depends on the day it runs. */
const start = Date.parse('2026-11-23T14:00:00Z');

const secret = (): string => randomBytes(16).toString('base64url');

/**
 * Starts the phones first (the simulated Cloud API), then the product, pointed at it. Statuses are off until a test
 * wants them, what Meta delivers again comes soon, and our templates are approved.
 */
export const startEngine = async (
  data: string,
  make: (settings: Settings, now: () => number) => Promise<Shape>,
): Promise<Engine> => {
  let ahead = start - Date.now();
  const now = (): number => Date.now() + ahead;
  const phoneNumberId = '109876543210987';
  const settings = {
    port: 0,
    host: '127.0.0.1',
    data,
    production: false,
    appSecret: secret(),
    verifyToken: secret(),
    accessToken: secret(),
    phoneNumberId,
    key: secret(),
    controller: null,
    publicUrl: null,
    identity: null,
    demo: { webSecret: secret(), machineSecret: secret(), cookieKey: secret() },
  };
  const phones = await startSimulator({
    ...settings,
    webhookUrl: null,
    clock: now,
    limits: { throughput: null },
    statuses: { sentMs: null, deliveredMs: null, readMs: null },
    redelivery: { firstMs: 50, factor: 1.5, maxMs: 1000 },
  });
  const product = await make({ ...settings, graphUrl: phones.url }, now);
  product.moveClock(ahead);
  const { control } = phones;
  for (const template of templates) approve(control, template);
  control.setWebhook(`${product.url}/webhook`);

  const idle = async (): Promise<void> => {
    // Twice in a row: a letter that just ended may have brought a status. On aws-local each look is two calls of the queue.
    for (let quiet = 0; quiet < 2; ) {
      await control.settled(20_000);
      quiet = (await product.letters()) === 0 ? quiet + 1 : 0;
      if (quiet === 0) await new Promise((resolve) => setTimeout(resolve, product.name === 'aws-local' ? 15 : 4));
    }
  };
  const later = (milliseconds: number): void => {
    ahead += milliseconds;
    product.moveClock(ahead);
  };
  return {
    ...product,
    phoneNumberId,
    control,
    keys: deriveKeys(settings.key),
    idle,
    later,
    pass: async (milliseconds) => {
      later(milliseconds);
      await product.wake();
      await idle();
    },
    close: async () => {
      await product.close();
      await phones.close();
    },
  };
};

/** As Meta has them once they are reviewed. */
const approve = (control: Simulator['control'], { name, category, body, examples }: Template): void => {
  for (const [language, text] of [
    ['es_CO', body['es-CO']],
    ['en', body.en],
  ] as const) {
    const example = examples.length === 0 ? {} : { example: { body_text: [[...examples]] } };
    control.addTemplate({
      name,
      language,
      category: category.toUpperCase(),
      components: [{ type: 'BODY', text, ...example }],
    });
  }
};

/** What it takes to look at what is kept. */
type Kept = Pick<Engine, 'table' | 'keys' | 'phoneNumberId'>;

/** Under which key somebody's letters and session lie. */
export const groupOf = (engine: Kept, identifier: string): string =>
  groupKey(engine.keys, engine.phoneNumberId, identifier);

/** What is kept of somebody, or null. */
export const personOf = async (engine: Kept, identifier: string): Promise<Person | null> =>
  (await findPerson(engine.table, { group: groupOf(engine, identifier), also: [], userIdKnown: false })).person;

/** Everything under her citizen id: transcript, facts, consents, contact. */
export const recordsOf = async (engine: Kept, identifier: string): Promise<readonly Item[]> => {
  const person = await personOf(engine, identifier);
  if (person === null) return [];
  const page = await engine.table.query({ pk: `citizen#${person.session.citizen}` });
  return page.items;
};
