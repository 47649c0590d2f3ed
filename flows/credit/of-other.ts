import type { Answers } from '../engine/flow.ts';
import type { Question } from '../engine/question.ts';
import { hasNumber } from '../understanding/has-number.ts';
import { anyOf } from '../understanding/phrases.ts';
import * as ask from './questions.ts';

/** What an amount may be of, in the words beside it. */
type Matter = 'sales' | 'stock' | 'costs' | 'debt' | 'home' | 'loan';

const sales = anyOf`
  vend\w+ | ventas? | entran? | hago | hacemos | saco | sacamos | gano | ganamos | recojo | (?:me|nos) compran? | sell | sales | make
`;
const stock = anyOf`
  surt\w+ | mercancia | ingredientes | insumos | materia prima | compr(?:o|amos|ar|e)\b | proveedor\w* | abastos | stock | supplies | buy
`;
/** A stall and a shop are where she sells, too. */
const costs = anyOf`
  arriendo | bodega | luz | energia | recibos? | transporte | pasajes? | ayudante | emplead[oa]s? | muchach[oa] | internet | celular | rent
  (?:pag\w+|cobran?) (?:\w+ ){0,4}(?:local|puesto|administracion|servicios)
`;
const debt = anyOf`
  debo | debemos | deudas? | gota | cuotas? | cobrador | prestamista | abon(?:o|ando|amos) | me prestaron | owe | debts? | instal\w+
  me cobran? \d+ (?:mil )?(?:diari\w+|al dia|seman\w+|cada)
`;
const home = anyOf`(?:gast|com)\w+ (?:\w+ ){0,3}casa | en la casa (?:\w+ ){0,2}gast\w+ | mercado de la casa`;
const loan = anyOf`pido | pedir | necesito | me presten | to borrow`;

const named = (words: string): RegExp => new RegExp(`\\b${words}\\b`);

const matters: readonly (readonly [Matter, RegExp])[] = [
  ['sales', named(sales)],
  ['stock', named(stock)],
  ['costs', named(costs)],
  ['debt', named(debt)],
  ['home', named(home)],
  ['loan', named(loan)],
];

/** Of what an amount asked here is. What is spent at home is asked nowhere. */
const asked: Readonly<Record<string, Matter>> = {
  [ask.goodDay.id]: 'sales',
  [ask.badDay.id]: 'sales',
  [ask.stockPerDay.id]: 'stock',
  [ask.fixedCosts.id]: 'costs',
};

/**
 * Her words are of an amount that is not asked here: "le debo 300 al gota" where a day's sales are. Where they name what is
 * asked too, a parser may see which amount is which.
 */
export const isOfOther = ({ id }: Pick<Question, 'id'>, said: string): boolean => {
  const here = asked[id];
  if (here === undefined || mattersIn(said).includes(here)) return false;
  const amounts = said.split(/ (?:y|pero|aunque|and|but) /).filter((part) => hasNumber(part));
  return amounts.length > 0 && amounts.every((part) => mattersIn(part).length > 0);
};

/** What is asked once she has told of sales and costs. */
export const isAskedLater = (said: string, answers: Answers): boolean =>
  mattersIn(said).some(
    (matter) =>
      (matter === 'stock' && !(ask.stockPerDay.id in answers)) ||
      (matter === 'costs' && !(ask.fixedCosts.id in answers)) ||
      (matter === 'debt' && !(ask.hasDebts.id in answers)),
  );

const mattersIn = (said: string): readonly Matter[] =>
  matters.flatMap(([matter, words]) => (words.test(said) ? [matter] : []));
