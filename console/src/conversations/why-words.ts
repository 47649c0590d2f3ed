import { codeWords } from '../figures/code-words.ts';
import type { Locale } from '../in-both.ts';
import { flowNames, nameOf } from './codes.ts';

type Words = Readonly<Record<Locale, string>>;
const say = (es: string, en: string): Words => ({ es, en });

/** What the engine did, by its own codes; the longest beginning that is known counts. */
const acts: Readonly<Record<string, Words>> = {
  answered: say('Entendió', 'Understood'),
  corrected: say('Se corrigió', 'Was corrected'),
  replaced: say('Se reemplazó', 'Was replaced'),
  reopened: say('Se volvió a preguntar', 'Was asked again'),
  missed: say('No entendió', 'Did not understand'),
  'command:menu': say('Pidió el menú', 'Asked for the menu'),
  'command:back': say('Volvió atrás', 'Went back'),
  'command:correct': say('Quiso corregir', 'Wanted to correct'),
  'command:help': say('Pidió ayuda', 'Asked for help'),
  'command:person': say('Pidió hablar con alguien', 'Asked for a person'),
  'command:pause': say('Pidió una pausa', 'Asked for a pause'),
  'command:my-data': say('Pidió ver sus datos', 'Asked for her data'),
  'command:erase': say('Pidió borrar sus datos', 'Asked to erase her data'),
  'command:stop': say('Pidió no más mensajes', 'Asked for no more messages'),
  began: say('Empezó', 'Began'),
  resumed: say('Siguió', 'Went on'),
  'staff:reply': say('Respondió el equipo', 'The team answered'),
  'staff:release': say('El equipo la devolvió a Vecina', 'The team gave her back to Vecina'),
  'staff:close': say('El equipo cerró el caso', 'The team closed the case'),
  'delivery-failed': say('No se pudo entregar', 'Could not be delivered'),
  'consent:again': say('Pidió permiso otra vez', 'Asked for consent again'),
  reminded: say('Le recordó', 'Reminded her'),
  reminder: say('Respondió al recordatorio', 'Answered the reminder'),
  'silent-twice': say('No contestó dos recordatorios', 'Did not answer two reminders'),
  'not-kept': say('No guardó lo que escribió', 'Did not keep what she wrote'),
  'silent:with-person': say('Calló: le responde una persona', 'Was silent: a person answers'),
  silent: say('Calló', 'Was silent'),
  unread: say('Llegó algo que no se lee', 'Something came that is not read'),
  'tap:old': say('Tocó un botón de antes', 'Tapped an older button'),
  offer: say('Escogió una opción del resultado', 'Chose an option of the result'),
  'small-talk': say('Saludo o cortesía', 'Greeting or courtesy'),
};

/** Codes that end with a conversation. */
const ofFlow: ReadonlySet<string> = new Set(['began', 'resumed', 'reminded', 'silent-twice']);

export const sayAct = (code: string, locale: Locale): string => {
  const [first = '', second = ''] = code.split(':');
  const known = acts[`${first}:${second}`] ?? acts[first];
  if (known === undefined) return code;
  return ofFlow.has(first) && second !== '' ? `${known[locale]}: ${nameOf(flowNames[locale], second)}` : known[locale];
};

/** What conversations come to, by the last part of its name. */
const results: Readonly<Record<string, Words>> = {
  stage: say('Etapa', 'Stage'),
  actors: say('A quién ha acudido', 'Whom she went to'),
  heard: say('Qué le dijeron', 'What she was told'),
  barriers: say('Qué la frena', 'What holds her back'),
  amountBand: say('De cuánta plata se trata', 'How much money'),
  level: say('Qué tan lista', 'How ready'),
  dimensions: say('Los seis lados de estar lista', 'The six sides of being ready'),
  instalmentMax: say('Cuota que alcanza a pagar', 'Instalment she can pay'),
  nextSteps: say('Pasos que siguen', 'Next steps'),
  redFlags: say('Señales de alerta', 'Red flags'),
  plan: say('Plan de pagos', 'Plan of payments'),
  screened: say('Servicios que revisó', 'Services looked at'),
  offered: say('Servicios que mostró', 'Services shown'),
  nearest: say('El lugar más cercano', 'The nearest place'),
  paired: say('Servicio para los dos a la vez', 'A service for both at once'),
  opened: say('Caso abierto', 'Case opened'),
};

const columns: Readonly<Record<string, string>> = { stage: 'stage', level: 'level', amountBand: 'band' };

const lastOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

export const sayResult = (name: string, locale: Locale): string => results[lastOf(name)]?.[locale] ?? name;

export const sayValue = (name: string, value: string, locale: Locale): string => {
  const last = lastOf(name);
  if (value === 'true' || value === 'false') return value === 'true' ? say('sí', 'yes')[locale] : 'no';
  if (last === 'instalmentMax' && /^\d+$/.test(value)) return `$${Number(value).toLocaleString('es-CO')}`;
  return codeWords[columns[last] ?? '']?.[value]?.[locale] ?? value;
};
