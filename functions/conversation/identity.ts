import { createHmac } from 'node:crypto';
import type { Address } from '../ports/channel.ts';
import type { Keys } from './seal.ts';

/**
 * The name under which a person's inputs are kept in order and her session is found: HMAC-SHA256 over our number and
 * her identifier, 144 bits in base64url (24 characters). It says nothing about her without the key, and needs no read.
 * Our number is part of it, so several numbers can share one deployment and know nothing of each other's people.
 */
export const groupKey = (keys: Keys, phoneNumberId: string, identifier: string): string =>
  // The length in front keeps ('1', '23') and ('12', '3') apart.
  hashed(keys, `group ${phoneNumberId.length}:${phoneNumberId}:${identifier}`);

/**
 * The name of an input in the mailbox. Meta's message ids hold the sender's phone number in base64
 * (`wamid.HBgLMTY1MDM4Nzk0Mzk…` reads "16503879439"), so they never stand in clear outside a seal.
 */
export const letterId = (keys: Keys, id: string): string => hashed(keys, `letter ${id}`);

const hashed = (keys: Keys, text: string): string =>
  createHmac('sha256', keys.group).update(text).digest('base64url').slice(0, 24);

/** Whose an input is: `group` from the business-scoped user id, else from the phone number; `also` from the other one. */
export type Identity = { readonly group: string; readonly also: readonly string[] };

/** Null where the address holds nothing. */
export const identify = (keys: Keys, phoneNumberId: string, address: Address): Identity | null => {
  const [group, ...also] = identifiers(address).map((identifier) => groupKey(keys, phoneNumberId, identifier));
  return group === undefined ? null : { group, also };
};

/** User id first: it is there for everybody since April 2026, the phone number only for some (docs/whatsapp.md 2.3). */
const identifiers = ({ userId, waId }: Address): readonly string[] =>
  [userId, waId].flatMap((one) => (one === null || one === '' ? [] : [one]));
