import type { Locale } from '../engine/locale.ts';
import type { World } from '../engine/world.ts';
import type { Danger } from '../understanding/danger.ts';
import { sayLine } from './say.ts';

/** Which lines help with which danger, the most urgent first. Numbers, hours and sources are the directory's. */
const linesFor: Readonly<Record<Danger, readonly string[]>> = {
  violence: ['linea_123', 'linea_purpura', 'una_llamada_de_vida'],
  suicide: ['linea_106', 'linea_123'],
  child: ['linea_123', 'linea_141', 'una_llamada_de_vida'],
  'lender-threat': ['linea_123', 'linea_purpura'],
  medical: ['linea_123'],
  missing: ['linea_123'],
  despair: ['linea_106'],
  hits: ['linea_106', 'una_llamada_de_vida', 'linea_123'],
};

const words = {
  'es-CO': {
    opening: {
      violence: 'Lo que le pasa es grave y *no es su culpa*. No está sola. Llame ya:',
      suicide: 'Gracias por contármelo. Su vida importa y hay quien la escuche *ahora mismo*:',
      child: 'Esto hay que atenderlo *ya*. Una niña o un niño en peligro va primero. Llame:',
      missing: 'Si alguien de los suyos no aparece, *no espere*. Llame ya y diga dónde y cuándo se vio por última vez:',
      'lender-threat': 'Nadie puede amenazar por una deuda: es un delito. Si hay peligro, llame ya:',
      medical: 'Puede ser una urgencia de vida. *No espere aquí*: llame ya.',
      despair: 'Siento que esté pasando por esto. No tiene que cargarlo sola, hay quien la escuche:',
      hits: 'Gracias por contármelo, no es fácil. Cuando en la casa se llega a los golpes hace falta ayuda, también para quien cuida y no da más. Si alguien está herido o en peligro, llame ya al *123*. Aquí hay quien la escuche:',
    },
    line: '*{name}*: {number}',
    whatsapp: 'WhatsApp {number}',
    always: '24 horas',
    closing: 'No guardo lo que me escribió.',
  },
  en: {
    opening: {
      violence: 'What is happening to you is serious and *not your fault*. You are not alone. Call now:',
      suicide: 'Thank you for telling me. Your life matters and someone will listen *right now*:',
      child: 'This must be dealt with *now*. A child in danger comes first. Call:',
      missing: 'If somebody of yours is missing, *do not wait*. Call now and say where and when they were last seen:',
      'lender-threat': 'Nobody may threaten you over a debt: it is a crime. If you are in danger, call now:',
      medical: 'This may be an emergency of life and death. *Do not wait here*: call now.',
      despair: 'I am sorry that you are going through this. You need not carry it alone, someone will listen:',
      hits: 'Thank you for telling me, it is not easy. Where it comes to blows at home help is needed, also for who cares and is at the end of her strength. Someone will listen; if anybody is hurt or in danger, call 123:',
    },
    line: '*{name}*: {number}',
    whatsapp: 'WhatsApp {number}',
    always: '24 hours',
    closing: 'I do not keep what you wrote.',
  },
} as const;

/** What is said at once where a text shows danger. */
export const dangerLines = (danger: Danger, locale: Locale, { directory }: World): string => {
  const say = words[locale];
  const lines = linesFor[danger].flatMap((id) => directory.lines.find((line) => line.id === id) ?? []);
  return [say.opening[danger], ...lines.map((line) => `• ${sayLine(line, say)}`), say.closing].join('\n');
};
