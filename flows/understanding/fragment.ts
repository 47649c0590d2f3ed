import { clean, plain } from './clean.ts';
import { anyOf } from './phrases.ts';

const UNIT_ALONE = new RegExp(
  `^${anyOf`
    mil | mil+on(?:es|citos?)? | palos? | palitos? | lucas? | lukas? | barras? | melon(?:es)? | pesos | pesitos | y (?:medio|media|pico|algo)
    anos? | anitos? | mes(?:es|ecitos)? | semanas? | dias? | cuotas? | thousand | million | years? | months? | and a half
  `}\\b`,
);

/**
 * Whether a piece begins with a unit and no number, "millones", "mil pesos", "y medio": it goes on with the number that
 * somebody who writes in pieces sent just before.
 */
export const goesOnNumber = (text: string): boolean => UNIT_ALONE.test(plain(clean(text)));
