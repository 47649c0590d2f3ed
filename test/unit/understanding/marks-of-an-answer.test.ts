import { expect, test } from 'vitest';
import { namesMenu, saysOnlyNoMore } from '../../../flows/understanding/command-words.ts';
import { languageAsked } from '../../../flows/understanding/language-asked.ts';
import { saysNotYet } from '../../../flows/understanding/not-yet.ts';
import { speaksOnOf, withoutOpeningYes } from '../../../flows/understanding/speaks-on.ts';
import { tellsAge } from '../../../flows/understanding/tells-age.ts';
import { withoutAccents } from '../../../flows/understanding/without-accents.ts';
import { hears } from './hears.ts';

hears(
  saysNotYet,
  `
+ ya voy
+ ya casi
+ ya le pago
+ ya mismito
- ya fui
- ya pagué
- no, ya voy
`,
);

hears(
  namesMenu,
  `
+ menú
+ volver al inicio
- otra cosa
- atrás
`,
);

hears(
  saysOnlyNoMore,
  `
+ no más
+ No mas.
- no me escriban más
- ya no más
- no más mensajes
`,
);

hears(
  tellsAge,
  `
+ el tiene cuatro
+ he is four
+ mi hijo de 4
+ 6 meses
- tengo dos
- mi mamá
- tiene dos hijos
`,
);

hears(
  speaksOnOf,
  `
+ sí, usa silla de ruedas
+ Sí, ella también necesita ayuda
+ sip, va al colegio
- sí, mi mamá
- usa silla de ruedas
- sí, un esposo
`,
);

test.each([
  ['english', 'en'],
  ['¿en inglés?', 'en'],
  ['can we speak english please', 'en'],
  ['español', 'es-CO'],
  ['mejor en castellano', 'es-CO'],
  ['mi hija estudia inglés', null],
  ['quiero', null],
])('"%s" asks for %s', (text, locale) => {
  expect(languageAsked(text)).toBe(locale);
});

test('what follows an opening yes', () => {
  expect(withoutOpeningYes('Sí, usa silla de ruedas')).toBe('usa silla de ruedas');
  expect(withoutOpeningYes('usa silla de ruedas')).toBe('usa silla de ruedas');
});

test('accents go and marks stay', () => {
  expect(withoutAccents(' Adiós, niña ')).toBe('adios, nina');
});
