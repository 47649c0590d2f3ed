import { randomBytes } from 'node:crypto';

const run = randomBytes(4).toString('hex').toUpperCase();
let serial = 0;

/**
 * A message id built like Meta's: base64 of a small record that holds the phone number in clear. Ids are therefore
 * personal data, and whoever treats them as opaque noise in logs is caught by tests against this simulator.
 */
export function wamid(phone: string | null, direction: 'in' | 'out'): string {
  serial += 1;
  const unique = `${run}${serial.toString(16).toUpperCase().padStart(12, '0')}`;
  const who = phone ?? '00000000000';
  const bytes = Buffer.allocUnsafe(who.length + unique.length + 10);
  let at = bytes.writeUInt8(0x1c, 0);
  at = bytes.writeUInt8(0x18, at);
  at = bytes.writeUInt8(who.length, at);
  at += bytes.write(who, at, 'latin1');
  at = bytes.writeUInt8(0x15, at);
  at = bytes.writeUInt8(0x02, at);
  at = bytes.writeUInt8(0x00, at);
  at = bytes.writeUInt8(direction === 'in' ? 0x12 : 0x11, at);
  at = bytes.writeUInt8(0x18, at);
  at = bytes.writeUInt8(unique.length, at);
  at += bytes.write(unique, at, 'latin1');
  bytes.writeUInt8(0x00, at);
  return `wamid.${bytes.toString('base64')}`;
}

/** An id such as Meta gives to media and templates: digits. */
export function objectId(): string {
  serial += 1;
  return `${1_000_000_000_000_000 + (Number.parseInt(run, 16) % 1_000_000) * 1_000_000 + serial}`;
}
