import type { Address } from '../ports/channel.ts';
import type { LetterBody } from './letter.ts';

/**
 * A letter's body out of its opened seal. Only we can have written it, but perhaps an older release: what has not the
 * shape of a letter throws, and goes to the dead letters instead of half through a conversation.
 */
export const readLetterBody = (text: string): LetterBody => {
  const body: unknown = JSON.parse(text);
  if (!isLetterBody(body)) throw new LetterUnreadable('a letter has not the shape of one');
  return body;
};

export const readAddressText = (text: string): Address => {
  const address: unknown = JSON.parse(text);
  if (!isAddress(address)) throw new LetterUnreadable('an address has not the shape of one');
  return address;
};

/** Nothing of what it held: it may be her words. */
class LetterUnreadable extends Error {}

type Fields = { readonly [name: string]: unknown };

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const texts = (value: Fields, ...names: readonly string[]): boolean =>
  names.every((name) => typeof value[name] === 'string');
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === 'string');
const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';

const isAddress = (value: unknown): value is Address =>
  isFields(value) && isTextOrNull(value['waId']) && isTextOrNull(value['userId']);

const isLetterBody = (value: unknown): value is LetterBody => {
  if (!isFields(value)) return false;
  const { input, address, also, code, home } = value;
  switch (value['kind']) {
    case 'input':
      return (
        isFields(input) &&
        texts(input, 'kind') &&
        (address === null || isAddress(address)) &&
        isTexts(also) &&
        isTextOrNull(home ?? null)
      );
    case 'status':
      return (
        texts(value, 'effect', 'status', 'at') &&
        isTextOrNull(value['id'] ?? null) &&
        (code === null || typeof code === 'number') &&
        isTexts(also)
      );
    case 'moved':
      return (
        texts(value, 'id', 'at') &&
        isAddress(address) &&
        isTexts(value['previous']) &&
        isTexts(value['leads'] ?? []) &&
        isTextOrNull(home ?? null)
      );
    case 'lost':
      return texts(value, 'alias', 'at') && isTextOrNull(value['waId']);
    case 'erase':
      return texts(value, 'receipt', 'at');
    case 'wake':
      return texts(value, 'at');
    case 'aside':
      return texts(value, 'reason', 'raw', 'at') && isTextOrNull(value['of']);
    default:
      return false;
  }
};
