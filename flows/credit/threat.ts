import { clean, plain } from '../understanding/clean.ts';
import type { Danger } from '../understanding/danger.ts';

/** "me tienen amenazado" where debts are spoken of: they who lent, and nobody at home, unless she names one. */
export const threatOfDebts = (danger: Danger, text: string): Danger => {
  const said = plain(clean(text));
  return danger === 'violence' && BY_THEM.test(said) && !AT_HOME.test(said) ? 'lender-threat' : danger;
};

const BY_THEM =
  /\b(?:amenaz(?:an|aron|aban|ando|ad[oa]s?)|(?:me|nos) van a|(?:me|nos) (?:pegaron|golpearon|buscan|siguen)|vinieron|threaten\w*)\b/;

const AT_HOME =
  /\b(?:espos[oa]|marido|mujer|pareja|novi[oa]|ex|companer[oa]|papa|mama|padrastro|herman[oa]|hij[oa]|suegr[oa]|cunad[oa]|yerno|husband|partner|boyfriend)\b/;
