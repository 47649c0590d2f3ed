import { careTemplates } from './care/templates.ts';
import { payingDue } from './credit/paying/templates.ts';
import type { Template } from './engine/templates.ts';
import { personTemplates } from './person/templates.ts';

/** All that is registered at Meta. A conversation that has reminders lists its templates here. */
export const templates: readonly Template[] = [...personTemplates, ...careTemplates, payingDue];
