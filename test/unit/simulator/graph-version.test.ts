import { expect, it } from 'vitest';
import { ana, phoneNumberId, simulated, text } from './simulated.ts';

const sent = async (version: string) => {
  const { simulator, control } = await simulated();
  control.say(ana, 'hola');
  const answer = await fetch(`${simulator.url}/${version}${phoneNumberId}/messages`, {
    method: 'POST',
    headers: { authorization: 'Bearer token-de-prueba', 'content-type': 'application/json' },
    body: JSON.stringify(text('x')),
  });
  return { status: answer.status, body: await answer.json() };
};

it.each(['', 'v2.12/', 'v13.0/', 'v19.0/', 'v23.0/', 'v24.0/', 'v26.0/'])(
  'takes a call under "%s"',
  async (version) => {
    expect((await sent(version)).status).toBe(200);
  },
);

it.each(['v0.0', 'v1.1', 'v3.4', 'v19.1', 'v27.0', 'v99.0', 'v999.0', 'v23', 'v23.00', 'v23.0.1', 'v23.0x'])(
  'knows no %s, and answers as Meta does',
  async (version) => {
    expect(await sent(`${version}/`)).toEqual({
      status: 400,
      body: {
        error: {
          message: `Unknown path components: /${version}/${phoneNumberId}/messages`,
          type: 'OAuthException',
          code: 2500,
          fbtrace_id: expect.any(String),
        },
      },
    });
  },
);
