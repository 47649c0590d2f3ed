import type { Known } from '../engine/flow.ts';
import type { Locale } from '../engine/locale.ts';
import { clean, plain } from '../understanding/clean.ts';
import { anyOf } from '../understanding/phrases.ts';
import * as ask from './questions.ts';

/** "ya pagué el gota a gota", "salí de esa deuda", "terminé de pagar el préstamo": what she owed is behind her. */
export const debtIsOver = (text: string): boolean => {
  const said = plain(clean(text));
  return over.test(said) && !notYet.test(said);
};

/** What she is told who says so: it is neither a loan she is paying nor one she needs. Null where it answers what is asked. */
export const aboutDebtOver = (text: string, { answers, locale }: Pick<Known, 'answers' | 'locale'>): string | null => {
  const answersNothing = !(ask.stage.id in answers) || ask.hasDebts.id in answers;
  if (!answersNothing || !debtIsOver(text)) return null;
  return words[locale][answers[ask.hasDebts.id] === true ? 'change' : 'good'];
};

const words: Readonly<Record<Locale, Readonly<Record<'good' | 'change', string>>>> = {
  'es-CO': {
    good: 'Qué bueno que ya salió de esa deuda.',
    change: 'Qué bueno. Escriba *cambiar deudas* y saco las cuentas otra vez.',
  },
  en: { good: 'Good that you are done with that debt.', change: 'Good. Write *change debts* and I do the sums again.' },
};

const debt =
  '(?:(?:el|al|del|de|la|las|los|mi|mis|ese|esa|esos|esas|un|toda|todo|todas|con|a) )*(?:gota ?a ?gota|gota|paga ?diario|prestamos?|creditos?|deudas?|culebras?)';

const over = new RegExp(
  `^(?:(?:ya|yo|por fin|gracias a dios|pues|si|vecina|veci|hola|que|es que|le cuento|nosotros) )*${anyOf`
    (?:lo |le |la )?(?:pague|pagamos|cancele|cancelamos|salde|liquide)(?: todo| completo)? ${debt}
    (?:termine|terminamos|acabe)(?: de pagar| con)?(?:le|lo|la)? ${debt}
    (?:sali|salimos|me libre) ${debt}
    no (?:le )?debo(?: nada)?(?: mas)? (?:al|del) (?:gota ?a ?gota|banco)
    i (?:paid off|finished paying|am done with) (?:the |my )?(?:loan ?shark|loan|debts?)
  `}(?: (?:ya|todo|completo|gracias|a dios|la semana pasada|ayer|hoy|este mes|el mes pasado|hace (?:\\w+ )?\\w+|bendito|sea|por fin))*$`,
);

/** A payment of it is not its end, and who has another one is not rid of them. */
const notYet = /\b(?:cuotas?|de hoy|hoy|mitad|parte|pero|otro|aun|todavia|casi)\b/;
