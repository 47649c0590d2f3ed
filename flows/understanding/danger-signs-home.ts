import { KIN } from './danger-signs.ts';
import { anyOf } from './phrases.ts';

/** What strikes in speech only, or without meaning it: weather, illness, a bad month, a baby. */
const NOBODY = anyOf`
  sol | viento | frio | humo | polvo | vapor | gripa | gripe | alergia | resequedad | barros? | granos? | puerta | balon | pelota | caida | vida
  situacion | pandemia | crisis | negocio | ventas? | mercado | intereses | cuotas? | deudas? | cepillo | plancha | peluquer[oa] | dentista
  beb(?:e|it[oa]) | nin(?:it)?[oa] | nen[ea] | niet(?:ecit)?[oa] | gat[oa] | perr[oa]
`;
const NOT_BY = `(?! (?:(?:de )?tanto|(?:(?:el|la|los|las|un|una|mi|con|de|del|por|este|ese) ){1,2}${NOBODY})\\b)`;
const BY_SOMEBODY = `(?<!\\b${NOBODY} )(?<!\\bse )\\b(?:me|nos)`;

/** Where who is pushed is pushed by the crowd. */
const NO_CROWD =
  '(?!.*\\b(?:transmilenio|sitp|bus|buses|buseta|filas?|gente|tumulto|estadio|clientes?|para (?:arrancar|empezar|seguir|el negocio)|con el negocio)\\b)';
const BEATING =
  '(?:pelas?|zurras?|jueteras?|fueteras?|garroteras?|trompadas?|mechoneadas?|muendas?|punetazos?|bofetadas?|manotazos?)';
const GIVES = 'd(?:a|aba|io|an|aban|ieron)';

/** A needle, a disease, a fall: bruises nobody gave her. */
const NO_ILLNESS =
  '(?!.*\\b(?:inyecc\\w+|suero|examen\\w*|vacunas?|me cai|me golpee|caida|varices|anemia|plaquetas|anticoagul\\w+|sangre|lupus|leucemia|dialisis|carg\\w+|alz\\w+|bultos?|moto|bicicleta|no se (?:de|por) que)\\b)';

const BLOWS: readonly string[] = [
  `\\b(?:me|nos) (?:da|daba|dan) (?:(?:unos|muchos) )?empujones\\b${NO_CROWD}`,
  `\\b(?:me|nos) dio (?:un empujon|(?:unos |varios )?empujones)(?=$| (?:y|contra|que|porque|fuerte|duro|durisimo|anoche|ayer|mi|el|por)\\b)${NO_CROWD}`,
  `${BY_SOMEBODY} (?:jal|hal)(?:a|aba|o|an|aron) (?:el|las|del|de las) (?:pelo|cabello|mechas|grenas)\\b${NOT_BY}`,
  `${BY_SOMEBODY} (?:agarr|arrastr)(?:a|aba|o|an|aron) de las (?:mechas|grenas)\\b`,
  `${BY_SOMEBODY} (?:jalon|zarand)e(?:a|aba|o|an|aron)\\b(?! (?:el|la|los|las|para|del)\\b)`,
  '\\b(?:me|nos|la) (?:(?:esta|estaba|vive|anda) )?mechon[ei](?:a|aba|o|an|aron|ando)\\b',
  `${BY_SOMEBODY} ${GIVES} (?:una|unas|un|unos|otra|tremenda) (?:\\w+ )?${BEATING}\\b${NOT_BY}`,
  `${BY_SOMEBODY} ${GIVES} (?:duro )?(?:en|por) (?:toda )?la (?:[jg]eta|trompa)\\b${NOT_BY}`,
  `${BY_SOMEBODY} (?:parti(?:o|eron)|revent(?:o|aron)|revient[ao]) (?:el|la|los|las) (?:labios?|cejas?|nariz|tabique|boca|[jg]eta)\\b${NOT_BY}`,
  `\\btengo (?:(?:muchos|unos|varios|los) )?(?:morados|moretones) (?:en|por) (?:(?:el|la|los|las|mis|todo|toda|todos) )*(?:brazos?|cara|cuello|cuerpo|espalda)\\b${NO_ILLNESS}`,
];

const HIM = anyOf`
  marido | esposo | pareja | novio | ex | exmarido | exesposo | exnovio | companero | hombre | man | tipo | padrastro | papa | hermano | hijo | cunado | suegro
`;
/** A son looks for games in a phone. */
const HIS_WOMAN = '(?:marido|esposo|pareja|novio|ex|exmarido|exesposo|exnovio|companero)';
const IN_A_STATE = '(?:borracho|tomado|ebrio|bravo|furioso|drogado|trabado|enojado|rascado|prendido)';
/** Who comes is he, or nobody named: the police, the rain or the landlord come too. */
const HE_COMES = `(?:cuando|porque|si) (?:(?:el|mi ${HIM}) )?(?:llega|viene|toma)(?=$| (?:el|a (?:la )?casa|asi|y)$| (?:todo |muy )?${IN_A_STATE}\\b| (?:el|mi|ese|su) ${HIM}\\b)(?!.*\\b(?:jug\\w+|sorpresa)\\b)`;
const HIDES =
  '(?:(?:me|nos) toca (?:encerrar|esconder)(?:me|nos)|me (?:escondo|encierro)|nos (?:escondemos|encerramos))';
/** Who sells in the street hides from those who take her goods; from rain and in games all do. */
const SURPRISE =
  '(?!.*\\b(?:(?:viene|vienen|llego|llegaron|esta|estan|de|por) (?:la|el|los) (?:policias?|tombos|espacio publico|operativo)|lluvia|aguacero|sol|calor|sorpresa|jugando|escondidas|comiendo|fumando|clientes?)\\b)';
const BURGLARS =
  '(?!.*\\b(?:ladron\\w*|rob\\w+|raponer\\w+|barrio|vecindario|se entren|se metan|se meta alguien|perros?|temblor|oscuridad)\\b)';

const HIDING: readonly string[] = [
  `\\bllega (?:todo |muy )?${IN_A_STATE}\\b(?: \\w+){0,4}? ${HIDES}\\b`,
  `\\b${HIDES} ${HE_COMES}`,
  `\\b(?:estoy|estamos|ando) escondid[oa]s?(?=$| (?:donde|con|en (?:el bano|la pieza|el cuarto|un cuarto|una pieza|(?:la )?casa de)|porque|de (?:el$|(?:mi|ese) ${HIM}))\\b)${SURPRISE}`,
  `\\b(?:estoy|estamos) refugiad[oa]s? (?:donde (?:mi|una|la)|en (?:la )?casa de)\\b${SURPRISE}`,
  `\\bduermo con (?:(?:el|la|un|los) )?(?:seguro|llave|candado|tranca|cuchillo|puerta (?:cerrada|trancada|con seguro))\\b(?: \\w+){0,6}? miedo\\b${BURGLARS}`,
  '\\b(?:me|nos) dej(?:o|a|aba) encerrad[oa]s?(?=$| (?:sin (?:luz|comida|comer|agua|llaves?|celular|nada)|con (?:llave|candado|seguro)|todo el dia|tod[ao]s? l[ao]s|cuando (?:sale|se va)|y se)\\b)',
];

/** Who may watch over her is no husband: the police, a doctor, a boss; her mother may forbid a phone. */
const IN_OFFICE = anyOf`
  policias? | publico | alcaldia | medic[oa] | doctora? | tombos | celador | banco | gobierno | bienestar | icbf | eps | hospital | clinica | jefe
  jefa | patrona? | profesora? | trabajo | empresa | senora | mama | colegio
`;

const CONTROL: readonly string[] = [
  `(?<!\\b${IN_OFFICE} )\\b(?:me|nos) tienen? (?:muy |toda |super )?vigilad[oa]s?(?=$| (?:y|todo|tod[ao]s|siempre|por el (?:celular|whatsapp|gps)|porque|a toda hora|hasta|(?:el|mi|ese) ${HIM})\\b)`,
  `(?<!\\b${IN_OFFICE} )\\bno me deja (?:(?:tener|usar|coger) (?:(?:el|mi|un|ni) )*(?:celular|cel|telefono|whatsapp)|manejar (?:mi |la )?plata)\\b(?! (?:en (?:el|la) (?:trabajo|colegio|clase|hora)))`,
  '\\bsi no (?:soy|es|eres|sos|vuelvo|voy a ser|estoy) (?:del?|con|para) el no (?:soy|es|eres|sos|sere|voy a ser|estoy|va a ser) (?:de|con|para) (?:nadie|ninguno|otro)\\b',
  '\\b(?:soy|es|eres|sos) (?:del?|para) el o (?:de|para) nadie\\b',
  '\\bsi no (?:soy|es|eres|sos) (?:mia|suya) no (?:soy|es|eres|sos|sera|va a ser) (?:de|para) (?:nadie|ninguno|otro)\\b',
  `\\b(?:el|mi ${HIS_WOMAN}) (?:siempre |a cada rato |todos los dias )?me (?:revisa|revisaba|esculca|espia) (?:todo )?(?:(?:el|mi|los|mis) )?(?:celular|cel|telefono|whatsapp|wasap|mensajes|chats?)\\b(?!.*\\b(?:prend[ae]|sirve|carga|dan(?:o|ado)|pantalla|arregl\\w+|cuando l[eo] pido)\\b)`,
  '(?<!\\bhij[oa] )\\bme revisa (?:todo )?(?:el|mi) (?:celular|cel|telefono|whatsapp|wasap) (?:todos los dias|a cada rato|a toda hora|a escondidas|siempre|y me cela)\\b',
];

const OLD = anyOf`
  mama | mami | mamita | papa | papi | papito | madre | padre | viej[oa] | viejit[oa] | abuel[oa] | abuelit[oa] | suegr[oa] | ti[oa] | senora? | ancian[oa]
`;
const CARER = `(?:cuidadora?|enfermera|(?:muchacha|senora|senor|enfermer[oa]|empleada|mujer|persona|hombre|muchacho|hermana|hermano|cunada|que|quien)(?: que)? (?:me )?(?:l[ao]s? )?cuidan?)`;
const ROUGH =
  '(?:pellizc(?:a|o|aba|an)|maltrat(?:a|o|aba|an)|golpe(?:a|o|aba|an)|zarandea|zarandeo|cachetea|cacheteo|casca|casco|amarra)';
/** A belt in a chair or a bed in hospital is no abuse. */
const FOR_SAFETY =
  '(?!.*\\b(?:para que no|pa que no|hospital|clinica|uci|cinturon|silla de ruedas|ambulancia|zapatos?|cordones|pelo|sin querer|sin culpa|por accidente)\\b)';

/** Done to the old by who looks after them. */
const TO_THE_OLD: readonly string[] = [
  `\\b${CARER}(?: (?!yo\\b)\\w+){0,4}? (?:y )?l[aeo]s? ${ROUGH}\\b${NOT_BY}${FOR_SAFETY}`,
  `\\b(?:cuidadora?|enfermera|empleada|muchacha|herman[oa]|cunad[oa]|nuera|vecin[oa]) ${ROUGH} a (?:mi|la|el|su) ${OLD}\\b${FOR_SAFETY}`,
  `\\bal? (?:(?:mi|la|el|su) )?${OLD} (?:me )?l[ao]s? (?:amarran|amarraron|amarraban|pellizcan|pellizcaron|(?:tienen|dejan|mantienen) (?:amarrad|encerrad)[oa]s?)\\b${FOR_SAFETY}`,
  `\\b(?:tienen|dejan|mantienen) amarrad[oa]s? a (?:mi|la|el) ${OLD}\\b${FOR_SAFETY}`,
];

const PREDATOR =
  '(?:padrastro|papa|padre|tio|abuelo|vecino|primo|hermanastro|cunado|suegro|profesor|profe|padrino|tipo|man|senor|novio|marido|esposo|pastor)';
const SHOWS_HIMSELF = `(?:(?!marido|esposo)${PREDATOR} (?:se )?me|${PREDATOR} (?:se )?(?:nos|les?)) (?:muestra|mostro|mostraba|ensena|enseno|ensenaba|sac[ao]|(?:hace|hizo|pone a|puso a) tocar) (?:(?:el|su|las|sus) )(?:pene|pipi|miembro(?! de)|genitales|partes(?=$| (?:intimas|privadas|al?)\\b))\\b`;

const together = (patterns: readonly string[]): readonly RegExp[] => patterns.map((pattern) => new RegExp(pattern));

/** She is beaten, hides, is watched; or somebody old is hurt who is looked after. In the words said at home. */
const HURT_AT_HOME = together([...BLOWS, ...HIDING, ...CONTROL, ...TO_THE_OLD, `\\b${SHOWS_HIMSELF}`]);

/** The same of a child, and what a child tells. */
const CHILD_AT_HOME = together([
  `\\bse me (?:fue|va|ha ido) la mano con ${KIN}\\b(?! (?:en|con|al|dand\\w+|compr\\w+|consint\\w+|mim\\w+|de)\\b)`,
  `\\ble ${GIVES} (?:(?:una|unas|un|unos|otra|tremenda) )?${BEATING} (?=al? )${KIN}\\b`,
  `\\b${KIN} (?:me )?les? tienen? (?:(?:mucho|tanto) )?(?:miedo|pavor|terror|panico) (?:al|a (?:mi|su|el)) (?:papa|padre|padrastro|tio|abuelo|primo|hermano|hermanastro|marido|esposo|novio)\\b(?! (?:noel|pitufo|disfrazado|de la (?:tele|pelicula)|porque (?:no|casi|nunca)))`,
  `\\b${KIN}\\b(?: \\w+){0,6}? (?!primo|(?:papa|padre|abuelo) se les? pas)${PREDATOR} se les? (?:mete|metia|metio|pasa|pasaba|paso) (?:a|en) la (?:cama|pieza|habitacion)\\b(?! (?:a (?:leer|contar|dar)|para (?:leer|dormir)|porque (?:le|tiene)|sin (?:golpear|tocar la)))`,
  `\\b${KIN}\\b(?: \\w+){0,6}? ${SHOWS_HIMSELF}`,
  `\\b${SHOWS_HIMSELF}(?: \\w+){0,2}? (?=al? )${KIN}\\b`,
]);

/** No sign above is without one of these, so that most messages need not be tried on all of them. */
const HINT =
  /empuj|[jh]al[ao]|mechon|pela|zurra|jalon|zarand|agarr|arrastr|punet|bofet|manot|nadie|cuidador|enfermer|empleada|muchacha|maltrat|golpe|juet|fuet|garrot|trompad|muenda|[jg]eta|trompa|part|reven|revien|morad|moret|escond|encerr|encierr|refugi|seguro|llave|candado|tranca|cuchillo|vigilad|no me deja|si no |revisa|esculca|espia|cuida|amarr|pellizc|encerrad|se me|miedo|pavor|terror|panico|la (?:cama|pieza|hab)|pene|pipi|miembro|genital/;

const shows = (patterns: readonly RegExp[], words: string): boolean =>
  HINT.test(words) && patterns.some((pattern) => pattern.test(words));

export const isHurtAtHome = (words: string): boolean => shows(HURT_AT_HOME, words);
export const isChildHurtAtHome = (words: string): boolean => shows(CHILD_AT_HOME, words);
