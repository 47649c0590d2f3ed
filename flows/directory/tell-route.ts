import type { Locale } from '../engine/locale.ts';
import { fill } from '../engine/texts.ts';
import { sayAsOf } from './age.ts';
import type { Directory } from './directory.ts';
import { isCurrent } from './validity.ts';

const words = {
  'es-CO': {
    now: 'Ahora van a {localities} (dato de {date}).',
    last: 'La última ruta que tengo, de {date}, iba a {localities}. Cambia cada cinco meses: confirme la de hoy.',
    notHere: 'No nombra a {locality}.',
    and: ' y ',
  },
  en: {
    now: 'They now go to {localities} (as of {date}).',
    last: 'The last route that I have, of {date}, went to {localities}. It changes every five months: check the one of today.',
    notHere: 'It does not name {locality}.',
    and: ' and ',
  },
} as const;

/**
 * Where a service on wheels goes: as of today only while the route holds, after that as the last one known. Nothing
 * where no route is known. `locality`: hers, so that she reads whether it is named.
 */
export const tellRoute = (
  service: string,
  {
    directory,
    locality,
    now,
    locale,
  }: { readonly directory: Directory; readonly locality: string | null; readonly now: string; readonly locale: Locale },
): string => {
  const say = words[locale];
  const route = directory.routes.find((one) => one.service === service);
  if (route === undefined || route.asOf === null) return '';
  const nameOf = (code: string): string => directory.localities.find((one) => one.code === code)?.name ?? code;
  const names = route.localities.map(nameOf);
  const localities = [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(say.and);
  const told = fill(isCurrent(route, now) ? say.now : say.last, { localities, date: sayAsOf(route.asOf, locale) });
  const here = locality === null || route.localities.includes(locality);
  return here ? told : `${told} ${fill(say.notHere, { locality: nameOf(locality) })}`;
};
