import { KNOW_WHERE, STREET } from './danger-signs.ts';
import { anyOf } from './phrases.ts';

/** She wants to die, or somebody near her. */
export const SUICIDE: readonly RegExp[] = [
  new RegExp(
    `\\b${anyOf`
    suicid[a-z]* | suisid[a-z]* | zuicid[a-z]* | kill myself | end my life | end it all | want to die
    wanna die | (?:don t|do not) (?:want to|wanna) live(?! (?:in|at|with|near|here|there|alone|on the|far)\b(?! (?:this world|this life|fear|pain)\b)) | self harm | hurt myself
  `}\\b`,
  ),
  new RegExp(
    `\\b${anyOf`
    quiero | quisiera | queria | deseo | prefiero | preferiria | pienso | he pensado | pensado | pensando
    piensa | ganas | dan ganas | provoca | voy | ganas de | mejor | intente | trate | deberia
    dice que (?:se )?quiere | quiere | quieren | ganas tengo | tengo ganas | necesito | ojala
  `}\\b(?: \\w+){0,3}? ${anyOf`
    morir | morirme | morirse | morirnos | matarme | matarse | estar muert[oa] | desaparecer | desaparecerme
    desaparezca | acabar con (?:mi vida|todo|su vida) | acabar mi vida | quitarme la vida | quitarse la vida
    colgarme | ahorcarme | tirarme | botarme | lanzarme | cortarme | irme de este mundo | dejar de existir
    dejar de vivir | no despertar | no despertarme | dormir y no despertar | dormirme y no despertar
    hacerme dano | hacerse dano | me muera | me muriera | morime | morirmen
  `}\\b`,
  ),
  new RegExp(
    `\\bno ${anyOf`
    quiero | quisiera | deseo | tiene sentido | vale la pena | le veo sentido a | aguanto | soporto | puedo
    quiere | le encuentro sentido a | dan ganas de | tengo ganas de | me provoca | merezco | quiero seguir
    tengo (?:motivos|razones) para | encuentro (?:motivos|razones) para
  `}(?: (?:mas|seguir|ya|de|a|la|el|esta|con|mi|ni))* ${anyOf`
    vivir | viviendo | vida | vivo | existir | existiendo | estar en este mundo | esta vida | seguir viva
    seguir vivo
  `}\\b`,
  ),
  new RegExp(
    `\\b${anyOf`
    (?:mi|la|esta) vida (?:ya )?no (?:tiene sentido|vale(?: la pena| nada)?|sirve)
    ya no (?:quiero|aguanto|puedo|doy) (?:mas )?(?:vivir|con (?:mi vida|la vida|esta vida)|la vida|esta vida)
    estoy cansad[oa] de (?:vivir|la vida|esta vida|existir) | cansad[oa] de vivir
    sin ganas de (?:vivir|nada de vivir|seguir viviendo) | perdi las ganas de vivir | no tengo ganas de vivir
    (?:estaria|estarian|estaran) mejor (?:si (?:me muero|yo no|no existiera|no estoy)|muert[oa]|sin mi)
    mejor muert[oa] | mejor me muero | mejor me mato | ojala me muera | ojala me muriera
    ojala no (?:despierte|despertara|amanezca|hubiera nacido) | no le hago falta a nadie | nadie me extranaria
    me quiero (?:morir|matar|ir de este mundo|desaparecer|ahorcar|colgar|cortar|quitar la vida)
    se quiere (?:morir|matar|quitar la vida|ahorcar) | si l[oa] (?:dejo|abandono|termino) se (?:mata|quita la vida|ahorca)
    me (?:voy a|boy a) (?:matar|quitar la vida|morir ya|ahorcar|tirar|cortar)
    me tomo (?:unas|todas las) pastillas | me tome (?:un frasco|unas pastillas|veneno|todas las pastillas)
    tomarme (?:un veneno|veneno|unas pastillas|todas las pastillas)
    me corto (?:los brazos|las venas|las munecas) | cortarme las venas | me (?:corto|hago dano)
    me estoy cortando | se (?:corta|hace dano) | pegarme un tiro | me (?:voy a pegar|pego) un tiro | se (?:corto|cortaron) las venas
    no quiero vivir (?:mas )?con (?:tantas?|esta|estas) (?:deudas?|culebras?|problemas?|angustias?|preocupacion(?:es)?)
    no quiero (?:vivir|estar viva|estar vivo|seguir viva|seguir vivo|despertar|existir)
    atentar contra (?:mi|su) vida | atente contra | ya no mas con (?:la|esta|mi) vida
  `}\\b`,
  ),
  new RegExp(
    `\\b(?:quisiera|prefiero|preferiria|mejor|ojala|mejor que|deberia)(?: \\w+){0,3}? no (?:existir|existiera|haber nacido|hubiera nacido|estar aqui|estuviera)\\b|\\bpara que ${anyOf`
    vivir | seguir viviendo | sigo viva | sigo vivo | seguir viva | seguir vivo | vivo
  `}\\b|\\bfrasco de pastillas\\b|\\bme (?:he cortado|corto|corte) (?:los|las|el) (?:brazos?|venas?|munecas?|piernas?)\\b|\\bme he (?:cortado|hecho dano|lastimado)\\b`,
  ),
  /^(?:me quiero morir|quiero morir|quiero morirme|no quiero vivir)/,
];

const PARTNER =
  '(?:mi |el |la |un |una |su )?(?:marido|esposo|esposa|pareja|novio|novia|jefe|companero|companera|ex|exmarido|exesposo|exnovio|hermano|papa|mama|padre|padrastro|hijo|suegro|cunado|tio|jefe|patron|vecino|hombre|tipo|man|senor|papa de mis hijos|papa de mi hij[oa]|dueno de la casa|husband|boyfriend|partner|dad|father|brother|son)';
/** "miedo que mi mamá se muera": for somebody, and of nobody, where no blow and nobody else is spoken of. */
const WORRY = `(?:de )?que (?:a )?(?:${PARTNER} )?se (?:(?:me|nos|le) )?(?:muera|caiga|enferme|agrave|pierda)\\b(?: ${PARTNER}\\b)?(?!.*\\b(?:${PARTNER}|golp\\w+|peg\\w+|maltrat\\w+|mat\\w+)\\b)`;

const AT_NIGHT = '(?:tan |muy |sola )*(?:tarde|de noche|por la noche|a esa hora)';
/** What she fears is an empty pot, where nobody waits for her who rages. */
const WITH_NOTHING =
  '(?:y |porque |que )*(?:sin|no (?:tener|tengo|tengamos|llevar|llevo|hay|haya)) (?:\\w+ ){0,3}?(?:plata|platica|dinero|pesos?|comida|mercado|nada|trabajo|leche|vender|que (?:comer|dar\\w*|cocinar|llevar\\w*))\\b(?!.*\\b(?:marido|espos[oa]|pareja|novi[oa]|ex|padrastro|papa|hombre|man|brav[oa]|borrach[oa]|(?:enoj|desquit|furi)\\w+)\\b)';
const GO_HOME =
  '(?:quiero|quisiera|puedo|soy capaz de) (?:volver|regresar|llegar|ir|irme) (?:a|pa|para) (?:(?:la|mi|esa) )?casa';
/** Of home, and neither of a dog nor of being robbed on the way. */
const FEAR_OF_IT =
  '(?:mucho |tanto )?(?:miedo|temor|pavor|panico)\\b(?=$| (?:y|pero|porque|de el|a el|estar|ahi|alla|vecina|veci|ayuda\\w*|(?:de )?que (?:me|nos) (?!rob|atrac|asalt|quit|caig|enferm|muerd))\\b)';

/** Somebody hurts her, or a woman near her. */
export const VIOLENCE: readonly RegExp[] = [
  // he hits me: "me pega", "me ha pegado", "me casca", "me daba golpes"
  new RegExp(
    `\\b(?:me|nos|m) ${anyOf`
    pega(?!\w* (?:mas|mucho) la) | pego | pegan | pegaba | pegaron | pegaban | peg[oó] | volvio a pegar
    vuelve a pegar | ha pegado | han pegado | esta pegando | golpea | golpeo | golpean | golpeaba | golpearon
    ha golpeado | casca | casco | cascaba | cascaron | cachetea | cacheteo | maltrata | maltrato | maltratan
    maltrataba | maltrataron | ha maltratado | agrede | agredio | agreden | agredieron | ha agredido | patea
    pateo | empuja | empujo | jala del pelo | jalo del pelo | ahorca | ahorco | ahorcaba | asfixi[a-z]+
    estrangul[a-z]+ | quemo | encierra | encerro | tiene encerrada | tienen encerrada | amenaza | amenazo
    amenazan | amenazaba | amenazaron | ha amenazado | tiene amenazada | tienen amenazada | viola | violo
    violan | violaron | violaba | obliga a (?:acostar|tener|estar|hacer)[a-z]*
    obligo a (?:acostar|tener)[a-z]* | forza | forzo | fuerza a | abusa | abuso | abusaron | acosa | acoso | persigue | hostiga | humilla | insulta | grita | controla | cela mucho
    prohibe | no me deja (?:salir|trabajar|estudiar|hablar|ver a|visitar|tener amig)
    tir[ao] (?:al piso|al suelo|contra|las cosas|por las escaleras)
    agarr[aoe]n? (?:del|por el) (?:cuello|pelo|brazo) | coge (?:del|por el) (?:cuello|pelo)
    cogio (?:del|por el|a) (?:cuello|pelo|golpes|patadas|punos) | siguen?(?! \w+ndo) | vigilan? | apunto | chuzo
    apunala | apunalo | disparo | corto la cara | rompio (?:la|el|una)(?! fuente) | daba (?:golpes|duro|pata)
    da (?:golpes|duro|pata|puno|cachetadas)
    d(?:io|aba|a) (?:un |una |unas |unos )?(?:golpes?|punos?|cachetazos?|palizas?|cachetadas?|golpizas?|patadas?|muendas?|tundas?|correazos?)
    levanta la mano | levanto la mano | tira (?:cosas|los platos) | alza la mano
  `}\\b`,
  ),
  new RegExp(
    `\\b(?:me|nos) ${anyOf`
    va | van | quiere | quieren | iba | trato de | intento | intentaron | quiso | querian | va a | puede | juro
    dijo que me (?:iba|va) a | ha intentado
  `}(?: a| que)? ?${anyOf`
    matar | pegar | golpear | violar | apunalar | quemar | echar acido | ahorcar | hacer dano | hacer algo malo
    desaparecer | disparar | cascar
  `}\\b`,
  ),
  new RegExp(
    `\\b${anyOf`
    va | van | quiere | quieren | amenaza con | amenazo con | dice que | dijo que | juro que | jura que
    intento | trato de | temo que | miedo (?:de )?que
  `} (?:\\w+ ){0,3}?${anyOf`
    matarme | me (?:mata|mate|va a matar|vaya a matar|haga (?:algo|dano)) | matarnos | nos mata | nos mate
    pegarme | golpearme | hacerme dano | quemarme | violarme | hacernos dano | desaparecerme
  `}\\b`,
  ),
  new RegExp(
    `\\b(?:le tengo (?:mucho )?(?:miedo|temor|pavor)|tengo (?:mucho )?miedo|me da miedo|temo|afraid|scared)(?! ${WORRY})(?: \\w+){0,3}? (?:a|de|de que|que|of)? ?${PARTNER}\\b`,
  ),
  // of home itself, and not of the street at night
  new RegExp(
    `\\bmiedo (?:de |a )?(?:(?:volver|regresar|llegar) a|estar en) (?:la|mi|esa) casa\\b(?! ${AT_NIGHT})(?! ${WITH_NOTHING})`,
  ),
  new RegExp(
    `\\bno ${GO_HOME}\\b(?! ${AT_NIGHT})(?: (?!sin\\b)\\w+){0,4}? (?:me da|tengo|por|del|con|vivo con) ${FEAR_OF_IT}`,
  ),
  new RegExp(`\\bmiedo (?:y |yo |ya |por eso )*no ${GO_HOME}\\b(?! ${AT_NIGHT})(?! ${WITH_NOTHING})`),
  new RegExp(
    `\\b${PARTNER}\\b(?: (?!enfermero|medico|entrenador)\\w+){0,4}? (?:es (?:muy |re |super )?(?:violento|agresivo|violenta|agresiva|maltratador)|se pone (?:muy |re )?(?:violento|agresivo|bravo y)|toma y (?:me|nos)|llega borracho y|llega tomado y)`,
  ),
  new RegExp(`\\b${STREET}\\b`),
  new RegExp(`\\b${KNOW_WHERE}\\b`),
  /\bsaben (?:a|en) que (?:colegio|jardin|escuela) (?:va|estudia|esta)n? mis? \w+/,
  /\b(?:dijo|dijeron|dicen?)(?: \w+){0,8}? (?:les?|nos) (?:puede|podia|podria|va a|iba a) pasar algo\b/,
  /\b(?:me|nos) mat[ae]n?\b(?! (?:de|a trabajar|el|la|los|las)\b)/,
  new RegExp(
    `\\b(?:escond[a-z]*|huy[a-z]*|huir|escap[a-z]*|denunci[a-z]*|separarme|alejarme)(?: \\w+){0,2}? (?:de|a) ${PARTNER}\\b`,
  ),
  new RegExp(
    `\\b${PARTNER} me (?:toca|tocaba|toco)(?= (?:el cuerpo|las?|los senos|feo|sin|a la fuerza|cuando|mucho|mis|y|siempre)\\b|$)`,
  ),
  new RegExp(
    `\\bno me dejan? ${anyOf`
    salir | trabajar | estudiar | hablar | ver a | visitar | tener amig | usar el celular
  `}[a-z]*\\b|\\b(?:me|nos) siguen(?! (?:doliendo|debiendo|cobrando|quedando|dando|faltando)\\b)\\b`,
  ),
  new RegExp(
    `\\b${anyOf`
    (?:le|les|me|nos) (?:van?|iban?|quieren?|pueden?) a? ?hacer (?:algo|dano|la vuelta) a (?:mis?|nuestr[oa]s?)
    (?:dijo|dijeron|dicen?|mandaron a decir) que (?:me|nos) (?:atenga|atengamos|atuviera|atuvieramos) a las consecuencias
    (?:tipos|manes|hombres|unos|gente|personas) armad[oa]s?
    (?:mostr(?:o|aron)|sac(?:o|aron)|apunt(?:o|aron)) (?:con )?(?:un|una|el|la) (?:arma|pistola|revolver|cuchillo|machete|navaja|fierro)
  `}\\b`,
  ),
  /\bcasa (?:de )?(?:refugio|acogida)\b/,
  // who called it, or was sent there, has met with it; who asks for its number may ask for anybody
  /^(?=.*\b(?:linea|patrulla) purpura\b).*\b(?:llame|llamamos|atendieron|ayudaron|contestaron|no (?:me )?(?:contest|respond|ayud|atiend)\w+|respondieron|denunci\w+|dijeron|me dieron|me mandaron)\b/,
  new RegExp(
    `\\b${anyOf`
    violencia (?:intrafamiliar|domestica|de genero|sexual|contra la mujer|fisica|psicologica|economica|vicaria|en (?:mi|la) casa|familiar)
    maltrato (?:intrafamiliar|fisico|psicologico|a la mujer|en (?:mi|la) casa|familiar) | feminicid[a-z]*
    tentativa de feminicidio | abuso sexual | acoso sexual | me acosan
    victima de (?:violencia|maltrato|abuso|violacion) | mujer maltratada | soy maltratada
    fui (?:violada|abusada|golpeada) | domestic violence | medida de proteccion | orden de alejamiento
  `}\\b`,
  ),
  new RegExp(
    `\\b${anyOf`
    me (?:violaron|violo|viola) | abus(?:o|a|aron|aba|an) (?:sexualmente )?de mi | abusad[oa] sexualmente
    quiso abusar de mi | me toco (?:mis partes|a la fuerza(?! \w+[aei]r\b)|sin permiso|el cuerpo|la cola|los senos)
    me tocaba (?:mis partes|cuando era) | tocandome
  `}\\b`,
  ),
  new RegExp(
    `\\b(?:he|my (?:husband|boyfriend|partner|dad|father|ex)|they) (?:\\w+ ){0,2}?${anyOf`
    hits? | beats? | hit | beat | hurts? | threatens? | threatened | raped | rapes | chokes? | choked
    will kill | is going to kill | wants to kill | abuses? | abused
  `} me\\b`,
  ),
  new RegExp(
    `\\b(?:le|la|lo|les) ${anyOf`
    pega | pego | pegan | pegaba | casca | maltrata | golpea | golpeo | quiere matar | va a matar
    amenaza con matar | esta pegando | tiene amenazada
  `} (?:a |mucho a |duro a )?(?:mi|la|su|una|el) ${anyOf`
    mama | mami | hermana | esposa | mujer | vecina | amiga | abuela | abuelita | senora | papa | abuelo | prima
    tia | suegra | nuera | cunada | pareja | novia
  `}\\b`,
  ),
  new RegExp(
    `\\b(?:a )?mi (?:mama|hermana|vecina|amiga|abuela|abuelita|prima|tia|cunada) (?:el marido |el esposo |la pareja |su marido )?(?:la|le) ${anyOf`
    pega | pego | pegan | pegaba | casca | maltrata | golpea | golpeo | quiere matar | va a matar | viola
    violo | amenaza | tiene amenazada | estan matando | esta matando
  `}\\b`,
  ),
  new RegExp(
    `\\b(?:me|nos) (?:esta|estan) ${anyOf`
    matando | pegando | golpeando | amenazando | maltratando | violando | siguiendo | ahorcando | acosando
    persiguiendo | atacando | agrediendo
  `}\\b`,
  ),
  /\b(?:me|nos) (?:quiere|quieren) (?:matar|hacer dano|pegar)\b|\b(?:me|nos) (?:van?|va) (?:a|ha) matar\b|\bme bana matar\b|\bme ba a matar\b|\bamenaz[a-z]* de muerte\b|\b(?:me|nos) tiene[n]? (?:secuestrad|encerrad|amenazad|retenid)[a-z]*\b|\bme dejo (?:el|un|los) ojos? (?:morad|negr|colorad)[a-z]*|\bme dejo (?:morad|golpead)[a-z]*\b|\ba (?:golpes|punos|patadas|correazos)\b|\bestoy en peligro\b|\bmi vida (?:esta )?(?:en|corre) peligro\b|\bcorro peligro\b|\bi m in danger\b/,
];
