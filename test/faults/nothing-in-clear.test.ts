import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startSimulator } from '../../infra/local/simulator/start-simulator.ts';
import { serve, someSettings } from '../e2e/engine/child.ts';

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

const waId = '573998877665';
const userId = 'CO.77665544332211009988';
const name = 'Rosalba Inventada';
const beforeConsent = 'mi secreto antes del permiso';

/** As it would stand in clear, in JSON, in Meta's ids (base64 of the number, at each of three places) and as bytes. */
const traces = (text: string): readonly Buffer[] => {
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.from(`${'x'.repeat(shift)}${text}`)
      .toString('base64')
      .slice(shift === 0 ? 0 : 4, -4),
  );
  return [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    Buffer.from(JSON.stringify(text).slice(1, -1)),
    ...base64.map((one) => Buffer.from(one)),
  ];
};

const found = (where: Buffer, texts: readonly string[]): readonly string[] =>
  texts.filter((text) => traces(text).some((trace) => where.includes(trace)));

const filesIn = (folder: string): readonly { readonly file: string; readonly bytes: Buffer }[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name: file }) => ({ file, bytes: readFileSync(join(parentPath, file)) }));

describe('on disk and in what the server writes', () => {
  it('there is no number, user id or name in clear, and no words from before the consent, whatever goes wrong', async () => {
    const data = mkdtempSync(join(tmpdir(), 'vecina-clear-'));
    ends.push(async () => rmSync(data, { recursive: true, force: true }));
    const some = someSettings(data);
    const { control, url, close } = await startSimulator({
      webhookUrl: null,
      appSecret: some['WHATSAPP_APP_SECRET'] ?? '',
      accessToken: some['WHATSAPP_ACCESS_TOKEN'] ?? '',
      verifyToken: some['WHATSAPP_VERIFY_TOKEN'] ?? '',
      phoneNumberId: some['WHATSAPP_PHONE_NUMBER_ID'] ?? '',
      redelivery: { firstMs: 50, factor: 1.5, maxMs: 500 },
    });
    ends.push(close);
    const settings = { ...some, WHATSAPP_GRAPH_URL: url, VECINA_DEBUG: '1' };
    let server = serve(settings);
    ends.push(() => server.kill9());
    let written = '';
    const { port, origin } = new URL(await server.url);
    control.setWebhook(`${origin}/webhook`);
    const seen: { readonly file: string; readonly texts: readonly string[] }[] = [];
    const look = (): void => {
      for (const { file, bytes } of filesIn(data)) {
        const texts = found(bytes, [waId, userId, 'Rosalba', 'Inventada', beforeConsent]);
        if (texts.length > 0) seen.push({ file, texts });
      }
    };
    const says = async (text: string): Promise<void> => {
      const id = control.say(waId, text);
      await control.reply(waId, { after: id, ms: 90_000 });
      look();
    };

    control.addPhone({ waId, userId, name, username: 'rosalba.inventada' });
    await says('hola');
    await says(beforeConsent);
    await says('sí acepto');
    await says('no');
    await says('crédito');
    // Meta refuses her, with her number in its words; a gateway answers HTML; her answer fails later.
    control.fail({ code: 131030 });
    control.say(waId, 'palabrejas inventadas');
    await control.settled();
    control.fail({ html: true, status: 500 });
    control.change(waId, { failsWith: 131026 });
    control.say(waId, 'palabrejas inventadas');
    await control.settled();
    control.change(waId, { failsWith: null });
    // What cannot be understood, and is not signed.
    await control.post(`no es JSON ${waId} ${name}`);
    await control.post(JSON.stringify({ object: 'otro', de: waId, nombre: name }));
    await control.post(JSON.stringify({ object: 'otro', de: waId, nombre: name }), 'sha256=none');
    control.say(waId, { type: 'raw', message: { type: 'text', text: { body: `soy ${name}` }, group_id: `${waId}-1` } });
    control.change(waId, { waId: '573998877000', silently: false });
    await control.settled();
    look();
    // Letters that wait for a server that is gone.
    control.fail({ latencyMs: 2000, times: null });
    for (let n = 0; n < 5; n += 1) control.say(waId, 'palabrejas inventadas');
    await control.settled();
    await server.kill9();
    look();
    written += server.written();
    control.clearFaults();
    server = serve({ ...settings, PORT: port });
    await server.url;
    await control.settled();
    await server.stop();
    look();
    written += server.written();
    expect(seen).toEqual([]);
    expect(
      found(Buffer.from(written), [
        waId,
        '573998877000',
        userId,
        'Rosalba',
        'Inventada',
        beforeConsent,
        'palabrejas inventadas',
      ]),
    ).toEqual([]);
    // The look does find what lies there: her transcript, by consent.
    expect(filesIn(data).some(({ bytes }) => found(bytes, ['crédito']).length > 0)).toBe(true);
  });
});
