import type { Known } from '../engine/flow.ts';
import { clean, plain } from '../understanding/clean.ts';
import { parseNumber } from '../understanding/number.ts';
import { monthInBogota, newestMinimumWage } from './ceiling.ts';

/** "5 salarios", "dos mínimos": so many minimum wages of the year, in whole pesos. Undefined where none are told. */
export const wagesTold = (text: string, { world, now }: Pick<Known, 'world' | 'now'>): number | undefined => {
  const [, many] = wages.exec(plain(clean(text))) ?? [];
  const read = parseNumber(many ?? '', { min: 0.5, max: 120 });
  return read.ok ? Math.round(read.value * newestMinimumWage(world.credit, monthInBogota(now))) : undefined;
};

const wages =
  /^(?:(?:como|unos|por ahi|mas o menos|necesito|pues|i need|about) )*(\w+(?: \w+)?) (?:salarios?(?: minimos?)?(?: legal(?:es)?| mensual(?:es)?| vigentes?)*|minimos|smmlv|smlv|minimum wages?)$/;
