import type { Controller } from '../../flows/engine/world.ts';

/**
 * Reads who answers for the data: JSON with name, address, phone and email, each at most 90 characters so that the
 * consent fits a message; null, empty or absent means that none is named yet. Throws `ControllerMalformed`.
 */
export const readController = (text: string | undefined): Controller | null => {
  if (text === undefined || text === '' || text === 'null') return null;
  const { name, address, phone, email } = parsed(text);
  if (!isShort(name) || !isShort(address) || !isShort(phone) || !isShort(email)) throw new ControllerMalformed();
  return { name, address, phone, email };
};

const parsed = (text: string): Readonly<Record<string, unknown>> => {
  try {
    return Object(JSON.parse(text));
  } catch {
    throw new ControllerMalformed();
  }
};

const isShort = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 90;

export class ControllerMalformed extends Error {
  constructor() {
    super('VECINA_CONTROLLER must be JSON with name, address, phone and email, each of 1 to 90 characters');
  }
}
