export const en = {
  name: 'menu',
  say: 'How can I help you?',
  questions: {},
  entries: {
    care: {
      title: 'Care services',
      description: 'Study, health, rest, care for yours',
      says: [
        'care',
        'services',
        'study',
        'courses',
        'daycare',
        'nursery',
        'my mother',
        'my child',
        'rest',
        'health',
        'lawyer',
        'work',
        'job',
        'food',
        'subsidy',
      ],
    },
    diary: {
      title: 'Note a service',
      description: 'What you or yours received',
      says: ['note', 'register', 'register a service', 'I received a service', 'diary'],
    },
    credit: {
      title: 'Loans and debts',
      description: 'How ready you are, what it really costs',
      says: ['loan', 'credit', 'money', 'debt'],
    },
    directory: {
      title: 'Places and lines',
      description: 'Addresses and phones',
      says: ['places', 'lines', 'phones', 'addresses', 'map', 'see the map'],
    },
    'loan-cost': {
      title: 'What a loan costs',
      description: 'What you really pay for a loan',
      says: ['what does it cost', 'how much does it cost', 'what does this loan cost', 'compare loans', 'they lend me'],
    },
    person: { title: 'Talk to someone', description: 'A person of the team', says: ['person', 'human', 'agent'] },
  },
} as const;
