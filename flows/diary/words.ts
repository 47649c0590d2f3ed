import type { Barrier } from '../directory/service-record.ts';
import type { Locale } from '../engine/locale.ts';
import type { Relation } from '../people/relation.ts';

/** What the diary says besides its questions. */
type Words = {
  readonly repeat: string;
  readonly repeatSays: readonly string[];
  readonly repeated: (last: { service: string; who: string }) => string;
  readonly forWho: (who: string) => string;
  readonly someoneElse: string;
  readonly relationSays: Readonly<Record<Relation, readonly string[]>>;
  readonly today: string;
  readonly yesterday: string;
  readonly about: string;
  readonly aboutAt: string;
  readonly toldBefore: string;
  readonly noted: string;
  readonly notedAt: string;
  /** The day she was asked is not the day she was there: it is said only where she told another. */
  readonly notReceived: string;
  readonly notReceivedOn: string;
  readonly went: Readonly<Record<'1' | '2' | '3' | '4' | '5', string>>;
  readonly same: string;
  readonly nothing: string;
  readonly thanks: string;
  readonly alsoTold: string;
  readonly wentSays: readonly string[];
  readonly missedSays: readonly string[];
  readonly other: string;
  readonly otherPlace: string;
  readonly hours: string;
  readonly callFirst: string;
  readonly line: string;
  readonly noLine: string;
  readonly papers: string;
  readonly barrier: Readonly<Partial<Record<Barrier, string>>>;
  readonly offers: Readonly<Record<'again' | 'mine' | 'menu' | 'care' | 'went' | 'missed' | 'missedToo', string>>;
};

export const words: Readonly<Record<Locale, Words>> = {
  'es-CO': {
    repeat: 'Igual que la vez pasada',
    repeatSays: [
      'igual',
      'lo mismo',
      'lo mismo de siempre',
      'igual que la semana pasada',
      'igual que siempre',
      'igual que ayer',
      'otra vez lo mismo',
      'repetir',
      'la misma',
    ],
    repeated: ({ service, who }) => `${service}, para ${who}`,
    forWho: (who) => `Para ${who}`,
    someoneElse: 'Otra persona que cuido',
    relationSays: {
      child: ['hijo', 'hija', 'niño', 'niña', 'bebé', 'nene', 'mi chino'],
      grandchild: ['nieto', 'nieta'],
      parent: ['mamá', 'papá', 'madre', 'padre'],
      grandparent: ['abuela', 'abuelo', 'abuelita', 'abuelito'],
      partner: ['esposo', 'esposa', 'marido', 'pareja'],
      sibling: ['hermano', 'hermana'],
      relative: ['tía', 'tío', 'suegra', 'suegro', 'primo', 'prima', 'sobrino', 'sobrina'],
      other: ['vecina', 'vecino', 'amiga', 'amigo'],
    },
    today: 'Hoy',
    yesterday: 'Ayer',
    about: '*{service}*, para *{who}*.',
    aboutAt: '*{service}*, para *{who}*, en {place}.',
    toldBefore: 'Eso ya lo tengo anotado: *{service}*, para *{who}*, el {on}.',
    noted: 'Listo, anoté: *{service}*, para *{who}*, el {on}.',
    notedAt: 'Listo, anoté: *{service}*, para *{who}*, el {on}, en {place}.',
    notReceived: 'Anoté que no lo pudo recibir: *{service}*, para *{who}*.',
    notReceivedOn: 'Anoté que no lo pudo recibir: *{service}*, para *{who}*, el {on}.',
    went: {
      '5': 'Qué bueno que le fue muy bien.',
      '4': 'Qué bueno que le fue bien.',
      '3': 'Gracias por contarme.',
      '2': 'Siento que no le haya ido bien. Gracias por contarme.',
      '1': 'Siento que le haya ido mal. Gracias por contarme.',
    },
    same: 'Listo, queda anotado una sola vez.',
    nothing: 'No hay problema, no anoté nada.',
    thanks: 'Con lo que me cuenta, la ciudad ve qué le hace falta a la gente.',
    other: 'Otra opción:',
    otherPlace: '• *{place}*, {address}{distance}. {hours}',
    hours: 'Horario: {hours}.',
    callFirst: 'Llame antes de ir.',
    line: 'También puede preguntar en la Línea Manzanas: {number}.',
    noLine: 'Si quiere, escriba *persona* y alguien del equipo le ayuda.',
    papers: 'Piden: {documents}.',
    barrier: {
      'nobody-to-care':
        'En las Manzanas del Cuidado a veces cuidan a la persona mientras usted está en el servicio: pregunte antes.',
      'treated-badly': 'Siento que la hayan tratado mal. Si quiere contarlo a alguien del equipo, escriba *persona*.',
      'did-not-know': 'Si no sabe cómo llegar o con quién hablar, escriba *persona* y le ayudamos.',
    },
    alsoTold: 'También le conté de *{service}*, para *{who}*. ¿Pudo ir?',
    wentSays: ['Sí', 'sí pude', 'a ese sí', 'ya fui', 'fuimos'],
    missedSays: ['No', 'tampoco', 'no pude', 'no fui', 'no alcancé', 'a ese no', 'a ninguno'],
    offers: {
      again: 'Anotar otro',
      mine: 'Ver lo anotado',
      menu: 'Menú',
      care: 'Buscar servicios',
      went: 'Sí, fui',
      missed: 'No pude',
      missedToo: 'Tampoco pude',
    },
  },
  en: {
    repeat: 'Same as last time',
    repeatSays: ['same', 'the same', 'same as last week', 'same as always', 'again the same', 'repeat'],
    repeated: ({ service, who }) => `${service}, for ${who}`,
    forWho: (who) => `For ${who}`,
    someoneElse: 'Someone else I care for',
    relationSays: {
      child: ['son', 'daughter', 'child', 'baby', 'kid'],
      grandchild: ['grandson', 'granddaughter'],
      parent: ['mother', 'father', 'mum', 'mom', 'dad'],
      grandparent: ['grandmother', 'grandfather', 'grandma', 'grandpa'],
      partner: ['husband', 'wife', 'partner'],
      sibling: ['brother', 'sister'],
      relative: ['aunt', 'uncle', 'cousin', 'nephew', 'niece'],
      other: ['neighbour', 'friend'],
    },
    today: 'Today',
    yesterday: 'Yesterday',
    about: '*{service}*, for *{who}*.',
    aboutAt: '*{service}*, for *{who}*, at {place}.',
    toldBefore: 'I have that noted already: *{service}*, for *{who}*, on {on}.',
    noted: 'Done, I noted: *{service}*, for *{who}*, on {on}.',
    notedAt: 'Done, I noted: *{service}*, for *{who}*, on {on}, at {place}.',
    notReceived: 'I noted that it could not be had: *{service}*, for *{who}*.',
    notReceivedOn: 'I noted that it could not be had: *{service}*, for *{who}*, on {on}.',
    went: {
      '5': 'Good that it went very well.',
      '4': 'Good that it went well.',
      '3': 'Thank you for telling me.',
      '2': 'I am sorry it did not go well. Thank you for telling me.',
      '1': 'I am sorry it went badly. Thank you for telling me.',
    },
    same: 'Done, it is noted once.',
    nothing: 'No problem, I noted nothing.',
    thanks: 'With what you tell me the city sees what people are missing.',
    other: 'Another option:',
    otherPlace: '• *{place}*, {address}{distance}. {hours}',
    hours: 'Hours: {hours}.',
    callFirst: 'Call before you go.',
    line: 'You can also ask the Manzanas line: {number}.',
    noLine: 'If you like, write *person* and somebody of the team helps you.',
    papers: 'They ask for: {documents}.',
    barrier: {
      'nobody-to-care':
        'At the care blocks they sometimes look after the person while you are at the service: ask before.',
      'treated-badly':
        'I am sorry that you were treated badly. If you want to tell somebody of the team, write *person*.',
      'did-not-know': 'If you do not know how to get there or whom to ask for, write *person* and we help you.',
    },
    alsoTold: 'I also told you of *{service}*, for *{who}*. Could you go?',
    wentSays: ['Yes', 'I could', 'we went'],
    missedSays: ['No', 'neither', 'could not go', 'did not go'],
    offers: {
      again: 'Note another',
      mine: 'See what is noted',
      menu: 'Menu',
      care: 'Look for services',
      went: 'Yes, I went',
      missed: 'I could not',
      missedToo: 'Could not either',
    },
  },
};
