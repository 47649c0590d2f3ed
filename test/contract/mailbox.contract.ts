import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Letter,
  type LetterHandler,
  type Mailbox,
  type MailboxRunner,
  maxTries,
} from '../../functions/ports/mailbox.ts';

export type MailboxUnderTest = {
  readonly mailbox: Mailbox & MailboxRunner;
  /** The same mailbox after its process was started anew: nothing kept in memory. */
  reopen(): Promise<Mailbox & MailboxRunner>;
  close(): void | Promise<void>;
};

/** What every `Mailbox` with its runner promises. Letters are told apart by their bodies: SQS hashes the ids. */
export const mailboxContract = (name: string, open: () => Promise<MailboxUnderTest>) =>
  describe(`mailbox on ${name}`, () => {
    let under: MailboxUnderTest;
    let mailbox: Mailbox & MailboxRunner;
    beforeEach(async () => {
      under = await open();
      mailbox = under.mailbox;
    });
    afterEach(async () => {
      await mailbox.stop();
      await under.close();
    });

    const letter = (group: string, body: string): Letter => ({ group, id: `${body}-${randomUUID()}`, body });
    const letters = (group: string, count: number) => Array.from({ length: count }, (_, at) => letter(group, `${at}`));

    /** A handler that notes what it was given, and a wait until it has been given something. */
    const noting = (handle: LetterHandler = async () => {}) => {
      const seen: { readonly group: string; readonly bodies: readonly string[] }[] = [];
      const waiting: { readonly holds: () => boolean; readonly resolve: () => void }[] = [];
      const handler: LetterHandler = async (group, some) => {
        await handle(group, some);
        seen.push({ group, bodies: some.map(({ body }) => body) });
        for (const { holds, resolve } of waiting) if (holds()) resolve();
      };
      const bodies = (group: string) => seen.filter((one) => one.group === group).flatMap((one) => one.bodies);
      const until = (holds: () => boolean) =>
        new Promise<void>((resolve) => (holds() ? resolve() : waiting.push({ holds, resolve })));
      return { handler, seen, bodies, until };
    };

    it('hands over what is posted, with its group and body', async () => {
      const { handler, until, bodies } = noting();
      mailbox.start(handler);
      await mailbox.post([letter('ana', 'hola'), letter('luz', 'buenas')]);
      await until(() => bodies('ana').length === 1 && bodies('luz').length === 1);
      expect(bodies('ana')).toEqual(['hola']);
      expect(bodies('luz')).toEqual(['buenas']);
    });

    it('posts nothing without complaint', async () => {
      await expect(mailbox.post([])).resolves.toBeUndefined();
    });

    it('keeps the order of each person, over many posts and people', async () => {
      const { handler, until, bodies } = noting();
      mailbox.start(handler);
      const people = ['ana', 'luz', 'sol'];
      for (let at = 0; at < 24; at += 4) {
        await mailbox.post(people.flatMap((who) => [0, 1, 2, 3].map((more) => letter(who, `${at + more}`))));
      }
      await until(() => people.every((who) => bodies(who).length === 24));
      for (const who of people) expect(bodies(who)).toEqual(Array.from({ length: 24 }, (_, at) => `${at}`));
    });

    it('serves one person once at a time, and several people at once', async () => {
      const busy = new Map<string, number>();
      let together = 0;
      let most = 0;
      const { handler, until, bodies } = noting(async (group) => {
        busy.set(group, (busy.get(group) ?? 0) + 1);
        most = Math.max(most, busy.get(group) ?? 0);
        together = Math.max(together, [...busy.values()].filter((count) => count > 0).length);
        await new Promise((resolve) => setTimeout(resolve, 20));
        busy.set(group, (busy.get(group) ?? 0) - 1);
      });
      mailbox.start(handler);
      await Promise.all(['ana', 'luz', 'sol'].flatMap((who) => letters(who, 4).map((one) => mailbox.post([one]))));
      await until(() => ['ana', 'luz', 'sol'].every((who) => bodies(who).length === 4));
      expect(most).toBe(1);
      expect(together).toBeGreaterThan(1);
    });

    it('takes a letter posted twice at once as one', async () => {
      const { handler, until, bodies } = noting();
      const twice = letter('ana', 'hola');
      await mailbox.post([twice]);
      await mailbox.post([twice]);
      mailbox.start(handler);
      await mailbox.post([letter('ana', 'last')]);
      await until(() => bodies('ana').includes('last'));
      expect(bodies('ana')).toEqual(['hola', 'last']);
    });

    it('brings a letter again after a throw, before the next of that person', async () => {
      let throws = 2;
      const { handler, until, bodies } = noting(async (_, [first]) => {
        if (first?.body === '0' && throws-- > 0) throw new Error('not now');
      });
      mailbox.start(handler);
      await mailbox.post(letters('ana', 3));
      await until(() => bodies('ana').length === 3);
      expect(bodies('ana')).toEqual(['0', '1', '2']);
    });

    it('sets a letter aside after its last try, and blocks nobody', async () => {
      let tries = 0;
      const { handler, until, bodies } = noting(async (_, some) => {
        if (!some.some(({ body }) => body === 'poison')) return;
        if (some.length === 1) tries += 1;
        throw new TypeError('what she wrote');
      });
      mailbox.start(handler);
      await mailbox.post([letter('ana', 'before'), letter('ana', 'poison'), letter('ana', 'after')]);
      await mailbox.post([letter('luz', 'hola')]);
      await until(() => bodies('luz').length === 1);
      expect(bodies('ana')).not.toContain('after');
      await until(() => bodies('ana').includes('after'));
      expect([...new Set(bodies('ana'))]).toEqual(['before', 'after']);
      expect(tries).toBeLessThanOrEqual(maxTries);
      const dead = await mailbox.deadLetters(10);
      expect(dead.map(({ group, body }) => ({ group, body }))).toEqual([{ group: 'ana', body: 'poison' }]);
      expect(JSON.stringify(dead)).not.toContain('what she wrote');
    });

    it('redrives dead letters', async () => {
      let broken = true;
      const { handler, until, bodies } = noting(async (_, [first]) => {
        if (first?.body === 'poison' && broken) throw new Error('a bug');
      });
      mailbox.start(handler);
      await mailbox.post([letter('ana', 'poison'), letter('ana', 'after')]);
      await until(() => bodies('ana').includes('after'));
      const [dead] = await mailbox.deadLetters(10);
      broken = false;
      await mailbox.redrive([dead?.id ?? '']);
      await until(() => bodies('ana').includes('poison'));
      expect(await mailbox.deadLetters(10)).toEqual([]);
    });

    it('finds what was not done after a restart, in order', async () => {
      await mailbox.post(letters('ana', 15));
      mailbox = await under.reopen();
      const { handler, until, bodies } = noting();
      mailbox.start(handler);
      await until(() => bodies('ana').length === 15);
      expect(bodies('ana')).toEqual(Array.from({ length: 15 }, (_, at) => `${at}`));
    });

    it('does not bring again what was done before a restart', async () => {
      const first = noting();
      mailbox.start(first.handler);
      await mailbox.post(letters('ana', 5));
      await first.until(() => first.bodies('ana').length === 5);
      await mailbox.stop();
      mailbox = await under.reopen();
      const second = noting();
      mailbox.start(second.handler);
      await mailbox.post([letter('ana', 'next')]);
      await second.until(() => second.bodies('ana').length > 0);
      expect(second.bodies('ana')).toEqual(['next']);
    });

    it('stops only when what is under way has ended', async () => {
      let ended = false;
      const begun = Promise.withResolvers<void>();
      mailbox.start(async () => {
        begun.resolve();
        await new Promise((resolve) => setTimeout(resolve, 50));
        ended = true;
      });
      await mailbox.post(letters('ana', 1));
      await begun.promise;
      await mailbox.stop();
      expect(ended).toBe(true);
    });

    it('takes letters of 200 kB', async () => {
      const { handler, until, bodies } = noting();
      mailbox.start(handler);
      const large = Array.from({ length: 6 }, (_, at) => letter('ana', `${at}`.repeat(200_000)));
      await mailbox.post(large);
      await until(() => bodies('ana').length === 6);
      expect(bodies('ana').map((body) => body[0])).toEqual(['0', '1', '2', '3', '4', '5']);
    });
  });
