/**
 * Goods bought for more than a day, said as what a week costs: "500 y me dura la semana" and "surto los lunes 200" are 500
 * and 200 "semanal"; "200 cada 3 días" is so much for so many days. Cleaned words.
 */
export const weeklyStock = (cleaned: string): { readonly text: string; readonly times: number } => {
  const [whole, , days] = EVERY_FEW.exec(cleaned) ?? [];
  if (whole !== undefined) {
    const every = days === undefined ? 2 : (few[days] ?? Number(days));
    // Eight days are a week and fifteen half a month, as everybody counts them.
    const pace = every === 8 ? 'semanal' : every === 15 ? 'quincenal' : null;
    return pace === null
      ? { text: cleaned.replace(whole, ' semanal '), times: 7 / every }
      : { text: cleaned.replace(whole, ` ${pace} `), times: 1 };
  }
  const [twice, count = ''] = TIMES_A_WEEK.exec(cleaned) ?? [];
  if (twice !== undefined) {
    const times = /\b(?:en total|todo junto)\b/.test(cleaned) ? 1 : (few[count] ?? Number(count));
    return { text: cleaned.replace(twice, ' semanal '), times };
  }
  const lasting = LASTS.reduce((said, [pattern, pace]) => said.replace(pattern, ` ${pace}`), cleaned);
  if (lasting !== cleaned) return { text: lasting, times: 1 };
  const named = /\b(?:surto|compro|voy a surtir)\b/.test(cleaned) ? (cleaned.match(WEEK_DAY)?.length ?? 0) : 0;
  // "el lunes 100 y el viernes 50": each day has a sum of its own.
  const sums = cleaned.match(/\d[\d.]*/g)?.length ?? 0;
  return named > 0 && sums < 2 && !/\bde lunes a\b/.test(cleaned)
    ? { text: `${cleaned} semanal`, times: named }
    : { text: cleaned, times: 1 };
};

const few: Readonly<Record<string, number>> = { dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, ocho: 8, quince: 15 };

/** "cada tercer día" and "día de por medio" are every other day. */
const EVERY_FEW =
  /(?:,| y| que)?(?: eso)?(?: (?:me|nos))? ?(\b(?:cada|dura[n]?|alcanza|rinde)(?: como| para| pa| por| unos)* (?:(\d{1,2}|dos|tres|cuatro|cinco|seis|ocho|quince) dias|tercer dia)\b|\bdia (?:de )?por medio\b|\bun dia si y (?:otro|uno) no\b)/;
const TIMES_A_WEEK = /\b(dos|tres|cuatro|[2-4]) veces (?:a|por|en) (?:la )?semana\b/;
const lasts = '(?:,| y| que)?(?: eso)?(?: (?:me|nos))? (?:dura[n]?|alcanza|rinde)(?: como| para| pa)*';
const LASTS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`${lasts} (?:toda )?(?:la|una) semana\\b`), 'semanal'],
  [new RegExp(`${lasts} (?:la|una) quincena\\b|${lasts} (?:dos|2) semanas\\b`), 'quincenal'],
  [new RegExp(`${lasts} (?:todo )?(?:el|un) mes\\b`), 'mensual'],
];
const WEEK_DAY = /\b(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)\b/g;
