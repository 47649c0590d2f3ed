import { KIN } from './danger-signs.ts';
import { anyOf } from './phrases.ts';

/** "manoseó" as it is heard: manosió, manoció, manosiaba. */
const MANOSEA = 'mano[scz][ei][a-z]*';

/** A buyer that handles the fruit touches nobody. */
const GOODS =
  '(?:l[ao]s?|mis?|todas?|todos?|el) (?:l[ao]s? )?(?:frutas?|verduras?|mercancia|ropa|aguacates?|tomates?|papayas?|mangos?|pan|panes|arepas?|comida|productos?|cosas|telas?|zapatos?|dulces)';

/** Who pulls and throws, and means no harm. */
const SMALL = '(?:beb[ea]|bebit[oa]|nin[oa]|nene|nena|niet[oa])';

/** Grown women, mostly, whom she speaks for. */
const HERS = anyOf`
  mama | mami | hermana | esposa | mujer | vecina | amiga | abuela | abuelita | senora | papa | abuelo | prima | tia
  suegra | nuera | cunada | novia
`;

const MAN = anyOf`
  padrastro | papa | padre | tio | abuelo | vecino | primo | hermano | hermanastro | cunado | suegro | profesor | profe | jefe | patron | tipo
  man | senor | novio | marido | esposo
`;

/** Where a hand goes that touches nobody: into a pocket, into dough, to work. */
const NOT_BODY = `(?! (?:en|al?) (?:(?:el|la|los|las|mi|mis|su|sus|un|una) )?${anyOf`
  bolsillos? | bolsos? | cartera | cajon | billetera | canguro | morral | maleta | mochila | bolsa | caja | plata | masa | bocas?
  nariz | oidos? | orejas? | ojos? | tierra
`}\\b)(?! al? (?:(?:el|la|los|las|mi|mis|su|sus|un|una|est[ea]|es[ea]|toda|todo) )*${anyOf`
  negocio | puesto | casa | cocina | tareas? | trabajo | tienda | local | oficio | estudio | carro | moto | olla | comida
`}\\b)(?! y (?:me|nos|le|se) (?:rob|sac|quit|rapon|llev)\\w*)`;
const GROPE =
  '(?:(?:quiere|quieren|quiso|queria|intenta|intento|anda|andan|vive|viven|esta|estaba|estan|ha|han|habia|va|iba|a|de|trata|trato|sabe|suele) ){0,2}(?:mete|meten|metia|metian|metio|metieron|metiendo|metido|meter)';
const HAND = `(?:(?:la|las|su|sus) )?manos?\\b${NOT_BODY}|(?:los|el) dedos?\\b${NOT_BODY}`;
/** Behind a hand that goes to somebody already named: "a mi niña el tío le mete la mano por debajo". */
const AND_NO_MORE =
  '(?=$| (?:por|debajo|entre|cuando|y|desde|todas?|siempre|a cada|en (?:el calzon|los calzones|la vagina|l?as? ?partes|sus partes|la cola|la entrepierna))\\b)';

/** What takes her and is nobody, or what is taken of her by a nurse. */
const NATURE = anyOf`
  (?:el|la|un|una|este|ese) (?:lluvia|aguacero|sueno|trancon|trafico|frio|calor|hambre|gripa|gripe|cansancio|sol|paro|invierno)
  (?:la|el|los) (?:presion|tension|temperatura|signos|pulso|azucar|muestra) | (?:comer|almorzar|desayunar|descansar|madrugar|caminar) (?:a|por) la fuerza
`;
const BY_FORCE = `(?:(?:a|por) la fuerza|a las malas)(?! (?:para|de|del|a) )(?! ${NATURE}\\b)`;
const TAKES =
  '(?:cog(?:e|en|io|ieron|ia|ian|ido)|coj(?:e|en|io|ieron|ia|ian|ido)|agarr(?:a|an|o|aron|aba)|tom[ao]|tuvo|tiene|hac(?:e|en|ia)|hizo|acuesta|acosto|bes[ao]|desvist[a-z]+|oblig[ao])';

/** What cleans a floor or goes into dough, unless it hits a body. */
const ACID =
  'acido(?! (?!sulfurico|nitrico)\\w+ico\\b(?! (?:en|a|por) (?:(?:el|la|los|las|mi|tod[oa]) )*(?:cara|cuerpo|ojos?|piel|brazos?|manos?|piernas?|espalda|pecho|cabeza|pelo)\\b))';
const THROWS = '(?:tir|avent|lanz|arroj)(?:a|o|an|aron|aba|aban)(?: con)?';
/** What wounds, whoever throws it. */
const WEAPON = `(?:(?:un|una|el|la|los|las|unos|unas|ese|su) )?${anyOf`
  cuchillos? | machetes? | navajas? | tijeras | piedras? | ladrillos? | botellas? | martillo | plancha | palos? | varilla
  ${ACID} | gasolina | candela | (?:agua|aceite|sopa) (?:caliente|hirviendo)
`}`;
/** Where it is sold: who fills a tank burns nobody. */
const TANK =
  '(?:al?|en) (?:(?:el|la|mi|los|las) )?(?:carro|moto|tanque|camion|taxi|planta|motor|bus)\\b(?! y (?:l[aeo]|me|nos)\\b)';
/** What a baby throws too. */
const CROCKERY =
  '(?:un|una|el|la|los|las|unos|unas) (?:platos?|vasos?|pocillos?|ollas?|sarten|sillas?|celular|control|cenicero|florero|zapatos?)|lo que (?:encuentra|encuentre|tiene|tenga|agarra|sea|coge|haya|hay)';
/** Who is ill in the head throws what is at hand; beside somebody else it may be that one who throws. */
const NOT_ILL = `^(?!(?!.*\\b(?:marid|espos|novi|pareja|ex\\b|herman|padrastr|hij|cunad|vecin|tio\\b|prim[oa]\\b|hombre|jefe)).*\\b(?:al[sz]h?eimer|al[sz]aimer|demencia)\\b)`;
const BLOW = anyOf`
  cuchill(?:azo|ada)s? | machetazos? | navajazos? | planazos? | garrotazos? | botellazos? | piedrazos? | pedradas? | varillazos?
  martillazos? | punaladas?
`;

/** What she does, or might: "si lo dejo", "si me voy", "si le cuento a alguien". */
const IF_I = `si (?:yo )?(?:(?:l[oae]s? |me |te )?${anyOf`
  dej(?:o|aba|ara) | denunci(?:o|aba|ara) | demand(?:o|aba|ara) | voy | iba | fuera | separ(?:o|aba|ara) | larg(?:o|aba|ara) | cuento | contaba
  contara | digo | decia | dijera | habl(?:o|aba|ara) | grit(?:o|aba|ara) | salgo | salia | aviso | llam(?:o|aba|ara) | sac(?:o|aba|ara) | bot(?:o|aba|ara) | ech(?:o|aba|ara) | acus(?:o|aba|ara)
  abandon(?:o|aba|ara) | termin(?:o|aba|ara) | abro la boca | ve con (?:otro|alguien|un hombre|un man)
`}|no (?:l[eo]s? )?(?:doy|daba|diera|hago|hacia|obedezco|abro|contesto|vuelvo|regreso|quiero|retiro))`;
/** The sun, the stove and mosquitoes threaten nobody. */
const NO_PERSON =
  '(?! (?:mucho |todo )?(?:el|la|los|las|un|una|mi) (?:sol|arroz|comida|olla|carne|arepas?|leche|sopa|piel|cabeza|garganta|zancudos?|mosquitos?|pulgas?|espalda)\\b)';
const HARMS = `${anyOf`
  quem(?:a|an|aba|aban|e) | mat(?:a|an|aba|aban|e) | pic(?:a|an|aba|aban) | pel(?:a|an|aba|aban) | chuz(?:a|an|aba) | casc(?:a|an|aba) | golpe(?:a|an|aba)
  peg(?:a|an|aba) | desaparec(?:e|en|ia) | apunala | ahorca | viola | h?ech(?:a|an|aba) acido | hac(?:e|en|ia) (?:dano|algo|la vuelta)
  corta (?:la cara|el cuello) | rompe (?:la (?:cara|jeta|boca|nariz|cabeza)|las? (?:piernas?|costillas?)) | parte la (?:cara|jeta)
`}\\b${NO_PERSON}`;

/** No sign below is without one of these: to read all for the first time costs a tenth of a second of the first reply. */
const HINT =
  /mano|dedo|fuerza|malas|cama|tir[ao]|avent|lanz|arroj|amenaz|arma|pistola|revolver|cuchill|machet|navaj|fierro|planazo|garrot|botell|pi?edra|varilla|martill|punal|acido|gasolina|candela|hirviendo|golp|patada|puno|paliza|cachet|pelo|palo|\bsi\b.* (?:me|nos|l[ae]s?) /;

/** Somebody lays hands on her, throws at her, or says what happens if she leaves. */
const ASSAULT: readonly RegExp[] = [
  new RegExp(
    `\\b(?:me|nos) (?:(?:esta|estaba|estan|anda|vive|ha|han|habia|quiere|quiso) )?${MANOSEA}\\b(?! (?:(?:mucho|siempre|tanto|harto|demasiado|todo el dia) )*${GOODS}\\b)`,
  ),
  new RegExp(`\\b${MAN} (?:me )?l[ao]s? ${MANOSEA}\\b(?! ${GOODS}\\b)|\\b(?:fui|he sido|fue) mano[scz][ei]ada`),
  new RegExp(
    `\\b(?!novio|marido|esposo)${MAN} se (?:me |nos )?(?:mete|metia|metio|quiere meter|acuesta|acosto) (?:a|en|entre) mi cama\\b(?! (?:porque|pues|ya que) (?:no hay|no tenemos|no tiene|solo hay|es la unica)\\b)`,
  ),
  new RegExp(`\\b(?:me|nos) (?:la )?${GROPE} (?:${HAND})|\\bmeter(?:me|nos) (?:${HAND})`),
  new RegExp(`\\b(?:${MAN} (?:se )?le ${GROPE} (?:${HAND})${AND_NO_MORE})`),
  new RegExp(`\\ble ${GROPE} (?:${HAND})(?: \\w+){0,5}? a (?:mi|la|su|una) ${HERS}\\b`),
  new RegExp(`\\b(?:me|nos|la|lo) (?:lo )?${TAKES}(?! ${NATURE}\\b)(?: (?!que\\b)\\w+){0,3}? ${BY_FORCE}`),
  new RegExp(`\\b(?:me|nos) (?:${THROWS}|amenaz\\w+ con) ${WEAPON}\\b`),
  new RegExp(`${NOT_ILL}.*(?<!\\b${SMALL} )\\b(?:me|nos) ${THROWS} (?:${CROCKERY})\\b`),
  new RegExp(`\\ble ${THROWS} (?:${WEAPON}|${CROCKERY})(?: \\w+){0,3}? a (?:mi|la|su|una) ${HERS}\\b`),
  new RegExp(`(?<!\\b${SMALL} )\\b(?:me|nos) (?:tir[ao]|arrastr[ao]) (?:del|por el) (?:pelo|cabello)\\b`),
  /\b(?:me|nos) (?:corret|persig|persegu|sigu|amenas)\w+ con (?:(?:un|una|el|la) )?(?:arma|pistola|revolver|cuchillo|machete|navaja|palo|varilla)\b/,
  /\b(?:me|nos) (?:pus[oe]|pon(?:e|ia)|muestra|saca|sac[oa]n?|apunta) (?:con )?(?:un|una|el|la) (?:arma|pistola|revolver|cuchillo|machete|navaja|fierro)\b/,
  new RegExp(
    `\\b(?:me|nos|le) (?:d(?:a|io|ieron)|mand(?:a|o|aron)|peg(?:o|aron)|tir(?:a|o)|met(?:io|ieron)) (?:un|una|unos|unas|\\w+) ${BLOW}\\b`,
  ),
  new RegExp(
    `\\b(?:me|nos) h?ech(?:o|a|aron) (?:el |la )?(?:${ACID}|gasolina(?! ${TANK})|candela|(?:agua|aceite) hirviendo)\\b`,
  ),
  /\b(?:golpes?|patadas?|punos?|paliza|golpiza|cachetadas?) que (?:me|nos|le) (?:d(?:io|ieron|a|an|aba)|peg(?:o|aron|a))\b(?! la vida)/,
  new RegExp(
    `\\b${IF_I}\\b(?: (?!se\\b|sol (?:me|nos|les?) (?:quem|pic|pel))\\w+){0,5}? (?:me|nos|le|les) (?:va a |van a )?${HARMS}`,
  ),
  new RegExp(
    `\\b${IF_I}\\b(?: (?!se\\b)\\w+){0,4}? (?:me|nos) quita(?:ba)? (?:a )?${KIN}\\b(?! (?:el )?(?:bienestar|icbf|jardin))`,
  ),
  // of another: "le dijo a mi hija que si lo deja la quema"
  new RegExp(
    `\\bsi (?:ella )?(?:l[oa] (?:deja|denuncia|abandona|demanda)|se (?:va|separa)|(?:habla|cuenta|dice algo)) (?:la|le) (?:va a )?${HARMS}`,
  ),
];

/** The same, done to a child. */
const CHILD_ASSAULTED: readonly RegExp[] = [
  new RegExp(`\\b${MAN} se (?:me )?(?:le )?(?:mete|metia|metio) (?:a|en) la cama (?:al?|del?|con) ${KIN}\\b`),
  new RegExp(`\\b${KIN} (?:me |se )?l[aoe]s? ${MANOSEA}\\b`),
  new RegExp(`\\bles? ${GROPE} (?:${HAND})(?: \\w+){0,5}? (?=al? )${KIN}\\b`),
  new RegExp(`\\b${KIN}(?: \\w+){0,6}? les? ${GROPE} (?:${HAND})${AND_NO_MORE}`),
  new RegExp(`\\b${KIN}(?: \\w+){0,4}? l[aoe]s? ${TAKES}(?: \\w+)? ${BY_FORCE}`),
  new RegExp(`\\bles? ${THROWS} ${WEAPON}(?: \\w+){0,3}? (?=al? )${KIN}\\b`),
];

const shows = (patterns: readonly RegExp[], words: string): boolean =>
  HINT.test(words) && patterns.some((pattern) => pattern.test(words));

export const isAssault = (words: string): boolean => shows(ASSAULT, words);
export const isChildAssaulted = (words: string): boolean => shows(CHILD_ASSAULTED, words);
