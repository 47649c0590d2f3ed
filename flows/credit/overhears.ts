import type { Answers, Known } from '../engine/flow.ts';
import type { AnswerValue, Question } from '../engine/question.ts';
import { everyTold } from '../loans/every-told.ts';
import { countIn, timesTold } from '../loans/times-told.ts';
import { wagesTold } from '../loans/wages-told.ts';
import { compare, dayOf, monthNamed } from '../understanding/calendar.ts';
import { clean, plain } from '../understanding/clean.ts';
import { parseDate } from '../understanding/date.ts';
import { parseMoney } from '../understanding/money.ts';
import { anyOf } from '../understanding/phrases.ts';
import { isStreet, withoutStreets } from '../understanding/streets.ts';
import { amountTold, paysInSeveralTimes } from './amount-told.ts';
import { debtsIn, leftOut } from './debts-in.ts';
import { gotaQuoted } from './gota-quoted.ts';
import { isOfOther } from './of-other.ts';
import * as ask from './questions.ts';
import { stageIn } from './stage-in.ts';
import { every, text as textOf } from './told.ts';
import { debtsAhead, isOfHerBusiness, lendersNamed, monthsAhead, sectorAhead } from './told-ahead.ts';

/**
 * What one sentence tells beside what was asked: "necesito dos palos pa surtir" says where she stands, what for and how
 * much. Said back, never silent.
 */
export const overhears = (question: Question, text: string, known: Known): AnswerValue | undefined => {
  const { id, kind } = question;
  const { now, answers } = known;
  const wages = kind === 'money' ? wagesTold(text, known) : undefined;
  if (wages !== undefined) return wages;
  if (isOfOther(question, plain(clean(text)))) return undefined;
  if (id === ask.stage.id) return stageIn(text) ?? (forSomething.test(text) && purposeIn(text) ? 'need' : undefined);
  if (id === ask.purpose.id) return purposeIn(text);
  if (id === ask.history.id && PAID_BACK.test(plain(clean(text)))) return 'good';
  if (id === ask.history.id || id === ask.savings.id) return onlyNo.test(plain(clean(text))) ? 'none' : undefined;
  if (id === ask.byWhen.id) return whenIn(text, now);
  if (id === ask.market.id) return isAsked(ask.market, answers) || isOfHerBusiness(text) ? marketIn(text) : undefined;
  if (id === ask.sector.id) return sectorAhead(text, known);
  if (id === ask.months.id) return monthsAhead(text, now);
  if (id === ask.hasDebts.id) return debtsAhead(text) === null ? undefined : true;
  if (id === ask.otherEvery.id && paysInSeveralTimes(text)) return 'month';
  if (id === ask.gotaEvery.id || id === ask.otherEvery.id) return everyTold(text);
  if (id === ask.gotaTimes.id)
    return (
      timesQuoted(text, answers) ??
      paidAndLeft(text) ??
      (tellsLeftOnly(text) ? undefined : timesTold(text, every(answers, ask.gotaEvery)))
    );
  if (id === ask.debtKinds.id)
    return (isAsked(ask.debtKinds, answers) ? owedTo(text, known) : debtsAhead(text)) ?? undefined;
  return id === ask.amount.id ? amountIn(text) : amountTold(question, text, answers);
};

/** Every lender that either reading finds: a sentence is read for its debts, a list for its names. */
const owedTo = (text: string, known: Known): readonly string[] | null => {
  const kinds = [...(debtsIn(text) ?? []), ...(lendersNamed(leftOut(text) ?? text, known) ?? [])];
  return kinds.length === 0 ? null : (ask.debtKinds.options ?? []).filter((kind) => kinds.includes(kind));
};

/** What is asked now, and not told ahead: what comes right before it is answered, or it is asked on another road. */
const isAsked = ({ id }: Question, answers: Answers): boolean =>
  id === ask.market.id
    ? ask.sector.id in answers || !['need', 'looking'].includes(textOf(answers, ask.stage) ?? '')
    : answers[ask.hasDebts.id] === true;

/** "tuve uno y lo pagué" */
const PAID_BACK =
  /\b(?:tuve|saque|hice|me prestaron) (?:(?:un[oa]?|dos|tres|vari[oa]s|credito|creditos|prestamo|prestamos) ?)+y (?:ya )?(?:l[ao]s? )?(?:pague|cancele)(?: (?:tod[oa]|bien|ya|completo))?$/;

/** To how it went with loans, and where she keeps what is left: none. "no muy bien" is no such no. */
const onlyNo = /^(?:no|nop|nope|no senora|no senor|no vecina|pues no|no nada|no gracias)$/;

const purposeIn = (text: string): string | undefined => {
  const said = plain(clean(text));
  if (FOOD.test(said)) return 'home';
  if (STOCK.test(said)) return 'stock';
  if (said.split(' ').length < 3) return undefined;
  const [only, ...others] = purposes.filter(([, pattern]) => pattern.test(said));
  return others.length > 0 ? undefined : only?.[0];
};

/** Food for hers, and not what she sells: "pa la comida", "busco comida para mis hijos". */
const FOOD =
  /^(?:(?:es|para|pa|la|plata|necesito|busco|comprar|quiero) )*comida(?: (?:para|pa|de) (?:la|los|mi|mis|nosotros)\b(?! negocio).*)?$/;

/** "surtir", "pa surtir": where she is asked how far she is, she says what for. */
const STOCK = /^(?:(?:es|para|pa|quiero|necesito|toca|to) )*(?:surtir(?:me)?|restock)$/;

/** "para comprar una nevera" where she is asked how far she is: she needs it. */
const forSomething = /^\W*(?:(?:es|la|lo|plata|necesito|quiero) )*(?:para|pa) /i;

/** Payments left are not all of them: only what she paid already, or how many they are in all, makes them so. */
const left = /\b(?:faltan?|quedan?|restan?|resto|left|to go)\b/;
export const tellsLeftOnly = (text: string): boolean => {
  const said = plain(clean(text));
  return left.test(said) && !/\b(?:son|total|de (?:los|las)|in all)\b/.test(said);
};

/** "llevo 18 y me faltan 12" are 30 in all, and so are "son 30 y me faltan 12". */
const paidAndLeft = (text: string): number | undefined => {
  const said = plain(clean(text));
  const all = /\b(?:son|de (?:los|las)|total (?:de|son)) (\d{1,3})\b(?! ?(?:mil|k\b))/.exec(said)?.[1];
  if (all !== undefined && left.test(said)) return inBounds(Number(all));
  const paid =
    /\b(?:pague|llevo|he pagado|voy en|van|paid)(?: pagad[oa]s| ya| la)? (\d{1,3})\b(?! ?(?:mil|mes|seman|dia|ano|lucas?|palos?|k\b))/.exec(
      said,
    )?.[1];
  const open =
    /\b(?:faltan?|quedan?|restan?)(?: como| por pagar)? (\d{1,3})\b(?! ?(?:mil|k\b|pesos|lucas?|palos?))|\b(\d{1,3}) (?:left|to go)\b/.exec(
      said,
    );
  const rest = open?.[1] ?? open?.[2];
  // Nobody pays more than two hundred times and says how many are left: those are pesos.
  return paid === undefined || rest === undefined || Number(paid) > 200
    ? undefined
    : inBounds(Number(paid) + Number(rest));
};

/** More than anybody pays are pesos. */
const inBounds = (times: number): number | undefined => (times <= (ask.gotaTimes.max ?? times) ? times : undefined);

/** "500, 20 diarios 30 días": payments of a day each, counted in days. */
const timesQuoted = (text: string, answers: Answers): number | undefined => {
  const quoted = gotaQuoted(text);
  const unit = countIn(plain(clean(text)))?.unit ?? null;
  return quoted?.times != null && (unit === null || unit === every(answers, ask.gotaEvery)) ? quoted.times : undefined;
};

/** Names with a number or a word of another option in them: "por la séptima" is a street and no seventh option. */
const marketIn = (text: string): string | undefined => {
  const said = plain(clean(text));
  if (/\b(?:gran san|madrugon(?:es)?|san victorino)\b/.test(said)) return 'san-victorino';
  const [, plaza] =
    /\b(?:plaza|vendo|puesto|negocio|vendedora?|ambulante)(?: \w+){0,5}? (?:en|de|del)(?: el| la)?(?: plaza(?: de mercado)?(?: de| del)?)? (restrepo|fontibon)\b/.exec(
      said,
    ) ?? [];
  if (plaza !== undefined) return plaza;
  if (/\b(?:7|siete) de agosto\b|\b(?:20|veinte) de julio\b/.test(said)) return 'other-market';
  if (/\b(?:local|bodega)\b.*\b(?:centro|caracas|calle|carrera|avenida)\b/.test(said)) return 'shop';
  const along = withoutStreets(said);
  const street =
    isStreet(said, along) ||
    along !== said ||
    /\b(?:transmi\w*|buses|semaforos?)\b|\b(?:en|por) la \d{2,3}$/.test(said) ||
    (/\bcentro\b/.test(said) && /\b(?:calle|ambulante|esquina)\b/.test(said));
  if (!street || indoors.test(said)) return undefined;
  return /\blocal\b/.test(said) ? 'shop' : 'street';
};

const indoors = /\b(?:casas?|apartamento|apto|plazas?|celular|whatsapp|internet|tienda|centro comercial|salon)\b/;

const business = '(?:negocio|puesto|local|caseta|tienda|chaza)';

const purposes: readonly (readonly [string, RegExp])[] = [
  [
    'stock',
    /\b(?:surtir(?:me|lo|la)?|surtido|mercancia|inventario|materia prima|insumos|stock|(?:la|pa|para) temporada)\b/,
  ],
  [
    'equipment',
    /\b(?:comprar|comprarme|arreglar|cambiar|buy)(?: (?:un|una|otra|otro|la|el|mi|a|new)){0,2} (?:nevera|horno|estufa|freidora|congelador|enfriador|maquina|moto|bici|bicicleta|triciclo|carro|carrito|carreta|vitrina|plancha|fileteadora|greca|carpa|licuadora|molino|bascula|parlante|toldo|herramientas?|fridge|oven|cart)\b/,
  ],
  ['stall', new RegExp(`\\b(?:arreglar|agrandar|ampliar|remodelar|pintar)(?: \\w+){0,2} ${business}\\b`)],
  [
    'debts',
    new RegExp(anyOf`
      \b(?:pagar|pagarle|cancelar|recoger|salir|salirme|quitarme)(?: \w+){0,3} (?:gota ?a ?gota|gota|deudas?|culebras?)\b
      \b(?:pa|para) (?:tapar|pagarle?s?) (?:unos? |el |la )?(?:huecos?|culebras?|lo que debo)\b
      \bpay (?:off )?(?:my )?debts?\b
    `),
  ],
  [
    'emergency',
    /\b(?:para|pa|por) (?:(?:una?|el|la) )?(?:emergencia|urgencia|calamidad|entierro|operacion)\b|\b(?:la|una) (?:operacion|cirugia) de\b|\b(?:me|lo|la|le) (?:voy|van?) a operar\b/,
  ],
  ['study', /\b(?:para|pa) (?:(?:el|la|los|las|pagar|mi) ){0,2}(?:colegio|universidad|matricula|estudi\w+)\b/],
  [
    'home',
    /\b(?:para|pa) (?:(?:arreglar|la|mi|pagar|el) ){0,2}(?:casa|arriendo de la casa)\b|\b(?:recibos? de (?:la )?(?:luz|agua|gas)|servicios de la casa)\b/,
  ],
];

/** Only what she says she needs; what she owes or is paid is another amount. */
const wanted =
  /\b(?:necesito|ocupo|quiero|quisiera|busco|me urgen?|me hacen? falta|(?:me|nos) (?:prest[ae]n?|sueltan?)|prestarme|(?:prestam(?:o|ito)|credit(?:o|ico)) (?:de|por)|loan of|need) (?:(?:como|unos|unas|un (?:prestam(?:o|ito)|credit(?:o|ico)) (?:de|por)|prestados?|a loan of) )*(.{2,40}?)(?:,? (?:para|pa|pal|por|for|prestad[oa]s?|(?:y )?(?:vendo|debo|tengo|trabajo|soy|llevo|es|urgente|ya|hoy)|que me)\b.*)?$|^(?:(?:si|como|unos|unas) )*(.{1,30}?) (?:para|pa) (?:surtir|comprar|mercancia|pagar|arreglar|el negocio|la tienda)\b/;

const amountIn = (text: string): number | undefined => {
  const [, needed, first] = wanted.exec(clean(text)) ?? [];
  const amount = needed ?? first ?? '';
  if (!/mil\b|mill|palo|mel[eo]n?|luca|[.,']\d{3}/.test(amount)) return undefined;
  const { min, max } = ask.amount;
  const read = parseMoney(amount, { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) });
  return read.ok ? read.value : undefined;
};

/** "pal viernes", "para el 15", "antes de navidad", "para enero": how far off the day is that she names. */
const whenIn = (text: string, now: string): string | undefined => {
  const said = plain(clean(text));
  if (tellsSince(said)) return undefined;
  if (nextMonth.test(said) || inYears.test(said) || inMonths.test(said)) return 'later';
  if (inWeeks.test(said)) return 'month';
  const [, name = ''] = ofMonth.exec(said) ?? monthAlone.exec(said) ?? [];
  const month = monthNamed(name);
  if (month !== null) {
    const ahead = (month - dayOf(now).month + 12) % 12;
    // Before a month begins the one before it is the last.
    const left = beforeMonth.test(said) ? (ahead === 0 ? 12 : ahead) - 1 : ahead;
    return left > 1 ? 'later' : 'month';
  }
  const [when] = onDay.exec(said) ?? [];
  const read =
    when === undefined ? null : parseDate(when.replace(/^pal? (?:el )?(?=\d)/, 'el '), { now, future: true });
  if (read?.ok !== true) return undefined;
  const days = compare(dayOf(read.value), dayOf(now));
  return days <= 7 ? 'week' : days <= 31 ? 'month' : 'later';
};

/** "eso ya va pa 6 años largos": how long something has lasted is no day she needs money on. */
export const tellsSince = (said: string): boolean => since.test(said);

const since = new RegExp(
  `\\b(?:${anyOf`
  (?:va|van|voy|vamos)(?: ya)? (?:pa|para|como|por|en) | llev(?:o|a|amos|an) | hace(?! falta) | duro | dure
`})(?: (?:ya|casi|los|las|unos|unas|como|mas|de|por|lo|menos))* (?:\\d{1,2}|una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|varios|varias|muchos) (?:dias?|semanas?|mes(?:es)?|an(?:o|os|itos))\\b|\\b(?:years?|months?|weeks?) ago\\b`,
);

const inYears = /\b(?:en|dentro de|de aqui a|in) (?:un|una|dos|tres|\d{1,2}|a|one|two) (?:anos?|years?)\b/;
const nextMonth =
  /\b(?:el |al |del |para el |pal )?(?:mes (?:entrante|que viene|que entra|siguiente)|(?:otro|proximo|siguiente) mes)\b|\bnext month\b/;
const inMonths =
  /\b(?:en|dentro de|de aqui a|in) (?:unos |como )*(?:[2-9]|1\d|dos|tres|cuatro|cinco|seis|two|three) (?:mes(?:es)?|months?)\b/;
/** More than this week and less than a month: "dentro de quince" are days. */
const inWeeks = new RegExp(
  `\\b(?:${anyOf`otra | proxima | siguiente | next`}) (?:semana|week)|\\bsemana ${anyOf`entrante | que viene | que entra | siguiente`}\\b|\\b(?:en|dentro de|in) (?:unas |unos |como )*(?:${anyOf`
    (?:ocho|quince|8|15)(?: dias?)?$ | (?:[2-4]|dos|tres|cuatro|two|three|four) (?:semanas|weeks)\b
  `})|\\bfin(?:es|al)? (?:de(?: este)?|del) mes\\b`,
);
const beforeMonth = /\b(?:antes de|before) [a-z]{4,10}$/;
const ofMonth =
  /^(?:.* )?(?:(?:para|pa|en|por|in|by|(?<!desde )antes de|before)|(?:a |para |pa |antes de |por )?(?:mediados|finales?|fin|principios?|comienzos?) de) ([a-z]{4,10})$/;
const monthAlone =
  /^(?:(?:pues|como|por ahi|mas o menos|ya|tal vez) )*([a-z]{4,10})(?: (?:mas o menos|yo creo|o asi))?$/;
const onDay =
  /(?:^|\b(?:para|pa|pal|antes|dentro|en|el|este|by|on)\b(?: (?:el|de|del|los|este|the))*) ?(?:(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|navidad|novenas|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|\d{1,2}(?: (?:de|dias?|semanas?|mes(?:es)?|days?|weeks?|months?)\b|$)).*$/;
