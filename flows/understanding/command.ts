import { clean, plain } from './clean.ts';
import { COMMAND_RULES, type Command, type CommandRule } from './command-rules.ts';
import { type Parsed, refused, understood } from './parsed.ts';
import { anyOf } from './phrases.ts';
import { near, slips, sound } from './sound.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Said around any command. A text with other words has an answer in it, and is none. */
const POLITE = setOf(
  `por favor porfa porfavor porfis please gracias muchas vecina veci vecino vecinita mija sumerce su merce hola buenas buenos dias tardes noches pues ya
  ahora mismo ay uy ups uish pls plis oiga mire senora senorita senor disculpe disculpa que pena perdon entonces mejor si listo bueno ok yo quiero quisiera queria deseo
  desearia necesito gustaria puedo podria podriamos se puede puedes podemos vamos ir voy a me nos hago para como un una el la los las al con de del
  opcion comando ver mostrar muestreme muestre deme i want to need would like can could let s go the d it`,
);

const SAID: readonly (readonly [string, Command])[] = [
  ['menu', 'menu'],
  ['inicio', 'menu'],
  ['menu principal', 'menu'],
  ['volver', 'back'],
  ['atras', 'back'],
  ['regresar', 'back'],
  ['devolver', 'back'],
  ['corregir', 'correct'],
  ['cambiar', 'correct'],
  ['me equivoque', 'correct'],
  ['ayuda', 'help'],
  ['ayudeme', 'help'],
  ['no entiendo', 'help'],
  ['persona', 'person'],
  ['asesor', 'person'],
  ['hablar con una persona', 'person'],
  ['hablar con alguien', 'person'],
  ['pausa', 'pause'],
  ['borrar', 'erase'],
  ['eliminar', 'erase'],
  ['borrar mis datos', 'erase'],
  ['mis datos', 'my-data'],
  ['salir', 'stop'],
  ['cancelar', 'stop'],
  ['terminar', 'stop'],
];

const KEYS = SAID.map(([key, command]) => ({ key, command, sounds: sound(key) }));

/** Real words that lie one slip from a command. */
const OTHERS = setOf(
  'personal personas asesoria salio salieron valer saber mentir causa causar salud juicio oficio inicia caminar otras volvi salia sali mena manu mesas moler doler voler cambia cambiara partir sacar borrada menudo meno asear atrae atrase atraso atrasada atrasado pausada ayudar paisa paisas pasa pasan',
);

/** "ay no, espere, corregir": she stops herself, and then says what she wants. */
const INTERRUPTION = new RegExp(
  `^(?:(?:ay|uy|huy|oh|ah|ups) )*(?:no )?${anyOf`
    esper(?:e|en|eme|enme|ate) | pere | perese | mentiras? | perdon | un (?:moment|segund)(?:o|ito|ico) | wait
  `} (?=.)`,
);

/** What she does not want is no command. */
const UNWANTED = new RegExp(
  `^no (?:quiero|deseo|necesito|voy a) ${anyOf`
    salir | borrar | eliminar | ayuda | volver | cambiar | corregir | parar | cancelar | terminar | menu
    una persona | que me llamen | ver
  `}\\b`,
);

const fits = (rule: CommandRule, words: string): boolean => {
  let rest = words;
  for (const need of rule.needs) {
    if (!need.test(words)) return false;
    rest = rest.replace(need, ' ');
  }
  const also = setOf(rule.rest ?? '');
  return rest
    .split(' ')
    .every(
      (word) =>
        word === '' ||
        POLITE.has(word) ||
        also.has(word) ||
        (/^\d{1,2}$/.test(word) === (rule.command === 'correct') && /^\d/.test(word)),
    );
};

/** A way of steering the conversation, said on its own; anything with an answer in it is `not-understood`. */
export const parseCommand = (text: string): Parsed<Command> => {
  const cleaned = clean(text);
  const words = plain(cleaned);
  if (words === '') return /[?¿]/.test(cleaned) ? understood('help') : refused('empty');
  // longer than any command: an answer, whatever words it has
  if (words.length > 90) return refused('not-understood');
  if (UNWANTED.test(words)) return refused('not-understood');
  const rule = COMMAND_RULES.find((one) => fits(one, words));
  if (rule !== undefined) return understood(rule.command);
  const [interruption = ''] = INTERRUPTION.exec(words) ?? [];
  if (interruption !== '') return parseCommand(words.slice(interruption.length));
  const bare = words
    .split(' ')
    .filter((word) => !POLITE.has(word) || word === 'mis')
    .join(' ');
  // as it stands it was no command above: only slips of the pen are left
  const slipped = [...new Set([words, bare])]
    .filter((said) => said.length >= 4 && !OTHERS.has(said))
    .map((said) => ({ said, sounds: sound(said) }));
  for (const { key, sounds: heard, command } of KEYS) {
    for (const { said, sounds } of slipped) {
      if (said === key) continue;
      if (sounds === heard || (said[0] === key[0] && near(said, key, Math.max(1, slips(key.length)))))
        return understood(command, true);
    }
  }
  return refused('not-understood');
};
