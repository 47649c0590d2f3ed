import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { parsePhone } from '../../flows/understanding/phone.ts';
import { groupKey } from '../conversation/identity.ts';
import type { Keys } from '../conversation/seal.ts';

/**
 * The kinds of Colombian identity document that entities name: cédula, tarjeta de identidad, registro civil, cédula de
 * extranjería, permiso por protección temporal, permiso especial, passport, NIT, without document (adult, minor).
 */
export const documentTypes = ['CC', 'TI', 'RC', 'CE', 'PPT', 'PEP', 'PA', 'NIT', 'AS', 'MS'] as const;

export const toldDocument = z.strictObject({ type: z.enum(documentTypes), number: z.string().min(1).max(40) });
export type ToldDocument = z.infer<typeof toldDocument>;

/** How somebody is named by who attended her: by document, phone, or both. Lives in memory only. */
export const toldPerson = z
  .strictObject({ document: toldDocument.nullish(), phone: z.string().min(1).max(40).nullish() })
  .refine(({ document, phone }) => document != null || phone != null, 'needs a document or a phone');
export type ToldPerson = z.infer<typeof toldPerson>;

/**
 * The keyed hashes that stand for her from here on. `name` is of the document where there is one, else of the phone.
 * `phone` is null where none was told, or where it is that of a child's mother: a child's document beside a phone says
 * nothing of whose the phone is.
 */
export type PersonNames = { readonly name: string; readonly by: 'document' | 'phone'; readonly phone: string | null };

export type Named =
  | { readonly ok: true; readonly names: PersonNames }
  | { readonly ok: false; readonly path: 'document' | 'phone'; readonly says: string };

export const namePerson = (
  { keys, phoneNumberId }: { readonly keys: Keys; readonly phoneNumberId: string },
  { document, phone }: ToldPerson,
): Named => {
  const digits = phone == null ? null : phoneDigits(phone);
  if (phone != null && digits === null) return { ok: false, path: 'phone', says: 'is no telephone number' };
  const byPhone = digits === null ? null : groupKey(keys, phoneNumberId, digits);
  if (document == null)
    return byPhone === null
      ? { ok: false, path: 'phone', says: 'needs a document or a phone' }
      : { ok: true, names: { name: byPhone, by: 'phone', phone: byPhone } };
  const name = documentName(keys, document);
  if (name === null) return { ok: false, path: 'document', says: 'is no document number' };
  return { ok: true, names: { name, by: 'document', phone: ofAChild(document) ? null : byPhone } };
};

const ofAChild = ({ type }: ToldDocument): boolean => type === 'RC' || type === 'TI' || type === 'MS';

/** The number as WhatsApp has it: digits with the country's prefix. Null where it is none. */
const phoneDigits = (text: string): string | null => {
  const read = parsePhone(text);
  return read.ok ? read.value.slice(1) : null;
};

/** HMAC-SHA256 over kind and number, 144 bits. Null where the number has too little in it to name anybody. */
export const documentName = (keys: Keys, { type, number }: ToldDocument): string | null => {
  const plain = number.toUpperCase().replaceAll(/[\s.,-]/g, '');
  // A cédula's dots, and the zeros that some systems put in front of it, are not part of it.
  const bare = /^\d+$/.test(plain) ? plain.replace(/^0+/, '') : plain;
  if (!/^[A-Z0-9]{4,20}$/.test(bare)) return null;
  // Only passports and some old papers have letters; `1.03E+09` is what a spreadsheet made of a long number.
  if (/\D/.test(bare) && (!['PA', 'PEP', 'RC', 'CE'].includes(type) || /^\d+E\d+$/.test(bare))) return null;
  return createHmac('sha256', keys.group).update(`document ${type}:${bare}`).digest('base64url').slice(0, 24);
};
