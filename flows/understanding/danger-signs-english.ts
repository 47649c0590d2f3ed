import { anyOf } from './phrases.ts';

/** Who does harm: somebody else, so that "I beat eggs" and "my feet are killing me" are none. */
const WHO =
  '(?:he|she|they|someone|somebody|men|man|guys?|people|gang|husband|boyfriend|partner|ex|boss|father|brother)';
const HERS = `(?:me|us|(?:my|our) (?:${anyOf`
  kids? | child(?:ren)? | sons? | daughters? | girls? | boys? | baby | family | husband | wife | mother | mom | mum
  father | dad | sisters? | brothers? | parents | grand\w+ | stall | house | home | shop | business
`}))`;
const HARM = anyOf`
  kill | hurt | harm | beat(?: up)? | hit | attack | shoot | stab | burn(?: down)? | rape | choke | kidnap | destroy
  smash | come (?:for|after) | do (?:something|anything)(?: bad)? to | mess with
`;
const HARMED = anyOf`
  hit | hits | beats? | slapped | punched | kicked | stabbed | shot at | attacked | burned | burnt | raped | choked
  hurt | threw | pushed
`;
const LENDER = anyOf`loan ?sharks? | (?:money ?)?lenders? | (?:debt )?collectors? | gota a gota`;
const OWED = anyOf`
  owe | owed | owing | debts? | loans? | lent | borrowed | pay | paid | paying | (?:a|my|the) payments? | instal?lments?
`;

/** Something is done to her or hers, or said to be about to be. */
const HARMS = anyOf`
  ${`${WHO}(?: \\w+){0,9}? (?:will|would|ll|d|going to|gonna|wants? to|wanted to|can|could|might|may|tried to|to|and)(?: \\w+){0,2}? ${HARM} ${HERS}`}
  ${`${WHO}(?: \\w+){0,6}? (?:break|cut off|cut) (?:my|our|his|her) (?:legs?|arms?|hands?|fingers?|bones|face|throat|neck)`}
  ${`${WHO}(?: just| always| even| already)? ${HARMED} (?:up )?${HERS}`}
  ${`${WHO}(?: \\w+){0,3}? (?:came|come|coming|comes|showed|pulled|pointed|carry|carries)(?: (?!to )\\w+){0,4}? (?:guns?|knife|machetes?|weapons?)`}
  ${`(?:${WHO}|${LENDER})(?: already| all)? knows? where (?:i|we|(?:my|our) (?:kids?|child(?:ren)?|sons?|daughters?|girls?|boys?|mother|mom|mum|family|husband|wife)) (?:lives?|works?|go|goes|stud(?:y|ies)|sleeps?|plays?)`}
  ${`${WHO}(?: are| is| re| s| keep| keeps| were| was)? (?:following|stalking|chasing|follow|stalk|after) (?:me|us|my (?:kids?|children|son|daughter|family))`}
  ${`if i (?:leave|left|go|tell|talk|report)(?: \\w+){0,5}? ${WHO} (?:kills?|hurts?|beats?|burns?|hits?) ${HERS}`}
  threaten(?:s|ed|ing)? | death threats? | threats
`;

/** Of home itself, and neither of the street at night nor of coming with nothing. */
const AFRAID_OF_HOME = anyOf`
  (?:afraid|scared|terrified|frightened) (?:to|of) (?:go(?:ing)?|return(?:ing)?|com(?:e|ing)|be(?:ing)?) (?:back )?(?:(?:to |at )?(?:(?:my|the|our) )?)(?:home|house)
  (?:don t|do not) (?:want to|wanna) (?:go|return|come) (?:back )?home(?: \w+){0,2}? (?:i m|i am) (?:so |too |very )?(?:afraid|scared|terrified)
`;

/** One of hers who is grown, or nearly; what a small child does is no danger. */
const ONE_OF_HERS = anyOf`
  son | daughter | mother | mom | stepfather | stepdad | stepson | uncle | cousin | sister | neighbou?r | landlord | in law
`;
const SMALL = '(?!.*\\b(?:baby|toddler|(?:one|two|three|1|2|3) (?:years? old|months?))\\b)';
/** A man in the house. A mother who is ill may not let her go out either. */
const HE = '(?:he|husband|boyfriend|partner|ex|father|dad|stepfather|stepdad|brother|uncle)';
const ILL = '(?!.*\\b(?:dementia|alzheimer\\w*|autis\\w+)\\b)';
const OFTEN = '(?: (?:always|often|sometimes|still|just|keeps?|even|also|and))*';

/** What is done to her day by day. */
const AT_HOME = anyOf`
  ${`(?:${WHO}|${ONE_OF_HERS})${OFTEN} (?:hits?|beats?|slap(?:s|ped)|punche[sd]|chok(?:es|ed)|strangle[sd]|shove[sd]) (?:me|us)(?! (?:up for|at|to|with (?:(?:a|an|the|his|her) )?(?:toy|fees?|rent|bills?|charges?|higher|new|late))\\b)`}
  ${`(?:${WHO}|${ONE_OF_HERS})${OFTEN} push(?:es|ed|ing) (?:me|us)(?! (?:to (?!the)|for|in (?:my|the) wheelchair|on the|into (?!the)|toward\\w*|hard|out of my comfort)\\b)`}
  ${`${WHO}(?: \\w+){0,4}? (?:throws?|threw|throwing) (?:(?:(?:a|the|his) )?(?:things|stuff|plates?|dishes|glass(?:es)?|bottles?|objects|kni(?:fe|ves)|chairs?|stones?)|whatever \\w+ \\w+|everything) at (?:me|us|(?:my|the|our) (?:kids?|child(?:ren)?|son|daughter|mother|mom))${SMALL}`}
  ${`(?:${WHO}|${ONE_OF_HERS})${OFTEN} (?:pull(?:s|ed) (?:me by the|my) hair(?! (?:back|up))|grab(?:s|bed) (?:me|us) by (?:the|my) (?:neck|throat|hair|arms?)|kicks (?:me|us)(?! out))`}
  ${`(?:${HE}|boss|landlord|neighbou?r)${OFTEN} (?:touche[sd]|grope[sd]|molest(?:s|ed)) (?:me|us)(?=$| (?:at night|when|while|in my|on my|under|everywhere|sexually|without|and)\b)`}
  ${`${HE}${OFTEN} (?:lock(?:s|ed) (?:me|us) (?:up|in|inside)|keep(?:s|t) (?:me|us) locked)(?! (?:at|to|for|with|into))`}
  ${`${HE} (?:will not|won t|does not|doesn t|did not|didn t|never) (?:let|lets|allow|allows) (?:me|us) (?:to )?(?:leave(?= (?:the |my |our )?(?:house|home|room|apartment)|$)|go (?:out|outside)|out|work(?! (?:out|on))|study|see my (?:family|mother|mom|sisters?|friends)|(?:have|use) (?:a|my|the) phone)${ILL}`}
`;

export const CHILD_IN_ENGLISH: readonly RegExp[] = [
  /\b(?:he|husband|boyfriend|ex|father|dad|stepfather|stepdad|uncle|cousin|neighbou?r|grandfather|grandpa|teacher|man|guy|someone|somebody)(?: (?!not\b)\w+){0,2}? (?:touch(?:es|ed|ing)|grop(?:es|ed|ing)|molest(?:s|ed|ing)|fondl(?:es|ed|ing)) (?:my|our|the) (?:little |\d+ year old )?(?:daughters?|sons?|kids?|child(?:ren)?|girls?|boys?|baby|niece|nephew|grand\w+)\b(?! s (?!private|body|breasts?|genital))(?! (?:heart|hair|head|hand|forehead))/,
];

export const VIOLENCE_IN_ENGLISH: readonly RegExp[] = [
  new RegExp(`\\b${AT_HOME}\\b`),
  new RegExp(`\\b${HARMS}\\b`),
  new RegExp(
    `\\b${AFRAID_OF_HOME}\\b(?! (?:so |too |very |alone )*(?:late|at night|in the dark|after dark|alone(?! with)|without|with no|with nothing|empty))`,
  ),
];

export const LENDERS_IN_ENGLISH: readonly RegExp[] = [
  new RegExp(
    `\\b(?:${OWED}|${LENDER})\\b(?: \\w+){0,12}? ${HARMS}\\b|\\b${HARMS}\\b(?: \\w+){0,12}? (?:${OWED}|${LENDER})\\b`,
  ),
  new RegExp(
    `\\b${LENDER}(?: \\w+){0,3}? (?:after|following|chasing|threaten\\w*|hit|beat|hurt|know where (?:i|we|my \\w+) (?:lives?|works?|go(?:es)?|stud(?:y|ies)))\\b`,
  ),
  /\bif (?:i|we) (?:don t|do not|can t) pay(?: \w+){0,4} something(?: \w+){0,3} happens? to\b/,
  /\bpay or (?:die|be killed|i die|we die|they kill)\b/,
  new RegExp(
    `\\b${WHO}(?: \\w+){0,4}? take (?:my|our) (?:kids?|child(?:ren)?|sons?|daughters?|baby)\\b(?: \\w+){0,8}? ${OWED}\\b`,
  ),
];

export const SUICIDE_IN_ENGLISH: readonly RegExp[] = [
  new RegExp(
    `\\b${anyOf`
      better off (?:dead|without me) | (?:wish i (?:was|were)|want to be|rather be) dead | wish i was never born
      (?:don t|do not|no longer) want to (?:be alive|be here anymore|go on living|wake up)
      (?:no (?:point|sense|reason)) (?:in living|to live|living) | tired of (?:living|being alive)
      tak(?:e|ing) my (?:own )?life | can t go on living | life is(?: not|n t) worth
    `}\\b`,
  ),
];
