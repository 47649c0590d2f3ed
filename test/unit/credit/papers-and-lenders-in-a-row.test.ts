import { expect, test } from 'vitest';
import * as ask from '../../../flows/credit/questions.ts';
import { es } from '../../../flows/credit/texts.es.ts';
import type { Question } from '../../../flows/engine/question.ts';
import { readAnswer } from '../../../flows/engine/read-answer.ts';
import { monday } from '../engine/talk.ts';

const heard = (question: Question, text: string): readonly string[] | string => {
  const texts = es.questions[question.id as keyof typeof es.questions];
  const read = readAnswer({ question, texts, locale: 'es-CO', text, now: monday });
  return read.ok ? (read.value as readonly string[]) : read.reason;
};

// Nobody types commas on a phone, and a paper that is not heard is a paper that she has not.
test.each([
  ['rut camara y cedula', ['cedula', 'rut', 'camara']],
  ['cedula rut', ['cedula', 'rut']],
  ['cedula rut rivi', ['cedula', 'rut', 'rivi']],
  ['camara de comercio rut cedula', ['cedula', 'rut', 'camara']],
  ['tengo cedula rut y rivi', ['cedula', 'rut', 'rivi']],
  ['la cédula el rut el rivi', ['cedula', 'rut', 'rivi']],
  ['cedula rut y camara de comercio', ['cedula', 'rut', 'camara']],
  ['cedula y rut nada mas', ['cedula', 'rut']],
  ['cedula nada mas', ['cedula']],
  ['la cedula no mas', ['cedula']],
  ['no mas la cedula', ['cedula']],
  ['cedula y ya', ['cedula']],
  ['c.c.', ['cedula']],
  ['cc', ['cedula']],
  ['tengo los 4', ['cedula', 'rut', 'rivi', 'camara']],
  ['los cuatro', ['cedula', 'rut', 'rivi', 'camara']],
  ['menos el rivi', ['cedula', 'rut', 'camara']],
  ['todos menos cámara', ['cedula', 'rut', 'rivi']],
  ['tengo cedula pero no rut', ['cedula']],
  ['cedula si rut no', ['cedula']],
  ['cedula y me falta el rut', ['cedula']],
  ['la cedula, y el rut lo estoy sacando', ['cedula']],
  ['cedula, el rut en tramite', ['cedula']],
  // As before.
  ['la 4', ['camara']],
  ['4', ['camara']],
  ['1 y 3', ['cedula', 'rivi']],
  ['nada mas', ['none']],
  ['no tengo', ['none']],
  // None of these says which she has.
  ['no tengo rut', 'not-understood'],
  ['me falta el rut', 'not-understood'],
  ['los 3', 'not-understood'],
] as const)('of papers, "%s" is %j', (text, expected) => {
  expect(heard(ask.documents, text)).toEqual(expected);
});

test.each([
  ['gota tarjeta', ['gota', 'bank']],
  ['gota banco familia', ['gota', 'bank', 'family']],
  ['gota a gota familia y banco', ['gota', 'bank', 'family']],
  ['gota 500 banco 3 millones', ['gota', 'bank']],
  ['al banco 3 millones y al gota 500', ['gota', 'bank']],
  ['no mas el gota', ['gota']],
  ['banco, no gota', ['bank']],
  ['gota y banco, me falta poco', ['gota', 'bank']],
  // One lender, whatever words stand for it; and a story names none.
  ['gota a gota', ['gota']],
  ['fiado en la tienda', ['shop']],
  ['crédito de almacén', ['shop']],
  ['el señor que presta', ['gota']],
  ['mi hermano me presta la tarjeta del banco', 'not-understood'],
] as const)('of whom she owes, "%s" is %j', (text, expected) => {
  expect(heard(ask.debtKinds, text)).toEqual(expected);
});
