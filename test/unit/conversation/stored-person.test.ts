import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Outgoing } from '../../../flows/engine/message.ts';
import { isSession } from '../../../flows/engine/read-session.ts';
import type { TurnDraft } from '../../../flows/engine/record.ts';
import type { Session } from '../../../flows/engine/session.ts';
import type { PendingSend, Person } from '../../../functions/conversation/person-item.ts';
import { heardUpTo } from '../../../functions/conversation/seen.ts';
import { personData, readPerson } from '../../../functions/conversation/stored-person.ts';

const folder = join(import.meta.dirname, '../../fixtures/sessions');
const sessions = readdirSync(folder)
  .flatMap((name) =>
    gunzipSync(readFileSync(join(folder, name)))
      .toString('utf8')
      .split('\n'),
  )
  .map((line): unknown => JSON.parse(line))
  .filter(isSession);

const invites: Outgoing = { kind: 'template', name: 'vecina_continue', language: 'es_CO', parameters: [] };

const says = (body: string): PendingSend => ({
  turn: 4,
  index: 0,
  message: { kind: 'text', body },
  whenClosed: invites,
  held: false,
});

const turn = (answered: readonly string[]): TurnDraft => ({
  kind: 'turn',
  said: ['hola'],
  answered,
  flow: 'care',
  question: null,
  version: null,
  notes: [],
});

const person = (session: Session, more: Partial<Person> = {}): Person => ({
  session,
  seen: heardUpTo(null),
  address: 'v1.key.sealed',
  aliases: [],
  sends: [],
  records: null,
  retryAt: null,
  tries: 0,
  ...more,
});

const rest = (one: Person): unknown => JSON.parse(JSON.stringify(personData(one)));
const some = sessions.find(({ answers }) => answers.length > 5) ?? expect.fail();

describe('a person in her item', () => {
  test('comes back as she was, wherever she rested', () => {
    expect(sessions.length).toBeGreaterThan(50);
    for (const session of sessions) expect(readPerson(rest(person(session)))).toEqual(person(session));
  });

  test('comes back with answers that were inferred, and with one whose key does not begin with its question', () => {
    const [first = expect.fail(), ...others] = some.answers;
    const answers = [{ ...first, inferred: true }, { ...first, key: 'elsewhere@p1' }, ...others];
    const she = person({ ...some, answers });
    expect(readPerson(rest(she))).toEqual(she);
  });

  test('has what was said to her once, and gets it back in both places', () => {
    const body = 'Puede ir a la manzana del Centro 📍';
    const records = { turn: 4, at: some.createdAt, contact: false, drafts: [turn([body, 'Y algo más', '[location]'])] };
    const she = person(some, { sends: [says('Antes'), says(body)], records });
    expect(JSON.stringify(personData(she)).split(body)).toHaveLength(2);
    expect(readPerson(rest(she))).toEqual(she);
  });

  test('keeps the words of a turn whose send has left her', () => {
    const records = { turn: 4, at: some.createdAt, contact: false, drafts: [turn(['Ya salió'])] };
    const she = person(some, { records });
    expect(readPerson(rest(she))).toEqual(she);
  });

  test('is read as items of before held her', () => {
    const she = person(some);
    expect(readPerson(JSON.parse(JSON.stringify(she)))).toEqual(she);
  });

  test.each([
    ['of a later engine', { ...person(some), session: { ...some, engine: 2 } }],
    ['whose answers are no answers', { ...personData(person(some)), answers: [['care.age', 1]] }],
    ['without answers', { ...personData(person(some)), answers: undefined }],
    ['without what was seen', { ...personData(person(some)), seen: undefined }],
  ])('is not guessed at: %s', (_, data) => {
    expect(readPerson(JSON.parse(JSON.stringify(data)))).toBeNull();
  });
});
