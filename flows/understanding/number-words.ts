import { near, sound } from './sound.ts';

/** Spanish first; the English words that no Spanish word resembles. */
const UNITS: Readonly<Record<string, number>> = {
  cero: 0,
  un: 1,
  uno: 1,
  una: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  unito: 1,
  unita: 1,
  dositos: 2,
  tresitos: 3,
  cuatrico: 4,
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
};
const TEENS: Readonly<Record<string, number>> = {
  diez: 10,
  once: 11,
  doce: 12,
  trece: 13,
  catorce: 14,
  quince: 15,
  dieciseis: 16,
  diecisiete: 17,
  dieciocho: 18,
  diecinueve: 19,
  veintiun: 21,
  veintiuno: 21,
  veintiuna: 21,
  veintidos: 22,
  veintitres: 23,
  veinticuatro: 24,
  veinticinco: 25,
  veintiseis: 26,
  veintisiete: 27,
  veintiocho: 28,
  veintinueve: 29,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const TENS: Readonly<Record<string, number>> = {
  veinte: 20,
  treinta: 30,
  cuarenta: 40,
  cincuenta: 50,
  sesenta: 60,
  setenta: 70,
  ochenta: 80,
  noventa: 90,
  veinti: 20,
  treintai: 30,
  treintay: 30,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const HUNDREDS: Readonly<Record<string, number>> = {
  cien: 100,
  ciento: 100,
  cientos: 100,
  doscientos: 200,
  trescientos: 300,
  cuatrocientos: 400,
  quinientos: 500,
  seiscientos: 600,
  setecientos: 700,
  ochocientos: 800,
  novecientos: 900,
  docientos: 200,
  trecientos: 300,
  sietecientos: 700,
  nuevecientos: 900,
  cincocientos: 500,
  hundred: 100,
};

export type NumberWord = {
  readonly value: number;
  readonly size: 'unit' | 'teen' | 'tens' | 'hundreds';
  readonly guess: boolean;
};

const exact = new Map<string, NumberWord>();
const bySound = new Map<string, NumberWord>();
const put = (words: Readonly<Record<string, number>>, size: NumberWord['size']): void => {
  for (const [word, value] of Object.entries(words)) {
    exact.set(word, { value, size, guess: false });
    if (word.length > 3) bySound.set(sound(word), { value, size, guess: false });
  }
};
put(UNITS, 'unit');
put(TEENS, 'teen');
put(TENS, 'tens');
put(HUNDREDS, 'hundreds');
// doscientas, quinientas …
for (const [word, value] of Object.entries(HUNDREDS)) {
  if (word.endsWith('os')) put({ [`${word.slice(0, -2)}as`]: value }, 'hundreds');
}
// treintaicuatro, cuarentaycinco, treintaitres
for (const [tens, ten] of Object.entries(TENS)) {
  if (!tens.endsWith('a')) continue;
  for (const [unit, one] of Object.entries(UNITS)) {
    if (one > 0) put({ [`${tens}i${unit}`]: ten + one, [`${tens}y${unit}`]: ten + one }, 'teen');
  }
}

// ventiuno, ventiocho
for (const [word, value] of Object.entries(TEENS)) {
  if (word.startsWith('veinti')) put({ [word.replace('veinti', 'venti')]: value }, 'teen');
}

/** Everyday words, of all that a dictionary has, that are a slip away from a number and mean something else. */
const OTHERS = new Set(
  (
    'nuevo nueva nuevos nuevas siente siento sientes sientos cuarto cuarta cuartos vente viene vienen viente cuando centro conce ' +
    'cientes seria serian sexto sexta sinto quiene quiero quien quienes crece cuatri cerro once tener tienen nieve mueve ' +
    'cuanto cuanta siete sesion setiembre doces ceros diaz cinto cinta cincos pronto noventas ' +
    'unico unica unida unido cuadro circo cisco cinico seden semen eleve eleves elevan trepe treces trence ' +
    'vencidos vendidos ventados vertidos vestidos cierto ciertos ciertas cuento cuentos cuentas clientas cintas cintos ' +
    'cimento cimentos sientas chillen novena tree ever sight there threw sever seventh sixth fifth forth thirsty sieve'
  ).split(' '),
);

/** The longer words by their first letter: what a slip is looked for among. */
const byLetter = Map.groupBy(
  [...exact].filter(([word]) => word.length >= 5),
  ([word]) => word[0],
);

/** The number that a word stands for. `guess` where letters had to be forgiven. */
export const numberWord = (word: string): NumberWord | null => {
  const found = exact.get(word);
  if (found !== undefined) return found;
  if (word === 'viente') return { value: 20, size: 'tens', guess: true };
  if (OTHERS.has(word) || word.length < 4) return null;
  const heard = bySound.get(sound(word));
  if (heard !== undefined) return heard;
  if (word.length < 5) return null;
  let best: NumberWord | null = null;
  for (const [known, number] of byLetter.get(word[0]) ?? []) {
    if (!near(known, word, 1)) continue;
    if (best !== null && best.value !== number.value) return null;
    best = { ...number, guess: true };
  }
  return best;
};

/** Whether a word that sounds like a number is written as it should be, or is none: "kince" is not. */
export const isSpelt = (word: string): boolean => exact.has(word) || numberWord(word) === null;

/** primero, 2a, tercera, ultima (= -1) … */
const ORDINALS: Readonly<Record<string, number>> = {
  primer: 1,
  primero: 1,
  primera: 1,
  segundo: 2,
  segunda: 2,
  tercer: 3,
  tercero: 3,
  tercera: 3,
  cuarto: 4,
  cuarta: 4,
  quinto: 5,
  quinta: 5,
  sexto: 6,
  sexta: 6,
  septimo: 7,
  septima: 7,
  octavo: 8,
  octava: 8,
  noveno: 9,
  novena: 9,
  decimo: 10,
  decima: 10,
  ultimo: -1,
  ultima: -1,
  primerito: 1,
  primerita: 1,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  last: -1,
};

/** The place that an ordinal names, from 1; -1 is the last. */
export const ordinalWord = (word: string): number | null => ORDINALS[word] ?? null;
