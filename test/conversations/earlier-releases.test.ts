import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isSession } from '../../flows/engine/read-session.ts';
import type { Session } from '../../flows/engine/session.ts';
import { registry } from '../../flows/registry.ts';
import { playTranscript } from '../../infra/local/play-transcript.ts';
import { Talk } from '../unit/engine/talk.ts';
import { readTranscript } from './play.ts';
import { type Rig, rig } from './rig.ts';

/**
 * Sessions as earlier releases stored them, one for each place where a transcript came to rest: packed JSON lines, never
 * written again. `KEEP_SESSIONS=2027-01-31 npm test -- test/conversations/earlier-releases.test.ts` adds those of today.
 */
const folder = join(import.meta.dirname, '../fixtures/sessions');
const releases = readdirSync(folder).filter((name) => name.endsWith('.jsonl.gz'));

const staysHers = new Set(
  registry.flows.flatMap(({ questions }) => questions.filter(({ keeps }) => keeps === 'person').map(({ id }) => id)),
);

const keep = process.env['KEEP_SESSIONS'];
test.skipIf(keep === undefined)(
  'keeps the sessions of today (skipped where KEEP_SESSIONS names no release)',
  async () => {
    const kept = new Map<string, Session>();
    for (const file of readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).toSorted()) {
      if (!file.endsWith('.chat')) continue;
      const transcript = readTranscript(join(import.meta.dirname, file));
      const phone = rig({ start: transcript.start });
      const watching: Rig = {
        ...phone,
        send: async (content, after) => {
          const answer = await phone.send(content, after);
          const session = await phone.session();
          const talk = new Talk({ session });
          const place = `${session.run.flow} ${talk.at} ${session.aside?.kind ?? ''} ${session.hand}`;
          if (!kept.has(place)) kept.set(place, session);
          return answer;
        },
      };
      await playTranscript(transcript, watching);
      phone.close();
    }
    const lines = [...kept.values()].map((session) => JSON.stringify(session)).join('\n');
    writeFileSync(join(folder, `${keep}.jsonl.gz`), gzipSync(lines, { level: 9 }));
  },
);

test('some release is kept', () => {
  expect(releases.length).toBeGreaterThan(0);
});

describe.each(releases)('nobody is thrown out by a deploy: %s', (release) => {
  const stored: readonly unknown[] = gunzipSync(readFileSync(join(folder, release)))
    .toString('utf8')
    .split('\n')
    .map((line) => JSON.parse(line));
  // Told by number: what a test is called holds nothing of a session.
  const sessions = stored.map((session, index) => [index, session] as const);

  test('there are many, and today can read each', () => {
    expect(sessions.length).toBeGreaterThan(50);
    expect(sessions.filter(([, session]) => !isSession(session))).toEqual([]);
  });

  test.each(sessions)('session %i rests somewhere, answers, and keeps what she told', (_, session) => {
    if (!isSession(session)) throw new Error('told above');
    for (const words of ['no sé', 'menú', 'corregir', 'mis datos', 'ayuda']) {
      const talk = new Talk({ session, start: session.heardAt ?? session.createdAt });
      expect(talk.at).not.toBe('');
      // What she told in one run alone may go with that run; what is hers stays.
      const before = talk.session.answers.filter(({ question }) => staysHers.has(question)).map(({ key }) => key);
      const sent = talk.send({ type: 'text', body: words });
      // A person of the team has the word: then nothing is said.
      if (session.hand === 'person' && words !== 'menú') continue;
      expect(sent.length, words).toBeGreaterThan(0);
      const after = talk.session.answers.map(({ key }) => key);
      expect(
        before.filter((key) => !after.includes(key)),
        words,
      ).toEqual([]);
    }
  });
});
