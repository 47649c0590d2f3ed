import { anyOf } from './phrases.ts';

/** What nobody is: it kills, strikes or presses in speech only. */
const THING =
  '(?:cuotas?|cuotica|intereses|interes|bancos?|deudas?|arriendos?|trancon(?:es)?|trafico|transmilenio|precios?|alza|subida|inflacion|pandemia|covid|crisis|situacion|economia|impuestos?|iva|recibos?|servicios|gastos?|frio|calor|sol|lluvia|aguaceros?|gripas?|gripes?|virus|harina|aceite|arroz|huevos?|gasolina|surtido|camello|trabajo|dolor|tos|cansancio|estres|espalda|rodillas?|colegio|tareas?|negocio|puesto|paro|jornada)';
/** What weighs on a purse. */
const OWED = anyOf`
  cuotas? | cuoticas? | intereses | interes | deudas? | prestamos? | creditos? | arriendos? | recibos? | impuestos? | gastos? | pagos? | tarjetas? | facturas?
`;
/** What strikes a purse and no body, without "hard": the back or the work that is hit may be hers, and hit by somebody. */
const BAD_TIMES = anyOf`
  ventas | bolsillos? | pandemia | situacion | economia | crisis | inflacion | alza | subida | precios? | impuestos? | intereses | cuotas?
  deudas? | arriendos? | iva | gastos? | recibos? | paro
`;
const STRIKES = '(?:pegan?|pego|pegaron|golpean?|golpeo|golpearon)';
const CAUGHT = anyOf`virus | gripas? | gripes? | covid | varicela | tos | piojos | sarna | bronquitis | dengue | sarampion | hongos?`;
/** What a child asks of its mother, and is cross about. */
const WISHED_FOR = anyOf`
  cuadernos? | utiles | uniformes? | zapatos? | tenis | tareas? | maqueta | cartulina | dulces? | helado | torta | pastel | juguetes? | regalos?
  disfraz | camiseta | album | balon | lonchera
`;
const ANY = '(?:el|la|los|las|ese|esa|esos|esas|este|esta|estos|estas|mi|mis|tant[oa]s?|un|una) ';
/** What hurts, and where: no pain is an attacker. */
const PAIN = anyOf`
  dolor(?:es|cito)? | espalda | rodillas? | cabeza | muelas? | dientes? | cintura | columna | ciatica | juanetes? | colon | gastritis | artritis
  artrosis | migranas? | pie | pies | piernas? | brazos? | hombros? | manos? | munecas? | cuello | nuca | barriga | estomago | vientre | huesos
  rinon(?:es)? | cadera | garganta | oidos? | nervios | azucar | tristeza | angustia | soledad | depresion | ansiedad | ojos? | ulcera | colicos? | regla | varices | venas? | tunel | tendinitis | reuma
`;
/** An official, a bank or a landlord announces what is in their power; a weapon or her life is not. */
const LAWFUL =
  '(?:bancos?|financiera|entidad|cooperativa|duen[oa](?: de la (?:casa|pieza))?|casero|arrendador[a]?|administra\\w+|policias?|(?:los )?(?:de|del) (?:el )?espacio publico|alcaldia|empresa|codensa|enel|vanti|acueducto)';

/** Sayings with the words of danger and none of its meaning: taken out before looking for it. */
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
    // of a purse: "me están ahorcando las cuotas", "la policía nos golpea el bolsillo", "me golpearon las ventas"
    `(?:me|nos) (?:(?:esta|estan) ahorcando|ahorcan?|ahorco) (?:con |en )?${ANY}${OWED}`,
    `${ANY}${OWED} (?:me|nos) (?:(?:esta|estan) ahorcando|ahorcan?|tienen? ahorcad[oa]s?)`,
    `(?:me|nos|le|les) ${STRIKES} (?:(?:muy |bien )?duro )?(?:(?:en )?${ANY}|al )${BAD_TIMES}`,
    `(?:me|nos|le|les) (?:pegan?|pego|pegaron|pegaste) ${ANY}${CAUGHT}`,
    `mi (?:hij|nin|niet)(?:it)?[oa] me (?:mata|va a matar) (?:si|donde|porque) no (?:le|les) (?:compro|llevo|hago|doy|traigo|tengo|alcanzo) ${ANY}${WISHED_FOR}`,
    '(?:hij|nin|niet)(?:it)?[oa]s? (?:me|nos|le) pegan? (?:(?:un|unos|dos|tres|muchos) )?(?:gritos?|berridos?|alaridos?)(?! (?:y|con) )',
    '(?:quiero|quisiera|ganas de|gustaria|necesito|provoca) desaparecer(?:me)? (?:por )?(?:un|unos|una|este|el|todo el) (?:finde|fin de semana|puente|par de dias|dias|ratico|semanita)(?! (?:de (?:este|la vida)|y no (?:volver|vuelvo)|para siempre))',
    'matandome (?:trabajando|el lomo)',
    '(?:trabajo|dolor|tos|calor|frio|arriendo|deudas?|intereses|cansancio|estres|espalda|rodillas?|camello|trafico|colegio|tareas?) (?:\\w+ ){0,3}(?:me|nos) (?:esta|estan) matando',
    '(?:me|nos) matan? (?:(?:el|la|los|las|ese|esa|esos|esas|este|esta|tanta?|tantos|de) )(?!marido|esposo|esposa|pareja|novio|novia|ex|hombre|tipo|man|cobrador|prestamista|gota)[a-z]+',
    // what a thing does: "la cuota me está matando", "la pandemia me golpeó muy duro", "el frío me pega en los huesos"
    `${ANY}${THING} (?:\\w+ )?(?:me|nos) (?:esta matando|estan matando|tienen? muert[oa]|mat[aoe]n?|va a matar|van a matar|pegan?|pego|pegaron|pegaba|golpean?|golpeo|golpearon|persiguen?)(?: (?:muy |bien |tan |re )?(?:duro|fuerte|feo))?`,
    `(?:me|nos|le|les) (?:pegan?|pego|pegaron|golpean?|golpeo|golpearon) (?:muy |bien |tan |re )?(?:duro|fuerte|feo) ${ANY}${THING}`,
    '(?:me|nos|le) (?:pegan?|pego|pegaron) un(?:a|os|as)? (?:\\w+ )?(?:brincos?|gripas?|gripes?|virus|susto|enredada|endeudada|subida|alza)',
    '(?:me|nos) (?:matan?|estan? matando) (?:a punta de|con) (?:el|los|las|la|esos|esas|tantos|tantas|sus|puros)? ?(?:intereses|cuotas|cobros|multas|comisiones|recibos)',
    `${LAWFUL} (?:me|nos) amenazan? con(?!.* (?:matar|pegar|golpear|quemar|hacer(?:me|nos|le)|machete|cuchillo|pistola|arma)) (?:que )?(?:reportar\\w*|subir\\w*|embargar\\w*|demandar\\w*|quitarme (?:el puesto|la mercancia|el credito|el cupo)|sacarme|echarme|cobrar\\w*|multar\\w*|cortar\\w* (?:la luz|el agua|el gas|el servicio))`,
    `${LAWFUL} (?:me|nos) persiguen? (?:por (?:vender|trabajar|no tener)|porque vendo)`,
    'se (?:me|nos) quem(?:o|aron) (?:el|la|los|las|mi|todo) (?!mano|cara|brazo|pierna|nin|bebe|hij|mama|papa)\\w+',
    // what fails or is cut, and who does her nails
    'se (?:me |nos )?cort(?:a|o|aba) (?:el|la) (?:luz|agua|gas|senal|internet|llamada|leche|electricidad|servicio|mayonesa|energia)',
    '(?:luz|agua|gas|senal|internet|llamada|leche|electricidad|servicio|energia) (?:\\w+ )?se (?:me |nos )?cort(?:a|o|aba)',
    '(?:me|se) corto? (?:las unas|el (?:pelo|cabello)|las puntas|el capul)',
    // with whom or where somebody of hers would rather live
    'no quieren? vivir (?:mas )?(?:sol[oa]s?|conmigo|con nosotr[oa]s|en|aca|aqui|ahi|alla|lejos|cerca|con (?:mi|su|el|la|los|las|ella))(?! (?:este mundo|esta tierra|este infierno|(?:tantas?|estas?) ))',
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
    'no quiero vivir (?:mas )?(?:en|aca|aqui|ahi|alla|con(?! (?:tantas?|estas?) (?:deuda|culebra|problema|angustia|preocupacion))|lejos|cerca|sola aqui|del|de)(?! (?:este mundo|esta tierra|asi|este infierno))',
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
    '(?:no|nunca|tampoco) (?:me|nos) (?:han? )?amenaz(?:an?|ado|aron|o)',
  ]
    .join('|')
    .replace(/^/, '\\b(?:')
    .concat(')\\b'),
  'g',
);

/**
 * "me está matando este dolor de espalda": of it the pain stays, as one in the chest is no saying. Looked for only where
 * something kills, as it takes long to read for the first time.
 */
const PAINS = new RegExp(
  `\\b(?:${[
    `(?:me|nos) (?:mat[ao]n?|esta matando|estan matando|tienen? muerta|van? a matar) ${ANY}(?=${PAIN}\\b)`,
    '(?<=\\bdolor(?:es)? (?:(?:de|del|en) (?:(?:la|el|los|las|mi) )?(?!que\\b)\\w+ )?)(?:me|nos) (?:mata|tiene muerta|esta matando)\\b',
  ].join('|')})`,
  'g',
);

/** What is left of a text without its sayings. */
export const withoutSayings = (words: string): string =>
  (/\b(?:mat|muert)/.test(words) ? words.replace(PAINS, '') : words).replace(SAYINGS, ' ');
