import { care } from './care/care.ts';
import { applying } from './credit/applying/applying.ts';
import { credit } from './credit/credit.ts';
import { learning } from './credit/learning/learning.ts';
import { paying } from './credit/paying/paying.ts';
import { refused } from './credit/refused/refused.ts';
import { signing } from './credit/signing/signing.ts';
import { trouble } from './credit/trouble/trouble.ts';
import { wellbeing } from './credit/wellbeing/wellbeing.ts';
import { diary } from './diary/diary.ts';
import { allow, linkDocument } from './diary/link-document.ts';
import { myRecords } from './diary/my-records.ts';
import { dangerLines } from './directory/danger-lines.ts';
import { placesAndLines } from './directory/places-and-lines.ts';
import type { Registry } from './engine/registry.ts';
import { loanCost } from './loan-cost/loan-cost.ts';
import { menu } from './menu/menu.ts';
import { person } from './person/person.ts';
import { continueConversation, replyWaiting } from './person/templates.ts';
import { templates } from './templates.ts';
import { consent, research, welcome } from './welcome/welcome.ts';

/** Every conversation of the product. */
export const registry: Registry = {
  flows: [
    welcome,
    menu,
    care,
    diary,
    myRecords,
    linkDocument,
    credit,
    applying,
    refused,
    signing,
    paying,
    trouble,
    learning,
    wellbeing,
    loanCost,
    placesAndLines,
    person,
  ],
  first: welcome.id,
  menu: menu.id,
  person: person.id,
  records: myRecords.id,
  consent: { serve: consent.id, research: research.id, link: allow.id },
  whenClosed: { reply: replyWaiting, other: continueConversation },
  templates,
  danger: dangerLines,
};
