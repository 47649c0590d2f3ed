import type { CreditData } from './data.ts';

/**
 * `Ley 1266 de 2008, art. 16`, where the article itself was read. What was read at second hand is never cited: its
 * meaning may guide what we advise, and the data mark it for the city's lawyer (`citable`).
 */
export const cite = ({ law }: CreditData, id: string): string => {
  const found = law.find((one) => one.id === id);
  if (found === undefined) throw new Error(`credit data has no law ${id}`);
  if (!found.citable || found.article === null) throw new Error(`${id} was not read and is not cited`);
  const name = found.law.replace(/ \(.*\)$/, '');
  return `${name}, art. ${found.article.split(' ')[0]}`;
};
