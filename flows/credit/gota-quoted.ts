import { countIn } from '../loans/times-told.ts';
import { paceIn } from '../understanding/cadence.ts';
import { clean, plain } from '../understanding/clean.ts';
import { parseMoney } from '../understanding/money.ts';

const AMOUNT =
  '(?:\\$ ?)?\\d[\\d.]*(?: ?(?:mil|lucas?|k|palos?|melon(?:es)?|millon(?:es)?)\\b)*|(?:un |medio )?(?:millon|palo|melon)(?: y medio)?|[a-z]*(?:cien|cientos) ?(?:mil)?';

/** "500 y pago 25 diarios", "me prestaron 400, 20 diarios por 30 días": what was lent, and what she pays each time. */
const QUOTE = new RegExp(
  `^(?:(?:si|el|pues|lo|me|le|un gota|al gota|gota|a gota|de|prestaron|presto|prestan|saque|debo|fueron|son|eran|como|unos)[ ,]+)*(${AMOUNT})(?: (?:al|a un|del) gota(?: a gota)?)?(?:,? (?:y |que )?|, ?)(?:(?:le|me|estoy|cobran|toca) )*(?:pag(?:o|ando)|cuotas? de|de a|a|doy|abono) (?:como |de )?(${AMOUNT})\\b(.*)$|^(?:(?:me|prestaron|presto|son|fueron|como|unos)[ ,]+)*(${AMOUNT}),? (${AMOUNT}) (diari.*|semanal.*|quincenal.*|al dia.*|todos los dias.*)$`,
);

/** "lo del gota, 20 diarios, me prestaron 500": the payment first. */
const PAYMENT_FIRST = new RegExp(
  `^(?:(?:si|pues|lo|el|del|un|al|gota|a gota|pago|son|de|es)[ ,]+)*(${AMOUNT}) (?:diari[oa]s?|al dia|semanal(?:es)?|quincenal(?:es)?|mensual(?:es)?)[ ,]+(?:y |que |porque )?(?:me|nos) (?:prestaron|presto|prestan) (${AMOUNT})$`,
);

export type GotaQuoted = { readonly lent: number; readonly pay: number; readonly times: number | null };

/** The loan of a gota a gota as it is quoted in one breath; null where her words say less, or no time for the payment. */
export const gotaQuoted = (text: string): GotaQuoted | null => {
  const [, first, then] = PAYMENT_FIRST.exec(clean(text)) ?? [];
  const found =
    first !== undefined && then !== undefined
      ? [then, first]
      : (QUOTE.exec(clean(text)) ?? []).slice(1).filter((one) => one !== undefined);
  const [lent, pay] = found
    .slice(0, 2)
    .map((said) => parseMoney(said, { min: 100, max: 100_000_000, likely: 9_999_999 }));
  // What she owes today may be the rest of it, unless she says how often she pays that.
  const times = countIn(plain(clean(text)))?.number ?? null;
  if (/\bdebo\b/.test(text.toLowerCase()) && times === null) return null;
  // Without a time "me prestaron 400 y pago 480" may be all that she gives back.
  if (lent?.ok !== true || pay?.ok !== true || pay.value >= lent.value || paceIn(text) === null) return null;
  return { lent: lent.value, pay: pay.value, times };
};
