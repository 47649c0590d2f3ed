import { anyOf } from '../understanding/phrases.ts';

type Support = 'some' | 'daily' | 'always';

/** How much help these plain words leave no doubt that somebody needs: "no se puede dejar solo" all of it. */
export const supportIn = (said: string): Support | undefined => {
  const [told, ...others] = named.filter(([, pattern]) => pattern.test(said));
  return told === undefined || others.length > 0 ? undefined : told[0];
};

/** What somebody cannot do alone. */
const alone = anyOf`
  no (?:se|l[aoe]s?) (?:puede|puedo|podemos|deja|dejo) (?:dejar )?(?:ni un (?:momento|minuto|rato) )?sol[oa] | no (?:se )?puede (?:quedar(?:se)?|estar|dejar(?:l[ao])?) sol[oa]
  no (?:se )?(?:puede )?valer?(?:se)? (?:sol[oa]|por si mism[oa])
`;

const named: readonly (readonly [Support, RegExp])[] = [
  [
    'always',
    new RegExp(
      `\\b(?:${alone}|${anyOf`
        hacer(?:l[aeo])? (?:de )?todo | (?:le hago|depende de mi para) todo | no (?:me )?(?:le|l[ao]) (?:despego|desamparo)
      `})\\b`,
    ),
  ],
  [
    'some',
    /^(?:(?:pues|si|muy|solo|casi|nada mas|vecina|veci|con) )*(?:a ratos|a raticos|poquit[oa]|poquitic[oa])(?: (?:no mas|nada mas|vecina|veci))?$/,
  ],
];
