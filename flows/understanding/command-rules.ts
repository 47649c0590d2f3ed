import { anyOf } from './phrases.ts';

export type Command = 'menu' | 'back' | 'correct' | 'help' | 'person' | 'pause' | 'my-data' | 'erase' | 'stop';

/** A command is `needs`, all of them, and nothing else but the words of `rest` and polite ones. */
export type CommandRule = { readonly command: Command; readonly needs: readonly RegExp[]; readonly rest?: string };

const word = (list: string): RegExp => new RegExp(`\\b${list}\\b`);

/** How a wish ends in Spanish: "borrar", "borre", "borren", "bórrenme", "borrarlo". */
const WISH = '(?:ar|er|ir|en?|an?)(?:me|nos|l[oa]s?)?';
/** What she no longer wants done to her: in the wishing forms only, "no me llaman" is a complaint. */
const WRITE = '(?:escrib(?:an?|ir|iendo)|(?:mand|envi|molest|llam|marqu|marc|contact)(?:en?|ar))(?:me)?';
/** "él no más", "yo no más", "una no más": *only*, as behind a number. "ya no más" of hers ends. */
const WHO = '(?:el|ella|ellos|ellas|yo|mi|un|una|uno|este|esta|esto|ese|esa|eso)';
/** "500 no más", "no más de 500": behind or before a number it is *only*. */
const NO_MORE = `(?<!\\d (?:ya )?)(?<!\\b(?:${WHO}|(?:al?|con|para|pa) \\w{1,20}) )(?:(?:ya )?no mas|no more)(?! (?:de )?\\d)(?! (?:a )?(?:el|ella|yo|mi|un|una|uno)\\b)`;
/** When one goes on. */
const LATER = anyOf`
  ya | ahora | ahorita | luego | despues | al (?:rato|ratico) | mas (?:tarde|tardecito|ratico) | en un rato
  otro dia | manana | later | cuando pueda
`;
const GO_ON = anyOf`
  vuelvo | volvemos | vengo | regreso | sigo | seguimos | continuo | continuamos | contesto | respondo | hablamos | escribo
  termino
`;
/** What she may correct: the words of the questions. */
const FACTS =
  'edad barrio localidad direccion nombre monto plata cantidad valor fecha telefono celular sisben documento documentos negocio sexo';

/** In this order: "borrar mis datos" is no wish to see them, "salir al menú" none to leave. */
export const COMMAND_RULES: readonly CommandRule[] = [
  {
    command: 'erase',
    needs: [
      word(anyOf`
        (?<!\bse (?:me |nos |le )?)(?:borr|elimin|suprim)(?:o|${WISH}) | olvid(?:ar|en?)me
        no (?:quiero que )?(?:guard|almacen)en? | no quiero que (?:usen?|tengan?)
        (?:quit|sac|saqu)${WISH}(?: tod[oa]s?)? (?:lo mio|mis? (?:datos|informacion|info|numero|nombre|cosas))
        (?:quit|sac|saqu|borr|elimin)${WISH} de (?:su|la|esa|ahi la) (?:base|lista|sistema) | bot${WISH} (?:tod[oa]s?|es[oa]s?|mis (?:datos|cosas))
        (?:retir|quit|revoc|anul|cancel)(?:ar|o|e|en) (?:mi|el|la) (?:autorizacion|permiso|consentimiento)
        withdraw my consent
        delete | erase | remove | forget
      `),
    ],
    rest: 'todo toda todos todas lo mi mis mio eso esto datos dato info informacion cuenta registro registros conversacion historial chat personales aqui ahi alla y como hago que tienen saben sus sistema sistemas base cosas numero guardar guarden my all everything data account information about me en',
  },
  {
    command: 'my-data',
    needs: [
      word(anyOf`
        mis? (?:datos|informacion|info|data) | my (?:data|info|information)
        (?:datos|informacion) (?:tienen )?mi[oa]s? | you (?:have|know) (?:about|on) me
      `),
    ],
    rest: 'cual cuales consultar descargar conocer saber revisar mirar tener acceder acceso personales guardados guardada tienen tiene de mi mios mia what see show do data info information mis',
  },
  {
    command: 'my-data',
    needs: [/\b(?:datos|info|informacion|saben?|tienen?|guard(?:an?|aron|ad[oa]s?))\b/, /\b(?:de|sobre) mi\b/],
    rest: 'que cual cuales saber conocer consultar revisar datos info informacion saben sabe tienen tiene guardan guardaron guardada guardados guardado hay han personales todo lo',
  },
  {
    command: 'person',
    needs: [/^(?:personas?|asesor|asesora|humano|agente|operador|operadora|funcionari[oa]|human|agent)$/],
  },
  // "una persona" alone may be the answer to "how many".
  { command: 'person', needs: [/^(?:con )?(?:una )?persona (?:por favor|porfa(?:vor)?)$/] },
  {
    command: 'person',
    needs: [
      word(anyOf`
        personas? | human[oa]s? | alguien | asesora? | asesores | agente | funcionari[oa]s? | operador[a]?
        gente | person | someone | somebody | agent | human | representative | orientador[a]?
        trabajadora social
      `),
      word(anyOf`
        habl${WISH} | hablo | hablarle | comuni(?:c|qu)[a-z]+ | convers[a-z]+ | chatear | at(?:ien|en)d[a-z]+
        contact[a-z]+ | llam[a-z]+ | pas${WISH} | ayud${WISH} | colabore | explique | talk | speak | call
        de verdad | real | human[oa] | viv[oa] | carne y hueso
      `),
    ],
    rest: 'prefiero real verdad viva vivo humana ser servicio atencion ayude ayudar atienda explique colabore llame equipo carne y hueso algun alguna otra no robot maquina talk speak call me persona',
  },
  {
    command: 'person',
    needs: [
      word(anyOf`
        llamenme | llameme | que me (?:llamen|llame|marquen|atiendan|atienda)
        me (?:pueden|puede|podrian) (?:llamar|marcar) | call me | atencion humana | servicio al cliente
      `),
    ],
  },
  {
    command: 'person',
    needs: [
      word(anyOf`
        quej(?:a|as|arme) | pqrs? | complain | complaint
      `),
    ],
    rest: 'poner pongo interponer hacer hago presentar presento radicar tengo donde de sobre por contra del ustedes uno mi make file have about your service',
  },
  { command: 'person', needs: [/\b(?:asesora?|humano|humana|operadora?|agente)\b/] },
  {
    command: 'person',
    needs: [
      new RegExp(
        `\\bhabl${WISH} con (?:un|una|la|el|algun|alguna) (?:senorita|senora|doctora?|muchach[oa]|encargad[oa]|jefe|jefa)\\b`,
      ),
    ],
  },
  // "hay una persona" alone may tell of somebody in her care
  {
    command: 'person',
    needs: [/\b(?:hay|esta) (?:una|alguna) persona (?:ahi|alla|atendiendo|del otro lado|disponible)\b/],
  },
  { command: 'person', needs: [/\b(?:hay|esta) alguien\b/], rest: 'ahi alla disponible conmigo atendiendo por' },
  { command: 'person', needs: [/\bno quiero hablar con (?:un |una |el |la )?(?:robot|maquina|bot)\b/] },
  {
    command: 'correct',
    needs: [
      word(anyOf`
        corr[ei][gj](?:ir|o|a)(?:me)? | correccion | cambi(?:o|ar|e|emos)(?! de (?!respuesta|opcion|dato|monto|cantidad|valor|edad)) | modificar | editar | arreglar | rectificar
        correct | change | edit | fix
      `),
    ],
    rest: `${FACTS} mi mis esa ese eso esta algo lo puse dije escribi respuesta respuestas dato datos pregunta numero anterior ultima my an answer answers uno dos tres cuatro cinco seis siete ocho nueve diez primera segunda tercera cuarta quinta sexta antes informacion respondi conteste equivoque`,
  },
  {
    command: 'correct',
    needs: [
      word(anyOf`
        equivoque | equiboque | equivoco | equivocada | equivocado | me confundi | la embarre | made a mistake
        wrong answer | (?:puse|respondi|conteste|escribi|quedo|esta|quedaron) mal | no es asi
      `),
    ],
    rest: `${FACTS} en respuesta dato numero opcion pregunta eso lo puse asi esa esta estoy mal anterior datos`,
  },
  {
    command: 'menu',
    needs: [/\b(?:menu|menus|home)\b/],
    rest: 'principal main otra vez nuevo volver regresar regrese devolver devolverme vuelva back return lleveme devuelve devuelva devuelvame lleve lleva pase salir opciones inicio ensename en inicial take show completo servicios',
  },
  {
    command: 'menu',
    needs: [
      /^(?:al |el |ir al |volver al |regresar al |desde el )?(?:inicio|principio|comienzo)$|^(?:start|restart|start over|start again)$/,
    ],
  },
  {
    command: 'menu',
    needs: [
      new RegExp(
        `\\b(?:(?:empezar|comenzar|iniciar|reiniciar|arrancar|volver|empecemos)(?: todo)?(?: ${anyOf`
        de nuevo | otra vez | de cero | desde cero | a empezar | a comenzar
        desde el (?:principio|inicio|comienzo)
      `})|reiniciar)\\b`,
      ),
    ],
    rest: 'todo nuevo cero otra vez desde principio inicio',
  },
  { command: 'menu', needs: [/^(?:empezar|comenzar|iniciar)$/] },
  {
    command: 'menu',
    needs: [
      /^(?:no )?(?:mejor )?(?:hablar de |hablemos de |ver |preguntar |saber )?(?:otra cosa|otro tema|something else)$/,
    ],
  },
  {
    command: 'menu',
    needs: [
      /\b(?:inicio|principio|comienzo)\b/,
      /\b(?:volver|vuelva|volvamos|regresar|regrese|regresemos|devolver|devolverme|ir|lleveme|lleve|lleva)\b/,
    ],
  },
  {
    command: 'menu',
    // "600 más servicios" pays them
    needs: [/(?<!\d.*)\b(?:opciones|servicios)\b(?!.*\d)/],
    rest: 'cuales hay otras mas tiene tienen ofrecen demas options other all todas',
  },
  {
    command: 'back',
    needs: [
      word(anyOf`
        volver | vuelva | volvamos | regresar | regrese | regresemos | devolver(?:me|se|nos)? | devuelva
        devuelvase | devuelvame | retroceder | atras | patras | pa tras | para tras | back | return | undo | deshacer
        previous
      `),
    ],
    rest: 'pa paso atras patras pregunta pagina anterior antes hacia question step one lo ultima uno',
  },
  {
    command: 'back',
    needs: [
      /^(?:a )?(?:la |el |lo )?(?:pregunta |paso |lo )?(?:anterior|de antes|de atras)(?: (?:por favor|porfa|porfis|vecina|veci|gracias))*$/,
    ],
  },
  {
    command: 'pause',
    needs: [
      word(anyOf`
        paus(?:a|ar|emos|e) | paremos | esper(?:e|en|eme|emos|ame|enme|ar) | wait | hold on | not now
        me (?:toca|tengo que) ir(?:me)?(?: ya)? ${LATER} ${GO_ON} | ${LATER} (?:le )?${GO_ON} | ${GO_ON} ${LATER} | ocupad[oa] | trabajando | manejando | busy
        (?:estoy|ando) en (?:el )?(?:trabajo|bus|transmilenio|sitp|camello|medico|reunion)
        (?:moment|segund|rat|minut)(?:ico|ito|o) | no (?:puedo|tengo tiempo(?! (?:de|para|pa) (?:ir|pedir|averiguar|sacar|es[ao]s?|bancos?|vueltas?|filas?|tramites?))|alcanzo)
        despues | luego | mas (?:tarde|tardecito|ratico) | al (?:rato|ratico) | otro dia | en un rato | later
      `),
    ],
    rest: 'dame deme regaleme regalame espereme toy hacer hagamos ahorita paremos momento momentico segundo ratico ratito rato poco tantico minuto hoy aqui seguimos sigo seguir seguimos continuo continuamos continuar hablamos respondo contesto termino le les escribo lo responder contestar hablar despues luego mas tarde manana otro dia cuando pueda ahorita en este estoy no puedo tengo tiempo muy ocupada trabajando dejemos dejemoslo dejar one moment give minute am m busy ahora later finish continue i ll we mientras bus trabajo esta ando en el',
  },
  {
    command: 'stop',
    needs: [
      word(anyOf`
        no (?:quiero |deseo )?(?:que )?(?:sigan?|recib(?:ir|o)|me (?:vuelvan? a )?${WRITE}) | no ${WRITE} mas
        dej(?:en?|ar) de (?:recibir|${WRITE}) | dejen?me en paz | leave me alone | don t (?:text|write|message) me
        (?:ya )?no (?:quiero|deseo) (?:mas|seguir|continuar|nada) | ${NO_MORE} | stop
        (?:darme )?de baja | unsubscribe | desuscribir(?:me)? | (?:cancel|anul)(?:ar|e|en) (?:la |mi )?suscripcion
      `),
    ],
    rest: 'mas mensajes mensaje nada ustedes usted este chat recibir escribir escribirme escribiendo mandando molestando cosas nunca esto aqui seguir quiero messaging informacion info promociones llamadas no messages anymore texting me en whatsapp numero',
  },
  {
    command: 'stop',
    needs: [
      new RegExp(
        `^(?:(?:quiero|quisiera|deseo|necesito|me quiero|puedo) )?${anyOf`
        salir | salirme | salgo | irme | ir ya | exit | quit | fin | end
        cancelar | cancele | cancel | cancelo | terminar | termino | finalizar | acabar | parar | pare | paren
        me retiro | hasta aqui | retirarme | baja
      `}\\b`,
      ),
    ],
    rest: 'salir chat aqui esto conversacion todo ya luego chao adios vemos bye',
  },
  { command: 'stop', needs: [/^me quiero (?:ir|salir|retirar)\b/], rest: 'aqui ya chat esto' },
  {
    command: 'help',
    needs: [
      new RegExp(
        `\\b${anyOf`
        ayuda | ayudas | ayud(?:eme|ame|enme|emen|arme) | auxilio | socorro | help | soporte | instrucciones
        orientacion | expliqueme | explicacion | explicame | colaboreme | estoy perdid[oa] | me perdi
      `}\\b|\\b(?:puede|podria|pueden) (?:ayudar|explicar|colaborar)(?:me)?\\b|\\bme (?:ayuda|explica|colabora)\\b`,
      ),
    ],
    rest: 'esto eso aca aqui urgente poco mas nuevo otra vez bien me puede podria pueden tantico esta pregunta ayudar explicar',
  },
  {
    command: 'help',
    needs: [
      word(anyOf`
        no (?:le |lo |te |la |les )?(?:entiendo|entendi|comprendo|comprendi|capto|capte|pillo) | don t understand | no entender
        expliquen? | expliqueme | no me queda claro
      `),
    ],
    rest: 'nada ni jota mu papa pio bien pregunta eso esto lo dice dijo pregunto muy mejor otra vez question le',
  },
  {
    command: 'help',
    needs: [
      new RegExp(
        `^(?:y )?${anyOf`
        como (?:funciona|es|se usa|se hace|asi|hago|es esto|funciona esto|es eso|se usa esto)
        (?:para )?(?:que|q) (?:puedo hacer|es esto|hago|hay que hacer|toca hacer|significa|significa eso|es eso|quiere decir|quiere decir eso|sirve|sirve esto|puede hacer|hace usted)(?: aqui| ahora)?
        que (?:tengo|hay|debo)(?: que)? (?:poner|escribir|responder|contestar|mandar)(?: aqui| ahora| ahi)?
        how does (?:this|it) work | what can you do | what is this | que
      `}$`,
      ),
    ],
  },
];
