/** Words as they are searched by: without accents, capitals and blanks around. */
export const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
