import { expect, test } from 'vitest';
import { tellsMigrant } from '../../../flows/understanding/migrant.ts';

test.each([
  'soy venezolana',
  'Soy venezolano, ¿me prestan?',
  'vengo de Venezuela',
  'es que yo soy migrante',
  'tengo PPT',
  'no tengo cédula, tengo ppt',
  'no tengo cédula',
  'soy extranjera y no tengo cédula',
  'I am Venezuelan',
])('"%s" tells of it', (said) => expect(tellsMigrant(said)).toBe(true));

test.each([
  'soy venezolana y vendo arepas',
  'tengo cédula y ppt',
  'no tengo cédula pero sí el RUT',
  'soy de Ciudad Bolívar',
  'cuido a una venezolana',
  'no tengo la cédula de mi hijo aquí',
])('"%s" does not', (said) => expect(tellsMigrant(said)).toBe(false));
