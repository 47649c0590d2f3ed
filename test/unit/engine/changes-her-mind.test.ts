import { describe, expect, test } from 'vitest';
import { atMenu, inCare, inCredit, type Talk } from './talk.ts';

const atSomebodyMore = (): Talk => inCare('que me la cuiden', 'sí', 'mi mamá', '82', 'ninguna');

describe('at a yes-or-no question', () => {
  test.each([
    ['no mejor quiero un prestamo', 'credit.purpose'],
    ['no espera mejor quiero saber lo de un credito', 'credit.purpose'],
    ['quiero un préstamo', 'credit.purpose'],
    ['necesito plata', 'credit.purpose'],
    ['no mejor lo de las deudas', 'credit.stage'],
  ])('"%s" goes where she wants, and answers nothing of what was asked', (words, at) => {
    const talk = atSomebodyMore();
    talk.say(words);
    expect(talk.at).toBe(at);
    expect(talk.value('care.more@p1')).toBe(undefined);
  });

  test.each(['no, mejor otra cosa', 'otra cosa'])('"%s" is a wish for the menu', (words) => {
    const talk = atSomebodyMore();
    expect(talk.say(words)).toContain('¿En qué le ayudo?');
  });

  test('so it is where one is chosen of several, unless she names one of them', () => {
    const talk = atMenu();
    talk.say('lugares');
    talk.say('quiero anotar un servicio');
    expect(talk.session.run.flow).toBe('diary');
    const stays = atMenu();
    stays.say('lugares', 'quiero un comedor');
    expect(stays.at).toBe('directory.place');
  });

  test.each(['quiero lo de estudiar', 'quiero que me digan dónde'])('"%s" is no yes to what is no offer', (words) => {
    const talk = inCare('que me la cuiden', 'sí', 'mi nieto', '3', 'no', 'no más', '34');
    expect(talk.at).toBe('care.pregnant');
    talk.say(words);
    expect(talk.value('care.pregnant')).toBe(undefined);
  });

  test('so it is from a loan to care', () => {
    const talk = inCredit('surtir', '1 millón', 'este mes', 'al banco', 'miedo');
    while (talk.at !== 'credit.hasDebts') talk.say('no sé');
    talk.say('no espere mejor quiero lo de cuidado de mi mama');
    expect(talk.session.run.flow).toBe('care');
    expect(talk.value('credit.hasDebts')).toBe(undefined);
  });

  test.each(['quiero un carrito para vender', 'necesito para cuidar a mi mamá', 'quiero poner una lavandería'])(
    'what the money is for is no wish of another conversation: "%s"',
    (words) => {
      const talk = inCredit();
      talk.say(words);
      expect(talk.session.run.flow).toBe('credit');
    },
  );

  test.each(['prefiero el primero', 'prefiero el segundo', 'necesito trabajar más', 'quiero pagar cada semana'])(
    'nor is an answer in other words: "%s"',
    (words) => {
      const talk = inCredit('surtir', '1 millón', 'este mes', 'al banco', 'miedo');
      for (let step = 0; step < 20 && talk.at !== 'credit.hasDebts'; step += 1) talk.say('no sé');
      talk.say(words);
      expect(talk.session.run.flow).toBe('credit');
    },
  );

  test.each([
    [() => inCredit(), 'mejor otra cosa', 'credit.purpose', 'other'],
    [() => inCare('que me la cuiden', 'sí', 'mi mamá', '82'), 'otra cosa', 'care.personDisability@p1', 'other'],
  ] as const)('another of a list is the answer', (begin, words, key, value) => {
    const talk = begin();
    talk.say(words);
    expect(talk.value(key)).toBe(value);
  });

  test('a number that fits nothing shows the list, and takes no consent back', () => {
    const talk = inCredit('surtir', '1 millón');
    talk.say('cambiar 4 a 84');
    expect(talk.at).toBe('credit.byWhen');
    expect(talk.value('welcome.consent')).toBe(true);
  });

  test('a "no" in a whole sentence is said back, a short one is not', () => {
    const long = atSomebodyMore();
    expect(long.say('no en la casa solo vivimos ella y yo nada mas')).toContain('alguien más: *No*');
    const short = atSomebodyMore();
    expect(short.say('no, señora, solo a ella')).not.toContain('*No*');
    expect([long, short].map((talk) => talk.at)).toEqual(['care.age', 'care.age']);
  });
});
