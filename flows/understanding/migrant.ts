import { clean, plain } from './clean.ts';
import { anyOf } from './phrases.ts';

/**
 * "soy venezolana", "tengo PPT", "no tengo cédula": whoever came from abroad, or has no Colombian papers. Not "soy de Ciudad
 * Bolívar", not who tells more of herself ("soy venezolana y vendo arepas"), and not among other papers: there it says which she has.
 */
export const tellsMigrant = (text: string): boolean => {
  const said = plain(clean(text));
  return !OTHER_PAPERS.test(said.replace(NO_CEDULA, ' ')) && (PERMIT.test(said) || MIGRANT.test(said));
};

const OTHER_PAPERS = /\b(?:rut|cedula|rivi|camara|extractos?|recibos?)\b/;

const NO_CEDULA =
  /\b(?:(?:no|ni|sin|todavia no|aun no) (?:(?:tengo|tenemos|tiene|hay|la|una) )*cedula|(?:without|no|have no) (?:a |the )?cedula)\b/;

const PERMIT = /\b(?:ppt|permiso (?:de |por )?(?:proteccion )?temporal|temporary (?:protection )?permit)\b/;

/** Nothing but that, and whether she may. */
const MIGRANT = new RegExp(
  `^(?:(?:y|si|pero|es que|oiga|vecina|veci|yo|nosotros|and|if) )*${anyOf`
    (?:soy|somos) (?:de venezuela|venezolan[oa]s?|(?:una? )?(?:in)?migrantes?|extranjer[oa]s?)(?: (?:y )?no tengo (?:la )?cedula(?: colombiana)?)?
    (?:vengo|venimos|llegue|llegamos) de venezuela
    no (?:tengo|tenemos) (?:la )?cedula(?: (?:colombiana|de ciudadania))?
    i am (?:a migrant|a foreigner|venezuelan|from venezuela)
  `}(?: (?:y )?(?:a mi |yo )?(?:me|nos)? ?(?:prestan?|prestaran|dan|daran|puedo|podemos|sirve|atienden|reciben|can i|do they).*)?$`,
);
