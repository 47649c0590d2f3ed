import { anyOf } from './phrases.ts';

const ELDERS =
  'mama|mami|mamita|papa|papi|papito|madre|padre|viej[oa]|viejit[oa]|abuel[oa]|abuelit[oa]|espos[oa]|marido|pareja|herman[oa]|ti[oa]|suegr[oa]|senora?|ell[ao]|el';
const LEAD = `(?:${anyOf`
  (?:hay )?veces | a veces | hay (?:dias|momentos) (?:en )?que | cuando me desespero | me desespero y | me da rabia y | pierdo la paciencia y
  de la rabia | la verdad | es que | vecina | veci | yo | a mi mama | a mi papa | que pena | me da pena pero | confieso que
`} )*`;
const HIT = '(?:pego|pegue|golpeo|golpee|maltrato|casco|zarandeo|cacheteo)';

/** To whom, or why: "le pego al chance" and "le pego un grito" hit nobody. */
const WHOM = `(?=$| (?:(?:duro|tambien) )?(?:a|al|a la) (?:(?:mi|la|el|su) )?(?:${ELDERS})\\b| (?:duro|tambien)$| (?:cuando|porque|de la rabia|y)\\b)`;

/**
 * Whoever cares hits whom she cares for, or is near it. Without accents "le pego a mi mamá" may also say that somebody
 * else did: what is answered fits both. Of a child it is a child's danger, and is looked for before.
 */
const HITS = new RegExp(
  `^${LEAD}(?:${anyOf`
    (?:(?:le|la|lo) (?:grito|insulto|trato mal) y )?(?:hasta )?(?:le|la|lo) ${HIT}${WHOM}
    (?:casi )?se me (?:fue|va|ha ido) la mano con (?:mi|la|el) (?:${ELDERS})\b
    le (?:di|doy) un(?:a|as|os)? (?:cachetadas?|golpes?|empujon(?:es)?|correazos?) a (?:mi|la|el) (?:${ELDERS})\b
    (?:me|a veces me) dan ganas de (?:pegarl[eao]|cascarl[eao]|matarl[eao])\b | (?:la|lo) voy a matar$
  `})`,
);

/** Who did stands behind: "le pego a mi mama mi hermano", "la golpeo un carro". */
const ANOTHER_DID =
  /(?<!\b(?:a|de|con|por|para|que|y|cuando|porque)) (?:mi|su|el|la|una?|es[ea]|est[ea]) (?:herman|marido|espos|padrastro|padre|papa|mama|hij|novio|novia|vecin|tipo|senor|muchach|ladron|carro|moto|bus)\w*(?:$| )/;

/** Who is hit herself is answered as such. */
const SHE_IS_HIT = /\b(?:me|nos) (?:peg|golpe|maltrat|amenaz|casc|patea|empuj)/;

export const tellsThatSheHits = (words: string): boolean => {
  const said = words.trim();
  return HITS.test(said) && !SHE_IS_HIT.test(said) && !ANOTHER_DID.test(said);
};
