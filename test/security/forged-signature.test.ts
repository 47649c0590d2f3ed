import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signedWith } from '../../functions/adapters/whatsapp/signature.ts';
import { receive } from '../../functions/conversation/reception.ts';
import { desk, said, sign, withMessages } from '../unit/whatsapp/webhooks.ts';

const secret = 'test-secret';
const raw = Buffer.from(JSON.stringify(withMessages(said('hola'))));
const right = sign(raw, secret);
const hex = right.slice('sha256='.length);

const forged: [string, string | undefined][] = [
  ['missing', undefined],
  ['empty', ''],
  ['the word alone', 'sha256='],
  ['without the word', hex],
  ['of sha1', `sha1=${createHmac('sha1', secret).update(raw).digest('hex')}`],
  ['sha1 under the name of sha256', `sha256=${createHmac('sha1', secret).update(raw).digest('hex')}`],
  ['a hash without the secret', `sha256=${createHash('sha256').update(raw).digest('hex')}`],
  ['of another secret', sign(raw, 'other')],
  ['of an empty secret', sign(raw, '')],
  ['of another body', sign(`${raw} `, secret)],
  ['one digit short', right.slice(0, -1)],
  ['one digit long', `${right}0`],
  ['its first digit wrong', `sha256=${hex.startsWith('0') ? '1' : '0'}${hex.slice(1)}`],
  ['its last digit wrong', `${right.slice(0, -1)}${hex.endsWith('0') ? '1' : '0'}`],
  ['in capitals', `sha256=${hex.toUpperCase()}`],
  ['its word in capitals', `SHA256=${hex}`],
  ['with spaces around', ` ${right}`],
  ['as long, but not hex', `sha256=${'z'.repeat(64)}`],
  ['as long, but not ASCII', `sha256=${'ñ'.repeat(64)}`],
  ['twice, as a proxy joins doubled headers', `${right}, ${right}`],
  ['very long', `sha256=${'0'.repeat(1_000_000)}`],
];

describe('a forged, missing or malformed signature', () => {
  it.each(forged)('%s', async (_name, signature) => {
    expect(signedWith(secret)(raw, signature)).toBe(false);
    const here = desk();
    expect(await receive({ raw, signature }, here.deps)).toEqual({ status: 401 });
    expect(here.posts).toEqual([]);
    expect(here.counts).toEqual({ 'webhook.refused': 1 });
  });

  it('never passes where no secret is set', () => {
    expect(signedWith('')(raw, sign(raw, ''))).toBe(false);
  });
});

describe('a right signature', () => {
  it('passes', () => {
    expect(signedWith(secret)(raw, right)).toBe(true);
  });

  it('is over the raw bytes: escaped characters, odd spacing, the order of keys', async () => {
    // Meta escapes what is not ASCII, and slashes; parsed and written again this is another text.
    const escaped = JSON.stringify(withMessages(said('@'))).replace(
      '"@"',
      '"\\u00bfd\\u00f3nde? \\ud83d\\udc4d \\/ \\u0040"',
    );
    const bytes = `  ${escaped}\n`;
    expect(JSON.stringify(JSON.parse(bytes))).not.toBe(bytes);
    const here = desk();
    expect(await here.takeRaw(bytes)).toBe(200);
    expect(here.opened()[0]).toMatchObject({ input: { content: { body: '¿dónde? 👍 / @' } } });
    expect(await here.takeRaw(JSON.stringify(JSON.parse(bytes)), sign(bytes, secret))).toBe(401);
  });

  it('is over bytes, not characters', () => {
    const bytes = new Uint8Array([0xff, 0x00, 0xfe]);
    expect(signedWith(secret)(bytes, sign(bytes, secret))).toBe(true);
    expect(signedWith(secret)(Buffer.from(Buffer.from(bytes).toString('utf8')), sign(bytes, secret))).toBe(false);
  });
});
