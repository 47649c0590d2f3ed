import type { Locale } from '../../flows/engine/locale.ts';
import { questionOf } from '../../flows/engine/question.ts';
import { questionIndex, type Registry } from '../../flows/engine/registry.ts';
import { words as engineWords } from '../../flows/engine/words.ts';
import { clean } from '../../flows/understanding/clean.ts';

/** Of a turn of the transcript, what a test needs: what she said, when, and the question that waited after it. */
export type Told = {
  /** Which of all her turns. Those before her consent are not kept. */
  readonly turn: number;
  readonly at: string;
  readonly said: readonly (string | null)[];
  readonly question: string | null;
};

/**
 * A real conversation as her side of a transcript (`test/conversations/*.chat`), without anything by which she could be
 * found. It works the safe way round: a word of hers stays only where it is of our own vocabulary (questions, options,
 * commands, numbers), so names, streets and whatever nobody thought of fall away. Where she lives becomes Kennedy, long
 * numbers go, amounts are rounded, times become pauses. What the bot said is left out: it may say her words back, and
 * `UPDATE_CHATS=1` writes it anew.
 */
export const redactTranscript = (registry: Registry, turns: readonly Told[]): string => {
  const known = vocabularyOf(registry);
  const lines = ['# Redacted from a conversation. UPDATE_CHATS=1 writes what the bot says to it today.', ''];
  // What she wrote before she allowed us to keep it is not there; a fresh person must be greeted first.
  if ((turns[0]?.turn ?? 1) > 1) lines.push(`> ${greeting}`, '');
  let before: Told | null = null;
  for (const turn of turns) {
    const pause = before === null ? null : pauseBetween(before.at, turn.at);
    if (pause !== null) lines.push(`~ ${pause}`, '');
    const kind = kindOf(registry, before?.question ?? null);
    for (const said of turn.said) lines.push(lineOf(said, { kind, known }), '');
    before = turn;
  }
  return `${lines.join('\n').trimEnd()}\n`;
};

/** How somebody begins whose beginning is not kept. */
export const greeting = 'hola';

type Reading = { readonly kind: string | null; readonly known: ReadonlySet<string> };

const lineOf = (said: string | null, reading: Reading): string => {
  if (said === null || said === '[…]') return '# (she said something that is not kept)';
  const sent = /^\[(voice|image|video|document|sticker|contacts|order|location)\]$/.exec(said)?.[1];
  if (sent === 'location') return '> @4.63,-74.15';
  if (sent !== undefined) return `> !${sent}`;
  if (reading.kind === 'place') return '> Kennedy';
  if (reading.kind === 'text' || reading.kind === 'phone') return '> …';
  const text = redacted(said, reading);
  // A line may not look like one of the transcript's own signs.
  return `> ${text.replace(/^[#~=<>!^@]+/, '').trim() || '…'}`;
};

/** Word by word; `…` once for whatever stood there. */
const redacted = (said: string, { kind, known }: Reading): string => {
  let named = 0;
  const parts = said.match(/[\p{L}\p{M}]+|\d[\d.,' ]*\d|\d|[^\p{L}\p{M}\d\s]|\s+/gu) ?? [];
  const kept = parts.map((part, at): string => {
    if (/^\s+$/.test(part)) return ' ';
    if (/^\d/.test(part)) return number(part, kind);
    if (!/^[\p{L}\p{M}]/u.test(part)) return /^[.,;:¿?¡!%$/-]$/.test(part) ? part : '';
    const word = clean(part);
    // "me llamo…", "soy…": whatever follows may be a name, even where it is also a word of ours.
    if (introduces.has(word)) named = 3;
    else if (named > 0) {
      named -= 1;
      return '…';
    }
    const capital = at > 0 && /^\p{Lu}\p{Ll}/u.test(part);
    return known.has(word) && !capital ? part : '…';
  });
  return kept
    .join('')
    .replaceAll(/…(?:[\s….,]*…)+/g, '…')
    .replaceAll(/\s+/g, ' ')
    .trim();
};

const introduces: ReadonlySet<string> = new Set(['llamo', 'soy', 'nombre', 'name', 'am']);

/** Amounts to one digit that counts; other numbers only where they are too short to be anybody's. */
const number = (text: string, kind: string | null): string => {
  const digits = text.replaceAll(/\D/g, '');
  if (digits.length <= 3) return text.trim();
  if (kind !== 'money') return digits.length === 4 && kind === 'date' ? text.trim() : '…';
  if (digits.length > 9) return '…';
  return String(Number(`${digits[0]}${'0'.repeat(digits.length - 1)}`));
};

const pauseBetween = (before: string, at: string): string | null => {
  const hours = Math.floor((Date.parse(at) - Date.parse(before)) / 3_600_000);
  if (hours < 1) return null;
  return hours < 48 ? `${hours}h` : `${Math.floor(hours / 24)}d`;
};

const kindOf = (registry: Registry, question: string | null): string | null =>
  question === null ? null : (questionIndex(registry).get(questionOf(question))?.question.kind ?? null);

const vocabularies = new WeakMap<Registry, ReadonlySet<string>>();

/** Every word that we say or expect; worked out once for a registry. */
const vocabularyOf = (registry: Registry): ReadonlySet<string> => {
  const done = vocabularies.get(registry);
  if (done !== undefined) return done;
  const texts = [...numberWords, ...small];
  for (const locale of ['es-CO', 'en'] as const satisfies readonly Locale[]) {
    texts.push(...Object.values(engineWords[locale]));
    for (const flow of registry.flows) {
      texts.push(flow.texts[locale].name);
      for (const { ask, label, easier, names = [], options = {} } of Object.values(flow.texts[locale].questions)) {
        texts.push(ask, label, easier, ...names);
        for (const { title, description = '', says = [] } of Object.values(options))
          texts.push(title, description, ...says);
      }
    }
  }
  const known = new Set(texts.flatMap((text) => clean(text).match(/[a-z]+/g) ?? []));
  vocabularies.set(registry, known);
  return known;
};

const numberWords = [
  'cero un uno una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete',
  'dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento doscientos',
  'quinientos mil millon millones palo palos luca lucas barra barras medio media mitad pesos anos meses dias semanas',
];
const small = [
  'hola buenas buenos dias tardes noches gracias listo bueno ok si no se nada ninguno ninguna todo todos y o de la el los',
  'las en con sin para por mi mis tengo tiene quiero necesito ayuda persona menu volver corregir pausa salir borrar datos',
  'hoy ayer manana lunes martes miercoles jueves viernes sabado domingo me le que como cuando donde',
];
