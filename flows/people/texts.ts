import type { Locale } from '../engine/locale.ts';
import type { QuestionTexts } from '../engine/texts.ts';
import type { Relation } from './relation.ts';

/** How the people in her care are spoken of. */
export const names: Readonly<
  Record<
    Locale,
    {
      readonly relations: Readonly<Record<Relation, string>>;
      readonly you: string;
      readonly someone: string;
      readonly number: string;
      readonly underOne: string;
      readonly year: string;
      readonly years: string;
    }
  >
> = {
  'es-CO': {
    relations: {
      child: 'su hija o hijo',
      grandchild: 'su nieta o nieto',
      parent: 'su mamá o papá',
      grandparent: 'su abuela o abuelo',
      partner: 'su pareja',
      sibling: 'su hermana o hermano',
      relative: 'su familiar',
      other: 'la persona que cuida',
    },
    you: 'usted',
    someone: 'la persona que cuida',
    number: 'número',
    underOne: 'menos de 1 año',
    year: 'año',
    years: 'años',
  },
  en: {
    relations: {
      child: 'your child',
      grandchild: 'your grandchild',
      parent: 'your parent',
      grandparent: 'your grandparent',
      partner: 'your partner',
      sibling: 'your sister or brother',
      relative: 'your relative',
      other: 'the person you care for',
    },
    you: 'you',
    someone: 'the person you care for',
    number: 'number',
    underOne: 'under 1',
    year: 'year',
    years: 'years',
  },
};

/** The question where one of them was told already. */
export const askAnother: Readonly<Record<Locale, string>> = {
  'es-CO': '¿A quién más cuida?',
  en: 'Whom else do you care for?',
};

export const relationTexts: Readonly<Record<Locale, QuestionTexts>> = {
  'es-CO': {
    ask: '¿A quién cuida? Si son varias personas, empecemos por una.',
    label: 'A quién cuida',
    why: 'Para saber de quién hablamos. No necesito el nombre.',
    easier: '¿Quién es esa persona? Por ejemplo *hijo*, *mamá*, *pareja*.',
    names: ['cuido'],
    options: {
      child: {
        title: 'Hija o hijo',
        says: ['hijo', 'hija', 'bebé', 'bb', 'niño', 'niña', 'nene', 'mi hijo', 'mi chino', 'hijastro'],
      },
      grandchild: { title: 'Nieta o nieto', says: ['nieto', 'nieta'] },
      parent: { title: 'Mamá o papá', says: ['mamá', 'papá', 'madre', 'padre', 'mi vieja'] },
      grandparent: { title: 'Abuela o abuelo', says: ['abuela', 'abuelo', 'abuelita', 'abuelito', 'nona'] },
      partner: { title: 'Pareja', says: ['esposo', 'esposa', 'marido', 'mujer', 'compañero', 'compañera'] },
      sibling: { title: 'Hermana o hermano', says: ['hermano', 'hermana'] },
      relative: {
        title: 'Otro familiar',
        says: [
          'tía',
          'tío',
          'primo',
          'prima',
          'sobrino',
          'sobrina',
          'suegra',
          'suegro',
          'cuñada',
          'cuñado',
          'familiar',
        ],
      },
      other: { title: 'Otra persona', says: ['vecina', 'vecino', 'amiga', 'amigo', 'conocido'] },
    },
  },
  en: {
    ask: 'Whom do you care for? If several people, let us start with one.',
    label: 'Cares for',
    why: 'So that we know whom we speak of. I need no name.',
    easier: 'Who is that person? For example *son*, *mother*, *partner*.',
    options: {
      child: { title: 'Daughter or son', says: ['son', 'daughter', 'baby', 'child', 'kid', 'boy', 'girl', 'toddler'] },
      grandchild: { title: 'Grandchild', says: ['grandson', 'granddaughter'] },
      parent: { title: 'Mother or father', says: ['mother', 'father', 'mum', 'mom', 'dad', 'parent'] },
      grandparent: { title: 'Grandparent', says: ['grandmother', 'grandfather', 'grandma', 'grandpa'] },
      partner: { title: 'Partner', says: ['husband', 'wife', 'spouse'] },
      sibling: { title: 'Sister or brother', says: ['sister', 'brother'] },
      relative: { title: 'Another relative', says: ['aunt', 'uncle', 'cousin', 'nephew', 'niece'] },
      other: { title: 'Another person', says: ['neighbour', 'friend'] },
    },
  },
};
