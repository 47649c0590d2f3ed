import { inBoth } from '../in-both.ts';

/** What a receipt counts, as `functions/conversation/erase.ts` of the server names it. */
export const erasedNames = inBoth({
  es: {
    session: 'conversación',
    alias: 'otra dirección',
    mark: 'marcas de envío',
    turn: 'mensajes y respuestas',
    fact: 'respuestas en códigos',
    consent: 'permisos',
    case: 'casos',
    contact: 'dirección sellada',
    service: 'servicios que contó',
    told: 'servicios que contaron otros',
    other: 'otros',
    aside: 'mensajes sin leer',
    media: 'archivos',
    letter: 'mensajes en cola',
  },
  en: {
    session: 'conversation',
    alias: 'other address',
    mark: 'marks of what was sent',
    turn: 'messages and answers',
    fact: 'answers as codes',
    consent: 'consents',
    case: 'cases',
    contact: 'sealed address',
    service: 'services she told of',
    told: 'services others told of',
    other: 'others',
    aside: 'messages not read',
    media: 'files',
    letter: 'messages waiting',
  },
});
