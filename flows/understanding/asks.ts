/** What she asks us, instead of answering or beside it. */

/**
 * Nothing but a question. "¿Kennedy?" is said in doubt and an answer all the same; so is what she tells before she asks ("sí, a mi
 * papá, ¿lo anoto?"), and what a tag goes behind ("tiene 80, ¿cierto?").
 */
export const isQuestion = (text: string): boolean =>
  /\?[^\p{L}\d]*$/u.test(text) &&
  !/\p{L}.*[¿,;.:!]/u.test(text) &&
  !/^\W*(?:s[ií]|no|claro|ningun[oa]?|nada|yes)(?!\p{L})/iu.test(text) &&
  !/(?<!\p{L})(?:cierto|verdad|no|s[ií]|o qu[eé]|por ?qu[eé]|listo|vio|bueno|right)\s*\?/iu.test(text) &&
  text.trim().split(/\s+/).length > 2;

/** What is left of "me cobran 20 mil, ¿y si no pago?" without what she asks: "me cobran 20 mil,". */
export const withoutQuestions = (text: string): string =>
  text.replace(/¿[^?]{0,300}\?|[^.,;!?¿]{0,300}\?/g, ' ').trim();

/** "¿y cuánto vale un gota a gota?" begins by asking a price. "no sé cuánto" does not. */
export const asksHowMuch = (text: string): boolean =>
  /^\W*(?:(?:y|oiga|vecina|veci|pero)\W+)*(?:cu[aá]nto|how much)\b/i.test(text);

/** "¿dónde queda?", "y a qué hora abren": asks about a visit, with or without a mark. "queda lejos" tells. */
export const asksAboutVisit = (text: string): boolean =>
  /\?\s*$|^\W*(?:(?:y|pero|oiga|vecina|veci)\W+)*(?:d[oó]nde|a d[oó]nde|c[oó]mo|cu[aá]ndo|cu[aá]l|cu[aá]nto|a qu[eé]|qu[eé] (?:d[ií]a|hora|papeles|llevo|bus)|where|how|when|which)(?!\p{L})/iu.test(
    text,
  );

/** "bueno, ¿y los servicios cuáles eran?": what a yes begins is a question. "sí, como no" is a yes. */
export const asksBehindYes = (text: string): boolean =>
  /^\W*(?:bueno|listo|ok(?:ay|ey)?|s[ií]p?|vale|dale|claro)(?!\p{L}).{0,200}?(?<!\p{L})(?:cu[aá]l(?:es)?|cu[aá]nt[oa]s?|qui[eé]n(?:es)?|(?:a )?d[oó]nde (?:queda|es|est[aá]|puedo|hay)|a qu[eé] horas?|qu[eé] (?:es|eran?|son|hay|papeles|servicios|hago|sigue)|c[oó]mo (?:es|era|hago))(?!\p{L})/iu.test(
    text,
  );

/** "¿Qué tienen registrado de mí?" Not "¿qué tienen para mi mamá?". */
export const asksWhatIsKept = (text: string): boolean =>
  /(?:qu[eé] (?:es lo que )?(?:tienen?|hay|han) (?:registrad[oa]|anotad[oa]|guardad[oa])s? (?:de|sobre) (?:m[ií]|mi (?:mam[aá]|pap[aá]|hij[oa]))|what (?:have you|do you have|is) (?:recorded|noted|stored) (?:of|about|on) me)/i.test(
    text,
  );
