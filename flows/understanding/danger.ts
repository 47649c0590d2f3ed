import { clean, plain } from './clean.ts';
import { anyOf } from './phrases.ts';

export type Danger = 'violence' | 'suicide' | 'lender-threat' | 'child';

/** Sayings with the words of danger and none of its meaning: taken out before looking. */
const SAYINGS = new RegExp(
  [
    '(?:me )?(?:muero|morir|morirme|moria|mori|muriendo|mato|mata|matan|matando|matar) (?:de|del|por|el|con|con el|la) (?:la )?(?:risa|hambre|hambres|cansancio|calor|frio|frios|suenos?|ganas|amor|pena|verguenza|aburrimiento|susto|antojo|tos|sed|curiosidad|nervios|dolor de cabeza|dolor de espalda|arriendo|tiempo|trabajo|estres|trafico|trancon|emocion|tristeza por el|fiaca|pereza|colicos?)',
    '(?:me|nos) (?:mata|matan|esta matando|estan matando|tiene muerta|tienen muerta|van a matar|va a matar) (?:el|la|los|las|esta?|estos|estas|tanta?|tanto) (?:arriendo|espalda|rodillas?|pies?|cabeza|cuotas?|deudas?|intereses?|tos|hambre|sueno|cansancio|trabajo|tiempo|trafico|servicios?|recibos?|gastos?|impuestos?|calor|frio|curiosidad|distancia|escaleras?|columna|gripa|migrana|artritis|loma)',
    '(?:matar|mato|mata|matamos) (?:el|la|un|dos pajaros|el tiempo|tiempo) ?(?:hambre|tiempo|rato|gallinas?|pollos?|marranos?|cucarachas?|bichos?|fiebre|tigre|pajaros?)?',
    '(?:mi|la) (?:mama|jefe|suegra|hija|patrona) me (?:mata|va a matar) (?:si|donde|cuando|por|como)',
    'me (?:pega|pego|pegan|da|golpea|golpeo) (?:el sol|el frio|la gripa|muy duro el|duro el|la brisa|el hambre|la luz|en la cara el sol|una? (?:llamad[ai]ta?|whatsapp|lapo|carrera|susto))',
    '(?:nos|me|le) (?:golpea|golpeo|pega|pego|dio|ha golpeado) (?:muy |tan |bien )?(?:duro )?(?:la|el|esta) (?:pandemia|situacion|economia|crisis|inflacion|covid|alza|subida|vida|virus|lluvia|gripa|gripe|paro)',
    '(?:pega|pego|pegar|pegan|pegue|pegarle|pegarme) (?:la carita|carteles|calcomanias|botones|zapatos|suelas|ladrillos?|baldosas?|el grito|el brinco|estampillas|cosas|stickers?|laminas)',
    '(?:suicid|mat)[a-z]* (?:a|de) (?:trabajar|trabajo)',
    'me mato (?:trabajando|estudiando|haciendo|todo el dia|camellando|la cabeza|vendiendo|a trabajar|el lomo)',
    'nos matamos trabajando',
    'matandome (?:trabajando|el lomo)',
    '(?:trabajo|dolor|tos|calor|frio|arriendo|deudas?|intereses|cansancio|estres|espalda|rodillas?|camello|trafico|colegio|tareas?) (?:\\w+ ){0,3}(?:me|nos) (?:esta|estan) matando',
    '(?:me|nos) matan? (?:(?:el|la|los|las|ese|esa|esos|esas|este|esta|tanta?|tantos|de) )(?!marido|esposo|esposa|pareja|novio|novia|ex|hombre|tipo|man|cobrador|prestamista|gota)[a-z]+',
    'cortar(?:me|se|le)? (?:el|los|las|un|unas) (?:pelo|cabello|unas|puntas|capul|flequillo|dedo|tela|arbol|pasto|luz|agua)',
    'desaparecer (?:esa|esta|la|las|los|mis|ese|este|el|esas|estas) [a-z]+',
    'muert[oa] de (?:la )?(?:risa|hambre|cansancio|sueno|frio|susto|calor|miedo por el examen|ganas|sed|pena)',
    'punto muerto',
    'naturaleza muerta',
    'hora muerta',
    'tiempo muerto',
    'mosquita muerta',
    'ni muerta?o?',
    'quiero morirme (?:de|viejita?|en mi casa|en mi tierra)',
    'no quiero vivir (?:mas )?(?:en|aca|aqui|ahi|alla|con|lejos|cerca|sola aqui|del|de)(?! (?:este mundo|esta tierra|asi|este infierno))',
    'golpe de (?:suerte|estado|opinion)',
    'de un solo golpe',
    'golpe a golpe',
    'me golpee (?:con|contra|la|el|en)',
    'se golpeo (?:con|contra|la|el|en|jugando)',
    'violencia en (?:la tele|las noticias|el pais)',
    'amenaza(?:n|ba)? (?:con )?(?:lluvia|llover|ruina|caerse)',
    'me amenazaron con (?:cortar|quitar) (?:la luz|el agua|el gas|el servicio)',
    'abus(?:o|a|an) (?:de|con) (?:los precios|el precio|la confianza|la sal|el azucar|su amabilidad|los intereses|los cobros|uno)',
    'sin animo de abusar',
    'abusando de su (?:amabilidad|confianza|tiempo)',
    'perdone el abuso',
    'cobran? (?:muy )?(?:duro|caro)',
    'acoso laboral de',
  ]
    .join('|')
    .replace(/^/, '\\b(?:')
    .concat(')\\b'),
  'g',
);

const KIN =
  '(?:(?:mis?|la|el|los|las|una?|sus?|al|del?|a|nuestr[oa]s?|otr[oa]s?|propi[oa]s?) ){0,3}(?:hij[oa]s?|hijit[oa]s?|nin[oa]s?|bebes?|niet[oa]s?|nietic[oa]s?|sobrin[oa]s?|hijastr[oa]s?|menor(?:es)?|pelad[oa]s?|chin[oa]s?|hermanit[oa]s?|nenes?|nena|nenas|muchachit[oa]s?|criatur[ai]t?[ao]?s?|kids?|child|children|daughter|son|grandson|granddaughter|baby)';
/** "a mi hija", "al niño", "con la niña" */
const KIN_AFTER = `(?:con )?${KIN}`;
const HIT =
  '(?:peg[aoueé][a-z]*|golp[a-z]+|maltrat[a-z]*|cascar?|casco|casca|cascan|azot[a-z]*|patea[a-z]*|ahorc[a-z]*|quem[aoe][a-z]*|encierr[a-z]*|tortur[a-z]*|lastim[a-z]*|agred[a-z]*|hits?|beats?|hurts?|abus[a-z]*|viol[aoe](?:n|ron|ba|do|da|r|rla|rlo|rl[aeo]s?)?|manose[a-z]*|tocar(?:on|le|la)?|tocaba[n]?|toco|tocan?|acos[a-z]*)';
/** Without "tocar", which is also "to be one's turn": "le toca al niño la vacuna". */
const HURT = HIT.replace(/\|tocar.*?\|acos/, '|acos');

const CHILD: readonly RegExp[] = [
  new RegExp(
    `\\b(?:dej[a-z]+|tien[a-z]+|manten[a-z]+)(?: a)? ${KIN}(?: \\w+){0,2}? (?:encerrad|amarrad|sin comer)[a-z]*`,
  ),
  new RegExp(`\\b${KIN}(?: \\w+){0,4}? (?:morados|moretones|moretead[oa]|marcas de golpes)\\b`),
  new RegExp(`\\b${KIN} de (?:1[0-3]|once|doce|trece)(?: anos)? (?:esta|quedo|resulto) embarazada\\b`),
  new RegExp(
    `\\b(?:abus[a-z]*|viol(?:a|o|an|aron|aba|ando|ar|aron|ada|ado|adas|ados|ada|acion)|manose[a-z]*|acoso sexual|acos[a-z]*|toquete[a-z]*|prostitu[a-z]*|explot[a-z]* sexual[a-z]*)\\b(?: \\w+){0,3}? ${KIN}\\b`,
  ),
  new RegExp(
    `\\b${KIN}\\b(?: \\w+){0,4}? (?:fue |ha sido |esta siendo |siendo )?(?:abusad[oa]s?|violad[oa]s?|manosead[oa]s?|maltratad[oa]s?|golpead[oa]s?|explotad[oa]s?|acosad[oa]s?)\\b`,
  ),
  new RegExp(
    `\\b(?:le|les|lo|la|los|las)? ?(?:${HURT})\\b (?:muy |mucho |duro |feo |sexualmente |bastante |siempre ){0,3}(?=(?:al?|del?|con) )${KIN_AFTER}\\b`,
  ),
  new RegExp(
    `\\b(?:al? ${KIN} (?:me |se )?(?:le|les)|${KIN} (?:me )?(?:la|lo|los|las)) (?:${HIT})\\b(?! (?:gana|cita|vacuna|a uno|el turno|presentar|ir|hacer|la|el|esperar|en el jardin|bien|pasar|la loteria|sol))`,
  ),
  new RegExp(
    `\\b(?:se llevaron|secuestr[a-z]*|rapt[a-z]*|desaparecio|reclut[a-z]*|amenaz[a-z]* a|matar a|mato a|no me (?:deja|dejan) ver a) ${KIN}\\b`,
  ),
  new RegExp(
    `\\b(?:maltrato|abuso|violencia|trabajo|explotacion) ${anyOf`
    infantil | sexual infantil | de menores | a menores | contra (?:ninos|ninas|menores)
  `}\\b`,
  ),
  new RegExp(
    `(?<!\\b(?:me|le|les|nos|se|te) )\\b(?:toca|tocan|toco|tocaba|tocaban|tocaron|tocando) (?:a |las partes |sus partes |la cola |el cuerpo )(?:de |a )?${KIN}\\b`,
  ),
];

const LENDER =
  '(?:gota ?a ?gotas?|gotagota|gota|gotas|prestamistas?|cobradores?|cobrador|cobrar(?:me|nos)?|pagadiario|paga ?diarios?|prestadiario|los del (?:prestamo|diario|credito|motocicleta)|los de la moto|agiotistas?|usureros?|los que me prestaron|el que me presto|quien me presto|el senor del prestamo|la plata que (?:les |le )?debo|les? debo|loan ?sharks?|lenders?)';
const THREAT =
  '(?:siguen?|vigilan?|rondan?|amenaz[a-z]*|amenasa[a-z]*|mat(?:a|ar|arme|arnos|en|an|aron|arlo|arla|e|o)|muert[oa]s?|muerte|peg[aoue][a-z]*|golpe[a-z]*|intimid[a-z]*|persig[a-z]*|persegu[a-z]*|hostig[a-z]*|acos[a-z]*|extorsion[a-z]*|vacuna(?:n|ron)|boletea[a-z]*|plomo|bala|tiros?|disparar?|pistola|arma[s]?|armad[oa]s?|cuchillos?|machete|romper|rompieron|danaron|quemar|quitar?(?:on|n)? (?:la|el|mi|mis|las|los)|llevaron|llevarse|desalojar|hacer(?:me|le|nos)? (?:dano|algo)|miedo|susto|se meten con mi|van a buscar|vienen por mi|threat[a-z]*|kill|hurt|scared|afraid|insult[a-z]*|grit[a-z]*|agred[a-z]*|violent[oa]s?|joder(?:me)?|desquit[a-z]*|tumbar|picar(?:me)?|escond[a-z]*)';
const LENDERS: readonly RegExp[] = [
  new RegExp(`\\b${LENDER}\\b(?: \\w+){0,12}? ${THREAT}\\b`),
  new RegExp(`\\b${THREAT}\\b(?: \\w+){0,12}? ${LENDER}\\b`),
  new RegExp(
    `\\b(?:si no (?:les |le )?pago|porque no (?:les |le )?(?:pague|he pagado|pago)|por (?:la|una|esa) (?:deuda|plata|cuota)|por no pagar)\\b(?: \\w+){0,8}? ${anyOf`
    mat[a-z]+ | amenaz[a-z]* | pega[a-z]* | golpe[a-z]* | van a (?:venir|hacer|buscar|quemar|romper)
    hacen (?:algo|dano) | me hacen | nos hacen | quem[a-z]* | romp[a-z]*
  `}\\b`,
  ),
  new RegExp(
    `\\b${anyOf`
    (?:le|les|me|nos) (?:hacen?|van? a hacer|haran|hacerle|hacerme) (?:algo|dano|la vuelta)
    (?:van a )?quem(?:an|ar|en) | amenaz[a-z]* | mat(?:ar|arme|an|en) | golpe[a-z]* | pegar(?:me|on) | danaron
    rompieron | tumbaron | quemaron | intimid[a-z]*
  `}\\b(?: \\w+){0,8}? ${anyOf`
    si no (?:les |le )?pago | porque no (?:les |le )?(?:pague|he pagado|pago)
    por (?:la|una|esa|mi) (?:deuda|plata|cuota) | por no pagar | por plata | que (?:les |le )?debo
    para que (?:les |le )?pague
  `}\\b`,
  ),
  /\b(?:me|nos) (?:estan|andan|viven) (?:extorsionando|vacunando|boleteando)\b|\b(?:me|nos) (?:extorsion|boletea|vacunan)[a-z]*\b/,
];

const SUICIDE: readonly RegExp[] = [
  new RegExp(
    `\\b${anyOf`
    suicid[a-z]* | suisid[a-z]* | zuicid[a-z]* | kill myself | end my life | end it all | want to die
    wanna die | don t want to live | self harm | hurt myself
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
    mejor muert[oa] | mejor me muero | ojala me muera | ojala me muriera
    ojala no (?:despierte|despertara|amanezca|hubiera nacido) | no le hago falta a nadie | nadie me extranaria
    me quiero (?:morir|matar|ir de este mundo|desaparecer|ahorcar|colgar|cortar|quitar la vida)
    se quiere (?:morir|matar|quitar la vida|ahorcar)
    me (?:voy a|boy a) (?:matar|quitar la vida|morir ya|ahorcar|tirar|cortar)
    me tomo (?:unas|todas las) pastillas | me tome (?:un frasco|unas pastillas|veneno|todas las pastillas)
    tomarme (?:un veneno|veneno|unas pastillas|todas las pastillas)
    me corto (?:los brazos|las venas|las munecas) | cortarme las venas | me (?:corto|hago dano)
    me estoy cortando | se (?:corta|hace dano)
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
const VIOLENCE: readonly RegExp[] = [
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
    obligo a (?:acostar|tener)[a-z]* | forza | forzo | fuerza a | abusa | abuso | abusaron | manosea | manoseo
    manosearon | acosa | acoso | persigue | hostiga | humilla | insulta | grita | controla | cela mucho
    prohibe | no me deja (?:salir|trabajar|estudiar|hablar|ver a|visitar|tener amig)
    tir[ao] (?:al piso|al suelo|contra|las cosas|por las escaleras)
    agarr[aoe]n? (?:del|por el) (?:cuello|pelo|brazo) | coge (?:del|por el) (?:cuello|pelo)
    cogio (?:del|por el|a) (?:cuello|pelo|golpes|patadas|punos) | siguen?(?! \w+ndo) | vigilan? | apunto | chuzo
    apunala | apunalo | disparo | corto la cara | rompio (?:la|el|una) | daba (?:golpes|duro|pata)
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
    `\\b(?:le tengo (?:mucho )?(?:miedo|temor|pavor)|tengo (?:mucho )?miedo|me da miedo|temo|afraid|scared)(?: \\w+){0,3}? (?:a|de|de que|que|of)? ?${PARTNER}\\b`,
  ),
  new RegExp(
    `\\b${PARTNER}\\b(?: (?!enfermero|medico|entrenador)\\w+){0,4}? (?:es (?:muy |re |super )?(?:violento|agresivo|violenta|agresiva|maltratador)|se pone (?:muy |re )?(?:violento|agresivo|bravo y)|toma y (?:me|nos)|llega borracho y|llega tomado y)`,
  ),
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
  /\b(?:casa (?:de )?(?:refugio|acogida)|linea purpura|patrulla purpura)\b/,
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
    quiso abusar de mi | me toco (?:mis partes|a la fuerza|sin permiso|el cuerpo|la cola|los senos)
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

const shows = (patterns: readonly RegExp[], words: string): boolean => patterns.some((pattern) => pattern.test(words));

/** Pieces of a long text: each is read as a message is. Overlaps, so that nothing falls between two. */
const pieces = (text: string): readonly string[] => {
  const step = 1800;
  return Array.from({ length: Math.min(64, Math.max(1, Math.ceil(text.length / step))) }, (_, i) =>
    text.slice(i * step, i * step + 2000),
  );
};

/**
 * Whether a text shows danger, of whatever question it is the answer: rather once too often than once too seldom. The
 * gravest for the one who writes comes first. Sayings ("me muero de la risa", "me mata el arriendo") are none.
 */
export const dangerIn = (text: string): Danger | null => {
  for (const piece of pieces(text)) {
    const words = plain(clean(piece)).replace(SAYINGS, ' ');
    if (shows(SUICIDE, words)) return 'suicide';
    if (shows(CHILD, words)) return 'child';
    if (shows(LENDERS, words)) return 'lender-threat';
    if (shows(VIOLENCE, words)) return 'violence';
  }
  return null;
};
