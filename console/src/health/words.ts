import { inBoth } from '../in-both.ts';

export const words = inBoth({
  es: {
    health: 'Estado y auditoría',
    deadLetters: 'Mensajes que fallaron',
    redrive: 'Intentar de nuevo con todos',
    sending: 'Los mensajes salen normalmente.',
    sendingPaused: 'Los envíos están en pausa hasta',
    directoryVersion: 'Versión del directorio',
    audit: 'Quién hizo qué',
    dayUtc: 'Día (UTC)',
    did: 'Qué hizo',
    what: 'Sobre qué',
  },
  en: {
    health: 'Health and audit',
    deadLetters: 'Messages that failed',
    redrive: 'Try all of them again',
    sending: 'Messages go out as they should.',
    sendingPaused: 'Sending is paused until',
    directoryVersion: 'Version of the directory',
    audit: 'Who did what',
    dayUtc: 'Day (UTC)',
    did: 'Did',
    what: 'About',
  },
});
