import { expect, test } from 'vitest';
import { lacksCedula, tellsMigrant } from '../../../flows/understanding/migrant.ts';

test.each([
  'soy venezolana',
  'Soy venezolano, ¿me prestan?',
  'vengo de Venezuela',
  'es que yo soy migrante',
  'tengo PPT',
  'PPT',
  'soy venezolana tengo ppt',
  'no tengo cédula, tengo ppt',
  'soy extranjera y no tengo cédula',
  'soy venezolana, ¿puedo ir?',
  'I am Venezuelan',
])('"%s" tells of it', (said) => expect(tellsMigrant(said)).toBe(true));

test.each([
  'soy venezolana y vendo arepas',
  'soy venezolana, ¿puedo estudiar?',
  'soy migrante, ¿me dan mercado?',
  'tengo ppt y busco jardín',
  'tengo cédula y ppt',
  'no tengo cédula',
  'soy de Ciudad Bolívar',
  'cuido a una venezolana',
  'mi hijo tiene ppt',
])('"%s" does not, or says more', (said) => expect(tellsMigrant(said)).toBe(false));

test.each([
  ['no tengo cédula', true],
  ['es que no tengo la cédula todavía', true],
  ['no tengo cédula pero sí el RUT', false],
  ['no tengo la cédula de mi hijo aquí', false],
  ['no tengo cédula, ¿puedo pedir subsidio?', false],
])('"%s" says that she has none: %s', (said, is) => expect(lacksCedula(said)).toBe(is));
