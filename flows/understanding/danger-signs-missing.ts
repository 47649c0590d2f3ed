import { anyOf } from './phrases.ts';

/**
 * One of hers is missing now: "mi nieto no aparece", "mi mamá tiene alzheimer, se salió y no la encuentro". Nothing else may be said
 * behind it than where, since when and how she is, for a cédula is lost too, and a name appears in no list. Of a husband it must be
 * said that it is since yesterday or so: many have left.
 */
export const isMissing = (words: string): boolean => {
  const said = words.replace(AGE, ' ').replace(/\s+/g, ' ').trim();
  return LOST.some((pattern) => pattern.test(said));
};

const AGE = /\b(?:(?:tiene|de|con) )?\d+ (?:anos?|anitos|mes(?:es)?)\b(?: y)?/g;

const KIN = `(?:${anyOf`
  hij[oa]s? | hijit[oa]s? | nin[oa]s? | ninit[oa]s? | bebe(?:cit[oa])? | niet[oa]s? | nietecit[oa]s? | mam[ai] | mamita | pap[ai] | papito | abuel[oa] | abuelit[oa]
  herman[oa] | hermanit[oa] | ti[oa] | suegr[oa] | sobrin[oa]s? | prim[oa] | cunad[oa] | viejit[oa]
`})`;
const SPOUSE = '(?:espos[oa]|marido|pareja|mujer|companer[oa]|novi[oa])';

/** Hers, and not something of hers. */
const HERS = `(?<!\\b(?:de|del|a|al|para) )(?:(?:mis?|nuestr[oa]) ${KIN}|(?:la|el) (?:nin[oa]|bebe|abuelit[oa]|viejit[oa]))`;

const RECENTLY = `(?:${anyOf`
  desde (?:ayer|anoche|antier|hoy|esta \w+|el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)|las? (?:una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|\d+|manana|tarde|noche|madrugada)|hace (?:\w+ ){1,3}(?:horas?|dias?|minutos?))
  hace (?:\w+ ){1,2}(?:horas?|dias?|minutos?|noches?) | ayer | anoche | hoy | esta (?:manana|tarde|noche)
`})`;

/** What lasts: who "does not come today" may only be away. */
const SINCE = `(?=desde|hace)${RECENTLY}`;

const BESIDES = `(?: (?:${RECENTLY}|${anyOf`
  por (?:ninguna parte|ningun lado|ahi) | en (?:la |el |todo el )?(?:calle|plaza|parque|centro|terminal|transmilenio|barrio|casa) | de la casa | ya | vecina | veci | por favor
  que hago | ayud\w+(?: \w+){0,3} | auxilio | y (?:ya )?no (?:se que hacer|l[ao] encuentro|se donde esta) | y (?:estoy|ando) \w+
  y l[ao] (?:busque|he buscado|estoy buscando)(?: \w+){0,4}
`}))*$`;

const LOST: readonly RegExp[] = [
  `${HERS} (?:ya )?(?:no aparecen?|se (?:me |nos )?perdio|esta (?:perdid[oa]|desaparecid[oa])|desaparecio)${BESIDES}`,
  `${HERS} no (?:ha )?(?:llegado|llego|vuelto|volvio|regresado|regreso)(?: (?:a|de|del) (?:la |el )?(?:casa|colegio|jardin|trabajo))? ${RECENTLY}${BESIDES}`,
  `${HERS} no (?:llega|vuelve|regresa)(?: (?:a|del?) (?:la |el )?(?:casa|colegio|jardin|trabajo))? ${SINCE}${BESIDES}`,
  `\\bno (?:llega|vuelve|regresa|aparece|ha (?:llegado|vuelto|regresado|aparecido)|llego|volvio|regreso) (?:mis? ${KIN}|(?:la|el) (?:nin[oa]|bebe|abuelit[oa]|viejit[oa])) (?:(?:a|del?) (?:la |el )?(?:casa|colegio|jardin|trabajo) )?${SINCE}${BESIDES}`,
  `${HERS} lleva (?:\\w+ ){1,3}(?:dias?|horas?|noches?) (?:sin aparecer|perdid[oa]|desaparecid[oa])${BESIDES}`,
  `\\b(?:no (?:encuentro|encontramos|se donde esta)|se (?:me |nos )?perdio|desaparecio) (?:al? )?(?:mi |el |la |nuestr[oa] )?${KIN}${BESIDES}`,
  `\\bmi ${KIN}\\b(?: \\w+){0,6} (?:se (?:me |nos )?(?:salio|escapo|volo)|salio)(?: (?:de la casa|a la calle|${RECENTLY}))* (?:y )?(?:ya )?no (?:l[ao] (?:encuentro|encontramos)|aparece|ha (?:vuelto|regresado))${BESIDES}`,
  `\\bmi ${KIN} (?:tiene|sufre de|con) (?:\\w+ ){1,4}y se (?:me|nos) perdio${BESIDES}`,
  `\\bmi ${SPOUSE} (?:no aparece|desaparecio|esta desaparecid[oa]|no ha (?:llegado|vuelto|regresado)) ${RECENTLY}${BESIDES}`,
  '\\bmy (?:son|daughter|mother|father|mom|dad|grand\\w+|child|kid|boy|girl|baby) (?:is (?:missing|lost)|has disappeared|disappeared|did not come home)\\b',
  '\\bi can(?:not| ?t) find my (?:son|daughter|mother|father|mom|dad|grand\\w+|child|kid|boy|girl|baby)$',
].map((pattern) => new RegExp(pattern));
