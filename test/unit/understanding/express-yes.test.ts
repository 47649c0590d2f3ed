import { expect, it } from 'vitest';
import { isExpressYes } from '../../../flows/understanding/express-yes.ts';

it.each([
  'sí',
  'si señora',
  'sí, guárdelas',
  'listo, mi amor',
  'claro',
  'claro que sí, con mucho gusto',
  'está bien',
  'está bien, vecina, guarde mis respuestas',
  'bueno, acepto',
  'ok gracias',
  'obvio que sí',
  'de una, para que mejoren los servicios',
  'acepto que las estudien',
  'yes, of course',
  'sí, no hay problema',
  '👍',
])('“%s” allows it', (text) => expect(isExpressYes(text)).toBe(true));

it.each([
  'está bien raro',
  'esta bien largo eso',
  'bueno y si me roban',
  'si claro, otra app que me roba los datos',
  'bueno y si me clonan',
  'seguro me estafan',
  'va y me estafan',
  'obvio me da cosa',
  'sí, claro, y después me llaman a cobrar',
  'si cuénteme más',
  'si quiero saber mas',
  'listo explíqueme bien',
  'listo ahorita miro',
  'ok déjame ver',
  'ok ya leí',
  'si le entiendo',
  'sí, pero me da miedo',
  '¿es seguro?',
])('“%s” does not yet', (text) => expect(isExpressYes(text)).toBe(false));
