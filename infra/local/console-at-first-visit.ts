import { registry } from '../../flows/registry.ts';
import { once } from '../../functions/lambda/once.ts';
import type { ConsoleFront } from './console/console-front.ts';
import { deadLettersHere } from './console/dead-letters-here.ts';
import type { Parts } from './parts.ts';
import type { Settings } from './settings.ts';
import type { Control } from './simulator/control.ts';

type Late = {
  /** Where the server listens, known once it does. */
  readonly url: () => string;
  /** What moves the phones of the simulator; null where there is none. */
  readonly phones: () => Control | null;
};

/** The console, loaded at its first visit: it brings a router, schemas and sign-in, which nobody on the phone waits for. */
export const consoleAtFirstVisit = (
  settings: Settings,
  { table, mailbox, blobs, files, keys, shipped, live, now, count, figures, jobs }: Parts,
  { url, phones }: Late,
): (() => Promise<ConsoleFront>) =>
  once(async () => {
    const { consoleFront } = await import('./console/console-front.ts');
    const { replayInPhone } = await import('./console/replay-in-phone.ts');
    const { phoneNumberId } = settings;
    const replay = settings.graphUrl === null ? replayInPhone(phones) : null;
    const dead = deadLettersHere(mailbox);
    const stands = { table, mailbox, blobs, files, keys, registry, shipped, live, now, count, phoneNumberId, figures };
    return consoleFront(settings, { ...stands, replay, jobs, dead }, { url: url() });
  });
