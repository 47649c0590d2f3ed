import { withoutAccents } from './without-accents.ts';

/** What she wants, said where something else is asked. */

/** A wish, and what she said before it: "no, mejor " and "quiero un prestamo". Without accents. */
export type Wish = { readonly turned: string; readonly wish: string };

/**
 * "no, mejor quiero un préstamo", "quiero saber lo de las deudas". Not "quiero que sí", "no quiero", "quiero para mí", nor
 * "quiero el primero", which answer what is asked.
 */
export const wishIn = (text: string): Wish | null => {
  const { turned = '', wish } = WISH.exec(withoutAccents(text))?.groups ?? {};
  if (wish === undefined || /^\w+ para\b|\b(?:primer[oa]?|segund[oa]|tercer[oa]?|ultim[oa]|\d+)\b/.test(wish))
    return null;
  return { turned, wish };
};
const WISH =
  /^(?<turned>(?:(?:no|ay|perdon|esper[ea]n?|oiga|vecina|veci|mire|pues|pero|entonces|mejor|mas bien)\W+)*?)(?<wish>(?:(?<!\bno )(?:quiero|quisiera|necesito)|(?<=\bmejor )lo del?) (?!que (?:si|no)\b)\w+.*)/s;

/** Says that she turns away from what is asked: "mejor quiero…", "quiero saber lo de…". A bare "quiero un préstamo" does not. */
export const turnsAway = ({ turned, wish }: Wish): boolean =>
  /\b(?:mejor|mas bien|esper)/.test(turned) || /^\w+ (?:(?:saber|hablar|preguntar) )?lo del? |\banotar\b/.test(wish);

/** "quiero un préstamo", "necesito que me presten". Not "quiero pagar mi préstamo". */
export const wishesForLoan = ({ wish }: Wish): boolean =>
  /^\w+ (?:(?:un|una|el|que me|sacar|pedir) )*(?:plata|prestamos?|creditos?|presten)\b/.test(wish);

/** "quiero lo de estudiar", "yo quiero ir". Not "sí quiero", nor a mere "quiero". */
export const beginsWithWish = (text: string): boolean => /^\W*(?:yo )?quiero \p{L}/iu.test(text);

/** A question of ours that asks what she wants, "¿Quiere que…?", "¿Le gustaría…?": there a wish is its yes. */
export const asksForWish = (question: string): boolean =>
  /(?<!\p{L})(?:quiere|gustar[ií]a|desea|volver[ií]a|want|like)(?!\p{L})/iu.test(question);

/** "busco jardín", "necesito plata": goes on to something we serve with. "está en el cuarto" does not. */
export const namesService = (text: string): boolean =>
  /(?<!\p{L})(?:busco|quiero que cuiden|que cuiden|jard[ií]n|guarder[ií]a|plata|pr[eé]stamo|cr[eé]dito|anotar|looking for|daycare|loan|money)(?!\p{L})/iu.test(
    text,
  );
