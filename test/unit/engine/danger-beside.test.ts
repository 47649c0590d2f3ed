import { describe, expect, test } from 'vitest';
import { atMenu, type Talk, textOf } from './talk.ts';

const inDanger = 'mi marido me pega';
const lines = ['Línea Púrpura', '123'];

/** Both in one delivery, as Meta hands over what waited. */
const together = (talk: Talk, ...texts: readonly string[]): string =>
  talk
    .hear(...texts.map((body) => talk.message({ type: 'text', body }, { after: 100 })))
    .map(textOf)
    .join('\n');

describe.each(['gracias', 'chao', 'salir', 'persona', 'menú', 'pausa', '34', 'hola'])(
  'danger and "%s" at once',
  (beside) => {
    test.each([
      [inDanger, beside],
      [beside, inDanger],
    ])('%s, %s', (...texts) => {
      const said = together(atMenu(), ...texts);
      for (const line of lines) expect(said).toContain(line);
    });
  },
);

test('what a person of the team writes at the same time does not take their place', () => {
  const talk = atMenu();
  talk.say('persona');
  const danger = talk.message({ type: 'text', body: inDanger });
  const staff = {
    kind: 'staff',
    id: 'staff.x',
    at: talk.now,
    by: 'staff-1',
    does: { act: 'reply', text: 'Ya la llamo.' },
  } as const;
  const said = talk.hear(danger, staff).map(textOf).join('\n');
  for (const line of [...lines, 'Ya la llamo.']) expect(said).toContain(line);
});

test('what comes together with the yes to erasing is heard after it', () => {
  const talk = atMenu();
  talk.say('borrar');
  const before = talk.session.citizen;
  const sent = talk.hear(
    talk.message({ type: 'text', body: 'sí, borrar' }),
    talk.message({ type: 'text', body: inDanger }, { after: 100 }),
  );
  expect(talk.effects.map(({ kind }) => kind)).toContain('erase');
  expect(talk.session.citizen).not.toBe(before);
  expect(sent.map(textOf)[0]).toMatch(/borr/i);
  for (const line of lines) expect(sent.map(textOf).at(-1)).toContain(line);
  expect(JSON.stringify(talk.session)).not.toContain(inDanger);
});
