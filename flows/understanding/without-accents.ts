/** Lower case and without accents, but with its marks, for patterns that read commas: "Adiós, niña" is "adios, nina". */
export const withoutAccents = (text: string): string =>
  text.trim().toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
