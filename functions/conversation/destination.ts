import type { Address } from '../ports/channel.ts';
import type { LetterBody } from './letter.ts';
import { readAddressText } from './read-letter.ts';
import { open, seal } from './seal.ts';
import type { Shell } from './shell.ts';

/** Where answers go, and the same as it is stored: sealed anew only when it changed, since every seal differs. */
export const destination = (
  shell: Shell,
  {
    sealed,
    known: opened,
    bodies,
  }: {
    readonly sealed: string | null;
    readonly known: Address | null | undefined;
    readonly bodies: readonly LetterBody[];
  },
): { readonly address: Address | null; readonly sealed: string | null } => {
  const stored = sealed === null ? null : (opened ?? readAddress(shell, sealed));
  const known = withoutLost(stored, bodies);
  const address = addressOf(bodies);
  if (address === null && known === stored) return { address: known, sealed };
  if (address === null)
    return { address: known, sealed: known === null ? null : seal(shell.keys, JSON.stringify(known)) };
  // A message may bring only one of her two identifiers; the other is not forgotten.
  const merged: Address = {
    waId: address.waId ?? known?.waId ?? null,
    userId: address.userId ?? known?.userId ?? null,
    ...(address.waId === null && known?.waId != null ? { hidden: true } : {}),
  };
  const same =
    known === stored && known?.waId === merged.waId && known.userId === merged.userId && known.hidden === merged.hidden;
  return { address: merged, sealed: same ? sealed : seal(shell.keys, JSON.stringify(merged)) };
};

const readAddress = (shell: Shell, sealed: string): Address => readAddressText(open(shell.keys, sealed));

/** Without the numbers that are somebody else's by now; null where nothing is left. */
const withoutLost = (address: Address | null, bodies: readonly LetterBody[]): Address | null => {
  const lost = bodies.some((body) => body.kind === 'lost' && body.waId !== null && body.waId === address?.waId);
  if (!lost || address === null) return address;
  return address.userId === null ? null : { waId: null, userId: address.userId };
};

/** The newest address that her letters bring. */
export const addressOf = (bodies: readonly LetterBody[]): Address | null =>
  bodies.reduce<Address | null>(
    (last, body) => ('address' in body && body.address !== null ? body.address : last),
    null,
  );
