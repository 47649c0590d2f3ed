import { afterEach, describe, expect, it } from 'vitest';
import type { Outgoing, Picture } from '../../../flows/engine/message.ts';
import { accepted, type Graph, graph, json } from './graph.ts';
import { ana } from './webhooks.ts';

const loan = { name: 'Uno', plan: '30 × $20.000', total: '$600.000', costs: '$100.000', got: 500_000, extra: 100_000 };
const picture: Picture = { draws: 'two-loans', title: 'Dos', loans: [loan, loan], note: '' };
const buttons = [{ id: 'r1:a:1:x', title: 'Menú' }];
const message: Outgoing = { kind: 'picture', picture, body: 'Le cuesta $100.000', buttons };
const send = { to: { waId: ana, userId: null }, message, effect: 'c.1.0' };
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
const draw = async () => png;

let far: Graph | undefined;

afterEach(async () => {
  await far?.close();
  far = undefined;
});

const bodies = (): readonly { interactive: { header?: unknown } }[] =>
  (far?.asked ?? []).filter(({ path }) => path.endsWith('/messages')).map(({ body }) => JSON.parse(body.toString()));

describe('a picture with words and buttons', () => {
  it('is uploaded and goes out as one message', async () => {
    far = await graph((asked, response) =>
      asked.path.endsWith('/media') ? json(response, 200, { id: '77' }) : accepted(response),
    );
    expect(await far.client({ draw }).send(send)).toEqual({ outcome: 'sent', messageId: 'wamid.out' });
    expect(far.asked.map(({ path }) => path.split('/').at(-1))).toEqual(['media', 'messages']);
    expect(far.asked[0]?.body.includes(Buffer.from(png))).toBe(true);
    expect(bodies()[0]).toMatchObject({
      type: 'interactive',
      interactive: {
        type: 'button',
        header: { type: 'image', image: { id: '77' } },
        body: { text: 'Le cuesta $100.000' },
        action: { buttons: [{ type: 'reply', reply: buttons[0] }] },
      },
      biz_opaque_callback_data: 'c.1.0',
    });
  });

  it.each([
    ['nobody draws', {}],
    ['drawing fails', { draw: () => Promise.reject(new Error('no font')) }],
  ])('is words and buttons where %s', async (_, settings) => {
    far = await graph((_asked, response) => accepted(response));
    expect(await far.client(settings).send(send)).toEqual({
      outcome: 'sent',
      messageId: 'wamid.out',
      without: 'picture',
    });
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]?.interactive).not.toHaveProperty('header');
  });

  it('is words and buttons where the upload fails', async () => {
    far = await graph((asked, response) =>
      asked.path.endsWith('/media') ? json(response, 500, { error: { code: 131000 } }) : accepted(response),
    );
    expect(await far.client({ draw }).send(send)).toMatchObject({ outcome: 'sent', without: 'picture' });
    expect(bodies()).toHaveLength(1);
  });

  it('is words and buttons where Meta refuses the picture', async () => {
    far = await graph((asked, response) => {
      if (asked.path.endsWith('/media')) json(response, 200, { id: '77' });
      else if (asked.body.includes('header')) json(response, 400, { error: { code: 131009 } });
      else accepted(response);
    });
    expect(await far.client({ draw }).send(send)).toMatchObject({ outcome: 'sent', without: 'picture' });
    expect(bodies()).toHaveLength(2);
  });

  it('is not said twice where Meta only has to be asked again later', async () => {
    far = await graph((asked, response) =>
      asked.path.endsWith('/media')
        ? json(response, 200, { id: '77' })
        : json(response, 500, { error: { code: 131000 } }),
    );
    expect(await far.client({ draw }).send(send)).toMatchObject({ outcome: 'retry' });
    expect(bodies()).toHaveLength(1);
  });
});
