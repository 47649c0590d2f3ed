import { describe, expect, test } from 'vitest';
import { debtsIn } from '../../../flows/credit/debts-in.ts';
import { dangerIn } from '../../../flows/understanding/danger.ts';
import { parseMoney } from '../../../flows/understanding/money.ts';
import { parseYesNo } from '../../../flows/understanding/yes-no.ts';
import { inCare, inCredit, toGoodDay } from './talk.ts';

describe('the body in danger, and what only sounds like it', () => {
  test.each([
    'una emergencia médica',
    'para una emergencia médica de mi mamá',
    'acaban de cortar la luz',
    'nos acaban de cortar el gas',
    'se me acaba de quemar la estufa',
    'me acaba de caer un aguacero',
    'el celular no reacciona',
    'me estoy desangrando pagando ese gota a gota',
    'no puedo ni respirar con estas cuotas',
    'el banco me está dando un infarto',
    'me sangra mucho la encía',
    'mi mamá tuvo una hemorragia cerebral en 2019',
    'quedó inconsciente en el accidente de 2010',
  ])('"%s" is no alarm', (words) => {
    expect(dangerIn(words)).toBe(null);
  });

  test.each([
    'mi mamá usa oxígeno y no puede respirar',
    'mi mamá tiene oxígeno y no respira',
    'tiene traqueotomía y se está ahogando',
    'es una emergencia médica',
    'mi hijo se acaba de caer y no reacciona',
    'mi bebé no reacciona',
  ])('"%s" is one', (words) => {
    expect(dangerIn(words)).toBe('medical');
  });
});

describe('amounts', () => {
  const atBadDay = () => inCredit(...toGoodDay, '200 mil');

  test.each(['uy no, 50 mil', 'mejor 50 mil', 'no, 50 mil'])('"%s" answers the amount that is asked', (words) => {
    const talk = atBadDay();
    expect(talk.at).toBe('credit.badDay');
    talk.say(words);
    expect(talk.value('credit.goodDay')).toBe(200_000);
    expect(talk.value('credit.badDay')).toBe(50_000);
  });

  test.each(['no tengo deudas, tengo 2 hijos', 'me mudo en 2 meses'])('"%s" changes no amount', (words) => {
    const talk = atBadDay();
    const before = talk.value('credit.goodDay');
    talk.say(words);
    expect(talk.value('credit.goodDay')).toBe(before);
    expect(talk.shown).not.toContain('¿Lo cambio');
  });

  test('a trade is no change', () => {
    const talk = inCredit('surtir', '1 millón', 'este mes', 'al banco', 'miedo', 'no sé', 'ahora no');
    expect(talk.at).toBe('credit.sector');
    talk.say('arreglo uñas a 20 mil');
    expect(talk.value('credit.sector')).toBe('services');
  });
});

describe('whom she cares for', () => {
  test.each([
    'se me olvidó decirle que mi mamá no puede caminar',
    'se me olvidó que mi mamá murió',
    'también tengo a mi mamá enferma',
    'cómo paso a mi hija a otro jardín',
    'mi hijo tiene 30 y trabaja',
  ])('"%s" adds nobody', (words) => {
    const talk = inCare('descansar', 'sí', 'mi mamá', '80', 'no', '45', 'patio bonito');
    expect(talk.at).toBe('!result');
    talk.say(words);
    expect(talk.value('care.relation@p2')).toBe(undefined);
  });

  test('"cambié de casa a los 30 años" is not her age', () => {
    const talk = inCare('descansar', 'sí', 'mi mamá', '80', 'no', '55', 'patio bonito');
    talk.say('cambié de casa a los 30 años');
    expect(talk.value('care.age')).toBe(55);
  });

  test('before a result "¿eso es gratis?" is asked of us', () => {
    const talk = inCare();
    expect(talk.say('¿eso es gratis?')).toContain('Yo no le cobro nada');
  });
});

test.each(['sí, el icetex de mi hija', 'sí, lo del entierro de mi mamá', 'sí, tengo una tienda y debo'])(
  '"%s" names nobody she owes',
  (words) => {
    expect(debtsIn(words)).toBe(null);
  },
);

test.each(['y si debo', 'y si quiero', 'y si tengo una', 'y si cuido a mi mama'])('"%s" is a yes', (words) => {
  expect(parseYesNo(words)).toMatchObject({ ok: true, value: true });
});
test.each([
  'y si pido menos',
  'y si no pago',
  '¿y si debo más?',
  'y si me paso pa bosa',
  'y si trabajo de noche',
  'y si vivo en usme',
])('"%s" is none', (words) => {
  expect(parseYesNo(words).ok).toBe(false);
});

test('who says that she does not picks nothing below a result', () => {
  const talk = inCare('descansar', 'sí', 'mi mamá', '80', 'no', '45', 'patio bonito');
  talk.say('no contesto más preguntas');
  expect(talk.session.showing).toBe(null);
  talk.say('ver más');
  expect(talk.session.showing).not.toBe(null);
});

describe('erasing everything', () => {
  const asked = () => {
    const talk = inCare('descansar', 'sí', 'mi mamá', '80');
    talk.say('borrar mis datos');
    return talk;
  };

  test.each([
    'quiero pensarlo',
    '¿se borra todo?',
    'qué pasa si borro todo',
    'ya entendí',
    '¿seguro?',
    'borre solo la edad',
    'y si borro qué pasa',
  ])('"%s" is no yes to it', (words) => {
    const talk = asked();
    talk.say(words);
    expect(talk.shown).not.toContain('Borré');
    expect(talk.value('care.relation@p1')).toBe('parent');
  });

  test.each(['sí', 'sí, borre todo', 'si borrelo por favor', 'claro que sí', 'sí señora', 'borrar todo'])(
    '"%s" is one',
    (words) => {
      const talk = asked();
      expect(talk.say(words)).toContain('Borré');
    },
  );
});

test('"siete quinientos" is asked back', () => {
  const read = parseMoney('siete quinientos', { min: 500, max: 99_000_000 });
  expect(read.ok).toBe(false);
});
