import { parseChoice } from '../../understanding/choice.ts';
import { clean, plain } from '../../understanding/clean.ts';
import { anyOf } from '../../understanding/phrases.ts';

/**
 * What she says of an instalment that is not paid. A missed one moves her day of payment, so it is noted only where her
 * words say so: "todavía no pago", "¿qué pasa si no pago?" and "no pude ir a la cita" note nothing.
 */

/** Not among the option's own words, by which whoever has told us of no loan is led to where she cannot pay. */
export const fellBehind = ['me atrase', 'me colgue'] as const;

/** "todavía no pago", "mentiras, no he pagado": nothing happened yet. */
export const isNotYet = (text: string): boolean => NOT_YET.test(withoutOpening(text));

/** "no me recuerde", "mejor no me avise": of what we send her, and not of an instalment. */
export const forbidsReminding = (text: string): boolean => NO_REMINDERS.test(plain(clean(text)));

/** "¿qué pasa si no pago?", "no sé si pueda": before it comes to that. */
export const fearsToMiss = (text: string): boolean => FEARS.test(withoutOpening(text));

/** Words that look like those of the option, and tell of no instalment: "no pude ir a la cita". */
export const mayBeMissed = (
  text: string,
  options: readonly { readonly id: string; readonly title: string; readonly says?: readonly string[] | undefined }[],
): boolean => {
  const read = parseChoice(
    text,
    options.map(({ id, title, says = [] }) => ({ id, title, says })),
  );
  return read.ok && options[read.value]?.id === 'could-not' && !tellsMissed(text);
};

const tellsMissed = (text: string): boolean => {
  const said = withoutOpening(text);
  if (fellBehind.some((words) => said.startsWith(words)) || BARE_NO.test(said)) return true;
  return MISSED.test(said) && !WHETHER.test(said) && (OF_PAYING.test(said) || !OTHER_DEED.test(said));
};

const withoutOpening = (text: string): string =>
  plain(clean(text)).replace(
    /^(?:(?:mentiras?|ay|uy|huy|pues|vecina|veci|perdon|que pena|oiga|y|no) )+(?=\S+ \S)/,
    (opening) => (opening.endsWith('no ') ? 'no ' : ''),
  );

const NOT_YET = new RegExp(
  `^(?:${anyOf`
    (?:todavia|aun) no(?: (?:la |lo |le |les )?(?:pago|he pagado|hemos pagado|toca|me toca|es la fecha|abono|he abonado))?
    no (?:la |lo |le |les )?(?:he|hemos) (?:pagado|abonado)(?: (?:todavia|aun|nada))?
    no (?:la |lo |le |les )?(?:pago|toca) (?:todavia|aun)
    not yet | i have ?nt paid(?: yet)? | i have not paid(?: yet)? | havent paid(?: yet)? | haven t paid(?: yet)?
  `})(?: (?:la cuota|esa|esta|la de este mes|vecina|veci|gracias))*$`,
);

const NO_REMINDERS = new RegExp(
  `^(?:${anyOf`
    mejor | vecina | veci | ya | por favor | pues | que | please
  `} )*(?:${anyOf`
    no (?:me |nos )?(?:avis(?:e|en|es)|recuerd(?:e|en|es)|haga recordar)
    no (?:me )?(?:mand(?:e|en|es)|envi(?:e|en|es)) (?:mas )?(?:avisos?|recordatorios?|recordacion(?:es)?)
    no (?:quiero|necesito) (?:mas )?(?:avisos?|recordatorios?|que me (?:avise|recuerde))
    (?:quite|cancele|deje) (?:de )?(?:l?os? |el |me )?(?:avisos?|avisar(?:me)?|recordatorios?|recordar(?:me)?)
    sin avisos
    (?:do not|don t|dont) remind me | no (?:more )?reminders
  `})(?: (?:mas|nada|por favor|gracias|vecina|veci|mejor))*$`,
);

const FEARS = new RegExp(
  `^(?:${anyOf`
    (?:y )?(?:que|como) (?:me )?(?:pasa|pasaria|hago|sucede|ocurre) si (?:yo )?(?:no (?:le |la |lo |les )?(?:pago|puedo|alcanzo|pude|pague)|me (?:atraso|cuelgo))
    (?:y )?si no (?:le |la |lo |les )?(?:pago|puedo|alcanzo)
    no se si (?:pueda|puedo|alcance|alcanzo|voy a poder|me alcance|me alcanza)
    no creo que (?:pueda|alcance|me alcance) | (?:de pronto|tal vez|quizas?|a lo mejor) no (?:puedo|pueda|alcanzo|alcance)
    what (?:happens )?if i (?:do not|don t|dont|cannot|can t) pay | i am not sure i can pay
  `})\\b`,
);

const BARE_NO = /^(?:no|nop|nope|nones|no (?:senora?|vecina|veci|nada|senorita))$/;

const MISSED =
  /\bno (?:(?:me|le|la|lo|les|nos) )?(?:pude|pudimos|puedo|podemos|he podido|voy a poder|alcance|alcanzo|alcanzamos|alcanza|pague|pagamos|hubo|hay)\b|\bno tuv(?:e|imos)(?:$| (?:plata|platica|dinero|con que|para|pa|como|lo|la|nada|el|esta|este|hoy))|\bno (?:tengo|tenemos) (?:plata|con que|como|para)\b|\bnot (?:able to )?pa(?:y|id)\b|\bcould ?n(?:o|t| t)\b|\bcould not\b/;
const WHETHER = /(?:^|\b(?:que|y|pasa|se) )si (?:yo )?no\b|\bno se si\b/;
const OF_PAYING = /\b(?:pag\w+|cuotas?|abon\w+|consign\w+|plata|platica|pay|paid|instalments?)\b/;
/** "no pude ir a la cita", "no pude recordar": another deed than paying. */
const OTHER_DEED =
  /\bno (?:(?:me|le|la|lo) )?(?:pude|pudimos|puedo|he podido) (?!(?:dar|cumplir|completar|ajustar|juntar|reunir|conseguir|hacer)(?:l[aeo]s?)?\b)\w{0,12}(?:ar|er|ir)(?:me|te|se|l[aeo]s?|nos)?\b/;
