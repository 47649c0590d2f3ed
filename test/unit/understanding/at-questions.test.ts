import { expect, test } from 'vitest';
import { readAnswer } from '../../../flows/engine/read-answer.ts';
import { questionIndex } from '../../../flows/engine/registry.ts';
import { registry } from '../../../flows/registry.ts';
import { NOW } from './table.ts';

/** How the words of a question's own options take what people write there: `value`, `value~` if inferred, or the reason. */
const at = (id: string, text: string): string => {
  const found = questionIndex(registry).get(id);
  const texts = found?.flow.texts['es-CO'].questions[id];
  if (found === undefined || texts === undefined) throw new Error(`no such question: ${id}`);
  const read = readAnswer({ question: found.question, texts, locale: 'es-CO', text, now: NOW });
  if (read.ok) return `${JSON.stringify(read.value)}${read.inferred ? '~' : ''}`;
  const candidates = read.candidates?.map(({ id: one }) => one).join(';');
  return candidates === undefined ? read.reason : `${read.reason}: ${candidates}`;
};

test.each([
  // an answer to another question, or about something else, names nobody
  ['care.relation', 'sisben b3 creo', 'not-understood'],
  ['care.relation', 'como un palito y medio', 'not-understood'],
  ['care.relation', 'si, un gota gota', 'not-understood'],
  ['care.relation', 'kennedy', 'not-understood'],
  ['care.relation', 'tiene 3 años', 'not-understood'],
  ['care.relation', 'mi suegra', '"relative"'],
  ['care.relation', 'mi cuñado', '"relative"'],
  ['care.relation', 'mi mami', '"parent"'],
  ['care.relation', 'mis papás', '"parent"'],
  ['care.relation', 'los niños', '"child"'],
  ['care.relation', 'mi niña', '"child"'],
  ['care.relation', 'mis hijitos', '"child"'],
  ['care.relation', 'mi bb', '"child"'],
  ['care.relation', 'la tercera', '"parent"'],
  ['care.relation', 'mi suegra y mi hijo', 'ambiguous: relative;child'],
  // the longer name is meant, not the one within it
  ['diary.went', 'me fue muy bien', '"5"'],
  ['diary.went', 'muy bien gracias a Dios', '"5"'],
  ['diary.went', 'sí pude ir, muy bien', '"5"'],
  ['diary.went', 'me fue bien', '"4"'],
  ['diary.went', 'nos fue muy mal', '"1"'],
  ['diary.went', 'ni bien ni mal', 'ambiguous: 4;2'],
  ['care.pregnant', 'soy hombre', 'false'],
  ['care.pregnant', 'soy el papá', 'false'],
  ['care.pregnant', 'sí, de seis meses', 'true'],
  ['credit.sector', 'si, un gota gota', 'not-understood'],
  ['credit.sector', 'hago uñas', '"beauty"'],
  ['credit.sector', 'un puesto de arepas', '"meals"'],
  ['credit.sector', 'una tiendita', '"groceries"'],
  ['credit.byWhen', 'como un palito y medio', 'not-understood'],
  ['credit.byWhen', 'de una', '"week"'],
  ['credit.byWhen', 'en un día bueno me hago 150 y en uno malo 60', 'not-understood'],
  ['credit.barrier', 'en día bueno 120 y malo 60', 'not-understood'],
  // words alike only where their ends are cut
  ['credit.market', 'si, tengo cédula', 'not-understood'],
  // a number among other words is no option's name
  ['wellbeing.q1', 'mi mamá tiene 81 y el niño 4', 'not-understood'],
  // "no" denies what it stands before
  ['credit.sector', 'se me dañó la nevera y no tengo con qué arreglarla', 'not-understood'],
  ['care.sisben', 'la verdad no tengo', '"none"'],
  // a letter and a number, also said aloud, are the group, and no place in the list
  ['care.sisben', 'a dos', '"a"~'],
  ['care.sisben', 'a 2', '"a"'],
  ['care.sisben', 'A-2', '"a"'],
  ['care.sisben', 'a5', '"a"'],
  ['care.sisben', 'a cinco', '"a"~'],
  ['care.sisben', 'be tres', '"b"~'],
  ['care.sisben', 'ce uno', '"c1"~'],
  ['care.sisben', 'ce diez', '"c10-c18"~'],
  ['care.sisben', 'c diez y ocho', '"c10-c18"~'],
  ['care.sisben', 'de cuatro', '"d"~'],
  ['care.sisben', 'estoy en el a dos', '"a"~'],
  ['care.sisben', 'soy b3', '"b"'],
  ['care.sisben', 'a ocho', 'out-of-range'],
  ['care.sisben', 'c19', 'out-of-range'],
  ['care.sisben', 'la dos', '"b"'],
  ['care.sisben', 'dos', '"b"'],
  ['care.sisben', 'de una', 'not-understood'],
  ['care.sisben', 'a2 o b1', 'ambiguous: a;b'],
  ['care.sisben', 'no sé', 'dont-know'],
  ['credit.sector', 'debo 20 diarios a un gota a gota y 100 mensuales en la tienda', 'not-understood'],
  // one word of a story: said back
  ['credit.sector', 'yo vendo frutas en la plaza de Paloquemao hace como 6 años', '"produce"~'],
  ['credit.byWhen', 'de una amiga', 'not-understood'],
  ['credit.byWhen', 'ya', '"week"'],
  ['credit.byWhen', 'pa mañana', '"week"'],
  ['credit.byWhen', 'lo más pronto', '"week"'],
  ['credit.byWhen', 'no hay prisa', '"later"'],
  ['credit.stage', 'me dijeron que nanay', '"refused"'],
  ['credit.stage', 'me dijeron que nones', '"refused"'],
  ['credit.stage', 'me dijeron que no por ahora', '"refused"'],
  ['credit.stage', 'ya me salió', '"approved"'],
  ['credit.stage', 'no tengo con qué', '"trouble"'],
  ['credit.purpose', 'pa la papa', '"stock"'],
  ['credit.purpose', 'pa tapar huecos', '"debts"'],
  ['credit.wouldGo', 'a nadie', 'not-understood'],
  ['credit.wentTo', 'no, mejor un melón y medio', 'not-understood'],
  ['credit.wentTo', 'uno y medio', 'not-understood'],
  ['credit.wouldGo', 'un millón y medio', 'not-understood'],
  ['credit.wouldGo', 'a mi suegra', '"family"'],
  ['credit.wouldGo', 'al de la moto', '"gota"'],
  ['care.more', 'sí, usa silla de ruedas', 'not-understood'],
  ['care.more', 'si tiene carnet', 'not-understood'],
  ['care.more', 'usa silla de ruedas', 'not-understood'],
  ['care.more', 'sí', 'true'],
  ['care.more', 'sí, mi mamá', 'true'],
  ['care.more', 'sí, es mi suegra', 'true'],
  ['care.more', 'sí, dos más', 'true'],
  ['care.more', 'mi hermano', 'true'],
  ['care.more', 'no, nadie más', 'false'],
  ['care.more', 'no, usa silla de ruedas', 'false'],
  ['care.pension', 'sí, recibe pensión', 'true'],
  // nobody's stock of a day is forty million; a loan may be
  ['credit.stockPerDay', '40', '40000~'],
  ['paying.pay', '50', '50000~'],
  ['credit.stockPerDay', '5', 'ambiguous: cop-5000;cop-5000000'],
  ['credit.amount', '60', 'ambiguous: cop-60000;cop-60000000'],
] as const)('at %s: %s => %s', (id, text, expected) => {
  expect(at(id, text)).toBe(expected);
});
