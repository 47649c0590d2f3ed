import type { Known } from '../engine/flow.ts';
import { peopleIn, refersTo } from '../people/people.ts';
import { namedIn } from '../people/relations-in.ts';
import { clean, plain } from '../understanding/clean.ts';
import { anyOf } from '../understanding/phrases.ts';

/**
 * "no, nadie más, solo el nieto" where it is asked whether there is anybody else: nobody but one of whom she told. Of one of
 * whom she did not, it says nothing.
 */
export const onlyThose = (text: string, { answers }: Known): boolean => {
  const said = plain(clean(text));
  const [named, ...others] = namedIn(said);
  if (named === undefined || others.length > 0 || !(ONLY.test(said) || NO_MORE.test(said))) return false;
  return peopleIn(answers).some(({ relation }) => refersTo(said, named, relation));
};

const before = anyOf`
  no | nop | nadie | mas | pues | ah | ay | vecina | veci | mija | mi hija | senora | gracias | por ahora | es | que | cuido | tengo | to | nobody | else
`;
const whom =
  '(?:(?:cuido|tengo|esta|es|a|al|el|la|los|las|mis?|my|the|to) ){0,4}\\S+(?: (?:que le dije|que ya le dije))?';
const behind = '(?: (?:no mas|nada mas|y ya|y nadie mas|vecina|veci|mija|gracias|por ahora)){0,3}';

const ONLY = new RegExp(
  `^(?:(?:${before}) ){0,8}(?:solo|solamente|unicamente|apenas|nada mas|no mas|only|just) ${whom}${behind}$`,
);
const NO_MORE = new RegExp(
  `^(?:(?:${before}) ){0,8}${whom} (?:no mas|nada mas|y ya|y nadie mas|sol[oa]|solit[oa]|solamente|unicamente)${behind}$`,
);
