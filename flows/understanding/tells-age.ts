/** "el tiene cuatro", "he is four", "de 4"; two of something else is no age: "tengo dos". */
export const tellsAge = (text: string): boolean =>
  /\d ?(?:a[nñ]|mes|year|month)|\b(?:de|of|tiene|is|aged?) \d|\b(?:tiene|is|aged?) (?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=\W*$|,| y\b| and\b| a[nñ]| year)/i.test(
    text,
  );
