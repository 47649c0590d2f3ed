export const en = {
  name: 'talk to someone',
  opened: 'Done, I told the team. A person will answer you in this chat. In an emergency, call *123* now.',
  toMenu: 'Menu',
  questions: {
    'person.topic': {
      ask: 'What would you like to talk about?',
      label: 'Topic',
      why: 'So that whoever knows most about it answers you.',
      easier: 'Choose a topic from the list, or write *other*.',
      options: {
        care: { title: 'Care and services', says: ['care', 'services'] },
        credit: { title: 'Loans or debts', says: ['loan', 'credit', 'debt'] },
        data: { title: 'Personal data', says: ['data', 'privacy'] },
        other: { title: 'Something else', says: ['other', 'else'] },
      },
    },
    'person.words': {
      ask: "Tell me in a few words what you need, without health data or documents. If you prefer not to write, answer *I don't know*.",
      label: 'Message',
      why: 'The person who answers reads it first.',
      easier: "Write one sentence, for example: *I want to know if there is a place*. Or answer *I don't know*.",
    },
  },
} as const;
