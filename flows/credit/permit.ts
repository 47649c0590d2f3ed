import type { Known } from '../engine/flow.ts';
import type { Locale } from '../engine/locale.ts';
import { fill } from '../engine/texts.ts';
import { dateName } from '../loans/format.ts';
import { tellsMigrant } from '../understanding/migrant.ts';

/** "tengo PPT", "soy venezolana, ¿me prestan?": who takes migrants, as far as it is published. Null: she does not speak of it. */
export const aboutPermit = (
  text: string,
  { locale, world: { credit } }: Pick<Known, 'locale' | 'world'>,
): string | null => {
  if (!tellsMigrant(text)) return null;
  const taking = credit.offers.filter(({ conditions }) => conditions.takesMigrants === true);
  const list = taking.map(({ name, asOf }) => (asOf === null ? name : `${name} (${dateName(asOf, locale)})`));
  return fill(say[locale], { list: list.join(', '), rest: credit.offers.length - taking.length });
};

const say: Readonly<Record<Locale, string>> = {
  'es-CO':
    'Publican que reciben a migrantes de Venezuela: {list}. Si les sirve el PPT no lo encontré: pregunte antes de reunir papeles. De los otros {rest} que tengo no lo sé.',
  en: 'These publish that they take migrants from Venezuela: {list}. Whether the PPT will do I did not find: ask before you gather papers. Of the other {rest} I have I do not know.',
};
