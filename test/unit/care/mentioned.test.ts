import { describe, expect, test } from 'vitest';
import { atMenu, inCare, inCredit, type Talk } from '../engine/talk.ts';

const withSon = (...said: readonly string[]): Talk => inCare('Que cuiden a los míos', 'mi hijo', '5', ...said);

describe('a relative who is only spoken of is nobody in her care', () => {
  test.each([
    'mi mamá se murió hace dos años',
    'mi marido ya murió',
    'me tiene loca mi suegra',
    'mi esposo me dejó',
    'mi hermana me recomendó',
    'mi hija me dio este número',
    'mi mamá de 60 me ayuda con los niños',
  ])('at the menu: %s', (said) => {
    const talk = atMenu();
    talk.say(said);
    expect(talk.at).toBe('!menu');
    expect(talk.value('care.caregiver')).toBe(undefined);
  });

  test.each([
    ['cuido a mi abuela', 'grandparent', undefined],
    ['es para mi mamá', 'parent', undefined],
    ['mi bebé tiene 8 meses, soy papá solo', 'child', 0],
    ['mi mamá necesita quien la cuide', 'parent', undefined],
    ['mi papá quedó en silla de ruedas', 'parent', undefined],
    ['y a mi mamá de 80 dónde la llevo', 'parent', 80],
  ])('at the menu she says that she cares, or for whom it is: %s', (said, relation, age) => {
    const talk = atMenu();
    talk.say(said);
    expect(talk.value('care.relation@p1')).toBe(relation);
    expect(talk.value('care.personAge@p1')).toBe(age);
  });

  test.each(['necesito ayuda con mi hijo', 'mi hija necesita ayuda'])('she asks for help: %s', (said) => {
    const talk = atMenu();
    talk.say(said);
    expect(talk.at).toBe('care.need');
  });

  test.each([
    'y si me voy a vivir donde mi hermana en Soacha ¿me buscan?',
    'mi mamá me va a servir de fiadora en ese crédito',
  ])('in what is told of a debt: %s', (said) => {
    const talk = inCredit('no puedo pagar', 'gota a gota', 'no', 'hace unos días', 'no');
    const before = talk.at;
    talk.say(said);
    expect(talk.at).toBe(before);
    expect(talk.value('care.need')).toBe(undefined);
  });

  test.each([
    'mi mamá ya murió',
    'mi mamá me ayuda a cuidarlo',
    'el niño es muy juicioso',
    'y mi hijo a qué hora entra',
    'anoche el niño tuvo fiebre',
    'vivo sola con el niño',
    'pues si el niño q le dije',
    'setenta y uno',
    'treinta y uno',
    'cuarenta y dos',
    'listo mi reina muchas gracias',
    'he needs me for everything',
    'my mother helps me with him',
  ])('where it is asked whether there is anybody else: %s', (said) => {
    const talk = withSon('ninguna', said);
    expect(talk.at).toBe('care.more@p1');
    expect(talk.value('care.more@p1')).toBe(undefined);
  });

  test.each([
    ['sí, mi mamá', 'parent'],
    ['también una bebé', 'child'],
    ['a mi abuelita de 80', 'grandparent'],
    ['mi esposo con discapacidad', 'partner'],
    ['tengo 2 hijos más', 'child'],
    ['si, al papá de la niña q tuvo un accidente', 'other'],
  ])('and who is named there is added: %s', (said, relation) => {
    expect(withSon('ninguna', said).value('care.relation@p2')).toBe(relation);
  });

  test('her own age told there is hers', () => {
    const talk = withSon('ninguna', 'tengo 34 años');
    expect(talk.value('care.age')).toBe(34);
    expect(talk.at).toBe('care.more@p1');
  });
});

describe('a disability is told of whom it is asked', () => {
  test.each([
    'yo no tengo sisben, sirve?',
    'es mi nieto no mi hijo',
    'no tiene EPS',
    'no le he preguntado al médico',
    'no habla todavía',
    'no ve bien, usa gafas',
    'no es autista',
    'la que no puede caminar es mi mamá',
    'mi mamá está en silla de ruedas',
    'también cuido al papá que quedó en silla de ruedas',
    'mi otro hijo es el que tiene autismo',
  ])('not answered by: %s', (said) => {
    const talk = withSon(said);
    expect(talk.at).toBe('care.personDisability@p1');
    expect(talk.value('care.personDisability@p1')).toBe(undefined);
  });

  test.each([
    ['no', 'none'],
    ['no señora', 'none'],
    ['no, gracias a Dios', 'none'],
    ['no que yo sepa', 'none'],
    ['no tiene nada gracias a Dios', 'none'],
    ['no tiene ninguna discapacidad', 'none'],
    ['no ve o no oye', 'sensory'],
    ['no oye', 'sensory'],
    ['no puede caminar', 'physical'],
    ['Varias, no intelectual', 'multiple'],
    ['no sé', null],
  ])('%s → %s', (said, value) => {
    expect(withSon(said).value('care.personDisability@p1')).toBe(value);
  });

  test.each(['cuanto vale el jardin', 'cuánto cuesta el servicio', 'también cuido a mi abue a veces'])(
    'how much help: not %s',
    (said) => {
      const talk = inCare('Que cuiden a los míos', 'mi marido', '29', 'en silla de ruedas', said);
      expect(talk.at).toBe('care.personSupport@p1');
    },
  );
});

describe('an age is of whom it is said', () => {
  test.each([
    ['Cuido a mi esposa Carmenza de 68, que sufre de Parkinson hace seis años', 68],
    ['hace 8 años cuido a mi hermano que tiene 40', 40],
    ['mi hijo tiene epilepsia desde hace 3 años y necesito que lo cuiden', undefined],
    ['busco jardín para mi hija, llevamos 2 años en bogotá', undefined],
  ])('how long it has lasted is none: %s', (said, age) => {
    const talk = atMenu();
    talk.say(said);
    expect(talk.value('care.caregiver')).toBe(true);
    expect(talk.value('care.personAge@p1')).toBe(age);
  });

  test.each([
    ['mi mamá', 'yo 58, soy la hija', 58],
    ['mi mamá', 'im 44', 44],
    ['mi hijo', 'es el mayor de 3', undefined],
    ['mi hijo', 'tengo 10 palos de ventas al mes, eso no les sirve?', undefined],
    ['mi esposo', "he can't walk since the stroke, one side is paralyzed", undefined],
  ])('of %s: %s', (who, said, own) => {
    const talk = inCare('Que cuiden a los míos', who, said);
    expect(talk.value('care.personAge@p1')).toBe(undefined);
    expect(talk.value('care.age')).toBe(own);
    expect(talk.at).toBe('care.personAge@p1');
  });

  test('a sum is not taken for it', () => {
    const talk = withSon('ninguna', 'no', 'a mi me faltan dos para los 60');
    expect(talk.at).toBe('care.age');
  });
});
