import type { Question } from '../engine/question.ts';
import { hasNumber } from '../understanding/has-number.ts';
import { anyOf } from '../understanding/phrases.ts';
import * as ask from './questions.ts';

/** What an amount may be of, in the words beside it. */
type Matter = 'sales' | 'stock' | 'costs' | 'debt' | 'home' | 'loan';

/** "80 en lo que vendo" is what it costs, and a "vendedora" is whom she pays. */
const sales = anyOf`
  (?<!\blo (?:que )?)vend(?!edor)\w+ | (?<!\bde las )ventas?
  entran? | hago | hacemos | saco | sacamos | gano | ganamos | recojo | (?:me|nos) compran? | sell | sales | make
`;
const stock = anyOf`
  surt\w+ | mercancia | ingredientes | insumos | materia prima | proveedor\w* | abastos | stock | supplies | buy
  compr(?:o|amos|ar|e)\b(?! (?:(?:el|la|las|los) )?(?:gas|pipetas?|bolsas|empaques|servilletas|desechables)\b)
`;
/** A stall and a shop are where she sells, too. */
const costs = anyOf`
  arriendo | bodega | luz | energia | recibos? | transporte | pasajes? | ayudante | emplead[oa]s? | muchach[oa] | internet | celular | rent
  (?:pag\w+|cobran?) (?:\w+ ){0,4}(?:local|puesto|administracion|servicios)
  cuotas? del?(?: la)? (?:puesto|local|administracion|plaza|caseta|bodega|asociacion)
  deb(?:o|emos) pagar(?!.*\b(?:gota|cuotas?|deudas?|prest\w+|banco)\b)
`;
const debt = anyOf`
  deb(?:o|emos)(?! (?:pagar|comprar|surtir|gastar|vender|sacar)) | deudas? | gota | cuotas? | cobrador | prestamista | abon(?:o|ando|amos) | me prestaron | owe | debts? | instal\w+
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

/** What she spends: where a cost is asked, "lo que vendo me cuesta 80" is one. */
const spends = named(anyOf`
  gast\w+ | inv(?:iert|ert)\w+ | cuestan? | valen? | salen? (?:en|por) | pag(?:o|amos|ar|a|an) | compras | mercado | se (?:me|nos) van?
  sac\w+ (?:\S+ ){1,3}(?:para|pa|de (?:lo|las)) | necesit\w+
`);

const eaten = '(?:arriendo|luz|recibos?|transporte|pasajes?|surtid[oa]|surtir|mercancia|comprar|celular)';
/** "con mi ayudante 300", "ni para el pasaje", "no recupero el surtido": how she sells and how little it is, and no cost. */
const beside = new RegExp(
  `\\b${anyOf`
    con (?:(?:el|la|los|las|un|una|mi|mis) )?(?:luz|transporte|pasajes?|ayudante|emplead[oa]s?|muchach[oa]|celular)
    (?:ni|no (?:me )?(?:alcanza\w*|da)(?: ni)?) (?:(?:para|pa|por|lo|del|de|el|la|los|las) )*${eaten}
    (?:solo|apenas) (?:para|pa|lo del?) (?:(?:el|la|los|las|lo|del?) )*${eaten}
    no (?:me )?(?:recuper|repong|sac|cubr)\w* (?:(?:ni|lo|el|la|del?) )*${eaten}
  `}\\b`,
  'g',
);

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
  const isCost = here !== 'sales' && spends.test(said);
  const amounts = said.split(/ (?:y|pero|aunque|and|but) /).filter((part) => hasNumber(part));
  return (
    amounts.length > 0 &&
    amounts.every((part) => mattersIn(part).some((matter) => !isCost || (matter !== 'sales' && matter !== 'loan')))
  );
};

/** Where what a day brings in is asked. */
export const isOfSales = ({ id }: Pick<Question, 'id'>): boolean => asked[id] === 'sales';

/** What is asked further on than this, once she has told of sales and costs. */
export const isAskedLater = ({ id }: Pick<Question, 'id'>, said: string): boolean => {
  const now = inOrder.findIndex(([question]) => question.id === id);
  return now >= 0 && inOrder.slice(now + 1).some(([, matter]) => matter !== null && mattersIn(said).includes(matter));
};

const inOrder: readonly (readonly [Question, Matter | null])[] = [
  [ask.market, null],
  [ask.months, null],
  [ask.goodDay, null],
  [ask.badDay, null],
  [ask.daysPerWeek, null],
  [ask.stockPerDay, 'stock'],
  [ask.fixedCosts, 'costs'],
  [ask.hasDebts, 'debt'],
];

const mattersIn = (said: string): readonly Matter[] => {
  const told = said.replace(beside, ' ');
  return matters.flatMap(([matter, words]) => (words.test(told) ? [matter] : []));
};
