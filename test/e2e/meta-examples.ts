import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Engine } from './engine/engine.ts';

/** Meta's own, from its OpenAPI description and its Postman collections (MIT); some are no JSON at the source. */
const folder = '../shared/whatsapp/examples';
const there = existsSync(folder);
const files = there
  ? ['meta-openapi/webhooks', 'meta-postman'].flatMap((name) =>
      readdirSync(join(folder, name)).map((file) => join(name, file)),
    )
  : ['none'];

export const metaExamples = (engine: () => Engine): void => {
  describe('Meta’s own example', () => {
    it.skipIf(!there).each(files)(
      '%s is answered 200 and handled, counted, or set aside with a reason (skipped where the examples are absent)',
      async (file) => {
        const raw = readFileSync(join(folder, file));
        const before = await taken();
        expect(await engine().control.post(raw)).toBe(200);
        await engine().idle();
        await expect.poll(taken).toBeGreaterThan(before);
        expect(await engine().deadLetters()).toBe(0);
      },
    );

    /** Everything that can become of what a webhook tells. */
    const taken = async (): Promise<number> => {
      const names = [
        'message',
        'moved',
        'aside',
        'errors',
        'empty',
        ...['sent', 'delivered', 'read', 'failed', 'other'].map((status) => `status.${status}`),
      ];
      const fields = ['group_lifecycle_update', 'group_participants_update', 'group_settings_update'].map(
        (field) => `field.${field}`,
      );
      return [...names, ...fields].reduce((sum, name) => sum + engine().counted(`webhook.${name}`), 0);
    };

    it.skipIf(!there)('sent three times has one effect (skipped where the examples are absent)', async () => {
      const raw = readFileSync(join(folder, 'meta-openapi/webhooks/text_message.json'));
      await engine().control.post(raw);
      await engine().idle();
      const { accepted, rejected } = engine().control.counters();
      await Promise.all([engine().control.post(raw), engine().control.post(raw)]);
      await engine().idle();
      expect(engine().control.counters()).toMatchObject({ accepted, rejected });
    });
  });
};
