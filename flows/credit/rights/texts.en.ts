import type { es } from './texts.es.ts';

export const en: { readonly [Key in keyof typeof es]: Readonly<Record<keyof (typeof es)[Key], string>> } = {
  titles: {
    letter: 'Letter: why not',
    report: 'How long a report lasts',
    claim: 'How to claim',
    sign: 'Before signing',
    debts: 'If I cannot pay',
  },
  pages: {
    letter:
      '*Ask for the reason in writing.* Copy this letter, fill it in and take it there. Keep a stamped copy:\n\n“To ________: On ____ I asked for a loan and it was not approved. I ask you to tell me *the reasons in writing*. You can answer me at phone or e-mail ________.\nName, ID and signature.”\n\nWith the reason in hand you know what to mend. A no that rests on a report alone can be argued too.',
    report:
      '*How long a report lasts*\n\n• If you *have paid*: twice the time you were late, at most 4 years from the payment.\n• If you *have not paid*: 8 years from the first day late.\n• If the debt was less than {small}: before reporting you they had to tell you *twice*, on different days ({smallLaw}).\n\nSee it for *free*: DataCrédito and TransUnion are two, each with its own history. Looking does not lower your score.\n\nSource: {termLaw}.',
    claim:
      '*How to claim about a report*\n\n1. Write what is wrong and what you ask: “I don’t owe that”, “I paid on ___”. Add a copy of the receipt.\n2. Hand it in at DataCrédito or TransUnion, or where they reported you. Ask for the stamp with the date.\n3. They have 15 working days: if you claim today, until *{due}*. If they tell you they need longer, 8 more: until {dueLater}.\n\n*If they don’t answer in time, your claim counts as accepted* ({claimLaw}). Keep the stamp: it is your proof.\n\nOnly to ask what they hold about you: 10 working days, until {consultation}.',
    sign: '*Before signing, ask, and have it written down:*\n\n1. How much do I pay *in all*? (It is called VTU: everything together.)\n2. How much reaches *my hand*?\n3. Do you charge insurance, commission or guarantee? How much, how often?\n4. Can I pay early? Does that cost?\n5. What happens if one month I cannot?\n6. What do I leave as guarantee?\n\n🚩 *Stop* if they ask for money in advance, keep your ID or card, or have you sign blank papers. You may take the paper home and read it.',
    debts:
      '*If one day you cannot pay*\n\n1. Speak *before* the day of payment, not after. Ask for more time or a lower instalment, in writing.\n2. Don’t take a gota a gota to cover another: the debt grows.\n3. Make the list: whom you owe, how much, and which day.\n4. At banks and supervised lenders, ask for the *financial consumer’s defender* (defensor del consumidor financiero): it is free. You can also complain to the *Superintendencia Financiera*.\n\nIf somebody threatens you, write to me: I tell you whom to call.',
  },
};
