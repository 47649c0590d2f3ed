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
    address,
  }: { readonly sealed: string | null; readonly known: Address | null | undefined; readonly address: Address | null },
): { readonly address: Address | null; readonly sealed: string | null } => {
  const known = sealed === null ? null : (opened ?? readAddress(shell, sealed));
  if (address === null) return { address: known, sealed };
  // A message may bring only one of her two identifiers; the other is not forgotten.
  const merged: Address = {
    waId: address.waId ?? known?.waId ?? null,
    userId: address.userId ?? known?.userId ?? null,
    ...(address.waId === null && known?.waId != null ? { hidden: true } : {}),
  };
  const same = known?.waId === merged.waId && known.userId === merged.userId && known.hidden === merged.hidden;
  return { address: merged, sealed: same ? sealed : seal(shell.keys, JSON.stringify(merged)) };
};

const readAddress = (shell: Shell, sealed: string): Address => readAddressText(open(shell.keys, sealed));

/** The newest address that her letters bring. */
export const addressOf = (bodies: readonly LetterBody[]): Address | null =>
  bodies.reduce<Address | null>(
    (last, body) => ('address' in body && body.address !== null ? body.address : last),
    null,
  );
