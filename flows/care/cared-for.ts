import { livesElsewhere, withoutElsewhere, withoutOtherParents } from '../people/lives-elsewhere.ts';
import { lost } from '../people/loss.ts';
import { namedIn } from '../people/relations-in.ts';
import { anyOf } from '../understanding/phrases.ts';

/** Words between what she says of caring and whom she names. */
const between =
  '(?:a |de |para |mis? |un[ao]?s? |el |la |los |las |otr[oa]s? |dos |tres |cuatro |cinco |\\d |two |three |four |five |my |the |an? )*';

/**
 * She says that she cares for somebody, or for whom it is that she asks. Relatives are spoken of for many reasons, and
 * "mi mamá se murió" or "mi hijo es el fiador" says neither.
 */
const says = new RegExp(
  `\\b${anyOf`
    (?<!no )(?:cuido|cuidamos|atiendo|cuidando|cuidar (?:a|de))
    (?:que|quien|alguien)(?: \w+){0,3} (?:cuide|cuiden|cuidar|atiendan?)
    (?:soy|yo) (?:la unica|el unico|la|el|quien)(?: que| quien)? (?:(?:la|lo|las|los) )?(?:cuida|atiende|ve por|responde por) | dependen? de mi
    a mi cargo | a cargo de | estoy a cargo | veo por | respondo por | tengo a (?:mi|una?|la|el)
    cuidador[ae]? | caregiver | look after | take care of | care for
  `}\\b`,
);

/** Children of hers, by their number: "tengo 3 hijos", "madre soltera de dos niñas", "me dejó con 4 hijos". */
const counts =
  /\b(?:tengo|tenemos|madre|mama|papa|padre|abuela|solter[oa]|sol[oa]|dejo|(?<!trabajo )con|have|tengo \d{2}(?: anos)? y|(?:mom|mother|dad) of) (?:(?:con|de|a|soltera|cabeza|hogar|familia|mis|cargo|mi) )*(?:\d|un[oa]?|dos|tres|cuatro|cinco|two|three|four) (?:hij[oa]s?|hijit[oa]s?|nin[oa]s?|ninit[oa]s?|beb(?:e|es|ecit[oa]s?)|niet[oa]s?|nietic[oa]s?|kids?|children|sons?|daughters?|boys?|girls?)\b(?!.*\b(?:grandes|casad[oa]s|adult[oa]s|mayores de edad|ya no viven|trabajan?|carcel|pres[oa]|me ayud\w+)\b)/;

/** "para mi mamá", "for my son". */
const forThem = new RegExp(
  `\\b(?:para|pa|for|${anyOf`
    (?<!\b(?:me|nos) )(?:ayud(?:a|arme|eme|enme|ita)|apoyo|help|encartad[oa]|embalad[oa]|desesperad[oa])(?: \w+){0,2} (?:con|with)
  `}) ${between}$`,
);

/** "mi bebé tiene 8 meses", "mi abuelita de 80", "mi hermano con discapacidad": described as who needs care is. */
const described = new RegExp(
  `^\\S+(?: (?!no\\b)\\w+){0,2}? ${anyOf`
    (?:de|tiene|cumplio|is|of) (?:ya |como |casi )?(?:\d{1,3}(?! (?:mil|millon\w*|pesos|palos?|lucas?|hij\w+|cuotas?))\b|(?:un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|\w+nta) (?:anos?|anitos?|mes(?:es|ecitos)?)\b)
    (?:con|tiene|es|esta|quedo|que tiene|que esta|sufre de|with|has) (?:una? |en |muy )*(?:discapaci\w*|autis\w*|alzheimer|alzaimer|parkinson|demencia|down|silla de ruedas|cama|postrad[oa]|enferm[oa]|sord[oa]|cieg[oa]|autism|disab\w+|dementia)\b
  `}`,
);

/** Whether these plain words say so of somebody. */
export const caresIn = (said: string): boolean =>
  says.test(said) ||
  (counts.test(said) && !lost.test(said) && !livesElsewhere(said)) ||
  (!lost.test(said) &&
    !livesElsewhere(said) &&
    namedIn(said).some(
      ({ at }) =>
        forThem.test(said.slice(0, at)) ||
        (described.test(said.slice(at)) && !helps.test(said) && !grown.test(said.slice(at))),
    ));

/** "mi mamá de 60 me ayuda con los niños" */
const helps =
  /\b(?:me (?:ayud|colabor|cuid|dij|dej|recomend|prest|dio|va a)\w*|fiador[ae]?|nos (?:ayud|cuid)\w*|helps? me)\b/;

/** "mi hija tiene 25 y trabaja": whom nobody need look after. */
const grown = /^\S+ (?:de|tiene) (?:ya )?\d{2} (?:anos )?(?:y |que |ya )*(?:trabaja|vive (?:sol[oa]|lejos|aparte))\b/;

/** "mi nieta de 5 y la recogen": whose age she tells is not who picks her up. */
const HERSELF = '(?<!\\b(?:de|tiene) \\w+ (?:(?:anos?|anitos?|mes(?:es|ecitos)?) )?(?:y |que )+)';

/** Others who share the care are not cared for: "la cuido con mi hermana", "mi hija puede llevarla", "mi hijo la acompaña". */
export const shared = new RegExp(
  `\\b${anyOf`
    cuid\w+(?: \w+){0,3}? con mis? | mis? \w+(?: (?!entre\b)\w+){0,3}? y yo(?= (?:l[oae]s? |nos |cuid|aten|vemos|vel|respond|estamos|somos|hac|tenemos|vivimos|trabajamos|criamos)|$) | yo y mis? | entre (?!semana\b) | turn(?:o|amos|arnos)
    (?:puede|pueden|podria|podrian|quiere) (?:ir a )?(?:llev|record|recog|acompan|cuid|tra)\w*r(?:me)?l[aoe]s?
    (?<!\b(?:quien|alguien|donde) (?:me |nos )?)${HERSELF}l[ao]s? (?:cuidan?|llevan?|recogen?|acompanan?|atienden?)
  `}\\b`,
);

/** What is left beside those who share it: "a mi mamá, entre mi hermana y yo" is of the mother alone. */
export const withoutSharers = (said: string): string => (shared.test(said) ? said.replace(sharers, ' ').trim() : said);

const sharers =
  /\b(?:entre (?:mis? \w+ y )+yo|entre yo(?: y mis? \w+)+|(?:mis? \w+(?: (?!entre\b)\w+){0,3}? y )+yo(?= (?:l[oae]s? |nos |cuid|aten|vemos|vel|respond|estamos|somos|hac|tenemos|vivimos|trabajamos|criamos)|$)|yo(?: y mis? \w+)+|(?:(?:(?:me|nos) )?turn(?:o|amos|arnos) )?con mis? \w+(?: y mis? \w+)*)\b/g;

/** "mi hijo de 4 y el papá de 30", "mi esposo trabaja y yo cuido a mis hijos", "mi mamá me cuida los niños": of whom she says what they do, and not that she cares for them. */
export const withoutOthers = (said: string): string =>
  withoutOtherParents(withoutElsewhere(said)).replace(doing, ' ').trim();

const doing =
  /\b(?:mis?|el|la) \w+ (?:que )?(?:tambien |solo |siempre |tiene que |ya no )?(?:trabaj(?:an?|ar)|sale a trabajar|viajan?|se fue|me dejo|me abandono|(?:me|nos) (?:(?:l[oa]s? )?cuidan?|ayudan? (?:con|a cuidar)|ayudan?)|cuidan?(?= (?:a|al|los|las|el|la) ))\b/g;

/** Nobody is named but who shares it: that asks for nothing. */
export const tellsOfHelp = (said: string): boolean => shared.test(said) && namedIn(said).length < 2;

/** "no, solo a mi esposo", "mi hijo no más": whoever cares for that one does care. */
export const saysThatSheCares = (said: string): boolean =>
  [BUT_FOR, FOR_HIM_ONLY, CANNOT_ALONE].some((of) => of.test(said)) && namedIn(said).length > 0 && !lost.test(said);

/** "no se vale sola mi mamá", "no sé con quién dejar los niños": that "no" denies no care. */
const CANNOT_ALONE =
  /^(?:(?:es que|pues|ay|vecina|veci|mi \w+|los ninos|las ninas|el nino|la nina) )*(?:no (?:se )?(?:puede )?valer?(?:se)? (?:sol[oa]|por si)|no (?:tengo|se|hay) (?:a|con) quien dejar\w*)\b/;

const FOR_HIM_ONLY =
  /^(?:(?:si|pues|vecina|veci|cuido) )*(?:a )?(?:mis?|una?|el|la|los|las) \w+(?: \w+)? no mas(?: (?:vecina|veci|gracias))?$/;

const BUT_FOR =
  /^no (?:(?:pues|vecina|veci|senora|nadie|a nadie|mas|no) )*(?:solo|solamente|unicamente|apenas|nada mas)(?: (?:cuido|atiendo|veo por|respondo por))? a (?:mis?|un|una|el|la|los|las) /;

/** Nothing but who it is: "mi mamá", "a mi hijo y a mi nieta de 4", "un bebé". */
export const namesOnly = (said: string): boolean =>
  namedIn(said).length > 0 &&
  said.split(' ').every((word) => filler.test(word) || namedIn(word).length > 0 || own.test(word));

const filler =
  /^(?:si|sip|claro|pues|ah|ay|bueno|tambien|ademas|mas|y|a|al|de|del|con|es|son|mis?|un[ao]?s?|el|la|los|las|tengo|otr[oa]s?|dos|tres|cuatro|cinco|mayor(?:es)?|menor(?:es)?|pequen[oa]s?|chiquit[oa]s?|edad|senora?|senor|anos?|anitos?|mes(?:es|ecitos)?|\d{1,3}|yes|my|and|the|an?|also|old|years?|months?|too|vecina|veci)$/;

/** Words that name somebody only beside "mi" or "la". */
const own =
  /^(?:viej[oa]s?|cuch[oa]s?|mujer|pelad[oa]s?|vecin[oa]s?|sardin[oa]s?|muchach[oa]s?|gemel[oa]s|melliz[oa]s|son|apa|ama)$/;
