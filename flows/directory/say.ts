import type { Locale } from '../engine/locale.ts';
import { fill } from '../engine/texts.ts';
import type { Directory, Line } from './directory.ts';

/** `350 m`, `2,4 km` (`2.4 km` in English). */
export const sayMeters = (meters: number, locale: Locale): string => {
  if (meters < 1_000) return `${meters} m`;
  const kilometres = (meters / 1_000).toFixed(1);
  return `${locale === 'en' ? kilometres : kilometres.replace('.', ',')} km`;
};

/** A number as people read it: `305 815 0348`, `01 8000 112 137`, `123`. */
export const sayNumber = (number: string): string => {
  if (/^018000\d{6}$/.test(number)) return number.replace(/^(01)(8000)(\d{3})(\d{3})$/, '$1 $2 $3 $4');
  return /^\d{10}$/.test(number) ? number.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3') : number;
};

/** The number of a line by its id. Null where the directory does not have it. */
export const lineNumber = ({ lines }: Directory, id: string): string | null => {
  const number = lines.find((line) => line.id === id)?.number;
  return number ? sayNumber(number) : null;
};

/**
 * `*Línea Púrpura Distrital*: 01 8000 112 137, WhatsApp 300 755 1846, 24 horas`. A number that the name holds already
 * (`*Línea de Emergencias 123*: 24 horas`) is not said twice.
 */
export const sayLine = (
  { name, number, whatsapp, hours }: Line,
  say: { readonly line: string; readonly whatsapp: string; readonly always: string },
): string => {
  const named = number === null || name.split(/\D+/).includes(number);
  const parts = [
    named ? '' : sayNumber(number),
    whatsapp === null ? '' : fill(say.whatsapp, { number: sayNumber(whatsapp) }),
    hours === '24/7' ? say.always : (hours ?? ''),
  ].filter((part) => part !== '');
  return parts.length === 0 ? `*${name}*` : fill(say.line, { name, number: parts.join(', ') });
};
