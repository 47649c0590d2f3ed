import { saySource as sayWho } from '../directory/say-source.ts';
import type { Rule } from './rule.ts';

/** Who says so: the norm where one does, else the office or the site of the page. */
export const saySource = ({ source, article }: Pick<Rule, 'source' | 'article'>): string => article ?? sayWho(source);
