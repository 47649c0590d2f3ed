import { advance } from '../../flows/engine/advance.ts';
import { consented } from '../../flows/engine/consent.ts';
import type { Input } from '../../flows/engine/input.ts';
import { flowOf } from '../../flows/engine/registry.ts';
import { needsRecorded } from '../../flows/engine/seen-by.ts';
import { newSession, type Session } from '../../flows/engine/session.ts';
import type { Address } from '../ports/channel.ts';
import type { Letter, LetterHandler } from '../ports/mailbox.ts';
import { setAside } from './aside.ts';
import { unsent } from './carry-out.ts';
import { eraseCitizen, lifeOf } from './erase.ts';
import { afterErasures } from './erase-by-letter.ts';
import { aliasItem, type Found, findPerson, read } from './find-person.ts';
import { finish, recordsAndContact } from './finish.ts';
import type { LetterBody } from './letter.ts';
import { bounced, type Decided, invitation, isKept, released, sendsOf } from './pending.ts';
import { effectId, forgottenMark, type Mark, type Person, readEffectId, templateOf } from './person-item.ts';
import { readAddressText, readLetterBody } from './read-letter.ts';
import { hasRested } from './resting.ts';
import { open, randomPiece, seal } from './seal.ts';
import { hasSeen, nothingSeen, see, seenUpTo } from './seen.ts';
import type { Shell } from './shell.ts';
import { showTyping } from './show-typing.ts';
import { forget, rememberMoves, takeOver, withoutHandledMoves } from './take-over.ts';
import type { Erasure } from './tombstones.ts';
import { expiresOf, personItem, putMark } from './write-person.ts';

/**
 * Handles one person's letters, in order: read the session, decide (pure), write it with what is pending inside, send,
 * write the records and the mark. A crash anywhere is followed by the same letters again: what was decided is not
 * decided again, what was sent (as far as its mark tells) is not sent again.
 *
 * Per message: one read, two writes (the second a batch), one send.
 */
export const makeConverse =
  (shell: Shell): LetterHandler =>
  async (group, letters) => {
    const all = letters.map((letter) => readLetter(shell, letter));
    if (group.startsWith('aside#')) return setAside(shell, letters, all);
    const bodies = await withoutHandledMoves(shell, group, await afterErasures(shell, group, all));
    const moves = bodies.filter((body) => body.kind === 'moved');
    for (const { previous, at } of moves) await takeOver(shell, { group, previous, at });
    for (let tries = 0; tries < conflictTries; tries += 1) {
      if (!(await converseOnce(shell, group, bodies))) continue;
      await rememberMoves(shell, group, moves);
      return;
    }
    throw new Error('the session changed under us too often');
  };

const conflictTries = 6;

const readLetter = ({ keys, opened }: Shell, { body }: Letter): LetterBody =>
  opened?.take(body) ?? readLetterBody(open(keys, body));

/** False where somebody else wrote the session in between: read again. */
const converseOnce = async (shell: Shell, group: string, bodies: readonly LetterBody[]): Promise<boolean> => {
  const address = addressOf(bodies);
  const also = [...new Set(bodies.flatMap((body) => ('also' in body ? body.also : [])))];
  const lies =
    shell.recent?.take(group) ?? (await findPerson(shell.table, { group, also, userIdKnown: address?.userId != null }));
  const found: Found = { ...lies, mark: lies.mark ?? forgottenMark(lies, shell.now()) };
  if (found.person === null && !bodies.some((body) => body.kind === 'input' && body.address !== null)) return true;

  if (found.person !== null && (await holdInvited(shell, found, bodies))) return false;

  const now = shell.now();
  const before = found.person ?? newPerson(shell, now);
  const inputs = freshInputs(before, bodies, now);
  const owed = owedRecords(before, found.mark);
  // Before a status may make up the mark that says they are there.
  if (owed !== null)
    await shell.table.batchPut(
      recordsAndContact({
        group: found.group,
        citizen: before.session.citizen,
        address: before.address,
        records: owed,
        now,
      }),
    );
  const mark = await makeUpMarks(shell, found, bodies);
  const waited = [...unsent(before.sends, mark), ...bounced(before, inputs)];
  const resend = waited.length > 0 && (inputs.length > 0 || isDue(before, now));
  const unfinished = before.erasing && (mark === null || mark.turn < before.session.turn) ? before.erasing : null;
  if (unfinished !== null) await eraseCitizen(shell, unfinished, { renewed: found.group });
  const forgetting = before.forgetting ?? [];
  for (const citizen of forgetting) await forget(shell.table, citizen);
  const to = destination(shell, { sealed: before.address, known: found.address, address });
  const moved = to.sealed !== before.address || bodies.some((body) => body.kind === 'moved');
  const acts = inputs.length > 0 || resend || owed !== null || moved;
  // A status proved the send that waited: nobody is to be woken for it any more.
  const settled = (waited.length === 0 && before.retryAt !== null) || forgetting.length > 0 || hasRested(before, now);
  if (!acts && !settled) return true;

  const decided =
    inputs.length === 0 ? { session: before.session, effects: [] } : await decide(shell, before, inputs, now);
  const hasMessage = inputs.some((input) => input.kind === 'message');
  const hasStaff = inputs.some((input) => input.kind === 'staff');
  const erasing = await erasureOf(shell, found.group, decided, now);
  const sends =
    erasing !== null
      ? sendsOf(decided, true)
      : hasMessage
        ? released(waited, decided)
        : [...waited.filter(isKept), ...sendsOf(decided, hasStaff), ...invitation(before, waited, decided)];
  if (sends.length > 0) showTyping(shell, inputs, now);
  const begins = firstConsent(shell, before, decided.session);
  const leadsHere = erasing === null ? await newAliases(shell, found, bodies) : [];
  const seen = see(before.seen, inputs, now.toISOString());
  const records = recordsOf(decided, {
    at: now.toISOString(),
    contact: (moved || begins) && consented(decided.session, shell.registry),
    listed: before.listed ?? null,
  });
  const person: Person = {
    session: decided.session,
    seen: erasing === null ? seen : seenUpTo(seen, inputs.at(-1)?.at ?? erasing.at),
    address: to.sealed,
    aliases: erasing === null ? [...new Set([...before.aliases, ...leadsHere])] : [],
    sends,
    erasing,
    records,
    listed: records?.lists === true ? records.at.slice(0, 10) : (before.listed ?? null),
    retryAt: null,
    tries: before.tries,
    waitingSince: before.waitingSince ?? null,
  };
  // First: the session says which aliases there are, so after a crash nobody would put them.
  const leading = begins ? person.aliases : leadsHere;
  const expires = expiresOf(shell, person.session);
  for (const from of leading) await shell.table.put(aliasItem({ from, to: found.group, expires }));
  const put = await shell.table.put(personItem(shell, found.group, person), { expected: found.version });
  if (!put.ok) return false;
  if (erasing !== null) await eraseCitizen(shell, erasing, { renewed: found.group });
  if (acts) {
    const left = await finish(shell, {
      group: found.group,
      person,
      to: to.address,
      version: put.version,
      decidedTurn: inputs.length > 0,
    });
    if (left !== null) shell.recent?.keep({ group: found.group, ...left, address: to.address });
  }
  return true;
};

/** The records of the last turn, where its mark does not prove them: the one between two sends proves the first send only. */
const owedRecords = ({ records, sends }: Person, mark: Mark | null): Person['records'] => {
  if (records === null) return null;
  const proved =
    mark !== null &&
    mark.turn >= records.turn &&
    !unsent(sends, mark).some((send) => send.turn === records.turn && !send.held);
  return proved ? null : records;
};

const newPerson = (shell: Shell, now: Date): Person => {
  const { registry } = shell;
  const flow = flowOf(registry, registry.first);
  const session = newSession({
    citizen: randomCitizen(),
    now: now.toISOString(),
    locale: 'es-CO',
    flow: flow.id,
    version: flow.version,
  });
  return { session, seen: nothingSeen, address: null, aliases: [], sends: [], records: null, retryAt: null, tries: 0 };
};

/** 96 random bits; says nothing of her and links nothing. */
const randomCitizen = (): string => randomPiece(12).toString('base64url');

/**
 * Decided again with what is recorded of her, where the conversation she is in or comes to needs it: what was decided
 * without has not been carried out, and most turns are spared the read.
 */
const decide = async (shell: Shell, before: Person, inputs: readonly Input[], now: Date): Promise<Decided> => {
  const context = {
    registry: shell.registry,
    world: shell.world(),
    now: now.toISOString(),
    spareCitizen: randomCitizen(),
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

/** Inputs not decided before, and her timers that are due. Meta's time orders within a delivery, arrival across. */
const freshInputs = (person: Person, bodies: readonly LetterBody[], now: Date): readonly Input[] => {
  const fresh: Input[] = [];
  const ids = new Set<string>();
  for (const body of bodies) {
    const input = inputOf(body);
    if (input === null || ids.has(input.id) || hasSeen(person.seen, input)) continue;
    ids.add(input.id);
    fresh.push(input);
  }
  for (const { token, at } of person.session.timers) {
    if (Date.parse(at) <= now.getTime())
      fresh.push({ kind: 'timer', id: `timer ${token} ${at}`, at: now.toISOString(), token });
  }
  return fresh;
};

const inputOf = (body: LetterBody): Input | null => {
  if (body.kind === 'input') return body.input;
  if (body.kind !== 'status' || body.status !== 'failed') return null;
  return {
    kind: 'delivery-failure',
    id: `failed ${body.effect}`,
    at: body.at,
    effect: body.effect,
    code: body.code ?? 0,
  };
};

/**
 * A status that brings our effect id back proves the send, should its mark be missing. Returns the newest mark, those
 * made up included.
 */
const makeUpMarks = async (
  shell: Shell,
  { group, person, mark }: Found,
  bodies: readonly LetterBody[],
): Promise<Mark | null> => {
  let newest = mark;
  for (const body of bodies) {
    if (body.kind !== 'status' || person === null) continue;
    const effect = readEffectId(body.effect);
    if (effect === null || effect.citizen !== person.session.citizen) continue;
    const known =
      newest !== null && (newest.turn > effect.turn || (newest.turn === effect.turn && newest.index >= effect.index));
    if (known) continue;
    newest = { turn: effect.turn, index: effect.index };
    shell.count('send.mark-made-up');
    await putMark(shell, { group, mark: newest, session: person.session });
  }
  return newest;
};

/**
 * A status of the template that went out instead of a send proves the template; the send itself waits for her. A crash
 * kept us from writing that down: it is written before the mark is made up. True: read again.
 */
const holdInvited = async (shell: Shell, found: Found, bodies: readonly LetterBody[]): Promise<boolean> => {
  const { group, person, version, mark } = found;
  if (person === null) return false;
  const { citizen } = person.session;
  const invited = new Set(bodies.flatMap((body) => (body.kind === 'status' ? [body.effect] : [])));
  const open = new Set(
    unsent(person.sends, mark).filter(
      (send) => !send.held && send.holds !== false && invited.has(templateOf(effectId(citizen, send.turn, send.index))),
    ),
  );
  if (open.size === 0) return false;
  const sends = person.sends.map((send) => (open.has(send) ? { ...send, held: true } : send));
  await shell.table.put(personItem(shell, group, { ...person, sends }), { expected: version });
  return true;
};

const addressOf = (bodies: readonly LetterBody[]): Address | null =>
  bodies.reduce<Address | null>(
    (last, body) => ('address' in body && body.address !== null ? body.address : last),
    null,
  );

/** Where answers go, and the same as it is stored: sealed anew only when it changed, since every seal differs. */
const destination = (
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
  const merged = { waId: address.waId ?? known?.waId ?? null, userId: address.userId ?? known?.userId ?? null };
  const same = known?.waId === merged.waId && known.userId === merged.userId;
  return { address: merged, sealed: same ? sealed : seal(shell.keys, JSON.stringify(merged)) };
};

const readAddress = (shell: Shell, sealed: string): Address => readAddressText(open(shell.keys, sealed));

/**
 * Identifiers that she wrote under and that do not lead to her yet: she may be known by one for months before Meta tells
 * the other. Where another session lies under one, it stays.
 */
const newAliases = async (shell: Shell, found: Found, bodies: readonly LetterBody[]): Promise<readonly string[]> => {
  const also = new Set(bodies.flatMap((body) => (body.kind === 'input' ? body.also : [])));
  const fresh = [...also].filter((one) => one !== found.group && !found.person?.aliases.includes(one));
  if (found.person === null) return fresh;
  const taken = await Promise.all(fresh.map(async (one) => (await read(shell.table, one)).person !== null));
  return fresh.filter((_, index) => !taken[index]);
};

const firstConsent = (shell: Shell, before: Person, after: Session): boolean =>
  consented(after, shell.registry) && !consented(before.session, shell.registry);

const recordsOf = (
  { session, effects }: Decided,
  { at, contact, listed }: { at: string; contact: boolean; listed: string | null },
): Person['records'] => {
  const drafts = effects.flatMap((effect) => (effect.kind === 'record' ? [effect.record] : []));
  if (drafts.length === 0 && !contact) return null;
  return { turn: session.turn, at, drafts, contact, ...(listed === at.slice(0, 10) ? {} : { lists: true }) };
};

/** Whose records are to go, where she wrote "borrar": known before her new, empty session takes the place of the old. */
const erasureOf = async (shell: Shell, group: string, { effects }: Decided, now: Date): Promise<Erasure | null> => {
  const effect = effects.find((one) => one.kind === 'erase');
  return effect === undefined
    ? null
    : { receipt: effect.receipt, at: now.toISOString(), ...(await lifeOf(shell.table, group)) };
};

const isDue = (person: Person, now: Date): boolean =>
  person.retryAt === null || Date.parse(person.retryAt) <= now.getTime();
