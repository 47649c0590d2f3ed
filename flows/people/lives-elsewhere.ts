import { anyOf } from '../understanding/phrases.ts';

const SOMEBODY =
  '(?:papa|papas|mama|padre|madre|ex|abuel[oa]s?|abuelit[oa]s?|ti[oa]s?|suegr[oa]s?|herman[oa]s?|padrin[oa]s?|madrina|familia|exespos[oa]|exmarido|otr[oa] (?:hij[oa]|herman[oa]))';
/** Only by day, or with her too: no home elsewhere. */
const HERE_TOO = anyOf`
  conmigo | y (?:con )?(?:yo|nosotr[oa]s)\b | mientras | cuando (?:yo )?(?:trabajo|salgo|estoy) | de dia | (?:por|en) las? (?:mananas?|tardes?|noches?) | entre semana
  (?:los )?fin(?:es)? de semana | a ratos | a veces | hoy | ahorita | cuid[oa]\w* | respondo
`;

const ELSEWHERE = new RegExp(
  `\\b(?:vive|viven|esta viviendo|estan viviendo|se queda(?:ron|n)?|se quedo|se fue(?:ron)?(?: a vivir)?) (?:(?:ya|ahora|alla|lejos|aparte|a vivir) )*(?:con|donde|en (?:la )?casa de) (?:(?:el|la|los|las|su|sus|mi|mis) )?${SOMEBODY}\\b|\\b(?:esta|estan) (?:con|donde) (?:(?:el|su|mi) )?(?:papa|padre|ex|exespos[oa]|exmarido)\\b`,
);

const WITH_HER = new RegExp(`\\b(?:${HERE_TOO})`);

/** "mi hijo de 10 vive con el papá", "mis hijos están con mi ex": somebody whom another looks after. Plain words. */
export const livesElsewhere = (said: string): boolean => ELSEWHERE.test(said) && !WITH_HER.test(said);

/** "mi hijo vive con el papá y cuido a mi mamá": what stands before whom she does care for. */
const BEFORE_CARE = new RegExp(
  `^.*(?:${ELSEWHERE.source}).*? (?:y|pero) (?=(?:yo )?(?:cuido a|atiendo a|veo por|respondo por) )`,
);

/** What is left beside those who live elsewhere. */
export const withoutElsewhere = (said: string): string => said.replace(BEFORE_CARE, '');

/** Who "está enfermo" is told of to be cared for. */
const NEEDS_CARE = anyOf`
  (?:esta|sigue|anda) (?:\w+ )?(?:enferm[oa]|postrad[oa]|invalid[oa]|mal|malit[oa]|ciego|ciega|sord[oa]|en cama|en (?:una )?silla)
  sufre | padece | necesita | depende | (?:tambien )?cuido | es (?:ciego|ciega|sord[oa]|invalid[oa]|discapacitad[oa])
  no (?:camina|ve|oye|habla|puede|se (?:puede|vale|mueve))
  tiene (?:una? |la )?(?:discapacidad|enfermedad|cancer|alzheimer|parkinson|paralisis|epilepsia|demencia|diabetes)
`;

const OLD = '(?:[6-9]\\d|1\\d\\d|sesenta|setenta|ochenta|noventa)\\b';
/** "mi hijo de 4 y el papá de 30": the child's father, whom she calls neither hers nor old. */
const OTHER_PARENT = new RegExp(
  `(?<=\\b(?:hij|nin|niet|beb)\\w*(?: (?!mama|papa|madre|padre)\\w+){0,6}?) (?:y|con) (?:el|la) (?:papa|mama|padre|madre)(?! (?:de |tiene )(?:ya |como |casi )?${OLD})(?: (?:de|tiene) (?:\\d{1,2}|[a-z]+(?: y [a-z]+)?)(?: anos?)?)?(?=$| (?:y|pero|que)\\b(?! ${NEEDS_CARE}\\b))`,
  'g',
);

/** Words without one stay as they are, with the gap where others were taken out. */
export const withoutOtherParents = (said: string): string => {
  const left = said.replace(OTHER_PARENT, ' ');
  return left === said ? said : left.replace(/ {2,}/g, ' ').trim();
};
