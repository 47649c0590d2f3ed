import { describe, expect, it } from 'vitest';
import { ana, anaUser, desk, message, said, value, webhook } from '../unit/whatsapp/webhooks.ts';

// Meta's message ids hold the sender's number: HBgM + base64 of it.
const wamid = `wamid.${Buffer.from(`\u001c\u0018\u000c${ana}\u0015`).toString('base64')}`;
const words = 'mi vecino me amenaza';

const body = webhook(
  value({
    contacts: [{ profile: { name: 'Ana Synthetic', username: 'ana.s' }, wa_id: ana, user_id: anaUser }],
    messages: [
      said(words, { id: wamid, from_user_id: anaUser }),
      said(words, { id: undefined }),
      said(words, { id: `${wamid}g`, group_id: 'g1' }),
      message({ type: 'system', id: `${wamid}s`, system: { type: 'user_changed_number', wa_id: '573000000009' } }),
    ],
    statuses: [
      {
        id: wamid,
        status: 'failed',
        recipient_id: ana,
        biz_opaque_callback_data: 'c.1.0',
        errors: [{ code: 131026, title: ana }],
      },
    ],
  }),
);

/** Also as somebody finds it who decodes what looks like base64. */
const readings = (text: string): string[] => [
  text,
  ...text
    .split(/[^\w+/=-]+/)
    .flatMap((word) => [
      Buffer.from(word, 'base64').toString('latin1'),
      Buffer.from(word, 'base64url').toString('latin1'),
    ]),
];

describe('what reception hands on', () => {
  it('says in clear neither number, user id, name nor words', async () => {
    const here = desk();
    expect(await here.take(body)).toBe(200);
    expect(here.letters()).toHaveLength(5);
    const seen = here.letters().flatMap(({ group, id, body: sealed }) => [group, id, sealed].flatMap(readings));
    for (const secret of [ana, '573000000009', anaUser, 'Ana Synthetic', 'ana.s', words, 'amenaza', wamid]) {
      expect(seen.filter((text) => text.includes(secret))).toEqual([]);
    }
  });

  it('counts under names of ours alone', async () => {
    const here = desk();
    await here.take(body);
    await here.take({
      object: 'whatsapp_business_account',
      entry: [{ changes: [{ field: ana, value: { [ana]: words } }] }],
    });
    await here.take(webhook(value({ statuses: [{ status: ana, biz_opaque_callback_data: words }] })));
    for (const name of Object.keys(here.counts)) expect(name).toMatch(/^webhook(\.[a-z_-]+)+$/);
    expect(Object.keys(here.counts).sort()).toMatchObject([
      'webhook.aside',
      'webhook.aside.group-message',
      'webhook.aside.unknown-field',
      'webhook.message',
      'webhook.moved',
      'webhook.status.failed',
      'webhook.status.other',
    ]);
  });
});
