import { describe, expect, test } from 'vitest';
import type { Registry } from '../../../flows/engine/registry.ts';
import type { Session, StoredAnswer } from '../../../flows/engine/session.ts';
import shippedIds from '../../../flows/question-ids.json' with { type: 'json' };
import { registry } from '../../../flows/registry.ts';
import { atMenu, inCare, Talk } from './talk.ts';

/** Every question id ever shipped with its versions; `retired` says of one that is gone what becomes of its answers. */
const { shipped, retired } = shippedIds as {
  shipped: Readonly<Record<string, readonly number[]>>;
  retired: Readonly<Record<string, string>>;
};

describe('the list of shipped questions', () => {
  const present = new Map(registry.flows.flatMap((flow) => flow.questions.map(({ id, version }) => [id, version])));

  test('names every question there is, in its present version', () => {
    const unlisted = [...present].filter(([id, version]) => shipped[id]?.includes(version) !== true);
    expect(unlisted, 'add it to flows/question-ids.json: stored answers will name it').toEqual([]);
  });

  test('none vanishes without a word on what becomes of its answers', () => {
    const vanished = Object.keys(shipped).filter((id) => !present.has(id) && (retired[id] ?? '').length < 20);
    expect(vanished, 'renaming a question loses answers; say in `retired` what happens to them').toEqual([]);
  });

  test('no version goes back', () => {
    const back = [...present].filter(([id, version]) => (shipped[id] ?? []).some((one) => one > version));
    expect(back).toEqual([]);
  });

  test('what is retired is not asked', () => {
    expect(Object.keys(retired).filter((id) => present.has(id))).toEqual([]);
  });
});

const withAnswers = (session: Session, change: (answer: StoredAnswer) => StoredAnswer): Talk =>
  new Talk({ session: { ...session, answers: session.answers.map(change) } });

describe('after a deploy', () => {
  test('an answer to an older version of its question is asked again, the others stay', () => {
    const talk = inCare('comida', 'no', '40');
    const later = withAnswers(talk.session, (one) => (one.key === 'care.age' ? { ...one, version: 0 } : one));
    expect(later.at).toBe('care.age');
    later.say('41');
    expect(later.value('care.age')).toBe(41);
    expect(later.value('care.caregiver')).toBe(false);
    expect(later.session.answers.filter(({ key }) => key === 'care.age')).toHaveLength(1);
  });

  test('an answer to a question that is gone is kept aside and not used', () => {
    const talk = inCare('comida', 'no');
    const old: StoredAnswer = {
      key: 'care.gone',
      question: 'care.gone',
      version: 1,
      value: 'x',
      inferred: false,
      said: null,
      at: talk.now,
      run: 'r1',
    };
    const later = new Talk({ session: { ...talk.session, answers: [...talk.session.answers, old] } });
    later.say('40', 'menú', 'Lugares y líneas', 'manzana', 'Suba', 'menú');
    expect(later.session.answers).toContainEqual(old);
    expect(later.position.used).not.toContain('care.gone');
    later.say('corregir');
    expect(later.shown).not.toContain('care.gone');
  });

  test('an answer whose option is gone is said back without harm', () => {
    const talk = inCare('comida', 'no', '40');
    const later = withAnswers(talk.session, (one) =>
      one.key === 'care.need' ? { ...one, value: 'no-such-need' } : one,
    );
    expect(() => later.say('corregir', 'no')).not.toThrow();
  });

  test('whoever was in a conversation that is gone is at the menu, with all she told', () => {
    const without: Registry = { ...registry, flows: registry.flows.filter(({ id }) => id !== 'credit') };
    const talk = atMenu();
    talk.say('Crédito y deudas', 'necesito plata', 'surtir', '1 millón');
    const later = new Talk({ registry: without, session: talk.session });
    expect(later.say('hola')).toContain('¿En qué le ayudo?');
    expect(later.session.run.flow).toBe('menu');
    expect(later.value('welcome.consent')).toBe(true);
  });

  test('neither what she left open nor what she wanted leads to a conversation that is gone', () => {
    const without: Registry = { ...registry, flows: registry.flows.filter(({ id }) => id !== 'credit') };
    const talk = atMenu();
    talk.say('Crédito y deudas', 'necesito plata', 'surtir', 'menú', 'Servicios de cuidado', 'comida');
    expect(talk.session.open).toHaveLength(1);
    const later = new Talk({ registry: without, session: { ...talk.session, wants: 'credit' } });
    later.say('no');
    expect(later.session).toMatchObject({ open: [], wants: null });
    expect(later.at).toBe('care.age');
  });

  test('a session stored by the release before goes on', () => {
    const stored = JSON.parse(JSON.stringify(inCare('comida', 'no').session)) as Session;
    const later = new Talk({ session: stored });
    later.say('40');
    expect(later.value('care.age')).toBe(40);
  });
});
