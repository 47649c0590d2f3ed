import { anyOf } from '../understanding/phrases.ts';

/** What of a result is asked. */
export type Topic =
  | 'enrolled'
  | 'atThatHour'
  | 'noGood'
  | 'nearer'
  | 'full'
  | 'silent'
  | 'hours'
  | 'phone'
  | 'bus'
  | 'sisben'
  | 'places'
  | 'cost'
  | 'how'
  | 'calls'
  | 'permit'
  | 'givenBy'
  | 'fare'
  | 'nearWork'
  | 'moved'
  | 'ages'
  | 'onlyThey'
  | 'atHome';

/** In this order: "llamé y no contestan" asks for no telephone. */
const topics: readonly (readonly [Topic, RegExp])[] = [
  [
    'full',
    /\bno (?:habia|hubo|quedaban?|me dieron|dieron) (?:ya |mas )?cupos?\b|\b(?:estaba|esta) (?:todo )?lleno\b(?! de\b)|\bme (?:dijeron|dicen) que (?:ya )?no hay cupos?\b|^(?:fui |llame |pregunte |y |ya |me dijeron |que )*no hay (?:ya )?cupos?$|\bno places? left\b/,
  ],
  [
    'silent',
    /\bno (?:me )?(?:contestan|contestaron|atienden|atendieron|responden|respondieron)(?: \w+){0,3}$|\b(?:llam\w+|marqu\w+|linea|telefono|numero)\b.*\bno (?:me )?(?:contest\w+|atiend\w+|respond\w+)(?: \w+){0,3}$|\bnadie (?:me )?(?:contest\w+|atiend\w+|respond\w+)|\b(?:suena|timbra) (?:ocupado|y timbra)|\bnobody (?:answers|picks up)\b/,
  ],
  [
    'silent',
    /\b(?:no (?:me|nos|lo|la|le) (?:quisieron|quieren) (?:recibir|atender|inscribir)\w*|no (?:me|nos|lo|la|le) (?:recibieron|recibio)|(?:estaba|esta|encontre) (?:todo )?cerrad[oa]|me (?:trataron|atendieron) (?:muy )?mal|ya no (?:existe|funciona|atienden)|(?:lo|la) cerraron|^cerraron|they were closed|it was closed)\b/,
  ],
  [
    'moved',
    /^(?:(?:no|ay|pero|es que|yo|vecina|veci|ya|ahora|la verdad) )*(?:no vivo (?:ahi|alla|aca|en (?:ese|esa|este|esta) \w+)|vivo en (?:otr[oa] \w+|otro lado)|me (?:mude|pase|trastee|cambie)(?: de (?:casa|barrio|localidad|direccion))?|(?:(?:quiero|necesito|puedo|voy a|como) )?cambi(?:e|o|ar) de (?:casa|barrio|localidad|direccion)|me equivoque (?:de|con el) barrio)$/,
  ],
  [
    'ages',
    /\b(?:de|hasta|desde|para|a) (?:que|cuantos|cuales) (?:edad(?:es)?|anos?)\b(?!.*\btengo\b)|\bque edades\b|\b(?:up to|from) what age\b/,
  ],
  [
    'nearer',
    new RegExp(
      anyOf`
        \b(?:mas|algo|otr[oa]s?|hay|uno|una|nada|nearer|closer) (?:\w+ )?(?:cerca(?! de (?:donde|la casa de))|cerquit[ao]s?|cercan[oa]s?)\b
        \b(?:eso|muy|tan|re|queda|es|esta|quedan|bien|demasiado|que) (?:muy |tan |re |bien )?lej(?:os|itos|isimos)\b
        ^(?:\w+ )?lej(?:os|itos|isimos)\b
        \b(?:anything|something|any) (?:nearer|closer)\b
        \b(?:too|so|very) far\b
      `,
    ),
  ],
  [
    'enrolled',
    /\bya (?:l[oa]s?|me|nos) (?:deje )?(?:inscri\w+|matricul\w+|apunt\w+|meti)\b(?! (?:y|pero) )|\bya (?:(?:se|nos|me) )?(?:esta|estamos|estoy|quedo|quede|quedamos) (?:inscrit|matriculad|apuntad)[oa]s?\b|\balready (?:enrolled|signed up|registered)\b/,
  ],
  [
    'atThatHour',
    /\bno (?:me|nos|le) (?:sirve|queda|cuadra)\b.*\b(?:horarios?|horas?|trabaj\w+|turnos?|salgo|entro)\b|(?<!\b(?:un|de|busco|quiero|necesito|hay) )\b(?:trabajo|salgo|entro|camello)(?: \w+)? (?:de|desde|hasta|a) las \d|\ba esa hora (?:no|yo|trabajo|estoy)\b|\bi work (?:until|till|from) \d/,
  ],
  [
    'atHome',
    new RegExp(anyOf`
      \b(?:alguien|quien|persona|enfermer[ao]|muchacha|senora)(?: \w+){0,3} (?:veng[ao]|vay[ao]|viene|va|venir|ir)(?: \w+){0,5} (?:casa|domicilio)\b
      \b(?:cuid\w+|ayud\w+|atiend\w+|atencion)(?: \w+){0,3} (?:(?:en|a) (?:la |mi |su |el )?(?:casa|domicilio))\b(?! de\b)
      \ba domicilio\b | \basistencia (?:personal|en (?:la )?casa)\b | \brelevo\b | \b(?:come|comes|help|care|care for \w+) (?:to|at) (?:my |our |the )?(?:home|house)\b
    `),
  ],
  ['nearWork', /\bcerca (?:de|al?|del) (?:(?:el|mi|donde) )*trabaj\w+|\bnear (?:my )?work\b/],
  [
    'hours',
    new RegExp(anyOf`
      \b(?:a |de |desde |hasta )?que horas?\b | \bque horarios?\b | \b(?:el|los|cual|cuales) (?:es el |son los )?horarios?\b
      \b(?:abren|cierran|atienden|abierto|abre|cierra)\b(?! (?:con|sin)\b) | \bque dias? (?:abren|atienden|hay|es|son|puedo)\b | \bwhat time\b | \b(?:opening )?hours\b
      ^(?:(?:y|pero|oiga|vecina|veci|sera que|entonces) )*(?:puedo|podemos|se puede|puede) (?:ir|pasar|acercarme|llevarl[oa]s?)(?: (?:ya|hoy|mismo|manana|ahora|ahorita|de una|el \w+|este \w+|alla|esta tarde))*$
      ^(?:(?:y|pero|oiga|vecina|veci|tambien|eso|es|son|hay|algo|clases|cursos|funciona|funcionan|trabajan) )*(?:los |el |en |un |de |por |la )*(?:sabados?|domingos?|fines? de semana|festivos?|noches?|tardes?|mananas?)$
      ^(?:(?:y|pero|oiga|vecina|veci|eso|es|seria|cuidan|lo|la|los) )*(?:todo el dia|medio dia|media jornada|jornada completa)(?: o (?:todo el dia|medio dia))?$
      \bcuando (?:puedo|podemos|toca|hay que|se puede) (?:ir|llevarl[oa]s?|pasar)\b | ^(?:can|may) i go (?:today|now|tomorrow)$
    `),
  ],
  [
    'calls',
    /^(?:(?:y|pero|entonces|vecina|veci|cuando|o) )*(?:(?:me|nos|l[oa]s?|ustedes|usted|va a|van a|vana|puede|pueden) )*(?:llaman?|llamar|inscriben?|inscribir(?:me|l[oa]|nos)?|anotan?|apartan?|separan?|(?:me |l[oa] )?inscrib[ae](?:me|nos|l[oa])?|call me|enrol me)(?: (?:ustedes|usted|el cupo|un cupo|alla|ahi))*$/,
  ],
  [
    'fare',
    /\b(?:no (?:tengo|hay|tenemos)|sin) (?:plata |con que |como pagar )?(?:para |pa )?(?:(?:el|los|un|pagar) )*(?:bus(?:es)?|pasajes?|transporte|transmilenio|sitp)\b|\bno (?:money|fare) for the bus\b/,
  ],
  [
    'givenBy',
    /^(?:(?:y|pero|oiga|vecina|veci) )*(?:(?:eso|ese|esa|esto) (?:es|lo da|lo hace|sera) (?:de |del )?(?:la |el |los )?(?:alcaldia|gobierno|distrito|icbf|bienestar(?: familiar)?|privado|publico|particular)|(?:de quien|quien(?:es)?)(?: (?:es|son|l[oa]s?|va a|van a|da|dan|hace|ofrece|atiende|atienden|cuida|cuidan|cuidar(?:lo|la|los|las)?|eso|ese|esa|alla|ahi|jardin|servicio|el|la))+)$|^who (?:runs|gives|offers) (?:it|that|this)$/,
  ],
  [
    'how',
    new RegExp(anyOf`
      \bcomo (?:(?:l[oa]s?|me|nos|se|le|hago|hacemos|hace|para|puedo|es|toca) )*(?:inscrib\w+|matricul\w+|entr\w+|pid\w+|pedir\w*|apunt\w+|meter\w*|met[oe]|solicit\w+|consig\w+|conseguir\w*)\b(?!.*\b(?:plata|trabajo|empleo|subsidios?|mercado|ppt|cedula|eps|sena|medic[oa]s?|odonto\w+|arriendo)\b)
      ^(?:(?:y|pero|entonces|oiga|vecina|veci|ahora) )*(?:que (?:mas )?(?:me )?(?:falta|hago|sigue|tengo que hacer|debo hacer|toca hacer|hay que hacer)|como (?:hago|le hago|es|se hace))(?: (?:ahora|entonces|ahi|para (?:ir|entrar|eso)))*$
      \b(?:tengo que|toca|hay que|debo|se necesita|necesito|piden?) (?:pedir |sacar |tener |una |con )*(?:cita|turno|inscrib\w+|inscripcion)\b(?! con\b| medica| de \w| (?:para|en|a|al) (?:el |la )?(?:medic|doctor|odont|pediatr|eps))
      ^(?:(?:y|pero|oiga|vecina|veci|entonces) )*(?:q|que|cuales) (?:papeles|documentos|requisitos) (?:toca|piden?|hay|necesito|se|llevo|debo|son|tengo)\b(?: \w+){0,3} (?:para|pal?|al|en|del?|por)\b
      ^(?:(?:y|pero|entonces|oiga|vecina|veci|bueno) )*(?:q|que) (?:es lo que )?necesito(?: llevar| traer| para (?:ir|entrar|eso|inscrib\w+))?$
      ^how do (?:i|we) (?:enrol|apply|get in|sign up)\b
    `),
  ],
  [
    'phone',
    new RegExp(anyOf`
      (?<!\bno tengo )\b(?:el|un|los|que|tiene|algun|dame|me da|me regala) (?:numero de )?(?:telefonos?|celular|numero(?! de (?:cuenta|cedula)))\b
      \ba (?:que|cual) (?:numero|telefono)\b | \b(?:a )?donde (?:puedo )?llam(?:o|ar)\b | \b(?:the|a) phone(?: number)?\b
      ^(?:(?:y|pero|es que|yo) )*(?:si )?(?:no (?:tengo|hay)|sin) (?:internet|datos|computador(?:a)?|wifi)$
    `),
  ],
  [
    'bus',
    /\b(?:que|cual|cuales|en que) (?:bus(?:es)?|buset[ao]s?|sitp|rutas?|transmi(?:lenio)?|alimentador)\b(?! del cuidado)|\bno se (?:como )?llegar\b(?! a fin)|\bwhich bus\b/,
  ],
  [
    'sisben',
    /\b(?:sin|no tengo|no tiene|piden|pide|toca tener|hay que tener|necesito|need|without) (?:el |un |tener |a )?sisben\b/,
  ],
  ['places', /\b(?:hay|habra|tienen|queda|quedan|tendran) cupos?\b/],
  [
    'onlyThey',
    new RegExp(anyOf`
      \b(?:cuando|que dia|en que mes|en que fecha) (?:empiez\w+|inici\w+|arranc\w+|comienz\w+|vuelven a (?:abrir|inscribir)|hay (?:inscripciones|matriculas))\b
      \bcuanto (?:tiempo )?(?:dura|duran|demora|demoran)\b | \bcuanto tiempo es\b
      \b(?:cuanto|cuando) (?:es lo que )?(?:me |nos |le |lo |la |se )?(?:dan|pagan|consignan|llega|llegan|giran)\b
      \bdan (?:un |algun )?(?:diploma|titulo|certificado(?! de discapacidad))\b | \b(?:es|son|sera) (?:virtual(?:es)?|presencial(?:es)?)\b
      \b(?:piden|toca|llevan|hay que llevar|con) (?:el )?uniforme\b | ^(?:(?:y|pero|en) )*(?:en )?vacaciones$ | ^(?:y )?(?:eso )?es seguro$
      \b(?:les?|nos|me) dan (?:de comer|comida|almuerzo|refrigerio|desayuno|onces)\b | \bdan (?:de comer|comida|almuerzo|refrigerio|desayuno|onces) (?:alla|ahi|en (?:el|ese))\b
      ^(?:y )?si se (?:me )?enferm[ae]\b | \bwhen does it start\b | \bhow long does it (?:last|take)\b
    `),
  ],
  [
    'cost',
    /\b(?:gratis|gratuit[oa]s?|cuanto (?:vale|cuesta|cobran|sale|piden|hay que pagar|toca pagar|se paga|valen)|que (?:vale|cuesta|cobran)|cobran|tiene (?:algun )?costo|(?:hay que|toca|se) paga[r]?|es pago|free|how much|cost)\b/,
  ],
  [
    'noGood',
    /^(?:(?:no|ay|pues|pero|la verdad|vecina|veci|es que|es[ao]s?|es[ae]|esto|a mi) )*no (?:me|nos|le) (?:sirven?|funcionan?|convienen?|gustan?|quedan? bien)(?: (?:es[ao]s?|es[ae]|esto|nada|ninguno|vecina|veci|para nada|a mi))*$|^(?:that|it|this) (?:does not|doesn t|won t) work for (?:me|us)$/,
  ],
];

/** What she asks of the results that she sees, from her plain words. */
export const topicIn = (said: string): Topic | undefined => topics.find(([, pattern]) => pattern.test(said))?.[0];
