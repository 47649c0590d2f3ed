import { describe, expect, test } from 'vitest';
import { atMenu, type Talk } from '../engine/talk.ts';

const atThreats = (): Talk => {
  const talk = atMenu();
  talk.say('no puedo pagar', 'gota a gota');
  expect(talk.at).toBe('trouble.threatened');
  return talk;
};

describe('the question about threats', () => {
  test.each([
    'todavía no pero pasan todas las noches y gritan',
    'pasan todas las noches',
    'no, pero vienen todos los días a gritarme',
    'me llevan la nevera',
    'golpean la puerta',
    'se paran al frente de la casa',
    'me hacen escándalo en el puesto',
    'me dijeron que tuviera cuidado',
    'no me dejan en paz',
    'not yet but they come every night and shout',
    'vino a buscarme a la casa y me dijo que me cuidara',
    'que me va a mandar a unos manes',
    'me dijo que me atuviera',
  ])('"%s" is yes', (words) => {
    const talk = atThreats();
    talk.say(words);
    expect(talk.value('trouble.threatened')).toBe(true);
    expect(talk.at).toBe('!danger');
  });

  test.each([
    'no',
    'todavía no',
    'no me han gritado',
    'no, son tranquilos, no gritan',
    'nunca me han amenazado',
    'no, solo vienen a cobrar',
    'no les tengo miedo',
    'no me ha dicho que me cuide',
    'no, ella me cuida al niño',
    'no me quiebran las piernas',
  ])('"%s" is no', (words) => {
    const talk = atThreats();
    talk.say(words);
    expect(talk.value('trouble.threatened')).toBe(false);
  });

  test.each([
    'me dijeron que si no pago mañana me llevan la nevera y se las cobran con mi hija',
    'saben donde vivo y donde estudia mi hija',
    'me dijo que si no pago me quiebra las piernas',
  ])('"%s" is heard as danger before it is an answer', (words) => {
    const talk = atThreats();
    expect(talk.say(words)).toContain('123');
    expect(talk.session.aside).toEqual({ kind: 'danger' });
  });
});

describe('a threat told where debts are spoken of', () => {
  test.each(['sí, y me tienen amenazado', 'me amenazaron de muerte', 'me van a pegar'])(
    '"%s" is the lender’s',
    (words) => {
      const talk = atThreats();
      expect(talk.say(words)).toContain('Nadie puede amenazar por una deuda');
      expect(talk.session.aside).toEqual({ kind: 'danger' });
    },
  );

  test('"mi esposo me amenaza" is one at home there too, and "me amenazan" anywhere else', () => {
    expect(atThreats().say('mi esposo me amenaza')).toContain('*no es su culpa*');
    expect(atMenu().say('me amenazan')).toContain('*no es su culpa*');
  });

  test.each([
    'él me tiene amenazada si lo dejo',
    'el hombre con el que vivo me tiene amenazada de muerte',
    'me violaron y me tienen amenazada',
    'me golpearon anoche en la casa',
    'mi tío me tiene amenazada',
    'mi excompañero me tiene amenazada',
  ])('"%s" stays violence', (words) => {
    const talk = atThreats();
    expect(talk.say(words)).toContain('*no es su culpa*');
  });
});

describe('below the threats', () => {
  test.each(['tengo mucho miedo', '¿y si vienen esta noche?', '¿dónde denuncio?', 'mi hija está asustada'])(
    '"%s" is answered, and begins nothing',
    (words) => {
      const talk = atThreats();
      talk.say('sí', words);
      expect(talk.shown).toContain('*123*');
      expect(talk.shown).not.toContain('no le entendí');
      expect(talk.at).toBe('!danger');
    },
  );

  test.each([
    ['hablar con alguien', 'person.topic'],
    ['menú', '!menu'],
    ['busco un jardín para mi hija', 'care.personAge@p1'],
  ])('"%s" goes where it leads', (words, at) => {
    const talk = atThreats();
    talk.say('sí', words);
    expect(talk.at).toBe(at);
  });
});
