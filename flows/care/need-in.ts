import { plainWithQue } from '../understanding/clean.ts';
import { anyOf } from '../understanding/phrases.ts';
import { caresIn, namesOnly, tellsOfHelp } from './cared-for.ts';
import type { Need } from './needs.ts';

/**
 * What she came for, from a whole sentence of hers: "necesito que alguien me cuide al niño mientras trabajo" asks for
 * care and not for work. Null where it is not told; a word or two are left to the list of options.
 */
export const needIn = (text: string): Need | null => {
  const said = plainWithQue(text);
  if (said.split(' ').length < 3) return null;
  const found = patterns.filter(([, pattern]) => pattern.test(said)).map(([need]) => need);
  const [first] = found;
  // "mi hija puede llevarla": somebody does already.
  if (found.every((one) => one === 'care') && tellsOfHelp(said)) return null;
  // "mi bebé tiene 8 meses, soy papá solo": who tells of hers and of nothing else came for them.
  if (first === undefined && offers.test(said)) return 'all';
  if (first === undefined) return ofHers(said) && !general.test(said) ? 'care' : null;
  if (found.length === 1) return first;
  // "cuido a mi mamá y quiero estudiar": what she wants is what she says so of.
  const wanted = wants.filter(([, pattern]) => pattern.test(said)).map(([need]) => need);
  // "quiero estudiar y que me cuiden a la niña mientras": who looks after her there is told with each course.
  const [beside, ...others] = wanted.filter((need) => need !== 'care');
  if (wanted.length > 1 && beside !== undefined && others.length === 0 && goesWithCare.includes(beside)) return beside;
  // "mi mamá está en cama y no doy abasto": somebody has to look after her, whatever else.
  return wanted.length === 1 ? (wanted[0] ?? null) : wanted.length === 0 && found.includes('care') ? 'care' : null;
};

/** Needs whose services are told together with who looks after hers meanwhile. */
const goesWithCare: readonly Need[] = ['study', 'rest', 'work'];

/** The words ask for somebody's care, or say why somebody needs it. */
export const tellsOfCare = (said: string): boolean =>
  patterns.some(([need, pattern]) => need === 'care' && pattern.test(said));

const hers =
  '(?:(?:mis?|la|el|los|las|un[ao]?s?|al?|del?|dos|tres|cuatro|my|the|a|two|three) ){0,3}(?:hij[oa]s?|hijit[oa]s?|nin[oa]s?|ninit[oa]s?|bebes?|bb|niet[oa]s?|nietic[oa]s?|chin[oa]s?|pelad[oa]s?|mama|mamita|mami|papa|papito|papi|madre|padre|viej[oa]|viejit[oa]|abuel[oa]s?|abuelit[oa]s?|espos[oa]|marido|pareja|herman[oa]s?|suegr[oa]|ti[oa]|kids?|child|children|son|daughter|baby|mother|father|husband)';

const patterns: readonly (readonly [Need, RegExp])[] = [
  [
    'care',
    new RegExp(
      anyOf`
        \b(?:que|quien|alguien|donde|como|pa) (?:\w+ ){0,2}(?:cuid(?:e|en|ar|ad[ao])|atienda|dejar|llevar|tener)(?:me|mel[oa]s?|l[oa]s?)? ?${hers}\b
        \b(?:cuide|cuiden|cuidar|dejar|llevar)(?:mel|l)[oa]s?\b
        \b(?:quien|alguien|donde)(?: \w+){0,2}? (?:(?:me |nos )?l[oa]s? cuid(?:a|an|aria)\b|(?:me )?cuid(?:a|an|aria) (?:a )?${hers}\b)
        \b(?:alguien|quien|que|una persona|una senora)(?: que)? (?:me |nos )?(?:ayud(?:e|en|ar)|colaboren?) (?:con|a cuidar a?) ?${hers}\b
        \bcuid(?:o|amos|ar|ando) (?:solo |sola |sol[oa] )?(?:a|al|de)? ?${hers}\b
        \b(?:cupo|puesto|matricular|meter|inscribir|llevar) (?:\w+ ){0,4}(?:jardin|guarderia)\b
        \b(?:jardin|guarderia|nursery|day ?care)\b
        \b${hers} (?:\w+ ){0,4}(?:en cama|postrad[oa]|autis\w*|alzheimer|demencia|derrame|paralisis|discapaci\w*|down|retardo|retraso|esquizofrenia|no (?:camina|puede caminar|se vale|habla|oye|ve)|silla de ruedas|enferm[oa])\b
        \b(?:look after|take care of|care for|help with) ${hers}\b
      `,
    ),
  ],
  [
    'study',
    /\b(?:estudi(?:ar|o)|bachillerat\w*|bachiller|primaria|valid(?:ar|arlo)|aprend(?:er|a)|curs(?:o|os|ito|itos)|clases|capacit\w+|sena|leer y escribir|ensen(?:en|e|ar|arme|enme|eme) a (?:leer|escribir)|no se (?:bien )?(?:leer|escribir)|universidad|study|learn|courses?|classes)\b/,
  ],
  [
    'rest',
    /\b(?:descans\w+|respiro|cansad[ao]s?|cansancio|agotad[ao]|no doy (?:abasto|a basto|mas)|sin tiempo para mi|ejercicio|gimnasio|yoga|zumba|aerobicos|piscina|nadar|natacion|deportes?|bicicleta|me aburro|aburrida|lav(?:e|en|an) (?:la |mi )?ropa|(?:donde|para|pa|quiero|quisiera|necesito|puedo|como) (?:\w+ )?lav(?:ar|o) (?:la|mi) ropa|lavanderia|rest|exercise|tired|exhausted|laundry)\b/,
  ],
  [
    'health',
    /\b(?:medic[oa]s?|cita medica|eps|afili\w+|vacun\w+|odonto\w+|muelas?|citologia|prenatal|control del embarazo|planificar|certificado de discapacidad|silla de ruedas|depresion|deprimid[oa]|ansiedad|(?:estoy|me siento) (?:muy |tan |sola y )*(?:triste|deprimida)|muy sola|doctor|dentist|vaccin\w+)\b/,
  ],
  [
    'legal',
    /\b(?:abogad[oa]s?|demand(?:a|ar)|custodia|cuota (?:de )?aliment\w+|divorci\w+|separa(?:rme|rnos|cion)|me (?:quiero|voy a|pienso) separar|p?sicolog[oa]s?|p?sicologic[ao]|terapia|lawyer|psychologist|custody)\b/,
  ],
  [
    'work',
    /\b(?:(?:busc\w+|necesito|quiero|quisiera|consegu\w+|encontrar|sin|hay|ofrecen|dan) (?:\w+ )?(?:trabajo|empleo|camello|trabajito|puesto de trabajo)|^(?:(?:yo|pues|hola|vecina|veci|buenas|es que) )*(?:quiero|quisiera|necesito|me gustaria) trabajar\b|quede sin (?:trabajo|empleo)|hoja de vida|desemplead[oa]|emprend\w+|(?:need|find|looking for|want) (?:a )?(?:job|work))\b/,
  ],
  [
    'food',
    /\b(?:comida|hambre|dar(?:les?)? de comer|no (?:han|hemos) comido|ni (?:para|pa) (?:un |el )?pan|comedor(?:es)?|almuerzos?|(?:un|el|dan|bono de|ayuda con el|ayudas de|para el) mercado|mercados? (?:gratis|regalad\w*)|(?:que|para|pa|con que) comer|(?:necesito|busco|ayuda con|plata para) (?:un |el |hacer )?mercado(?! laboral)|leche para|alimentos|food|meals?|hungry)\b/,
  ],
  [
    'money',
    /\b(?:subsidios?|ingreso minimo|colombia mayor|bono(?!s? de mercado)|renta ciudadana|auxilio|ayuda economica|(?:plata|ayuda|necesito) (?:para |con |pa )?(?:(?:los|las|unos|unas|sus|mis) )*(?:panales|remedios|medicinas|medicamentos|utiles|uniformes)|pasajes|transmilenio gratis|subsid(?:y|ies)|allowance)\b/,
  ],
];

const ofHers = (said: string): boolean => caresIn(said) || /\b(?:embarazad[oa]|gestante|pregnant)\b/.test(said);
const general = /\b(?:ayud\w+|plata|dinero|servicios|programas?|beneficios?|help|services)\b/;

/** The same, where she says that it is what she wants. */
const wants = patterns.map(
  ([need, pattern]) =>
    [
      need,
      new RegExp(
        `\\b(?:quiero|quisiera|necesito|busco|me gustaria|want|need|would like)\\b(?: \\w+){0,3}? ?(?:${pattern.source})`,
      ),
    ] as const,
);

/** Somebody she cares for, or a hard day, and no more: she came for care all the same. */
const caring = new RegExp(
  anyOf`
    \b(?:tengo|have) (?:(?:a|an|un[oa]?|dos|tres|cuatro|two|three) )+(?:\w+ )?${hers}\b
    \b(?:necesit\w+|quier\w+|busc\w+|need|want) (?:\w+ )?(?:ayuda|apoyo|help) (?:con|para|pa|a|with|for) ${hers}\b
    \b${hers} (?:necesit\w+|needs) (?:\w+ )?(?:ayuda|apoyo|cuidado|help|care)\b
    \b(?:soy|somos|con|tengo) (?:(?:la|el|una?|dos|tres|cuatro|cinco|\d) )?(?:mama|madre|papa|abuel[oa]|viuda|ninos|ninas|hijos|hijas|nietos)\b
    \b(?:(?<!\b(?:me|nos) )ayuda|auxilio|desesperad[oa]|encartad[oa]|embalad[oa]|no (?:se que|puedo) (?:hacer|mas))\b(?: \w+){0,4} con ${hers}\b
    \b(?:cuidadora|cuido|ama de casa|caregiver|embarazada|pregnant|gestante|lactante)\b
    \b(?:ayud\w+|servicios|apoyo|programas?)\b(?: \w+){0,4}? (?:mujer(?:es)?|madres?|mamas|cuidador[ae]s?|women|mothers)\b
    \b(?:mujer(?:es)?|madres?|cuidador[ae]s?)\b(?: \w+){0,4}? (?:ayud\w+|servicios|apoyo)\b
    \b(?:manzanas?(?: del cuidado)?|bus(?:es)? del cuidado|sistema de(?:l)? cuidado)\b
  `,
);

/** Who has nothing to eat, or asks what the city gives, is not led to a loan. */
const GIVEN = new RegExp(anyOf`
  \b(?:subsidios?|hambre|dar(?:les?)? de comer|no (?:han|hemos) comido|ni (?:para|pa) (?:un |el )?pan|(?:que|para|pa|con que) comer|renta ciudadana|ingreso minimo|panales|subsid(?:y|ies)|hungry)\b
`);
const LENT = /\b(?:prest\w+|vend\w+|mercancia|inventario|creditos?|surtir|negocio|puesto|deudas?|gota|loans?)\b/;

/** "¿qué ayudas dan?" */
const offers =
  /\bque (?:servicios|ayudas|programas|beneficios)(?: \w+)? (?:hay|tienen|ofrecen|dan|prestan)\b|\bwhat (?:services|help|programs|benefits)(?: \w+)? (?:are there|is there|do you (?:have|offer)|can i (?:get|have))\b/;

/** "¿qué hay?", "¿cómo saco el Sisbén?" */
const asksWhatThereIs =
  /^(?:(?:y|pues|vecina|veci|hola|buenas|quiero|saber) )*que (?:hay|ofrecen|tienen)$|\b(?:como|donde|donde puedo|para|quiero|necesito)(?: \w+){0,2} (?:sac\w+|hac\w+|hago|ped\w+|pido|solicit\w+|tramit\w+|actualiz\w+|inscrib\w+)(?: \w+){0,3} sisben\b/;

/** "¿y qué cursos hay?", "hay comida?": what the result will tell. "hay una persona que cuido" is no question. */
export const asksForServices = (text: string): boolean => {
  const said = plainWithQue(text);
  if ((!/\?\s*$/.test(text) && !asksFirst.test(said)) || /\b(?:cuido|cuidamos|atiendo)\b/.test(said)) return false;
  return needIn(text) !== null || asksWhatThereIs.test(said) || givenThere.test(said);
};

const givenThere = /\b(?:estudios|carreras|talleres|actividades)\b/;

const asksFirst =
  /^(?:(?:y|pero|oiga|vecina|veci|entonces|bueno|and|but|so) )*(?:que|cuales|cual|donde|cuando|a que hora|hay|dan|ofrecen|tienen|what|which|where|when|is there|are there|do you)\b/;

/** How surely a sentence is meant for this conversation: what belongs to no other and names her, hers or a service. */
export const claims = (text: string): number => {
  const said = plainWithQue(text);
  if (GIVEN.test(said) && !LENT.test(said)) return 3;
  if (tellsOfHelp(said) && needIn(text) === null) return 0;
  if (caring.test(said) || caresIn(said) || namesOnly(said)) return 1;
  return offers.test(said) || asksWhatThereIs.test(said) || patterns.some(([, pattern]) => pattern.test(said)) ? 1 : 0;
};
