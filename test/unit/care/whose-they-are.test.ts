import { describe, expect, test } from 'vitest';
import { disabilityIn } from '../../../flows/care/disability-in.ts';
import { relationsIn } from '../../../flows/people/relations-in.ts';
import { smallTalkIn } from '../../../flows/understanding/small-talk.ts';
import { atMenu, inCare, inCredit } from '../engine/talk.ts';

describe('whose child it is', () => {
  test.each([
    ['la niña de mi hermana', ['relative']],
    ['al bebe de mi hija', ['grandchild']],
    ['yo le cuido la niña a mi hermana', ['relative']],
    ['le cuido los niños a mi vecina', ['other']],
    ['el niño de mi vecina y mi mamá', ['other', 'parent']],
    ['mi hija', ['child']],
    ['el hijo de mi esposo', ['child', 'partner']],
    ['cuido a la niña y a mi hermana', ['sibling', 'child']],
    ['el hermano de mi mamá', ['sibling', 'parent']],
    ['algo pa los viejitos', []],
    ['mis viejitos', ['parent']],
    ['mi viejita', ['parent']],
  ])('%s: %j', (text, relations) => {
    expect([...relationsIn(text)].toSorted()).toEqual([...relations].toSorted());
  });

  test('of one told of with her own mother, only the mother is hers', () => {
    const talk = inCare('estudiar', 'yo le cuido la niña a mi hermana');
    expect([talk.value('care.relation@p1'), talk.value('care.more@p1')]).toEqual(['relative', undefined]);
  });
});

describe('several told of by their ages', () => {
  const ages = (text: string): readonly unknown[] => {
    const talk = inCare('que me los cuiden', text);
    return [1, 2, 3].map((at) => talk.value(`care.personAge@p${at}`));
  };

  test.each([
    ['tengo tres, el de 4, la de 7 y el bebe de 8 meses', [4, 7, 0]],
    ['tengo dos uno de 4 y otro de 7', [4, 7, undefined]],
    ['tengo dos uno de 200 y otro de 300', [undefined, undefined, undefined]],
    ['tengo dos, uno de 50 mil', [undefined, undefined, undefined]],
  ])('%s: %j', (text, told) => expect(ages(text)).toEqual(told));

  test('"tengo dos" counts them, and is not the second button', () => {
    expect(inCare('estudiar', 'tengo dos').value('care.caregiver')).toBe(true);
  });
});

describe('what she needs first, as people write it', () => {
  test.each([
    ['necesito q me cuiden a mi mama', 'care'],
    ['quiero q me ayuden con mi mama', 'care'],
    ['no tengo con que darles de comer a mis hijos', 'food'],
    ['mis hijos no han comido', 'food'],
    ['no tengo ni para un pan', 'food'],
    ['mi hijo come mucho pan', undefined],
  ])('%s: %s', (text, need) => {
    const talk = atMenu();
    talk.say(text);
    expect(talk.value('care.need')).toBe(need);
  });

  test.each([
    ['pa q me presten', 'need'],
    ['toca conseguir plata pa el surtido de diciembre', 'need'],
    ['como saco un credito', 'need'],
    ['como saco el sisben', undefined],
    ['toca conseguir trabajo', undefined],
  ])('of money: %s: %s', (text, stage) => {
    const talk = atMenu();
    talk.say('Crédito y deudas', text);
    expect(talk.value('credit.stage')).toBe(stage);
  });

  test('"toy endeudada" is trouble with what she owes', () => {
    const talk = atMenu();
    talk.say('Crédito y deudas', 'toy endeudada');
    expect(talk.at).toMatch(/^trouble/);
  });

  test('an amount asked stays with its answer', () => {
    expect(inCredit('surtir', '500').value('credit.amount')).toBe(500_000);
  });
});

test.each([
  ['no ve casi tiene cataratas', 'sensory'],
  ['no mueve un lado', 'physical'],
  ['le falta una pierna', 'physical'],
  ['le falta un documento', undefined],
  ['no mueve un dedo en la casa', undefined],
])('a disability in plain words: %s: %s', (text, disability) => {
  expect(disabilityIn(text)).toBe(disability);
});

test.each([
  ['no esta diagnosticado', undefined],
  ['no', 'none'],
])('"%s" of a disability: %s', (text, disability) => {
  expect(inCare('que me los cuiden', 'si', 'mi mama', '80', text).value('care.personDisability@p1')).toBe(disability);
});

test.each([[[]], [['si']]])('who cared for one that died is told that we are sorry, after %j', (before) => {
  const talk = inCare('estudiar', ...before);
  expect(talk.say('cuidaba a mi mamá pero se me murio hace un mes')).toContain('Lo siento mucho');
  expect(talk.value('care.relation@p1')).toBe(undefined);
});

test.each([
  ['gracias ya me tengo q ir', 'bye'],
  ['ya me tengo que ir', 'bye'],
  ['me tengo q ir a trabajar a otro barrio', null],
])('%s: %s', (text, said) => expect(smallTalkIn(text)).toBe(said));
