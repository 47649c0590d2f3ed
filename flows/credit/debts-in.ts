import { clean, plain } from '../understanding/clean.ts';

/** To whom a sentence says that she owes: "sí, al gota gota 500 mil y a mi mamá". Null where it names nobody, or denies somebody. */
export const debtsIn = (text: string): readonly string[] | null => {
  const said = plain(clean(text));
  const named = /\b(?:no(?! se\b)|ni|sin|not)\b/.test(said) ? [] : kinds.filter(([, pattern]) => pattern.test(said));
  return named.length === 0 ? null : named.map(([kind]) => kind);
};

const kinds: readonly (readonly [string, RegExp])[] = [
  ['gota', /\bgotas?\b|\bpaga ?diarios?\b|\bprestamistas?\b|\bloan sharks?\b/],
  ['bank', /\b(?:al|del|con el|en el|un|the|a) (?:banco|bank)\b|\btarjeta de credito\b|\bcredit card\b/],
  ['shop', /\b(?:fiad[oa]s?|fiaron|proveedor(?:es|a)?|tender[oa]|(?:en|a|de|con) la tienda|supplier)\b/],
  [
    'family',
    /\b(?:a|con|donde|to|from) (?:mis?|una?|la|el|my) (?:mama|papa|herman[oa]s?|suegr[oa]|ti[oa]s?|prim[oa]s?|cunad[oa]s?|espos[oa]|hij[oa]s?|amig[oa]s?|vecin[oa]s?|comadre|compadre|familia|mother|father|sister|brother|friend)\b/,
  ],
  ['pawn', /\b(?:prenderia|compraventa|empen[eao]\w*|pawn\w*)\b/],
];
