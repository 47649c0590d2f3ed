import { expect, test } from 'vitest';
import { atMenu, type Talk } from '../engine/talk.ts';

const linking = (): Talk => {
  const talk = atMenu();
  talk.recorded = [];
  talk.naming = ({ type, number }) => (/^\d{6,}$/.test(number.replaceAll('.', '')) ? `name-of-${type}` : null);
  talk.say('mis datos', 'Servicios anotados', 'De otras entidades');
  return talk;
};

const links = (talk: Talk) => talk.effects.flatMap((effect) => (effect.kind === 'link' ? [effect.to] : []));

test('it is optional: a no changes nothing and she is served all the same', () => {
  const talk = linking();
  expect(talk.say('no')).toContain('no hace falta');
  expect(links(talk)).toEqual([]);
});

test('only an express yes allows it, and the proof holds what she was shown', () => {
  const talk = linking();
  talk.say('¿sí?');
  expect(talk.at).toBe('link.allow');
  talk.say('sí');
  expect(talk.at).toBe('link.type');
  const [proof] = talk.records.flatMap((one) => (one.kind === 'consent' && one.purpose === 'link' ? [one] : []));
  expect(proof).toMatchObject({ given: true });
  expect(proof?.shown).toContain('Es *opcional*');
});

test('the number is nowhere in the session or the records; only its keyed name is', () => {
  const talk = linking();
  talk.say('sí', 'cédula', 'es 1.032.111 o 1.099.222', '1.032.456.789');
  expect(links(talk)).toEqual([{ who: 'self', document: 'name-of-CC' }]);
  const kept = JSON.stringify([talk.session, talk.records]);
  expect(kept).not.toMatch(/032|1\.099|456/);
});

test('that of somebody in her care is joined under that person', () => {
  const talk = atMenu();
  talk.recorded = [];
  talk.naming = ({ type }) => `name-of-${type}`;
  talk.say('Servicios de cuidado', 'Que cuiden a los míos', 'sí', 'mi hija', '2', 'no', 'menú');
  talk.say('mis datos', 'Servicios anotados', 'De otras entidades', 'sí');
  expect(talk.at).toBe('link.who');
  talk.say('mi hija', 'registro civil', '1140222333');
  expect(links(talk)).toEqual([{ who: 'p1', document: 'name-of-RC' }]);
  expect(talk.shown).toContain('su hija o hijo');
});

test('what was given is forgotten when she wants, and told again it is not', () => {
  const talk = linking();
  talk.say('sí', 'cédula', '1032456789', 'olvidar documento');
  expect(links(talk)).toEqual([null]);
  talk.say('hmm');
  expect(links(talk)).toEqual([]);
});
