import { type Amount, amountsIn } from './amount.ts';
import { NUMBER_SCALES, type Scale, type Scales } from './amount-scales.ts';
import { clean, plain } from './clean.ts';
import { readLastValue } from './last-said.ts';
import { countsOther, isAddress, isPriceOfEach, withoutIdentity } from './not-pesos.ts';
import { ambiguous, type Bounds, bounded, sayAbout } from './number.ts';
import { numberWord } from './number-words.ts';
import { type Parsed, refused, understood } from './parsed.ts';
import { anyOf } from './phrases.ts';
import { refusalIn } from './refusal.ts';
import { type Token, tokensOf } from './tokens.ts';

/** More than this is no amount of a street vendor's: a typing slip, or a phone number. Whole pesos. */
const MOST = 10_000_000_000;

const luca: Scale = { by: 1000, slang: true };
const palo: Scale = { by: 1e6, slang: true };
/** Bogotá slang: luca and barra are a thousand pesos, palo and melón a million. `k` and `m` only behind a number. */
const SCALES: Scales = {
  ...NUMBER_SCALES,
  k: { by: 1000, slang: false },
  ks: { by: 1000, slang: false },
  mm: palo,
  m: palo,
  mill: palo,
  luca,
  lucas: luca,
  luka: luca,
  lukas: luca,
  lukita: luca,
  lukitas: luca,
  luquita: luca,
  luquitas: luca,
  lks: luca,
  lcs: luca,
  barra: luca,
  barras: luca,
  barritas: luca,
  varas: luca,
  barrita: luca,
  palo,
  palos: palo,
  palito: palo,
  palitos: palo,
  palitico: palo,
  paliticos: palo,
  melon: palo,
  melones: palo,
  meloncito: palo,
  meloncitos: palo,
  melonsito: palo,
  melonsitos: palo,
  mele: palo,
  meles: palo,
};

const FOREIGN = /\b(?:usd|dolar(?:es)?|euros?|eur|dollars?|bolivares|soles)\b|[€£]|\bus\$|%|\bpor ?ciento\b/;
const ZERO = new RegExp(
  `^(?:${anyOf`
    no | nanay | nel | nop | yo | pues | la verdad | por ahora | en este momento | ahorita | hoy | todavia | aun | me | le | les | a | uy | ay
  `} )*(?:(?:${anyOf`
    pago | debo | gasto | gano | vendo | he vendido | he ganado | he pagado | tengo | vendi | ahorro | queda | quedo | cuesta | dan | recibo
  `} )*${anyOf`
    nad(?:it|ic)?a | ningun[oa] | nadie | ni un (?:solo )?(?:peso|centavo) | gratis | sin deudas? | ninguna deuda | ni cinco | en ceros?
  `}|(?:no (?:pago|debo|gasto|gano|vendo|tengo deudas?|debo plata)))(?: ${anyOf`
    por ahora | gracias a dios | de nada | (?:todavia |aun )?no he (?:vendido|ganado|pagado) | todavia | nada | a nadie | arriendo | de arriendo | de deudas?
    deudas?
  `})*$`,
);
/** A letter where a digit was meant: "l00.000" is no zero. */
const LETTER_FOR_DIGIT = /(?<![a-z\d])[oli]+\d|\d[li]+\d/;

/** "la mitad de un millón" is "medio millón". */
const HALF_OF = /\b(?:la )?mitad de (?:un|1) (?=(?:millon|palo|palito|melon)\b)/g;

/** The banknotes, in thousands of pesos (Banco de la República, familia de billetes de 2016). */
const NOTE =
  /\b(un|una|[a-z]{3,6}|\d{1,2}) billetes?(?: de)? (?:a )?(2|5|10|20|50|100|dos|cinco|diez|veinte|cincuenta|cien)\b(?! ?(?:mil|lucas?|pesos))/g;
const notes = (said: string, count: string, note: string): string => {
  const [many, each] = [count, note].map((word) => (/^\d/.test(word) ? Number(word) : (numberWord(word)?.value ?? 0)));
  return many === undefined || each === undefined || many * each === 0 ? said : `${many * each} mil`;
};

/** "1 millón 050 mil": fifty thousand, or five hundred thousand. */
const ZERO_AHEAD = /\b(?:millon(?:es)?|palos?|melon(?:es)?) (?:y |con )?0\d\d ?mil\b/;

/** A part, a multiple or a denial of what is written: said back, never taken for sure. */
const NOT_AS_WRITTEN =
  /\b(?:no|ni|sin|menos (?:el|la|lo|los|las)|hasta|desde|tope|faltan?|o (?:menos|mas)|(?:larg|pasad|cort)(?:it)?[oa]s?|c u|u)\b/;
const PART = /\b(?:mitad|doble|triple|tercio|tercera parte|cuarta parte|half of|twice)\b/;

const PERIOD = new RegExp(
  `\\b${anyOf`
    diari[oa]s? | al dia | por dia | semanal(?:es)? | mensual(?:es)? | al mes | por mes | a la semana
    por semana | quincenal(?:es)? | cada | (?:la|x) (?:semana|quincena) | x (?:dia|mes) | al ano | anual(?:es)? | c (?:semana|dia|mes|quincena|8|15)
  `}\\b`,
);

const money = (value: number): { id: string; label: string; value: number } => ({
  id: `cop-${value}`,
  // "$500" alone would be asked back again
  label: value < 1000 ? `${value} pesos` : `$${String(value).replace(/\B(?=(\d{3})+$)/g, '.')}`,
  value,
});

/** `likely`: what nearly nobody's amount goes beyond. Of "40" it leaves forty thousand, and not forty million. Whole pesos. */
type MoneyBounds = Bounds & { readonly likely?: number };

/** Two readings or more: asked back. One that the bounds, or what is likely, leave over is taken, and said back. */
const choose = (values: readonly number[], { likely = MOST, ...bounds }: MoneyBounds): Parsed<number> => {
  const whole = [...new Set(values.map((value) => Math.round(value)))];
  const possible = whole.filter((value) => value <= MOST && bounded(value, bounds).ok);
  const only = possible[0];
  if (only === undefined) return refused('out-of-range');
  if (possible.length === 1) return understood(only, true);
  const usual = possible.filter((value) => value <= likely);
  if (usual.length === 1 && usual[0] !== undefined) return understood(usual[0], true);
  // "20 o 30" of a day's sales: neither is millions
  return ambiguous((usual.length > 1 ? usual : possible).slice(0, 3).map(money));
};

/** "entre 20 y 30 mil": the first number means thousands too. */
const carried = (amounts: readonly Amount[]): readonly number[] => {
  const last = amounts.at(-1);
  return amounts.map((amount) =>
    last !== undefined &&
    amount !== last &&
    amount.scale === 1 &&
    last.scale > 1 &&
    amount.value < 1000 &&
    amount.value < last.value &&
    // "500 o un palo": five hundred are no millions beside one
    !(last.scale >= 1e6 && amount.value >= 100 && amount.value > last.value / last.scale)
      ? amount.value * last.scale
      : amount.value,
  );
};

/** A number with no unit at all. In Bogotá "500" is five hundred thousand; "20" may be thousands or millions. */
const bare = (value: number, whole: boolean): readonly number[] => {
  if (!whole) return value < 10 ? [value * 1e6] : [value * 1000, value * 1e6];
  if (value < 100) return [value * 1000, value * 1e6];
  return [value * 1000];
};

/** "dos cincuenta" leaves out "cientos", "mil" or "millones": 250 thousand or 2,5 millions. Null where no two numbers stand so. */
const clippedIn = ([first, second, ...others]: readonly Amount[]): readonly number[] | null => {
  if (first === undefined || second === undefined || others.length > 0 || first.to !== second.from) return null;
  const isBare = [first, second].every(({ scale, value }) => scale === 1 && Number.isInteger(value));
  if (!isBare || first.value < 1 || first.value > 9 || second.value < 10 || second.value > 999) return null;
  const hundreds = first.value * 100 + second.value;
  const millions = first.value * 1e6 + second.value * (second.value < 100 ? 1e4 : 1000);
  // "siete quinientos" is 7.500 in the market, and 7,5 millions at the bank.
  return second.value < 100 ? [hundreds * 1000, millions] : [first.value * 1000 + second.value, millions];
};

const single = (
  amount: Amount,
  context: { readonly bounds: MoneyBounds; readonly pesos: boolean; readonly sign: boolean; readonly about: boolean },
): Parsed<number> => {
  const { bounds, pesos, sign, about } = context;
  const { value, digits } = amount;
  if (digits?.shape === 'odd')
    return choose(
      digits.readings.map((reading) => reading * amount.scale),
      bounds,
    );
  const unsure = about || amount.words || amount.slang || amount.guess || amount.vague || amount.article;
  if (value === 0) return bounded(0, bounds, unsure);
  if (amount.scale === 1) {
    const whole = Number.isInteger(value) && digits?.shape !== 'decimal';
    if (digits?.shape === 'decimal' && Number.isInteger(value) && value >= 10 && value < 1000)
      return choose([value * 1000, value * 100], bounds);
    if (digits?.shape === 'decimal' && value >= 1000) {
      // "80.000,00" has cents; "1500.5" is a slip
      return Number.isInteger(value) ? sure(value, bounds, unsure) : choose([value], bounds);
    }
    if (value > 0 && value < 1000) {
      if (pesos && whole)
        return choose([value], bounds).ok ? understood(value, true) : choose(bare(value, whole), bounds);
      if (digits?.shape === 'decimal' && /\d{2}/.test(String(value).split('.')[1] ?? ''))
        return choose([value * 1e6, value * 1000], bounds);
      if (digits?.shape === 'decimal' && whole) return choose([value * 1000, value * 10], bounds);
      return choose(sign && whole ? [...bare(value, whole), value] : bare(value, whole), bounds);
    }
    if (value > 0 && value < 10_000 && !pesos && !sign) {
      return bounded(value, bounds).ok ? understood(value, true) : choose([value * 1000], bounds);
    }
    return sure(value, bounds, unsure || (value < 10_000 && !pesos && !sign));
  }
  if (amount.elliptic !== null) {
    const rest = value % 1e6;
    return rest > 0 && rest < 100
      ? choose([amount.elliptic, value], bounds)
      : choose(amount.scale === 1000 ? [value, amount.elliptic] : [amount.elliptic], bounds);
  }
  // "50 mill" is rather "50 mil" than fifty million
  if (amount.mill && value >= 1e7) return choose([value / 1000, value], bounds);
  const before = digits === null ? 0 : digits.value;
  if (before >= 1000) {
    // "20.000 mil" is nearly always twenty thousand; "1.200 millones" may be 1,2
    const small = digits?.shape === 'grouped' && before < 10_000 ? [(before * amount.scale) / 1000] : [];
    return choose(
      [...small, before, value].filter((reading) => reading >= amount.scale),
      bounds,
    );
  }
  return sure(value, bounds, unsure);
};

const sure = (value: number, bounds: Bounds, inferred: boolean): Parsed<number> => {
  const whole = Math.round(value);
  return whole > MOST ? refused('out-of-range') : bounded(whole, bounds, inferred || whole !== value);
};

/** Numbers that count pesos: those with another unit behind them are left out, and those inside a date or a share. */
const pesosOnly = (tokens: readonly Token[]): readonly Amount[] => {
  const all = amountsIn(tokens, SCALES).filter(
    (amount) => !(amount.slang && amount.words && amount.digits === null && tokens[amount.from]?.text === 'm'),
  );
  const counted = all.filter((amount) => {
    if (countsOther(amount, tokens) || isPriceOfEach(amount, all, tokens)) return false;
    return !(
      tokens[amount.from - 1]?.text === 'cada' ||
      (amount.article && all.length > 1) ||
      isPronoun(amount, { tokens, all })
    );
  });
  return counted;
};

/** "300 de uno y 200 de otro", "uno malo 70": no thousand pesos. "uno ochenta" and "uno" alone are amounts. */
const isPronoun = (
  { from, to }: Amount,
  { tokens, all }: { readonly tokens: readonly Token[]; readonly all: readonly Amount[] },
): boolean => {
  const next = tokens[to]?.text;
  if (tokens[from]?.text !== 'uno' || to !== from + 1 || all.some((other) => other.from === to)) return false;
  return (
    (next !== undefined && !/^(?:pesos?|o|coma|punto)$/.test(next)) ||
    /^(?:de|del|a|al|con|para|por|el)$/.test(tokens[from - 1]?.text ?? '')
  );
};

/** "un montón", "poquito": no amount at all, and not one million. */
const MUCH =
  /^(?:como |pues )?(?:un |una |unos |unas )?(?:monton|montones|poco|poquito|poquitico|tris|jurgo|reguero|platal|platica|mundo)(?: de (?:plata|dinero|billete))?$/;

/** "500 más": more than what, only she knows. */
const MORE =
  /(?:\d|\b(?:mil|millon|millones|palos?|lucas?|pesos|barras?)) mas(?: (?:por favor|porfa|vecina|veci|gracias|(?:para|pa) .+))?$/;

/**
 * "1'200" leaves the last zeros out where an amount is asked: the mark stands behind the millions. "5'000" may be five
 * thousand.
 */
const MILLIONS_MARKED =
  /(?<![\d.,'])([1-9])'(?!000)(\d{3})(?![\d.,']| ?(?:mil|k|lucas?|pesos?|m|millon(?:es)?|palos?)\b)/g;

const readMoney = (text: string, bounds: MoneyBounds): Parsed<number> => {
  const refusal = refusalIn(text);
  if (refusal !== null) {
    if (refusal.rest === null) return refused(refusal.reason);
    const guess = readMoney(refusal.rest, bounds);
    return guess.ok ? { ...guess, inferred: true } : refused(refusal.reason);
  }
  const asTyped = withoutIdentity(clean(text));
  // "5oo mil", "5o.000", "200.mil"
  const cleaned = asTyped
    .replace(/(?<=\d)oo+(?![a-z])/g, (zeros) => '0'.repeat(zeros.length))
    .replace(/(?<=\d)o(?=[.,]?\d)/g, '0')
    .replace(/(\d)\.(?=[a-z])/g, '$1 ')
    .replace(MILLIONS_MARKED, bounds.max === undefined ? '$&' : '$1.$2.000')
    // "un par de palos" are two of them, and no palo with "un par" before it
    .replace(/\b(?:un|el) (?:par|parcito)(?: de)? (?=(?:mil|mill|palo|palito|mel|luc|luk|barr|var)[a-z]*\b)/g, '2 ')
    .replace(/\ba couple (?:of )?(?=(?:million|thousand)s?\b)/g, '2 ')
    .replace(HALF_OF, 'medio ')
    .replace(NOTE, notes);
  const words = plain(cleaned);
  if (FOREIGN.test(cleaned) || PART.test(words) || MUCH.test(words) || MORE.test(words))
    return refused('not-understood');
  if (LETTER_FOR_DIGIT.test(cleaned) || isAddress(cleaned)) return refused('not-understood');
  if (ZERO.test(words)) return bounded(0, bounds, true);
  const pesos = /\b(?:pesos?|pesitos|cop|pesillos)\b/.test(words);
  const sign = cleaned.includes('$');
  const tokens = tokensOf(cleaned).filter((token) => token.text !== '$');
  const everything = amountsIn(tokens, SCALES).filter((amount) => !amount.article);
  const amounts = pesosOnly(tokens);
  if (amounts.length === 0) return refused('not-understood');
  const first = amounts[0];
  if (first === undefined) return refused('not-understood');
  const before = tokens[first.from - 1];
  if (before?.text === '-' && first.from === 1 && tokens[first.from]?.joined === true) return refused('out-of-range');
  const about =
    sayAbout(words) ||
    NOT_AS_WRITTEN.test(words) ||
    cleaned !== asTyped ||
    PERIOD.test(words) ||
    everything.length > amounts.length;
  // "en un cuaderno": an article counts no pesos
  if (amounts.length === 1 && first.article && first.scale === 1 && !pesos) return refused('not-understood');
  if (amounts.length === 1) {
    if (/^3\d{9}$/.test(tokens[first.from]?.text ?? '') && !pesos) return refused('not-understood');
    if (ZERO_AHEAD.test(cleaned)) return choose([first.value, first.value + 9 * (first.value % 1e6)], bounds);
    return single(first, { bounds, pesos, sign, about });
  }
  const clipped = clippedIn(amounts);
  if (clipped !== null) return choose(clipped, bounds);
  const values = [...new Set(carried(amounts))];
  if (values.length === 1 && values[0] !== undefined) return sure(values[0], bounds, true);
  return choose(
    values
      .flatMap((value) => (value < 1000 ? bare(value, Number.isInteger(value)) : [value]))
      .filter((value) => value > 0)
      .sort((a, b) => a - b),
    bounds,
  );
};

/**
 * Whole pesos. Only what was written out in digits, with its thousands or with "mil"/"millones", is sure; words,
 * slang, a missing unit or an approximation are `inferred` and said back; what may be two amounts is asked.
 */
export const parseMoney = (text: string, bounds: MoneyBounds = {}): Parsed<number> =>
  readLastValue(text, (said) => readMoney(said, bounds));

/** "1.200 pesos": so many, and no thousands of them. */
export const saysPesos = (text: string): boolean => /\bpesi?t?os\b/.test(clean(text));
