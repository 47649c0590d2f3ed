import { expect, test } from 'vitest';
import { atMenu, inCare } from './talk.ts';

test.each([
  'ya no quiero que usen mis datos para estudios',
  'no quiero que estudien mis respuestas',
  'retiro el permiso para investigación',
])('"%s" asks for the permission again, and a no takes its place', (words) => {
  const talk = atMenu();
  expect(talk.value('welcome.research')).toBe(true);
  expect(talk.say(words)).toContain('¿Permite que la ciudad estudie');
  talk.say('no');
  expect(talk.session.answers.findLast(({ question }) => question === 'welcome.research')?.value).toBe(false);
});

test.each(['no quiero estudiar', 'no quiero que mi hijo estudie', 'no quiero que investiguen a mi mamá'])(
  '"%s" does not',
  (words) => {
    for (const talk of [atMenu(), inCare('estudiar')]) expect(talk.say(words)).not.toContain('¿Permite que la ciudad');
  },
);
