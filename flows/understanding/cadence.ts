import { clean, plain } from './clean.ts';
import { anyOf } from './phrases.ts';

/** How often something comes round. */
export type Cadence = 'day' | 'week' | 'fortnight' | 'month' | 'year';

/** "cada ocho días" is every week, "cada quince" every fortnight, "cada treinta" every month: so they are counted here. */
const CADENCES: readonly (readonly [Cadence, string])[] = [
  [
    'fortnight',
    anyOf`quincenal\w* | quincenas? | (?:cada|de a|a los|los) (?:15|quince)(?: dias)? | (?:15|quince) dias | (?:dos|2) semanas | dos veces al mes | fortnight\w*`,
  ],
  [
    'month',
    anyOf`mensual\w* | mensualidad\w* | cada (?:30|treinta)(?: dias)? | (?:por|al|cada|un|el|de) mes | mes a mes | todos los meses | meses | mes | monthly | month`,
  ],
  ['week', anyOf`semanal\w* | (?:cada|de a) (?:8|ocho|7|siete)(?: dias)? | semanas? | semanita | weekly | week`],
  ['year', anyOf`anual\w* | anos? | yearly | year`],
  ['day', anyOf`diari[oa]\w* | a diario | dias? | diecito | daily | day | everyday`],
];

const PATTERNS = CADENCES.map(([cadence, said]) => [cadence, new RegExp(`\\b${said}\\b`)] as const);

/** The cadence that a short text names; null where it names none. */
export const cadenceIn = (text: string): Cadence | null => {
  const words = plain(clean(text)).replace(/\b(?:todos los dias|dia a dia|every day)\b/, 'diario');
  return PATTERNS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
};

const PACES: readonly (readonly [Cadence, string])[] = [
  [
    'fortnight',
    anyOf`quincenal(?:es|mente)? | (?:a la|por|cada|la) quincena | cada (?:15|quince)(?: dias)? | (?:a|per|every) fortnight`,
  ],
  [
    'month',
    anyOf`mensual(?:es|mente)? | (?:al|por|cada|el) mes | cada (?:30|treinta)(?: dias)? | (?:a|per|every) month | monthly`,
  ],
  [
    'week',
    anyOf`semanal(?:es|mente)? | (?:a la|por|cada|la) semana | cada (?:8|ocho)(?: dias)? | (?:a|per|every) week | weekly`,
  ],
  ['year', anyOf`anual(?:es|mente)? | (?:al|por|cada|el) ano | (?:a|per|every) year | yearly`],
  ['day', anyOf`diari[oa]s? | a diario | (?:al|por|cada) dia | todos los dias | (?:a|per|every) day | daily`],
];
const SAID_PACES = PACES.map(([cadence, said]) => [cadence, new RegExp(`\\b${said}\\b`)] as const);

/** How often an amount is said to come: "300 a la semana". Stricter than `cadenceIn`: "el lunes en la semana buena" is none. */
export const paceIn = (text: string): Cadence | null => {
  const words = plain(clean(text));
  return SAID_PACES.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
};
