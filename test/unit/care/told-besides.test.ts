import { describe, expect, test } from 'vitest';
import { atMenu, inCare, type Talk } from '../engine/talk.ts';

const answersOf = (talk: Talk): Readonly<Record<string, unknown>> =>
  Object.fromEntries(talk.session.answers.map(({ key, value }) => [key.replace('care.', ''), value]));

const placeOf = (talk: Talk): unknown => (talk.value('care.place') as { name?: string } | undefined)?.name;

describe('of several people told of at once nobody is asked for again', () => {
  test('in her first words: all are said back, and one is asked about after the other', () => {
    const talk = atMenu();
    talk.say('cuido a mi mama de 80 y a mi hijo de 5');
    expect(talk.shown).toContain('✓ Edad: *80 años*');
    expect(talk.shown).toContain('✓ También cuida a: *su hija o hijo, 5 años*');
    expect(talk.at).toBe('care.personDisability@p1');
    talk.say('no');
    expect(talk.at).toBe('care.personDisability@p2');
    expect(talk.shown).toContain('Sobre su hija o hijo, 5 años:');
    talk.say('no');
    expect(talk.at).toBe('care.more@p2');
  });

  test.each<[readonly string[], Readonly<Record<string, unknown>>]>([
    [
      ['si, tengo 3 hijos de 2, 5 y 9 años'],
      { 'relation@p3': 'child', 'personAge@p1': 2, 'personAge@p2': 5, 'personAge@p3': 9 },
    ],
    [['tengo dos niños, uno de 5 y otra de 8'], { 'personAge@p1': 5, 'personAge@p2': 8 }],
    [['si', 'mi mamá y mi bb de 6 meses'], { 'relation@p1': 'parent', 'relation@p2': 'child', 'personAge@p2': 0 }],
    [['si a mis hijos', '3 y 6'], { 'personAge@p1': 3, 'relation@p2': 'child', 'personAge@p2': 6 }],
    [['si a mis 3 hijos', 'tienen 3, 5 y 8'], { 'personAge@p1': 3, 'personAge@p2': 5, 'personAge@p3': 8 }],
    [
      ['a mi esposo y a mi suegra', 'el 70 y ella 90'],
      { 'personAge@p1': 70, 'relation@p2': 'relative', 'personAge@p2': 90 },
    ],
    [
      ['a dos niños y a mi mamá', '4 y 7 y mi mama 70'],
      { 'personAge@p1': 4, 'personAge@p2': 7, 'relation@p3': 'parent', 'personAge@p3': 70 },
    ],
    [['a mi hijo', '5', 'no', 'un niño de 4 y una bebé de 1'], { 'personAge@p2': 4, 'personAge@p3': 1 }],
  ])('%j', (said, known) => {
    const talk = inCare('Que cuiden a los míos', ...said);
    expect(answersOf(talk)).toMatchObject(known);
    expect(talk.shown).toContain('✓ También cuida a:');
  });

  test.each(['18-61', 'de 1 a 2', '7:00-23:00', 'más de 1.000.000', '1,000', '3 × 5'])(
    '"%s" where the age of one is asked tells of nobody else',
    (said) => expect(inCare('Que cuiden a los míos', 'mi hijo', said).value('care.relation@p2')).toBe(undefined),
  );

  test.each(['tengo 45 y un hijo', 'tengo 45 años y mi hijo vive conmigo'])(
    '"%s" tells her own age alone where that of her son is asked',
    (said) => {
      const talk = inCare('Que cuiden a los míos', 'mi hijo', said);
      expect([talk.value('care.age'), talk.value('care.personAge@p1'), talk.at]).toEqual([
        45,
        undefined,
        'care.personAge@p1',
      ]);
    },
  );

  test('a disability is told of whom it is said', () => {
    const talk = inCare('Que cuiden a los míos', 'mi mamá de 70 años y mi hijo de 10 con autismo');
    expect(talk.value('care.personDisability@p1')).toBe(undefined);
    expect(talk.value('care.personDisability@p2')).toBe('autism');
    expect(talk.shown).toContain('su hija o hijo, 10 años, autismo');
    const first = inCare('Que cuiden a los míos', 'mi hijo de 9 autista y mi mamá de 80');
    expect(first.value('care.personDisability@p1')).toBe('autism');
    expect(first.value('care.personDisability@p2')).toBe(undefined);
  });

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['necesito ayuda con mi mama de 80 años', { caregiver: true, 'relation@p1': 'parent', 'personAge@p1': 80 }],
    ['necesito ayuda para mis dos hijos y para mi mama', { 'relation@p1': 'child', 'relation@p3': 'parent' }],
    ['ayuda por favor estoy desesperada con los niños', { caregiver: true, 'relation@p1': 'child' }],
  ])('whom she asks help for stands, though what she looks for is asked: %s', (said, known) => {
    const talk = atMenu();
    talk.say(said);
    expect(talk.at).toBe('care.need');
    expect(answersOf(talk)).toMatchObject(known);
    expect(talk.shown).toContain('✓ Cuida a: *');
    talk.say('descansar');
    expect(talk.at).not.toBe('care.caregiver');
  });

  test.each([
    'ninguno de los tres',
    'ninguno de ellos',
    'ninguno tiene nada',
    'no, ninguno de los niños',
    'todos están sanos',
    'los tres están bien gracias a Dios',
  ])('that none of them has a disability is told once: %s', (said) => {
    const talk = inCare('Que cuiden a los míos', 'tengo 3 hijos de 2, 5 y 9', said);
    for (const id of ['p1', 'p2', 'p3']) expect(talk.value(`care.personDisability@${id}`)).toBe('none');
    expect(talk.shown).toContain('✓ Tampoco tiene discapacidad: *su hija o hijo, 5 años; su hija o hijo, 9 años*');
    expect(talk.at).toBe('care.more@p3');
  });

  test.each(['ninguno', 'ninguna', 'no', 'él está bien', 'uno de los tres es autista', 'no todos'])(
    'and of the one asked about alone by: %s',
    (said) => {
      const talk = inCare('Que cuiden a los míos', 'tengo 3 hijos de 2, 5 y 9', said);
      expect(talk.value('care.personDisability@p2')).toBe(undefined);
    },
  );

  test('beside her own age that of her mother is told', () => {
    for (const said of ['tiene 82 y yo tengo 60', '82 y yo 60']) {
      const talk = inCare('Que cuiden a los míos', 'mi mamá', said);
      expect([talk.value('care.personAge@p1'), talk.value('care.age')]).toEqual([82, 60]);
      expect(talk.value('care.relation@p2')).toBe(undefined);
    }
  });

  test.each<[readonly string[], string]>([
    [['si', 'mi mamá y mi hermana me ayuda'], 'p2'],
    [['si', 'mi hijo de 5 y mi esposo trabaja'], 'p2'],
    [['si a mi hijo', '5 años y 3 meses'], 'p2'],
    [['si a mi mamá', '80 y yo 54'], 'p2'],
    // The second one stands as the mother.
    [['a mi hijo y a mi mamá', '4 y mi suegra 70'], 'p3'],
  ])('nobody more by %j', (said, id) => {
    expect(inCare('Que cuiden a los míos', ...said).value(`care.relation@${id}`)).toBe(undefined);
  });

  test.each(['Psicóloga o abogada', 'Descansar y bienestar', 'Que cuiden a los míos'])(
    'two are two, whether or not their age is asked: %s',
    (need) => {
      const talk = inCare(need, 'tengo 2 hijos');
      expect(talk.value('care.relation@p2')).toBe('child');
      expect(talk.value('care.relation@p3')).toBe(undefined);
      expect(talk.shown.match(/También cuida a/g)).toHaveLength(1);
    },
  );

  test('who cannot be told from the one before by an age is called another', () => {
    const talk = inCare('Que cuiden a los míos', 'a mis dos hijos', '3', 'no');
    expect(talk.at).toBe('care.personAge@p2');
    expect(talk.shown).toContain('otra persona que cuida, también su hija o hijo');
  });

  test('an age that is not believed is asked when her turn comes', () => {
    const talk = inCare('Que cuiden a los míos', 'a mi hijo de 4 y a mi mamá de 8');
    expect(talk.value('care.relation@p2')).toBe('parent');
    expect(talk.value('care.personAge@p2')).toBe(undefined);
  });
});

test.each(['mi mamita tiene como 78', 'mi mamá tiene casi 78'])(
  'an age that she is not sure of is told with who it is: "%s"',
  (said) => {
    const talk = inCare('descansar', said);
    expect(talk.value('care.relation@p1')).toBe('parent');
    expect(talk.value('care.personAge@p1')).toBe(78);
  },
);

describe('her own age and where she lives, told beside what is asked', () => {
  test.each<[string, number | undefined, string | undefined]>([
    ['tengo 57 años cuido a mi esposo enfermo y no tengo plata', 57, undefined],
    ['soy una mujer de 60 años y cuido a mi nieto', 60, undefined],
    ['vivo en bosa y quiero estudiar', undefined, 'Bosa'],
    ['soy de suba, necesito comida para mis nietos', undefined, 'Suba'],
    ['soy del barrio quirigua y busco un jardin para mi hija', undefined, 'Quirigua'],
    ['tengo 34 años, vivo en engativa y cuido a mi mamá', 34, 'Engativá'],
    ['i am 30 and live in kennedy, i want to study', 30, 'Kennedy'],
    // How long, whose, and where from are something else.
    ['tengo 20 años de casada y cuido a mi esposo', undefined, undefined],
    ['llevo 10 años cuidando a mi mamá', undefined, undefined],
    ['cuido a mi hijo, tengo un hijo de 20', undefined, undefined],
    ['no vivo en bosa, quiero estudiar', undefined, undefined],
    ['mi mama vive en suba y la cuido yo', undefined, undefined],
    ['soy de soacha y quiero estudiar', undefined, undefined],
    ['soy de estrato 2, quiero un curso gratis', undefined, undefined],
    ['vivo de vender tintos y quiero estudiar', undefined, undefined],
    ['vivo en arriendo y cuido a mi hija', undefined, undefined],
  ])('in her first words: %s', (said, years, home) => {
    const talk = atMenu();
    talk.say(said);
    expect(talk.value('care.age')).toBe(years);
    expect(placeOf(talk)).toBe(home);
    if (years !== undefined) expect(talk.shown).toMatch(new RegExp(`${years} (?:años|years)`));
    if (home !== undefined) expect(talk.shown).toContain(home);
    expect(talk.value('care.personAge@p1')).not.toBe(57);
  });

  const withSon = (...said: readonly string[]): Talk => inCare('Que cuiden a los míos', 'mi hijo', '3', ...said);

  test.each<[readonly string[], string, string]>([
    [['no'], 'kennedy', 'Kennedy'],
    [['no'], 'suba rincon', 'El Rincón'],
    [['no'], 'kennedy por los lados de patio bonito', 'Patio Bonito'],
    [['no'], 'vivo en la gaitana', 'La Gaitana'],
    [['no', 'no'], 'en bosa porvenir', 'Bosa El Porvenir'],
    [['no', 'no', '33'], 'rafael uribe uribe', 'Rafael Uribe Uribe'],
  ])('after %j a bare "%s" is where she lives, and what was asked is asked again', (said, words, home) => {
    const talk = withSon(...said);
    const before = talk.at;
    talk.say(words);
    expect(placeOf(talk)).toBe(home);
    expect(talk.at).toBe(before);
  });

  test.each([
    'soledad',
    'descanso',
    'por la noche',
    'mi casa',
    'mas o menos',
    'la niña',
    'recreo',
    'bonito',
    'si dios quiere',
    '20 de julio',
    'donde queda la manzana de bosa',
    'un colegio en suba',
    'un jardin en kennedy',
    'Manzana del Cuidado de Kennedy',
    'en un local del centro',
  ])('no home: %s', (words) => expect(placeOf(withSon('no', words))).toBe(undefined));

  test('with the answer itself: both count, neither is asked again', () => {
    const talk = withSon('no', 'no, y vivo en usme');
    expect(talk.value('care.more@p1')).toBe(false);
    expect(placeOf(talk)).toBe('Usme');
    talk.say('28', 'no');
    expect(talk.at).toBe('!result');
    const other = withSon('no', 'tengo 34 y vivo en kennedy');
    expect([other.value('care.age'), placeOf(other), other.at]).toEqual([34, 'Kennedy', 'care.more@p1']);
  });
});
