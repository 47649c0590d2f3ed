export const es = {
  name: 'Aprender de préstamos',
  questions: {},
  words: {
    intro: 'Con gusto. Pregunte lo que quiera: aquí no tiene que pedir nada ni contar sus cosas. ¿Qué quiere ver?',
    title: 'Lo que cuesta de verdad',
    titleSays: ['usura', 'qué es la usura', 'interés', 'intereses', 'tasa', 'gota a gota', 'cuánto cobran'],
    noPrice: 'Hoy no tengo un tope legal con qué comparar.',
    price:
      '*Lo que cuestan {amount}*, en {payments} pagos diarios:\n\n• Gota a gota: paga {gotaDay} al día y devuelve *{gotaTotal}*.\n• Préstamo legal, aun el más caro: devuelve *{legalTotal}*. Cobrar más que el tope legal es *usura*.\n\nCada día son {dayMore} más en el gota a gota. El golpe está en *renovar*: un año renovando gota a gota son {gotaYear} solo de intereses. Un préstamo legal a 12 meses, {legalYear}.\n\nUn truco: pregunte siempre «¿cuánto devuelvo en total?». Con la pura tasa cualquiera se enreda.\n\n(Gota a gota: {percent}% sobre lo prestado, como lo midió el IPES, {since}. Legal: tope de {month}, sin seguros ni comisiones.)',
  },
} as const;
