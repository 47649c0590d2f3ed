import type { Locale } from '../engine/locale.ts';

/** All that hours which are only days and times are made of. */
const english: Readonly<Record<string, string>> = {
  lunes: 'Monday',
  martes: 'Tuesday',
  miercoles: 'Wednesday',
  jueves: 'Thursday',
  viernes: 'Friday',
  sabado: 'Saturday',
  sabados: 'Saturdays',
  domingo: 'Sunday',
  domingos: 'Sundays',
  festivos: 'holidays',
  a: 'to',
  y: 'and',
  hora: 'hour',
  horas: 'hours',
  am: 'am',
  pm: 'pm',
  m: 'm',
};

/** Written hours as they are shown: days and times in her language, and words that are more than that as they stand. */
export const sayHours = (written: string, locale: Locale): string => {
  const hours = written.replace(/\.$/, '');
  if (locale !== 'en') return hours;
  const plain = hours
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/(\d)([ap])\.? ?m\.?/g, '$1 $2m')
    .replaceAll(/\b([ap])\. ?m\.?/g, '$1m')
    .replaceAll(/\bde (?=las |\d)/g, '')
    .replaceAll(/\blas (?=\d)/g, '');
  const words = plain.match(/[a-z]+/g) ?? [];
  if (words.length === 0 || words.some((word) => english[word] === undefined)) return hours;
  return plain.replaceAll(/[a-z]+/g, (word) => english[word] ?? word);
};
