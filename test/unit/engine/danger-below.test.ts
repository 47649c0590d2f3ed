import { describe, expect, test } from 'vitest';
import { inCare, inCredit, type Talk } from './talk.ts';

const inDanger = (): Talk => {
  const talk = inCare();
  talk.say('mi marido me casca');
  return talk;
};
const threatened = (): Talk => {
  const talk = inCredit();
  talk.say('los del gota a gota me dijeron que si no pago hoy me queman el puesto');
  return talk;
};

describe.each([
  ['at home', inDanger],
  ['by a lender', threatened],
])('who is in danger %s and calls for help below the lines', (_, told) => {
  test.each([
    'ayúdeme',
    'qué hago',
    '¿qué hago?',
    'ayuda',
    'y ahora qué',
    '¿a quién llamo?',
    'ayúdeme por favor',
    'necesito ayuda',
    'help me',
  ])('"%s" says them again, and offers a person', (words) => {
    const talk = told();
    const said = talk.say(words);
    for (const line of ['123', 'Línea Púrpura', '106']) expect(said).toContain(line);
    expect(said).not.toMatch(/men[uú]\*|Por qué se lo pregunto/);
    expect(talk.session.aside).toEqual({ kind: 'danger' });
    expect(talk.say('sí')).not.toContain('123');
    expect(talk.at).toBe('person.topic');
  });
});

test.each(['ayuda', 'qué hago'])('"%s" elsewhere tells how this works', (words) => {
  expect(inCare().say(words)).toContain('*menú*');
});

describe('yes to talking with somebody', () => {
  test.each(['sí', 'si por favor', 'claro que sí', 'dale', 'ok', '👍', 'hablar con alguien'])(
    '"%s" is one',
    (words) => {
      const talk = inDanger();
      talk.say(words);
      expect(talk.at).toBe('person.topic');
    },
  );

  test.each([
    'necesito plata',
    'tengo miedo',
    'tengo hambre',
    'estoy sola',
    'debo mucho',
    'no, siga',
    'no siga',
    'siga',
  ])('"%s" is none', (words) => {
    const talk = inDanger();
    talk.say(words);
    expect(talk.at).not.toContain('person');
    expect(talk.session.stopped).toBe(false);
  });

  test('who is afraid is still offered a person', () => {
    const talk = inDanger();
    expect(talk.say('tengo miedo')).toContain('123');
    expect(talk.session.aside).toEqual({ kind: 'danger' });
  });
});

describe('a threat where debts are spoken of', () => {
  test.each([
    'sí, y me tienen amenazado',
    'me tienen amenazado',
    'me dieron hasta las 5 o si no me pelan',
    'me van a matar',
    'unos manes andan rondando mi casa',
  ])('"%s" is a lender\'s, and says nothing to a woman alone', (words) => {
    const said = inCredit().say(words);
    expect(said).toContain('por una deuda');
    expect(said).toContain('123');
    expect(said).not.toMatch(/\b(?:sola|amenazarla)\b/);
  });

  test.each(['mi marido me tiene amenazada', 'mi ex me amenaza', 'mi esposo me pega'])(
    '"%s" is none of theirs',
    (words) => {
      expect(inCredit().say(words)).not.toContain('por una deuda');
    },
  );

  test("elsewhere it is nobody's, and fits everybody", () => {
    const said = inCare().say('me tienen amenazado');
    expect(said).not.toMatch(/\b(?:sola|por una deuda)\b/);
    expect(said).toContain('123');
  });
});

describe('"no, siga"', () => {
  test.each([
    ['no, siga', inCredit()],
    ['no, siga', inCare()],
    ['no, siga por favor', inCredit('surtir')],
    ['no, sigamos', inCredit('surtir')],
    ['no gracias, siga', inCredit('surtir')],
  ])('%s goes on', (words, talk) => {
    const { at } = talk;
    talk.say(words);
    expect(talk.session.stopped).toBe(false);
    expect(talk.at).toBe(at);
    expect(talk.shown).not.toContain('no le entendí');
  });

  test.each(['no sigan', 'no siga', 'no me escriban más', 'no quiero que sigan'])('"%s" is asked to stop', (words) => {
    const talk = inCredit('surtir');
    talk.say(words);
    expect(talk.session.stopped).toBe(true);
  });
});
