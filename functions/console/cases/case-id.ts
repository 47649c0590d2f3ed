import { citizenKey } from '../../conversation/records.ts';
import type { Key } from '../../ports/table.ts';

/** Where a case lies. Both parts are random and say nothing of anybody. */
export type CaseId = { readonly citizen: string; readonly case: string };

/** In addresses of the API: `<citizen>~<case>`. */
export const caseIdText = ({ citizen, case: opened }: CaseId): string => `${citizen}~${opened}`;

export const caseIdPattern = /^[\w-]{8,40}~[\w.-]{1,60}$/;

/** Null for what no case can be called. */
export const readCaseId = (text: string): CaseId | null => {
  const [citizen = '', opened = ''] = text.split('~');
  return caseIdPattern.test(text) ? { citizen, case: opened } : null;
};

export const caseKey = ({ citizen, case: opened }: CaseId): Key => ({ pk: citizenKey(citizen), sk: `case#${opened}` });
