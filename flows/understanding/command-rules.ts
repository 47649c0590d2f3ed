import { anyOf } from './phrases.ts';

type Name = 'menu' | 'back' | 'correct' | 'help' | 'person' | 'pause' | 'my-data' | 'erase' | 'stop';

/** A command is `needs`, all of them, and nothing else but the words of `rest` and polite ones. */
export type CommandRule = { readonly command: Name; readonly needs: readonly RegExp[]; readonly rest?: string };

/** In this order: "borrar mis datos" is no wish to see them, "salir al menú" none to leave. */
export const COMMAND_RULES: readonly CommandRule[] = [
  {
    command: 'erase',
    needs: [
      new RegExp(
        `\\b${anyOf`
        borr(?:ar|arme|en|enme|e|eme|enlo|enlos|arlo|arlos|o|elo|elos|emen|eme)
        elimin(?:ar|arme|en|enme|e|eme|enlo|enlos|arlo|arlos|elos) | suprim(?:ir|an|a)
        no (?:quiero que )?(?:guarden?|almacenen?|tengan?|usen?)
        (?:quit|sac|saqu)(?:ar|e|en|a)(?: tod[oa]s?)? (?:lo mio|mis? (?:datos|informacion|info|numero|nombre|cosas)) | delete | erase | remove | olvid(?:enme|eme|arme) | forget
      `}\\b`,
      ),
    ],
    rest: 'todo toda todos todas lo mi mis mio datos dato info informacion cuenta registro registros conversacion historial chat personales aqui ahi alla que tienen saben sus sistema sistemas base cosas numero my all everything data account information about me en',
  },
  {
    command: 'my-data',
    needs: [
      new RegExp(
        `\\b${anyOf`
        mis? (?:datos|informacion|info|data) | my (?:data|info|information)
        (?:datos|informacion|info|saben|sabe|tienen|guardan|guardaron|guarda|tiene)(?: (?:mios|mia|personales|tienen|tiene|guardan|guardados|hay|saben))* (?:de|sobre) mi
        (?:datos|informacion) (?:mios|mia|tienen mios|tienen mia) | you (?:have|know) (?:about|on) me
      `}\\b`,
      ),
    ],
    rest: 'cual cuales consultar descargar conocer saber revisar mirar tener acceder acceso personales guardados guardada tienen tiene de mi mios mia what see show do data info information mis',
  },
  {
    command: 'person',
    needs: [/^(?:personas?|asesor|asesora|humano|agente|operador|operadora|funcionari[oa]|human|agent)$/],
  },
  {
    command: 'person',
    needs: [
      new RegExp(
        `\\b${anyOf`
        personas? | human[oa]s? | alguien | asesora? | asesores | agente | funcionari[oa]s? | operador[a]?
        gente | person | someone | somebody | agent | human | representative | orientador[a]?
        trabajadora social
      `}\\b`,
      ),
      new RegExp(
        `\\b${anyOf`
        habl(?:ar|o|e|en|arle) | comuni(?:car|carme|queme|que|quenme|carnos) | conversar | chatear | atien[a-z]+
        atender | contact(?:ar|o|en|eme|arme) | llam(?:ar|arme|e|en|eme|enme) | pas(?:ar|arme|eme|ame|enme)
        ayud(?:e|ar|en|eme) | colabore | explique | talk | speak | call | de verdad | real | human[oa] | viv[oa]
        carne y hueso
      `}\\b`,
      ),
    ],
    rest: 'real verdad viva vivo humana ser servicio atencion ayude ayudar atienda explique colabore llame equipo carne y hueso algun alguna otra no robot maquina talk speak call me persona',
  },
  {
    command: 'person',
    needs: [
      new RegExp(
        `\\b${anyOf`
        llamenme | llameme | que me (?:llamen|llame|marquen|atiendan|atienda)
        me (?:pueden|puede|podrian) (?:llamar|marcar) | call me | atencion humana | servicio al cliente
      `}\\b`,
      ),
    ],
  },
  { command: 'person', needs: [/\b(?:asesora?|humano|humana|operador[a]?|agente)\b/] },
  { command: 'person', needs: [/\b(?:hay|esta) alguien\b/], rest: 'ahi alla disponible conmigo atendiendo por' },
  { command: 'person', needs: [/\bno quiero hablar con (?:un |una |el |la )?(?:robot|maquina|bot)\b/] },
  {
    command: 'correct',
    needs: [
      new RegExp(
        `\\b${anyOf`
        corregir | correccion | correjir | corrijo | corrija | corrijame | cambiar | cambio | cambie | cambiemos
        modificar | editar | arreglar | rectificar | correct | change | edit | fix
      `}\\b`,
      ),
    ],
    rest: 'mi mis esa ese eso esta algo lo puse dije escribi respuesta respuestas dato datos pregunta numero anterior ultima my an answer answers uno dos tres cuatro cinco seis siete ocho nueve diez primera segunda tercera cuarta quinta sexta antes informacion respondi conteste equivoque',
  },
  {
    command: 'correct',
    needs: [
      new RegExp(
        `\\b${anyOf`
        equivoque | equiboque | equivoco | equivocada | equivocado | me confundi | la embarre | made a mistake
        wrong answer | (?:puse|respondi|conteste|escribi|quedo|esta|quedaron) mal | no es asi
      `}\\b`,
      ),
    ],
    rest: 'en respuesta dato numero opcion pregunta eso lo puse asi esa esta estoy respuesta mal anterior datos edad',
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
      /\b(?:inicio|principio|comienzo)\b/,
      /\b(?:volver|vuelva|regresar|regrese|devolver|devolverme|ir|lleveme|lleve|lleva)\b/,
    ],
  },
  {
    command: 'menu',
    needs: [/\b(?:opciones|servicios)\b/],
    rest: 'cuales hay otras mas tiene tienen ofrecen demas options other all todas',
  },
  {
    command: 'back',
    needs: [
      new RegExp(
        `\\b${anyOf`
        volver | vuelva | volvamos | regresar | regrese | regresemos | devolver(?:me|se|nos)? | devuelva
        devuelvase | devuelvame | retroceder | atras | patras | back | return | undo | deshacer
        previous
      `}\\b`,
      ),
    ],
    rest: 'paso atras patras pregunta pagina anterior antes hacia question step one lo ultima uno',
  },
  { command: 'back', needs: [/^(?:a )?(?:la |el |lo )?(?:pregunta |paso |lo )?(?:anterior|de antes|de atras)$/] },
  {
    command: 'pause',
    needs: [
      new RegExp(
        `\\b${anyOf`
        pausa | pausar | pausemos | (?:ya|ahorita|luego|al rato) vuelvo | vuelvo (?:ya|ahorita|luego|mas tarde)
        regreso luego | pause | paremos | esper(?:e|en|eme|emos|ame|enme|ar) | wait | hold on | not now
        ocupad[oa] | trabajando | manejando | busy
        (?:estoy|ando) en (?:el )?(?:trabajo|bus|transmilenio|sitp|camello|medico|reunion)
        (?:momento|momentico|momentito|segundo|segundito|ratico|ratito|minuto|minutico)
        no (?:puedo|tengo tiempo|alcanzo) | despues | luego | mas (?:tarde|tardecito|ratico)
        al (?:rato|ratico) | otro dia | en un rato | later | seguimos (?:manana|despues|luego)
        sigo (?:manana|despues|luego) | (?:seguimos|sigo|continuo|continuamos) manana
        manana (?:sigo|seguimos|continuo|continuamos|le escribo|le respondo|hablamos)
      `}\\b`,
      ),
    ],
    rest: 'hacer hagamos ahorita paremos momento momentico segundo ratico ratito rato poco tantico minuto hoy aqui seguimos sigo seguir seguimos continuo continuamos continuar hablamos respondo contesto termino le les escribo lo responder contestar hablar despues luego mas tarde manana otro dia cuando pueda ahorita en este estoy no puedo tengo tiempo muy ocupada trabajando dejemos dejemoslo dejar one moment give minute am m busy ahora later finish continue i ll we mientras bus trabajo esta ando en el',
  },
  {
    command: 'stop',
    needs: [
      new RegExp(
        `\\b${anyOf`
        (?:no (?:quiero |deseo )?(?:que )?(?:sigan?|recibir|recibo|me (?:vuelvan? a )?(?:escrib(?:a|an|ir)|mand(?:e|en|ar)|envi(?:e|en|ar)|molest(?:e|en|ar)|llamen|marquen|contacten)))
        (?:dejen?|dejar) de (?:escribirme|escribir|mandarme|mandar|molestar|molestarme|enviarme|enviar|recibir)
        dejen?me en paz | no (?:moleste|molesten|escriban|escriba|manden|mande) mas
        (?:ya )?no (?:quiero|deseo) (?:mas|seguir|continuar|nada) | no mas | no more | ya no mas | stop
        unsubscribe | desuscribir(?:me)? | (?:cancel|anul)(?:ar|e|en) (?:la |mi )?suscripcion | darme de baja | de baja | leave me alone
        don t (?:text|write|message) me
      `}\\b`,
      ),
    ],
    rest: 'mas mensajes mensaje nada ustedes usted este chat recibir escribir escribirme escribiendo mandando molestando cosas nunca esto aqui seguir quiero messaging informacion info promociones llamadas no messages anymore texting me en whatsapp numero',
  },
  {
    command: 'stop',
    needs: [
      new RegExp(
        `^(?:(?:quiero|quisiera|deseo|necesito|me quiero|puedo) )?${anyOf`
        salir | salirme | salgo | irme | ir ya | exit | quit | fin | end | bye | goodbye | chao | chau | adios
        cancelar | cancele | cancel | cancelo | terminar | termino | finalizar | acabar | parar | pare | paren
        me retiro | me voy | hasta luego | nos vemos | hasta aqui | retirarme | baja
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
      new RegExp(
        `\\b${anyOf`
        no (?:le |lo |te |la |les )?(?:entiendo|entendi|comprendo|comprendi) | don t understand | no entender
        expliquen? | expliqueme | no me queda claro
      `}\\b`,
      ),
    ],
    rest: 'nada bien pregunta eso esto lo dice dijo pregunto muy mejor otra vez question le',
  },
  {
    command: 'help',
    needs: [
      new RegExp(
        `^(?:y )?${anyOf`
        como (?:funciona|es|se usa|se hace|asi|hago|es esto|funciona esto|es eso|se usa esto)
        (?:para )?(?:que|q) (?:puedo hacer|es esto|hago|hay que hacer|toca hacer|significa|significa eso|es eso|quiere decir|quiere decir eso|sirve|sirve esto|puede hacer|hace usted)(?: aqui| ahora)?
        how does (?:this|it) work | what can you do | what is this | que
      `}$`,
      ),
    ],
  },
];
