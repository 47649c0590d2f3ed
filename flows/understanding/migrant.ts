import { clean, plain } from './clean.ts';
import { anyOf } from './phrases.ts';

/**
 * "soy venezolana", "no tengo cédula, tengo PPT": whoever came from abroad. Only where she says no more than that and whether she may:
 * "soy venezolana y quiero estudiar" is a wish, and among other papers it says which she has.
 */
export const tellsMigrant = (text: string): boolean => MIGRANT.test(plain(clean(text)));

/** "no tengo cédula", and no more: of whoever fears to be asked for it. */
export const lacksCedula = (text: string): boolean => NO_CEDULA.test(plain(clean(text)));

const opening = '^(?:(?:y|si|pero|es que|oiga|vecina|veci|yo|nosotros|la verdad|and|if) )*';
const noCedula = '(?:no (?:tengo|tenemos)|sin|ni) (?:la |una )?cedula(?: (?:colombiana|de ciudadania|todavia|aun))?';
const permit = '(?:ppt|permiso (?:de |por )?(?:proteccion )?temporal|temporary (?:protection )?permit)';

const NO_CEDULA = new RegExp(`${opening}${noCedula}$`);

const MIGRANT = new RegExp(
  `${opening}(?:${noCedula} (?:y |pero |sino |solo )*)?(?:${anyOf`
    (?:soy|somos) (?:de venezuela|venezolan[oa]s?|(?:una? )?(?:in)?migrantes?|extranjer[oa]s?)
    (?:vengo|venimos|llegue|llegamos) de venezuela | i am (?:a migrant|a foreigner|venezuelan|from venezuela)
  `}|(?:(?:solo |yo )?(?:tengo|tenemos|con|i have|have) )?(?:el |a |un )?${permit})(?: (?:y |solo |pero )*(?:(?:tengo|con) (?:el )?${permit}|${noCedula}))*(?: (?:y )?(?:a mi )?(?:me |nos |le )?(?:prestan?|prestaran|dan|atienden|reciben|sirve|puedo (?:ir|pedir(?:lo)?|entrar)|can i (?:go|apply)|do they lend(?: to me)?))?$`,
);
