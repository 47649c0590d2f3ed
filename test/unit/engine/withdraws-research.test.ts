import { expect, test } from 'vitest';
import { atMenu, inCare } from './talk.ts';

test.each([
  'ya no quiero que usen mis datos para estudios',
  'no quiero que estudien mis respuestas',
  'retiro el permiso para investigación',
])('"%s" is a no in place of her yes, and said back', (words) => {
  const talk = atMenu();
  expect(talk.value('welcome.research')).toBe(true);
  expect(talk.say(words)).toMatch(/cambié Permiso de estudio: \*No\*/);
  expect(talk.session.answers.findLast(({ question }) => question === 'welcome.research')?.value).toBe(false);
});

test.each(['no quiero estudiar', 'no quiero que mi hijo estudie', 'no quiero que investiguen a mi mamá'])(
  '"%s" does not',
  (words) => {
    for (const talk of [atMenu(), inCare('estudiar')]) expect(talk.say(words)).not.toContain('cambié');
  },
);
