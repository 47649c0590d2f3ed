import { expect, test } from 'vitest';
import { repeatsVerb } from '../../../flows/understanding/repeats-verb.ts';

const charges = 'Aparte de eso, ¿le cobran algo más? Por ejemplo comisión, seguro o fianza.';
const remind = '¿Le aviso el día antes?';
const debts = '¿Hoy está pagando alguna deuda? Cuente también gota a gota, fiados y familia.';

test.each([
  ['me cobran un seguro', charges],
  ['creo que sí', charges],
  ['tienen comisión', charges],
  ['avíseme', remind],
  ['pago dos', debts],
  ['tengo varias culebras', debts],
  ['estoy', '¿Está en embarazo?'],
  ['está embarazada', '¿Está en embarazo?'],
  ['cuido a mi mamá', '¿Usted cuida a alguien?'],
])('"%s" can be a yes to "%s"', (said, asked) => expect(repeatsVerb(said, asked)).toBe(true));

test.each([
  ['me conviene', charges],
  ['es legal eso', charges],
  ['me están robando', charges],
  ['ya pagué', remind],
  ['ya terminé de pagar', remind],
  ['estoy mal de la cabeza', '¿Está en embarazo?'],
])('"%s" can be none to "%s"', (said, asked) => expect(repeatsVerb(said, asked)).toBe(false));
