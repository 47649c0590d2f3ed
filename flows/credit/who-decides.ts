import type { Known } from '../engine/flow.ts';
import type { Locale } from '../engine/locale.ts';
import { clean, plain } from '../understanding/clean.ts';
import { anyOf } from '../understanding/phrases.ts';

/** "¿usted me presta?", "¿eso quiere decir que no me prestan?": we neither lend nor decide. Null where she asks neither. */
export const aboutWhoDecides = (text: string, { locale }: Pick<Known, 'locale'>): string | null => {
  const said = plain(clean(text));
  const asked = meaning.test(said) ? 'meaning' : asksWhetherWeLend(text) ? 'lending' : null;
  return asked === null ? null : words[locale][asked];
};

export const asksWhetherWeLend = (text: string): boolean => lending.test(plain(clean(text)));

/** What a result means is asked of the result, and is no refusal. */
export const asksWhatItMeans = (text: string): boolean => meaning.test(plain(clean(text)));

const meaning =
  /^(?:(?:y|pero|entonces|oiga|vecina|veci|ah|ay|uy|eso|esto) )*(?:(?:me )?quiere decir|significa|o sea|does (?:that|it) mean|so)(?: que| es que| entonces)* (?:ya )?(?:(?:no|si) (?:me|nos) (?:van a )?prest\w+|(?:they|you) (?:will not|won t|do not|don t) lend me)/;

const lending = new RegExp(
  `^(?:(?:y|pero|oiga|vecina|veci|entonces|disculpe|una pregunta) )*${anyOf`
    (?:usted|ustedes|sumerce|aqui|aca)(?: mism[oa]s?)?(?: es (?:la|el) que| son los que)?(?: me| nos)? (?:prestan?|van? a prestar|hacen? prestamos)
    (?:me|nos) prestan? (?:usted|ustedes|sumerce)
    (?:me|nos) (?:pueden?|podrian?) prestar(?: plata| dinero| platica)?(?: ustedes| usted| sumerce)?
    (?:usted|ustedes|sumerce|aqui) no (?:me |nos )?prestan?
    (?:y )?(?:usted|ustedes) (?:cuanto|hasta cuanto) prestan?
    (?:do|can|will) you lend(?: me| us)?
    are you the (?:one|ones) who lends?
  `}(?: (?:la plata|plata|dinero|el credito|el prestamo|creditos|money|it|a mi|o quien(?: me presta)?|o no|o que|or who|or not))*$`,
);

const words: Readonly<Record<Locale, Readonly<Record<'meaning' | 'lending', string>>>> = {
  'es-CO': {
    lending:
      'Yo no presto plata, ni decido a quién le prestan: decide cada entidad. Le ayudo a ver qué tan lista está y quién presta.',
    meaning: 'No quiere decir eso. Yo no presto ni decido: decide cada entidad.',
  },
  en: {
    lending:
      'I do not lend money, nor decide who gets it: each lender does. I help you see how ready you are and who lends.',
    meaning: 'It does not mean that. I neither lend nor decide: each lender does.',
  },
};
