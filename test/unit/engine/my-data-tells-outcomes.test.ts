import { expect, test } from 'vitest';
import { caseNumber } from '../../../flows/engine/case-number.ts';
import { atMenu, inCare } from './talk.ts';

test('"mis datos" tells what is left to pay and its day, and how to erase it', () => {
  const talk = atMenu();
  talk.say(
    'Crédito y deudas',
    'Estoy pagando',
    'en la calle',
    'Banco',
    '120 mil',
    'Cada mes',
    '3',
    '5 de diciembre',
    'no',
  );
  const said = talk.say('mis datos');
  expect(said).toMatch(/• Le faltan \*3 cuotas\* de \$120\.000.*\(23 de noviembre de 2026\)/);
  expect(said).toContain('borrar');
  talk.say('menú', 'pagué');
  expect(talk.say('mis datos')).toContain('2 cuotas');
});

test('"mis datos" tells how ready she was for a loan, in her language', () => {
  const talk = atMenu();
  talk.say(
    'Crédito y deudas',
    'Necesito plata',
    'surtir',
    '1 millón',
    'este mes',
    'al banco',
    'nada',
    'arepas',
    'calle',
  );
  talk.say('2 años', '200 mil', '80 mil', '6', '50 mil', '260 mil', 'no');
  for (let more = 0; more < 12 && !talk.at.startsWith('!'); more += 1) talk.say('no sé');
  expect(talk.at.startsWith('!')).toBe(true);
  expect(talk.say('mis datos')).toMatch(/• Para pedir un préstamo: \*.+\* \(23 de noviembre de 2026\)/);
  talk.say('english');
  expect(talk.say('my data')).toMatch(/• To ask for a loan: \*.+\* \(23 November 2026\)/);
});

test('"mis datos" tells of a case of hers until it is closed', () => {
  const talk = atMenu();
  talk.say('persona', 'Otro tema', 'una pregunta');
  expect(talk.session.case).not.toBe(null);
  expect(talk.say('mis datos')).toContain(`*${caseNumber(talk.session.case ?? '')}*`);
  talk.staff({ act: 'close' });
  expect(talk.say('mis datos')).not.toContain('Su caso');
});

test('"mis datos" tells which services she was told of', () => {
  const talk = inCare('Que cuiden a los míos', 'sí', 'mi mamá', '78', 'ninguna', 'no', '40', 'no', 'Kennedy');
  for (let more = 0; more < 6 && !talk.at.startsWith('!'); more += 1) talk.say('no sé');
  expect(talk.say('mis datos')).toMatch(/De cuidado le conté de: \*[^*]*Centro Día/);
});

test('"borre lo de la citología" leads to what is noted, and erases nothing by itself', () => {
  const talk = atMenu();
  talk.say('ayer me hice la citología', 'bien');
  for (const said of ['borrar lo de la citología', 'mis datos', 'quite la citología por favor']) {
    const shown = talk.say(said);
    expect(shown).not.toContain('¿Borro *todo*');
    if (said !== 'mis datos') expect(talk.at).toBe('!list');
  }
  expect(talk.say('borrar mis datos')).toContain('¿Borro *todo*');
});
