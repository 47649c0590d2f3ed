import { expect, test } from 'vitest';
import { inCare } from '../engine/talk.ts';

const told = ['que me cuiden al niño', '4 años'] as const;

test.each(['no, son 2 hijos', 'perdón, son dos niños', 'tengo 3 hijos', 'tengo 2 peladitos', 'son dos chinitos'])(
  '"%s" on the way: whom she did not tell of yet is asked for',
  (words) => {
    const talk = inCare(...told);
    expect(talk.say(words)).toContain('¿Tiene alguna discapacidad?');
    expect(talk.value('care.personAge@p1')).toBe(4);
    expect(talk.say('ninguna')).toContain('¿A quién más cuida?');
  },
);

test('so it is below a result', () => {
  const talk = inCare(...told, 'ninguna', 'no', '30', 'no', 'Suba');
  expect(talk.say('no, son 2 hijos')).toContain('¿Qué edad tiene esa persona?');
  expect(talk.value('care.relation@p2')).toBe('child');
});

test.each(['tengo 1 hijo', 'no, son dos', 'no tengo 2 hijos'])('"%s" counts nobody more', (words) => {
  const talk = inCare(...told);
  talk.say(words);
  expect(talk.value('care.more@p1')).toBeUndefined();
});

test.each(['2 hijos', 'dos chinitos', 'tengo 2 peladitos', 'son tres pelaos'])(
  '"%s" where the age of one is asked tells of others, and no age',
  (words) => {
    const talk = inCare('estudiar', 'sí', 'mi hijo');
    expect(talk.say(words)).toContain('¿Qué edad tiene esa persona?');
    expect([talk.value('care.personAge@p1'), talk.value('care.more@p1')]).toEqual([undefined, true]);
  },
);

test('"2 hijos" where it is asked whom she cares for are both', () => {
  const talk = inCare('estudiar', 'sí', '2 hijos');
  expect([talk.value('care.relation@p1'), talk.value('care.relation@p2')]).toEqual(['child', 'child']);
});
