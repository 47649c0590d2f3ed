import { describe, expect, test } from 'vitest';
import { inCare, Talk } from '../engine/talk.ts';

/** A nursery for a child of four is before her eyes. */
const withNursery = (): Talk => {
  const talk = inCare('Que cuiden a los míos', 'mi hijo', '4', 'ninguna', 'no', '55', 'Restrepo');
  expect(talk.shown).toContain('Jardín infantil');
  return talk;
};

describe('what she asks of a service that she sees is answered of that service', () => {
  test.each([
    ['y eso es gratis?', /Jardín infantil.*Es gratis/],
    ['cuanto vale', /Jardín infantil.*Es gratis/],
    ['lejos eso, algo mas cerca no hay?', /lo más cercano que conozco:\n📍 Jardín/],
    ['no hay mas cerquita', /lo más cercano que conozco/],
    ['algo más cerca', /lo más cercano que conozco/],
    ['y a que horas abren', /🕐 Lunes a viernes/],
    ['que bus cojo', /No sé qué bus.*\n.*📍 Jardín/],
    ['y si no tengo sisben?', /no sé si piden Sisbén/],
    ['ya estuve ahi y no habia cupo', /Otro sitio que conozco:\n📍 (?!.*Noches de Cartagena)/],
    ['llame y no contestan', /Línea Manzanas.*Línea 195/],
    ['me da el telefono', /📞 601/],
    ['y para mi que hay?', /Para usted también hay/],
    ['hay cupo?', /No sé si hay cupo/],
    ['ya lo inscribí', /¡Qué bueno!.*\*anotar\*/],
    ['ya la matriculé en el jardín', /¡Qué bueno!/],
    ['ya quedó inscrito', /¡Qué bueno!/],
    ['no me sirve, trabajo hasta las 8', /a esa hora no le sirva.*\n.*Jardín.*🕐.*\n.*Línea Manzanas/],
    ['trabajo hasta las 8', /a esa hora no le sirva/],
    ['no me queda bien el horario', /a esa hora no le sirva/],
    ['a esa hora no puedo', /a esa hora no le sirva/],
    ['no me sirve', /¿Qué es lo que no le sirve\?/],
    ['eso no me sirve, vecina', /¿Qué es lo que no le sirve\?/],
    ['no me sirve, queda lejos', /lo más cercano que conozco/],
    ['puedo ir hoy mismo', /🕐 Lunes a viernes/],
    ['es los sábados', /🕐 Lunes a viernes/],
    ['qué me falta', /Papeles, costo y cómo se pide/],
    ['cómo lo inscribo', /Papeles, costo y cómo se pide/],
    ['tengo que pedir cita', /Papeles, costo y cómo se pide/],
    ['cuándo me llaman', /Yo no inscribo/],
    ['soy venezolana', /la atiendo igual(?:.|\n)*si sirve el PPT no lo dicen/],
    ['eso es de la alcaldía', /Jardín infantil.*Secretaría de Integración Social/],
    ['no tengo plata para el bus', /\*subsidios y pasajes\*/],
    ['trabajo en Fontibón', /\*cambiar barrio\*/],
    ['necesito que sea cerca del trabajo', /\*cambiar barrio\*/],
    ['no tengo internet', /📞 601/],
    ['no sé llegar', /📍 Jardín/],
    ['y que llevo', /Papeles, costo y cómo se pide/],
    ['que tengo que llevar', /Papeles, costo y cómo se pide/],
    ['queda en que parte', /📍 Jardín/],
    ['que es una manzana?', /Una \*Manzana del Cuidado\* es un sitio/],
    ['y que es eso de las manzanas del cuidado', /Una \*Manzana del Cuidado\* es un sitio/],
    ['y como saco el sisben', /sisben\.gov\.co.*Línea 195/],
    ['y de noche?', /🕐 Lunes a viernes/],
    ['hay algo los domingos', /🕐 Lunes a viernes/],
    ['es todo el dia', /🕐 Lunes a viernes/],
    ['cuando empiezan', /Eso no lo sé: lo dice cada sitio/],
    ['cuanto dura', /Eso no lo sé/],
    ['cuanto dan', /Eso no lo sé/],
    ['les dan almuerzo', /Eso no lo sé/],
    ['y si se enferma', /Eso no lo sé/],
    ['toca uniforme', /Eso no lo sé/],
    ['y en vacaciones', /Eso no lo sé/],
    ['hasta que edad', /Jardín infantil.*de 0 a 5 años/],
    ['de que edad reciben', /Jardín infantil.*de 0 a 5 años/],
    ['estaba cerrado', /Línea Manzanas.*\*persona\*/],
    ['no me quisieron recibir', /Línea Manzanas.*\*persona\*/],
    ['me trataron mal', /\*persona\*/],
    ['ya no vivo ahi', /\*cambiar barrio\*/],
    ['cambié de barrio', /\*cambiar barrio\*/],
    ['quiero cambiar de localidad', /\*cambiar barrio\*/],
    ['vivo en otra parte', /\*cambiar barrio\*/],
    ['yo no tengo cedula', /la atiendo igual/],
    ['mi hijo tiene autismo, lo reciben', /\*corregir\*, cambie lo de la discapacidad/],
  ])('%s', (said, told) => {
    const talk = withNursery();
    talk.say(said);
    expect(talk.shown).toMatch(told);
    expect(talk.shown).not.toMatch(/Púrpura|También:|no le entendí/);
    expect(talk.at).toBe('!result');
  });

  test('of what is nearer and another service she is told as of that, with its day where it is old', () => {
    const talk = withNursery();
    talk.say('algo más cerca');
    expect(talk.shown).toMatch(/Más cerca queda otra cosa, \*.*\n📍 .*a unos \d+ m\./);
    expect(talk.shown).toMatch(/⚠️ Dato de (?:.|\n)*⚠️ Dato viejo: confirme/);
  });

  test.each(['queda lejos', 'a esa hora no puedo', 'no hay cupo', 'buscar otra cosa'])(
    'what she may write where it is no good to her is understood: %s',
    (said) => {
      const talk = withNursery();
      talk.say('no me sirve');
      expect(talk.shown).toContain(`*${said}*`);
      talk.say(said);
      expect(talk.shown).not.toContain('no le entendí');
    },
  );

  test.each([
    ['busco trabajo hasta las 8', 'work'],
    ['trabajo por días', 'work'],
    ['necesito cita con el médico', 'health'],
    ['quiero algo para mi, estudiar el bachillerato', 'study'],
    ['quiero estudiar el bachillerato', 'study'],
  ])('%s looks for it', (said, need) => {
    const talk = withNursery();
    talk.say(said);
    expect(talk.value('care.need')).toBe(need);
  });

  test.each(['algo más', 'qué más hay', 'ver más', 'otros servicios'])('%s shows the rest', (said) => {
    const talk = withNursery();
    talk.say(said);
    expect(talk.shown).toContain('También:');
  });

  test('what a loan costs is asked of a loan', () => {
    const talk = withNursery();
    talk.say('cuánto vale un gota a gota');
    expect(talk.at).toMatch(/^loan-cost/);
  });

  test.each(['usted cobra?', 'es una estafa'])('%s is asked of the assistant', (said) => {
    const talk = withNursery();
    talk.say(said);
    expect(talk.shown).toContain('Yo no le cobro nada');
  });
});

test.each(['cuesta algo?', 'es gratis?', 'y cuánto cuesta?'])(
  'at the consent "%s" is asked of the assistant, and the question stands',
  (said) => {
    const talk = new Talk();
    talk.say('hola', said);
    expect(talk.shown).toContain('Yo no le cobro nada');
    expect(talk.at).toBe('welcome.consent');
  },
);

test('"soy estrato 1" where her Sisbén is asked is no group of it', () => {
  const talk = inCare('Subsidios y pasajes', 'no', '60', 'no');
  expect(talk.at).toBe('care.sisben');
  expect(talk.say('soy estrato 1')).toContain('El estrato y el Sisbén no son lo mismo');
  expect(talk.at).toBe('care.sisben');
});

test.each(['tiene demencia', 'tiene alzheimer'])('"%s" is not that she has no disability', (said) => {
  const talk = inCare('Que cuiden a los míos', 'mi mamá', '79', said);
  expect(talk.value('care.personDisability@p1')).not.toBe('none');
});

test.each([
  'cómo me inscribo en el SENA',
  'cómo pido un subsidio',
  'necesito pedir una cita para odontología',
  'soy venezolana, puedo estudiar',
  'quiero estudiar de noche',
  'necesito almuerzo para mis hijos',
  'dónde sacan el certificado de discapacidad',
  'quiero un curso los sábados',
  'necesito plata para el arriendo, cuándo me prestan',
])('"%s" looks for that, and asks nothing of this result', (said) => {
  const talk = withNursery();
  talk.say(said);
  expect(talk.at.startsWith('care') ? talk.value('care.need') : talk.at).not.toBe('care');
  expect(talk.shown).not.toContain('Eso no lo sé');
});

test.each(['what papers do i need', 'which papers do I need?', 'what documents do I need'])(
  'in English the papers are asked for too: %s',
  (said) => {
    const talk = withNursery();
    talk.say('english', said);
    expect(talk.shown).toContain('Papers, cost');
  },
);

test.each([
  'no hay alguien q venga a la casa a cuidarla?',
  'alguien que venga a cuidar a mi mamá a la casa',
  'ayuda en la casa con mi mamá',
  'asistencia personal',
  'hay relevo',
  'someone to help at home',
])('what comes to the house is told with its condition, and who knows where it is asked for: %s', (said) => {
  const talk = inCare(
    'Que cuiden a los míos',
    'sí',
    'mi mamá',
    '79',
    'física',
    'todo el tiempo',
    'no',
    '52',
    'no',
    'Bosa',
  );
  talk.say(said);
  expect(talk.shown).toMatch(/(?:Asistencia personal|Help at home)(?:.|\n)*(?:casi no puede salir|seldom go out)/);
});

test.each(['q papeles toca llevar pal jardin', 'que papeles necesito pal jardin'])(
  '"%s" is told the papers',
  (said) => {
    const talk = withNursery();
    talk.say(said);
    expect(talk.shown).toContain('Papeles, costo y cómo se pide');
  },
);
