import { clean, plain } from '../understanding/clean.ts';
import type { Relation } from './relation.ts';

/**
 * Who somebody is to her, in the words she used: "mi mamá" a parent; and from the other side, "soy la mamá" a child. Null
 * where none is named; several, in the order named, where she speaks of more than one.
 */
export const relationsIn = (text: string): readonly Relation[] => {
  const said = withChildren(plain(clean(text))).replace(asWoman, ' ');
  const [is = '', own] =
    /\b(?:(?:yo )?soy|i am|i'm|im) (?:(?:la|el|su|una?|the|his|her|their|a) )*(\S+)/.exec(said) ?? [];
  const opposite = own === undefined ? undefined : seenFrom.find(([, pattern]) => pattern.test(own))?.[0];
  if (opposite === undefined) return relationsOf(said);
  // "soy abuela y cuido a mi esposo": whom she names herself, unless it is the child that is hers as a grandmother.
  const [, whom = ''] = /\b(?:cuid\w+|atiendo|look after|care for) (.+)/.exec(said.replace(is, ' ')) ?? [];
  const named = relationsOf(whom).filter((one) => one !== 'child');
  return named.length > 0 ? named : [opposite];
};

/** "soy mamá de 3", "madre cabeza de hogar": plain words, with the children in them whom she says nothing else of. */
export const withChildren = (said: string): string =>
  said
    .replace(countsByAge, '$1 hijos')
    .replace(asParent, (words, soy: string, who: string, alone: string, count = '', at: number) => {
      const grand = who.startsWith('abuel');
      if (count === '' ? grand || (soy === '' && alone === '') : soy === '' && alone === '' && at > 0) return words;
      return ['tengo', ...(count === '' ? [] : [count]), grand ? 'nietos' : 'hijos'].join(' ');
    });

/** "tengo dos, uno de 4 y otro de 7": whose ages she tells right behind are children. */
const countsByAge =
  /\b(tengo (?:dos|tres|cuatro|cinco|[2-5]))(?= (?:el|la|uno|una)(?: (?:mayor|grande))? de \d{1,2}\b(?! (?:mil|lucas?|palos?|millon|cuotas?|horas?|metros)))/g;

const asParent =
  /(?<!\b(?:mis?|su|a|la|el) )\b((?:soy (?:una |la |el )?)?)(mama|mami|madre|papa|padre|abuel[oa])((?: solter[oa]| sola| cabeza de (?:hogar|familia))*)(?:$| de (\d|dos|tres|cuatro|cinco)(?= (?:y|pero|vivo|cuido|tengo|quiero|necesito|estoy|trabajo)\b|$))/;

/** "soy mujer" says nothing of a partner; "soy la mujer de él" does. */
export const asWoman = /\b(?:soy|i am|i m) (?:una )?(?:mujer|woman)\b/;

const relationsOf = (said: string): readonly Relation[] => namedIn(said).map(({ relation }) => relation);

/** Where each of those she speaks of is named, in order; plain words. */
export const spokenOf = (said: string): readonly number[] => namedIn(said).map(({ at }) => at);

/** Each of those she speaks of and where they are named, in order; plain words. */
export const namedIn = (said: string): readonly Named[] => {
  const ofAnother = CHILD_OF.exec(said);
  if (ofAnother === null) return wordsFor(said);
  const [, , whose = ''] = ofAnother;
  const [parent] = wordsFor(whose);
  const child = { relation: childOf(parent?.relation ?? 'other'), at: ofAnother.index };
  const rest = wordsFor(said.replace(ofAnother[0], (words) => ' '.repeat(words.length)));
  return [child, ...rest].toSorted((a, b) => a.at - b.at);
};

type Named = { readonly relation: Relation; readonly at: number };

const wordsFor = (said: string): readonly Named[] =>
  spoken
    .map(([relation, pattern]) => ({ relation, at: said.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at);

/** "la niña de mi hermana", "le cuido el bebé a mi hija": one child, who is not hers. */
const CHILD_OF =
  /\b((?:nin(?:it)?[oa]s?|beb(?:es?|(?:ec)?it[oa]s?)|hij(?:it)?[oa]s?|chin(?:it)?[oa]s?) (?:de|(?<=\bles? (?:cuido|cuidaba|atiendo) (?:a )?(?:al|el|la|los|las) \w+ )a) )(mis? (?:herman(?:it)?[oa]s?|ti[oa]s?|prim[oa]s?|sobrin[oa]s?|cunad[oa]s?|vecin[oa]s?|amig[oa]s?|comadre|hij[oa]s?|niet[oa]s?|nuera|yerno|patron[oa]?)\b)/;

const childOf = (parent: Relation): Relation =>
  parent === 'child' ? 'grandchild' : parent === 'other' ? 'other' : 'relative';

/** She says what she is to the other: the mother's other is her child. */
const seenFrom: readonly (readonly [Relation, RegExp])[] = [
  ['child', /^(?:mama|mami|papa|papi|madre|padre|madrastra|padrastro|mother|father|mum|mom|dad)$/],
  ['parent', /^(?:hij[oa]|hijit[oa]|son|daughter)$/],
  ['grandchild', /^(?:abuel[oa]|abuelit[oa]|nonit?[oa]|grand(?:mother|father|ma|pa))$/],
  ['grandparent', /^(?:niet[oa]|grand(?:son|daughter|child))$/],
  ['sibling', /^(?:herman[oa]|hermanit[oa]|mell[oa]|gemel[oa]|brother|sister)$/],
  ['partner', /^(?:espos[oa]|marido|pareja|companer[oa]|novi[oa]|mujer|husband|wife|partner)$/],
  [
    'relative',
    /^(?:ti[oa]|sobrin[oa]|prim[oa]|nuera|yerno|suegr[oa]|cunad[oa]|madrina|padrino|aunt|uncle|cousin|niece|nephew)$/,
  ],
  ['other', /^(?:vecin[oa]|amig[oa]|neighbour|neighbor|friend)$/],
];

const spoken: readonly (readonly [Relation, RegExp])[] = [
  ['grandchild', /\b(?:(?:bis)?niet[oa]s?|niet(?:ec)?i[ct][oa]s?|grand(?:son|daughter|child))\b/],
  [
    'grandparent',
    /\b(?:(?:bis)?abuel[oa]s?|abuelit[oa]s?|abue|a?guel(?:it)?[oa]s?|non(?:it)?[oa]s?|grand(?:mother|father|ma|pa))\b/,
  ],
  [
    'parent',
    /\b(?!(?:mama|papa|madre|padre) (?:de (?:l[ao]s?|mis?|su)|del) (?:nin|hij|bebe|chin)\w*)(?:mama|mam(?:acita|aita|ita)|mami|papa|pap(?:acito|ito)|papi|ma(?:dre(?! comunitaria)|drastra)|pa(?:dre|drastro)|mis? (?:viej[oa]s?|cuch[oa]s?|cuchit[oa]s?|taitas?|apa|ama)|viejit[oa]|mis viejit[oa]s|mother|father|mum|mom|dad)\b/,
  ],
  [
    'partner',
    /\b(?:espos(?:it)?[oa]|marid(?:it)?o|pareja|companer[oa]|novi[oa]|mi (?:senor|senora|mujer)|husband|wife|partner)\b/,
  ],
  ['sibling', /\b(?:herman(?:it)?[oa]s?|brother|sister)\b/],
  [
    'relative',
    /\b(?:ti(?:it)?[oa]s?|suegr(?:it)?[oa]s?|prim(?:it)?[oa]s?|sobrin(?:it)?[oa]s?|cunad[oa]s?|nueras?|yernos?|ahijad[oa]s?|madrina|padrino|aunt|uncle|cousin|nephew|niece)\b/,
  ],
  // "mire vecina, …" speaks to us; "el papá de la niña" is no father of hers, and may be her partner no more
  [
    'other',
    /\b(?:(?:mama|papa|madre|padre) (?:de (?:l[ao]s?|mis?|su)|del) (?:nin|hij|bebe|chin)\w*|(?:mis?|una?|l[ao]s?|al?|el|del) vecin[oa]s?|amig[oa]s?|comadres?|compadres?|(?:una?|al?|la|el) senora? (?:mayor|de edad|(?:a la |a quien |al )?que (?:cuido|atiendo))|(?<=\b(?:cuido|atiendo|cuidando) )(?:a )?(?:un|una|al?|la|el) senora?\b|(?<=^(?:(?:a|es|si|pues) )*)una? senora?\b(?! (?:que me|me)\b)|neighbour|friend)\b/,
  ],
  [
    'child',
    /\b(?:hij(?:it|astr)?[oa]s?|nin(?:it)?[oa]s?|beb(?:es?|(?:ec)?it[oa]s?)|bb|nen[ea]s?|nenit[oa]s?|chin(?:it)?[oa]s?|mis? (?:pelad(?:it)?[oa]s?|pelaos?|sardin[oa]s?|muchach(?:it)?[oa]s?|gemel[oa]s?|melliz[oa]s?|morochos?)|recien nacid[oa]s?|mi criatura|daughter|child(?:ren)?|kids?|baby|babies|toddler|twins)\b|\b(?:my|our|the|a|old|little) (?:boy|girl)\b(?!friend)|^(?:boy|girl|son)$|\b(?:my|a|the|our|his|her|old|little|and|for|have) son\b/,
  ],
];
