/** "me pidieron 150 mil para desembolsar", "que les gire 100": money before she gets any, of plain words. Papers are none. */
export const asksMoneyFirst = (said: string): boolean => MONEY_FIRST.test(said);

const MONEY_FIRST =
  /\b(?:(?:me |nos )?pid(?:en|e|ieron|io)|quieren|toca|que|hay que|tengo que) (?:(?:que|yo|les?|me|toca|tengo) )*(?:(?:consign|gir|pag|deposit|transfier|abon|dar|de|mand)[a-z]* )?(?:les? )?(?:como |unos )?(?:\d[\d.]* ?(?:mil|lucas|pesos)|\d{2,3}(?= (?:para|pa|de estudio)\b|$)|[a-z]+ mil|plata|un anticipo|un adelanto)\b/;
