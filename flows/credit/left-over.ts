/** "me quedan 50", "50 libres": what is left when the costs are paid, and not what she sells. Cleaned words. */
export const leavesOver = (cleaned: string): boolean => LEFT.test(cleaned) && soldBefore(cleaned) === null;

/** "vendo 100 y me quedan 50", "me entran 100, me quedan 50 libres": what she says that she sells; null where she does not. */
export const soldBefore = (cleaned: string): string | null => SOLD.exec(cleaned)?.[1] ?? null;

const LEFT =
  /\b(?:me|nos) (?:quedan?|sobran?|esta(?:n)? quedando|queda(?:ria)?n?)\b(?! (?:faltando|debiendo|mal|lejos|cerca|dificil))|^(?:\w+ ){0,2}(?:quedan|sobran) |\d(?: ?mil)?(?: pesos| pesitos)? (?:libres?|limpios?|libresitos?|libritos)\b|\bde (?:ganancia|utilidad)\b/;
const SOLD =
  /^(?:(?:yo|pues|como|por ahi|en un dia bueno|un dia bueno|vecina),? )*((?:(?:vendo|me entran|entran|hago|me hago|me vendo)(?: (?:como|unos|por ahi|mas o menos|hasta))* )?\$? ?\d[\d.]*(?: ?(?:mil|lucas?|palos?|pesos))?)[ ,;.]+(?:y |pero |y ya )*(?:me|nos|solo|quedan|sobran)\b/;
