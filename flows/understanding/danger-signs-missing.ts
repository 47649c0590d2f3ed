import { anyOf } from './phrases.ts';

const PERSON = `(?:(?:mi|el|la|al?|a la|a mi|nuestr[oa]) (?:${anyOf`
  hij(?:it)?[oa] | nin(?:it)?[oa] | nene | nena | beb(?:e|it[oa]) | niet(?:ec?it)?[oa] | sobrin(?:it)?[oa] | hermanit[oa] | abuel(?:it)?[oa]
  viejit[oa] | pelad[oa] | chin[oa] | adulta? mayor
`})|mi (?:${anyOf`
  mama(?:cita)? | mami(?:ta)? | papa(?:cito)? | papi(?:to)? | madre | padre | espos[oa] | pareja | herman[oa] | ti[oa] | suegr[oa] | viej[oa] | prim[oa]
`}))`;
/** Herself, and not what is hers: "la cédula de mi mamá no aparece"; nor a father who left: "el papá de mi hija". */
const HERS = `(?<!\\b(?:de|para) )${PERSON}`;
const ILL =
  '(?: (?:con|que tiene|tiene|que sufre de) (?:al[sz]h?eimer|al[sz]aimer|demencia|autismo|esquizofrenia|discapacidad))?';
/** Not from a list, a screen or a photograph. */
const GONE =
  '(?=$| (?:desde|hace|por (?:ningun|ninguna)|en (?:ningun|ninguna|toda|la calle|el barrio)|y|vecina|veci|ayud\\w+|hoy|ayer|anoche|que hago|salio|se salio|estoy|por favor)\\b)';
/** Lately, in a few words. */
const LATELY = '(?:ayer|anoche|antier|anteayer|dias?|horas|tarde|manana|mediodia|temprano)';

const MISSING = new RegExp(
  `\\b(?:${anyOf`
  ${`${HERS}${ILL} (?:(?:ya )?(?:lleva|hace|va para)(?: \\w+){1,3} (?:que |sin aparecer))?(?:(?:ya |todavia |aun )?no (?:me |nos )?aparece${GONE}|(?<=sin aparecer))`}
  ${`hace (?:\\w+ ){1,2}(?:que )?no (?:me )?aparece ${HERS}\\b`} | ${`^(?:vecina |veci |ayuda |ayudeme )*no (?:me )?aparece ${HERS}${GONE}`}
  ${`${HERS}${ILL} se (?:me |nos )?(?:perdio|extravio)(?=$| (?:ayer|hoy|anoche|esta|desde|en (?:la calle|el (?:centro|barrio|bus|parque|mercado|portal)|transmilenio|la plaza|un)|y no|hace|vecina|veci|ayud\\w+|de la casa|y (?:tiene|es))\\b)`}
  ${`se (?:me |nos )?(?:perdio|extravio) ${HERS}(?=$| (?:en|ayer|hoy|anoche|desde|y|hace|con|vecina|ayud\\w+|que (?:hago|tiene))\\b)`}
  ${`${HERS}${ILL}(?: \\w+){0,2}? (?:esta|sigue|quedo) (?:desaparecid[oa]|extraviad[oa]|perdid[oa](?=$| (?:desde|hace|vecina|ayud\\w+)\\b))`}
  ${`${HERS}${ILL} desaparecio`}
  ${`no (?:encuentro|encontramos|hallo|hallamos) (?:a )?${HERS}${ILL}${GONE}`}
  ${`no (?:se|sabemos) (?:nada )?(?:de|donde esta) ${PERSON}${ILL} desde (?:el )?(?:ayer|anoche|antier|hace|lunes|martes|miercoles|jueves|viernes|sabado|domingo)`}
  ${`${HERS}${ILL} (?:se )?(?:salio|volo|escapo)(?=(?: \\w+)* ${LATELY}\\b)(?: \\w+){0,6}? (?:y )?(?:todavia |aun )?no (?:ha vuelto|volvio|ha llegado|llego|ha regresado|regreso|aparece)`}
  my (?:son|daughter|kid|child|mother|mom|father|dad|husband|wife|grand\w+|brother|sister) (?:(?:has )?(?:went|gone|been)|is|s) missing(?! (?:school|class|his|her|a|an|the|me|us|you|work|\w+ing)\b)
`})\\b`,
);

/** What was years ago, or in the war, is a loss and no search of now. */
const LONG_AGO =
  /\b(?:hace (?:\w+ )?(?:semanas|mes(?:es)?|anos?)|hace (?:mucho|tanto|bastante) tiempo|(?:en|del?|desde)(?: el)? (?:19|20)\d\d|conflicto|guerrilla|paramilitares|victimas?|el ano pasado|de (?:nin[oa]|pequen[oa])|una vez|a veces|ya (?:aparecio|volvio|la encontr\w+|lo encontr\w+))\b/;

/** Somebody of hers is lost or gone now: with whom nobody should wait. */
export const isMissing = (words: string): boolean =>
  /aparec|perdi|extravi|encuentr|encontra|hall|no s(?:e|abemos)|salio|volo|escapo|missing/.test(words) &&
  MISSING.test(words) &&
  !LONG_AGO.test(words);
