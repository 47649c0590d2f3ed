import { clean, plain } from './clean.ts';
import { type Parsed, refused, understood } from './parsed.ts';
import { near, slips, sound } from './sound.ts';

export type Command = 'menu' | 'back' | 'correct' | 'help' | 'person' | 'pause' | 'my-data' | 'erase' | 'stop';

/** Said around a command; an answer has other words too, and is then no command. */
const AROUND =
  /\b(?:por favor|porfa|porfavor|porfis|please|gracias|muchas gracias|veci(?:na|no|nita)?|sumerce|su merce|hola|buenas|buenos dias|buenas tardes|buenas noches|pues|ya|ahora|ahorita mismo|ay|oiga|mire|senora|senorita|disculpe|disculpa|que pena|perdon|entonces|mejor|si|listo|bueno|ok)\b/g;
const WISH =
  /^(?:(?:yo|quiero|quisiera|queria|deseo|desearia|necesito|me gustaria|puedo|podria|podriamos|se puede|puede|puedes|podemos|vamos|ir|voy a|voy|me|nos|ayudeme a|ayudame a|como hago para|como puedo|como|i want to|i want|i need to|i need|i d like to|can i|could i|let me|let s|go|un|una|el|la|los|las|al|a|con|que|opcion|comando|ver|mostrar|muestreme|muestre|dar|deme|pasar|paseme)(?: |$))+/;

const RULES: readonly (readonly [Command, RegExp])[] = [
  ['erase', /^(?:borr|elimin|suprim|quit|delet|eras|remov|olvid|forget)[a-z]*(?: (?:me|todo|toda|todos|todas|lo|los|las|el|la|mis?|mi|my|all|everything|datos?|info|informacion|cuenta|data|account|information|registros?|conversacion|historial|chat|personales|de aqui|de mi|que tienen|lo mio|que saben|sus?|del sistema|de su sistema|de sus sistemas|de la base de datos|base|about me|mis cosas|numero))*$/],
  ['my-data', /^(?:que |cuales |see |show me |show |consultar |descargar |conocer |saber |revisar |mirar |tener |acceder |acceso |what )*(?:a )?(?:mis? (?:datos|informacion|info|data)|my data|my info(?:rmation)?|(?:que )?(?:datos|informacion|info|saben|sabe|tienen|guardan|guardaron) (?:mios|mia|personales|de mi|sobre mi|mis datos|(?:tienen?|guardan?|hay|saben?)(?: (?:de|sobre) mi)?)|(?:what )?(?:data )?(?:do )?you (?:have|know) (?:about|on) me)(?: (?:personales|guardados|que tienen|tienen|de mi))*$/],
  ['person', /^(?:habl|comunic|convers|chate|atend|atiend|contact|llam|pas|escrib|talk|speak|that)?[a-z]*(?: ?(?:to|with|con|a|me|nos|de|que|por|una?|alguna?|the|algun|alguien|real|de verdad|viva?|human[oa]s?|ser|servicio|atencion|otra?|la|el))* ?(?:persona|personas|human[oa]s?|alguien|asesora?|asesores|agente|funcionari[oa]|operador[a]?|gente|person|someone|somebody|agent|representative|orientador[a]?|trabajadora? social|me llame alguien|servidor[a]?(?: publica?o?)?)(?: (?:de verdad|real|viva?|humana?o?|del equipo|de carne y hueso|en vivo|que me (?:ayude|atienda|explique|colabore)|que me llame|me llame|por favor|real person))*$/],
  ['person', /^(?:que )?(?:me (?:llamen|llame|marquen|atiendan?)|llamenme|llameme|un humano|no quiero hablar con (?:un |una )?(?:robot|maquina|bot)|call me|atencion humana|servicio al cliente|human|persona real)$/],
  ['correct', /^(?:(?:corregir|correccion|correjir|corrijo|corrija|cambiar|cambio|cambie|cambiemos|modificar|editar|arreglar|rectificar|correct|change|edit|fix)(?: (?:la|el|las|los|mi|mis|un|una|esa|ese|eso|esta|algo|lo|que|puse|dije|escribi|respuestas?|dato|datos|pregunta|numero|anterior|ultima|my|an|the|answers?|\d{1,2}|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|primera|segunda|tercera|cuarta|quinta|it|antes|de|informacion))*|(?:me )?equivo(?:que|co|cado|cada)|(?:me )?equiboque|(?:es(?:ta|o|toy)? )?(?:quedo |esta )?(?:mal|errad[oa])(?: (?:lo que puse|esa respuesta|escrito))?|(?:eso|lo que puse|asi|la respuesta|respuesta)? ?(?:no es asi|esta mal|quedo mal)|me equivoque (?:de|en|con) (?:una? |la |el )?(?:respuesta|dato|numero|opcion|pregunta)|i made a mistake|wrong answer|puse mal(?: (?:el|la|un|una) [a-z]+)?|puse (?:otra cosa|lo que no era)|respondi mal|conteste mal|escribi mal|error|me confundi|la embarre)$/],
  ['back', /^(?:volver|vuelva|volvamos|regresar|regrese|regresemos|devolver|devolverme|devuelva|devuelvase|devuelvame|devolvernos|retroceder|atras|para atras|patras|hacia atras|back|go back|anterior|previous|return|undo|deshacer)(?: (?:a|al|la|el|lo|atras|para atras|patras|un paso|paso|una|uno|pregunta|pagina|anterior|antes|de|back|question|previous|the|to|one|step))*$|^(?:a )?(?:la |el )?(?:pregunta |paso |lo )(?:anterior|de antes)$/],
  ['menu', /^(?:menu|menus|main menu|home|inicio|principal|start|restart|opciones|options|empezar|comenzar|iniciar|reiniciar|volver a empezar|start over|empezar de (?:cero|nuevo)|comenzar de (?:cero|nuevo)|desde (?:cero|el (?:principio|comienzo|inicio)))(?: (?:principal|otra vez|de nuevo|de cero|de opciones|de servicios|desde cero|desde el principio|desde el inicio|inicial|todo|menu|completo))*$|^(?:volver|regresar|regrese|devolver|devolverme|vuelva|back|return|ir|lleveme|salir|vamos)(?: (?:al|a|para el|to|the|el|main))* (?:menu|inicio|principio|comienzo|start|home)(?: principal)?$|^(?:que )?(?:mas )?(?:opciones|servicios)(?: (?:hay|tiene|tienen|ofrecen))?$|^(?:las |other |otras |las otras |mas )opciones$/],
  ['pause', /^(?:pausa|pausar|pausemos|pause|hacer una pausa|paremos (?:un momento|un ratico|por hoy|aqui)|(?:un )?(?:momento|momentico|momentito|segundo|ratico|ratito|minuto|minutico)|esper[a-z]*(?: (?:un )?(?:momento|momentico|segundo|ratico|ratito|poco|tantico|minuto))?|(?:seguimos|sigo|seguir|continuo|continuamos|continuar|hablamos|respondo|contesto|termino|le escribo|escribo|le respondo|lo hago|later|finish|continue)(?: (?:despues|luego|mas tarde|manana|otro dia|al rato|mas tardecito|later|tomorrow|en un rato|mas ratico|cuando pueda))+|(?:despues|luego|mas tarde|manana|al rato|al ratico|later|otro dia|ahorita|mas tardecito|en un rato|mas ratico)(?: (?:seguimos|sigo|continuo|continuamos|le escribo|escribo|le respondo|le contesto|contesto|hablamos|respondo|no puedo|termino|lo termino))*|(?:ahora|ahorita|en este momento|por ahora|hoy|ya) no (?:puedo|tengo tiempo|alcanzo)(?: (?:ahora|seguir|continuar|hablar|contestar|responder|hoy|estoy ocupada?o?))*|no (?:puedo|tengo tiempo|alcanzo)(?: (?:ahora|ahorita|seguir|continuar|hablar|contestar|responder|hoy|en este momento|por ahora|mas))+|estoy (?:ocupad[oa]|trabajando|manejando|en (?:el )?bus|en el trabajo)|dejem?os?(?:lo|la)? (?:para )?(?:despues|luego|manana|mas tarde)|i m busy|not now|wait|hold on|one moment|give me a (?:minute|moment))$/],
  ['stop', /^(?:salir|salirme|salgo|stop|parar|pare|paren|cancelar|cancele|cancel|exit|quit|fin|terminar|finalizar|acabar|chao|chau|adios|bye|goodbye|hasta luego|nos vemos|end|unsubscribe|desuscrib[a-z]+|retirar(?:me)?|(?:dar(?:me)? de )?baja|dejar de (?:recibir|escribir)[a-z ]{0,40}|no (?:quiero |deseo )?(?:que )?(?:mas|recib[a-z]+|sigan?|me (?:vuelvan? a )?(?:escrib[a-z]+|mand[a-z]+|envi[a-z]+|moleste?n?|llamen|contacten))(?: (?:mas|mensajes?|escribir|escribiendo|mandando|molestando|nada|de ustedes|a escribirme|con esto|mas mensajes|aqui|este chat))*|dejen? de (?:escrib|mand|molest|envi)[a-z]*(?: (?:mas|mensajes|cosas))*|dejeme en paz|dejenme en paz|no mas|no more|ya no quiero (?:mas|seguir|continuar|nada)|no (?:quiero|deseo) (?:seguir|continuar|mas)(?: con esto)?|salir (?:del chat|de aqui|de esto)|terminar (?:el chat|la conversacion|todo)|stop messaging me|leave me alone|ya no mas|me retiro|me voy|hasta aqui)$/],
  ['help', /^(?:ayuda|ayudas|ayudeme|ayudame|ayudenme|ayudemen|auxilio|socorro|help|help me|soporte|instrucciones|no (?:le |lo |te |la )?(?:entiendo|entendi|comprendo|entendido)(?: (?:nada|bien|la pregunta|eso|que|como|muy bien|esto|lo que me (?:dice|pregunta)))*|i don t understand|explique(?:me|lo)?(?: (?:mejor|otra vez|eso|bien))*|expliqueme|como (?:funciona|es|se usa|se hace|hago|asi)(?: (?:esto|eso|aqui))*|(?:para )?(?:que|q) (?:puedo hacer|es esto|hago|hay que hacer|toca hacer|puede hacer|significa(?: eso)?|es eso|quiere decir(?: eso)?|sirve(?: esto)?)(?: aqui)?|funciona(?: esto)?|hago|hacer|necesito (?:una )?(?:ayuda|orientacion)|(?:un poco de |mas )?(?:ayuda|orientacion|explicacion)(?: (?:con esto|aca|aqui|urgente))*|estoy perdid[oa]|me perdi|que|how does (?:this|it) work|what can you do|what is this|colaboreme|me (?:puede |podria )?(?:ayud|colabor|explic)[a-z]*(?: (?:con esto|aqui|eso|mejor))?|(?:ayud|colabor|explic)(?:a|e|ar|arme|eme|ame)?(?: (?:con esto|aqui|eso|mejor))?)$/],
];

const KEYS: readonly (readonly [string, Command])[] = [
  ['menu', 'menu'], ['inicio', 'menu'], ['volver', 'back'], ['atras', 'back'], ['regresar', 'back'], ['corregir', 'correct'], ['cambiar', 'correct'],
  ['ayuda', 'help'], ['ayudeme', 'help'], ['persona', 'person'], ['asesor', 'person'], ['asesora', 'person'], ['humano', 'person'], ['pausa', 'pause'], ['borrar', 'erase'],
  ['eliminar', 'erase'], ['salir', 'stop'], ['cancelar', 'stop'], ['terminar', 'stop'], ['mis datos', 'my-data'], ['devolver', 'back'], ['me equivoque', 'correct'],
  ['hablar con una persona', 'person'], ['borrar mis datos', 'erase'], ['menu principal', 'menu'], ['hablar con alguien', 'person'],
];
/** Real words that lie one slip from a command. */
const NOT_TYPED = new Set(['personal', 'personas', 'asesoria', 'valer', 'saber', 'mentir', 'pausas', 'pauso', 'causa', 'monu', 'salud', 'juicio', 'oficio', 'inicia', 'trabajar', 'caminar', 'parar', 'sali', 'salia', 'otras', 'volvi']);

/** A way of steering the conversation, said on its own; anything with an answer in it is `not-understood`. */
export const parseCommand = (text: string): Parsed<Command> => {
  const cleaned = clean(text);
  const said = plain(cleaned);
  if (said === '') return /^[?¿! ]+$/.test(cleaned) && /[?¿]/.test(cleaned) ? understood('help') : refused('empty');
  // longer than any command: an answer, whatever words it has
  if (said.length > 90) return refused('not-understood');
  const bare = said.replace(AROUND, ' ').replace(/\s+/g, ' ').trim();
  const tries = new Set([said, bare, said.replace(WISH, ''), bare.replace(WISH, '')].map((words) => words.trim()).filter((words) => words !== ''));
  if (/^(?:no|nada|nunca|jamas) (?:quiero|deseo|necesito|voy a)\b/.test(bare) && !/mas|segu|contin|recib|escrib|robot|maquina|bot\b/.test(bare)) return refused('not-understood');
  for (const [command, pattern] of RULES) {
    for (const words of tries) if (pattern.test(words)) return understood(command);
  }
  for (const words of tries) {
    if (words.length < 4 || NOT_TYPED.has(words)) continue;
    for (const [key, command] of KEYS) {
      if (sound(words) === sound(key) || (key.length > 3 && near(words, key, key.length < 5 ? 1 : slips(key.length)) && words[0] === key[0])) return understood(command, true);
    }
  }
  return refused('not-understood');
};
