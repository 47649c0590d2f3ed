import { clean, plain } from '../../understanding/clean.ts';
import { parseMoney } from '../../understanding/money.ts';

/** What reaches her hand, told by the loan itself: "todo", or with it, "500 y me dan 450". Whole pesos; undefined where it is told otherwise. */
export const inHandTold = (text: string, lent: number | null): number | undefined => {
  const said = plain(clean(text));
  const both = lentAndHanded(text);
  if (both !== null) return both.handed;
  if (lent === null) return undefined;
  return WHOLE.test(said) ? lent : undefined;
};

/** "500 y me dan 450", "me aprobaron 3 millones pero me entregan 2 y medio". */
export const lentAndHanded = (text: string): { readonly lent: number; readonly handed: number } | null => {
  const [, first, second] = BOTH.exec(clean(text)) ?? [];
  if (first === undefined || second === undefined) return null;
  const [lent, handed] = [first, second].map((one) =>
    parseMoney(one, { min: 10_000, max: 210_108_600, likely: 99_999_999 }),
  );
  // Nobody takes off half of it: "y me quedan 100 para pagar" is of something else.
  if (lent?.ok !== true || handed?.ok !== true || handed.value > lent.value || handed.value < lent.value / 2)
    return null;
  return { lent: lent.value, handed: handed.value };
};

const WHOLE =
  /^(?:(?:pues|me|nos|dan|llega|llegan|entregan|si|es|la|el|los) )*(?:todo|toda|todito|completo|completa|completico|lo mismo|igual|sin descuentos?|no (?:me |nos )?(?:descuentan|quitan)(?: nada)?|all|all of it|everything|the same|the whole)(?: (?:completo|completa|la plata|el prestamo|lo que prestan|me lo dan|it|of it|amount))*$/;

const BOTH =
  /^(?:(?:me|nos|aprobaron|prestan|son|por|de|es) )*(.{1,25}?),? (?:y|pero|aunque)(?: en la mano| a la mano)? (?:me|nos) (?:dan|entregan|llegan?|quedan?|dieron) ((?!de\b)(?:[\d.,$]+|un|una|dos|tres|cuatro|cinco|medio|y|mil|millon(?:es)?|palos?|lucas?|barras?|melon(?:es)?|pesos|[a-z]*cientos?|[a-z]+enta| )+)$/;
