import { clean, plain } from '../understanding/clean.ts';
import { gotaQuoted } from './gota-quoted.ts';

/** To whom a sentence says that she owes: "sí, al gota gota 500 mil y a mi mamá". Null where it names nobody, or denies somebody. */
export const debtsIn = (text: string): readonly string[] | null => {
  const whole = plain(clean(text));
  const said = exceptIn(whole) ?? whole;
  const named = /\b(?:no(?! se\b)|ni|sin|not|nunca|jamas)\b/.test(said)
    ? []
    : kinds.filter(([, pattern]) => pattern.test(said));
  return named.length === 0 ? null : named.map(([kind]) => kind);
};

/**
 * Whether she owes, where a yes or no alone would be taken wrongly: "no, solo el gota a gota" and "claro, ¿quién no?" do,
 * "ya terminé" does no more. Undefined where her words are read as they stand.
 */
export const owesNow = (text: string): boolean | undefined => {
  const said = plain(clean(text));
  // "el gota me prestó 500 y pago 20 diarios"
  if (/\bgotas?\b/.test(said) && gotaQuoted(text) !== null) return true;
  if (
    /^(?:(?:si|claro|ay|uy|pues|vecina|veci|y|hoy en dia) )*quien no(?: (?:debe|tiene|debe algo|tiene deudas))?$/.test(
      said,
    )
  )
    return true;
  if (
    /^(?:(?:no|pues|si|por fin) )*ya (?:la |lo |los |las |le )?(?:termine|acabe|pague|cancele)(?: (?:de pagar|todo|todas|gracias a dios|vecina))*$/.test(
      said,
    )
  )
    return false;
  // "tengo 2" counts them, and is not the second of two buttons.
  if (
    /^(?:(?:si|pues|vecina|veci|yo) )*(?:tengo|debo|pago|son) (?:\d{1,2}|un[oa]|dos|tres|cuatro|vari[oa]s)$/.test(said)
  )
    return true;
  return exceptIn(said) !== null && debtsIn(text) !== null ? true : undefined;
};

/** Whom a "no" leaves out, "al icetex" of "no, nada más al Icetex"; null where it leaves out nobody. */
export const leftOut = (text: string): string | null => exceptIn(plain(clean(text)));

/** "no, solo …" of which we know no lender: neither a yes nor a no. */
export const leavesOpen = (text: string): boolean => leftOut(text) !== null;

/** What a "no" leaves out, in plain words; null where it leaves out nothing. */
const exceptIn = (said: string): string | null =>
  OVER.test(said) ? null : (EXCEPT.exec(said)?.[1] ?? onlyTo(said) ?? ONLY_BEFORE.exec(said)?.[1] ?? null);

/** "el gota no más", "a él no más": only whom she names. "a nadie no más" names nobody. */
const ONLY_BEFORE = /^(?:(?:si|pues|vecina|veci) )*((?:al?|el|la|con|donde) (?!nadie\b)\w+(?: \w+){0,3}) no mas$/;

/** "no más al gota", "nada más la tarjeta" is whom she owes; "no más deudas" is not. */
const onlyTo = (said: string): string | null => {
  const [, whom = ''] = /^(?:(?:pues|no|si|ya|ahora) )*(?:no|nada) mas (?=\S)(.+)$/.exec(said) ?? [];
  return kinds.some(([, pattern]) => pattern.test(whom)) || TO_SOMEBODY.test(whom) ? whom : null;
};

/** "nada más al Icetex". "no más a veces" and "no más a nadie" name nobody. */
const TO_SOMEBODY =
  /^(?:(?:debo|le debo|pago) )?(?:al?|con|donde) (?!(?:la |el |l )?(?:veces|nadie|ningun[oa]?|eso|esto|fin|finales|mitad|principios?|ratos?|diario|mes|semana|dia|usted|cuotas?|plazos?|credito|gota a gota no)\b)[a-z]/;

/** What she paid long since, keeps or only uses is no debt of now: the plain "no" stands. */
const OVER =
  /\b(?:pague|pagad[oa]|cancel\w+|termine|tuve|tenia|debia|hace (?:\w+ )?(?:anos?|mes(?:es)?|tiempo)|uso|utilizo|teng\w* (?:una? |la |el |mi )?(?:cuenta|ahorros?|tienda|nequi|daviplata))\b/;

const EXCEPT =
  /^no (?:(?:pues|vecina|veci|senora|ya|ahora|por ahora|tengo|debo|nada|mas|nadie|no) )*(?:solo|solamente|apenas|unicamente|menos(?! mal)|excepto|salvo|fuera de|aparte de|nada mas(?= \S)|pero(?= (?:(?:si|le|les|a \w+ \w+ le|tambien|aun|todavia) )*(?:deb|teng|pag|me prest|estoy pag)))\b ?(.+)$/;

const kinds: readonly (readonly [string, RegExp])[] = [
  ['gota', /\bgotas?\b|\bpaga ?diarios?\b|\bprestamistas?\b|\bloan sharks?\b/],
  [
    'bank',
    /\b(?:al|del|con el|en el|un|the|a) (?:banco|bank)\b(?! w\b)|\b(?:la|una|mi) tarjeta\b(?! (?:de |del )?(?:transmi|tullave|sisben))|\btarjeta de credito\b|\bcredit card\b/,
  ],
  ['microfinance', /\b(?:bancamia|mundo mujer|banco w|mibanco|contactar|crezcamos|microcredito)\b/],
  ['shop', /\b(?:fiad[oa]s?|fiaron|proveedor(?:es|a)?|tender[oa]|(?:en|a|de|con) la tienda|supplier)\b/],
  [
    'family',
    /\b(?:a|con|donde|to|from) (?:mis?|una?|la|el|my) (?:mama|papa|herman[oa]s?|suegr[oa]|ti[oa]s?|prim[oa]s?|cunad[oa]s?|espos[oa]|hij[oa]s?|amig[oa]s?|vecin[oa]s?|comadre|compadre|familia|mother|father|sister|brother|friend)\b|\b(?:al|a la|a mis?|a una?|a un[oa]s|con el|con la|con una?) (?:parcer[oa]|amig[oa]|conocid[oa])s?\b/,
  ],
  ['pawn', /\b(?:prenderia|compraventa|empen[eao]\w*|pawn\w*)\b/],
];
