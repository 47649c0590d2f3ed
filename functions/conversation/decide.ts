import { advance } from '../../flows/engine/advance.ts';
import type { Input } from '../../flows/engine/input.ts';
import { flowOf } from '../../flows/engine/registry.ts';
import { needsRecorded } from '../../flows/engine/seen-by.ts';
import { newSession } from '../../flows/engine/session.ts';
import type { Decided } from './pending.ts';
import type { Mark, Person } from './person-item.ts';
import { randomPiece } from './seal.ts';
import { heardUpTo } from './seen.ts';
import type { Shell } from './shell.ts';

/**
 * Decided again with what is recorded of her, where the conversation she is in or comes to needs it: what was decided
 * without has not been carried out, and most turns are spared the read.
 */
export const decide = async (shell: Shell, before: Person, inputs: readonly Input[], now: Date): Promise<Decided> => {
  const context = {
    registry: shell.registry,
    world: shell.world(),
    now: now.toISOString(),
    spareCitizen: randomCitizen(),
    spareReceipt: randomPiece(5).toString('hex').toUpperCase(),
    ...(shell.trails === undefined ? {} : { trails: shell.trails }),
    ...(shell.nameDocument === undefined ? {} : { nameDocument: shell.nameDocument }),
  };
  const decided = advance(before.session, inputs, context);
  if (shell.recorded === undefined || !needsRecorded(shell.registry, before.session, decided.session)) return decided;
  const recorded = await shell.recorded(before.session.citizen);
  const withThem = advance(before.session, inputs, { ...context, recorded });
  // Before the turn is written: a crash in between is followed by the same decision.
  for (const effect of withThem.effects) {
    if (effect.kind === 'record' && effect.record.kind === 'service' && effect.record.told === null)
      await shell.eraseTold?.(before.session.citizen, effect.record.record);
    if (effect.kind === 'link') await shell.linkDocument?.(before.session.citizen, effect.to);
  }
  return withThem;
};

/**
 * Somebody new under a group key. Whoever lived there before left perhaps marks, which would cover her first turns, so hers
 * are counted on from there, and the time up to which was heard.
 */
export const newPerson = (
  { registry }: Pick<Shell, 'registry'>,
  now: Date,
  { mark, heard }: { readonly mark: Mark | null; readonly heard: string | null },
): Person => {
  const flow = flowOf(registry, registry.first);
  const fresh = newSession({
    citizen: randomCitizen(),
    now: now.toISOString(),
    locale: 'es-CO',
    flow: flow.id,
    version: flow.version,
    // As many as there were turns are at least nearly all that there were.
    runs: mark?.turn ?? 0,
  });
  return {
    session: { ...fresh, turn: mark?.turn ?? fresh.turn },
    seen: heardUpTo(heard),
    address: null,
    aliases: [],
    sends: [],
    records: null,
    retryAt: null,
    tries: 0,
  };
};

/**
 * 96 random bits; says nothing of her and links nothing. Never `-` in front, which a command reads as an option and a
 * spreadsheet as a formula.
 */
const randomCitizen = (): string => {
  const id = randomPiece(12).toString('base64url');
  return id.startsWith('-') ? randomCitizen() : id;
};
