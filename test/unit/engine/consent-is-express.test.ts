import { describe, expect, test } from 'vitest';
import { Talk } from './talk.ts';

/** What allows us to keep or to study what she tells must be a yes and nothing else (Ley 1581 de 2012, art. 9). */
const askedFirst = (): Talk => {
  const talk = new Talk();
  talk.say('hola');
  return talk;
};
const askedSecond = (): Talk => {
  const talk = askedFirst();
  talk.say('sí');
  return talk;
};

describe.each([
  ['welcome.consent', askedFirst],
  ['welcome.research', askedSecond],
] as const)('%s', (id, asked) => {
  test.each([
    'y eso quien lo ve',
    'y eso cuesta',
    'y eso cuanto vale',
    'bueno y usted quien es',
    'listo y uds quienes son',
    'ok que es esto',
    'ok y esto que es',
    'si pero eso que es',
    'sí me da miedo',
    'sí aunque desconfío',
    'si pero primero quiero saber',
    'dele pues pero y mis datos quien los ve',
    'y eso pa q es uste no me va a sacar plata',
    'y eso que',
    'si es gratis',
    'acepto pero no se los de a nadie',
    'claro, ¿y después?',
    'sí, desconfío',
    'ok déjeme leer',
    'ok lo pienso',
    'sí, aunque dudo',
    'claro, si es rápido',
    'si nadie más las ve',
    'si es confidencial',
    'sí, no estoy segura',
    'si me toca',
    'si le toca a uno',
    'por qué no',
    'y por qué no',
    'why not',
  ])('"%s" is no yes: the question stands', (words) => {
    const talk = asked();
    talk.say(words);
    expect(talk.value(id)).toBe(undefined);
    expect(talk.at).toBe(id);
  });

  test.each([
    'sí',
    's',
    'y sí',
    'eso sí',
    'bueno',
    'bueno sí',
    'listo mi amor',
    'si claro guardelas',
    'si señora acepto que las guarde',
    'hagale pues',
    'de una veci',
    'si no hay problema',
    'claro, por qué no',
    'sí, por qué no',
    'claro para que me ayuden',
    'hagámoslo',
    'sí, sin duda',
    'así es',
    'adelante',
    'ajá',
    'buenos días, sí',
    'gracias, sí',
    'sí, no importa',
    'sí, lo antes posible',
    'sí necesito plata',
    'absolutely',
    'ok gracias',
    'yes, sure',
    '👍',
  ])('"%s" is one', (words) => {
    const talk = asked();
    talk.say(words);
    expect(talk.value(id)).toBe(true);
  });
});

test.each([
  ['y eso quien lo ve', 'queda anotado quién miró'],
  ['sí me da miedo', 'Lo que se publica va sin su nombre'],
  ['y eso cuesta', 'Yo no le cobro nada'],
  ['y eso es gratis o toca pagar??', 'Yo no le cobro nada'],
  ['bueno y usted quien es', 'Soy *Vecina*'],
  ['ok que es esto', 'lo borro cuando usted quiera'],
])('who asks "%s" before she says yes is answered', (words, answer) => {
  const talk = askedFirst();
  const shown = talk.say(words);
  expect(shown).toContain(answer);
  expect(shown).toContain('¿Me permite guardar sus respuestas?');
});

test.each(['no tengo cédula, tengo ppt', 'soy venezolana'])('"%s" where it is asked is no "no"', (said) => {
  const talk = new Talk();
  talk.say('hola', said);
  expect(talk.shown).toContain('la atiendo igual');
  expect(talk.at).toBe('welcome.consent');
});

test('thanks are said once, and not again with the question', () => {
  const talk = askedSecond();
  expect(talk.shown).toContain('¡Gracias! ¿Permite que la ciudad');
  talk.say('perrito');
  expect(talk.shown).toContain('¿Permite que la ciudad estudie sus respuestas, sin su nombre ni su número');
  expect(talk.shown).not.toContain('¡Gracias!');
});
