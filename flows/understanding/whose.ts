/** Whose answer words speak of, where they name nobody. */

/** "la edad de ella", "her age": of somebody else's. Not "ella tiene 80", which may tell it. */
export const isOfTheOther = (text: string): boolean => /(?<!\p{L})(?:de (?:ella|[eé]l)|her|his)(?!\p{L})/iu.test(text);

/** "mi edad", "cambiar la mía": of her own. Not "la edad de mi mamá", where "mi" stands further behind. */
export const isOfHerself = (text: string): boolean =>
  /^\W*(?:(?:cambiar|corregir|la|lo|de)\s+)*mi(?!\p{L})|(?<!\p{L})(?:m[ií]a|my)(?!\p{L})/iu.test(text);
