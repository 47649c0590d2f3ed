import { clean, plain } from '../understanding/clean.ts';
import type { Danger } from '../understanding/danger.ts';

/** "me tienen amenazado" where debts are spoken of: several, whom she need not name, are they who lent. */
export const threatOfDebts = (danger: Danger, text: string): Danger => {
  const said = plain(clean(text));
  return danger === 'violence' && BY_THEM.test(said) && !AT_HOME.test(said) ? 'lender-threat' : danger;
};

const BY_THEM =
  /\b(?:(?:me|nos) (?:estan |han |habian )?amenaz(?:an|aron|aban|ando|ado)|(?:me|nos) (?:tienen|siguen) amenaz\w+|(?:me|nos) van a (?:pegar|picar|golpear|matar|hacer dano)|vinieron a amenazar\w*|they (?:are )?threaten\w*)\b/;

/** Somebody at home or near it, by name or by what is said of him. */
const AT_HOME =
  /\b(?:el|ella|espos[oa]|marido|mujer|pareja|novi[oa]|ex\w*|companer[oa]|hombre|man|tipo|papa|mama|padrastro|herman[oa]|hij[oa]|suegr[oa]|cunad[oa]|yerno|ti[oa]|prim[oa]|vecin[oa]s|patron(?:a)?|jefe|vivo con|si lo dejo|en la casa|viol\w+|husband|partner|boyfriend|he)\b/;
