/** What she says where something is to be erased: it cannot be undone, so a guess is not enough. */

/** A yes, and nothing more than what it is a yes to: "sí, borre todo". Not "¿se borra todo?" nor "quiero pensarlo". */
export const confirmsErasure = (text: string): boolean =>
  /^[^\p{L}?¿]*(?:(?:s[ií]|yes|claro|que|de una|h[aá]gale|dale|listo|acepto|confirmo|por favor|porfa|please|gracias|se[nñ]ora|vecina|veci|quiero|b[oó]rr(?:ar|e|en|a|ame|eme)(?:lo|la|los|las)?|elim[ií]n(?:ar|e|en|a)(?:lo|la|los|las)?|todos?|toda|mis|los|datos|informaci[oó]n|mi|la|erase|delete|everything|all|it|my|data)[^\p{L}?¿]*)*$/iu.test(
    text,
  );

/** "borre lo de la citología", "quite esa cita": something is to go, named behind it. Not "borre todo". */
export const asksToErase = (text: string): boolean =>
  /^\W*(?:(?:por favor|porfa|quiero|quisiera|puede|pueden|me puede|necesito)\W+)*(?:que )?(?:b[oó]rr|elim[ií]n|qu[ií]t|sa[cq]u?)\p{L}*\W+(?:lo |lo de |el |la |los |las |ese |esa |del |de la |mi )/iu.test(
    text,
  );
