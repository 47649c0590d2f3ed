import { expect, it } from 'vitest';
import { parseYesNo } from '../../../flows/understanding/yes-no.ts';

const pregnant = '¿Está en embarazo? Puede no contestar. Embarazo embarazada esperando bebé';
const debts = '¿Hoy está pagando alguna deuda? Cuente también gota a gota y fiados. Casi todo el mundo debe algo.';
const cares = '¿Usted cuida a alguien? Por ejemplo hijos, una persona mayor o con discapacidad.';
const more = '¿Cuida a alguien más? Por ejemplo otro hijo.';
const account = '¿Tiene cuenta de banco, Nequi o DaviPlata?';

it.each([
  [pregnant, 'estoy embarazada'],
  [pregnant, 'estoy de tres meses'],
  [pregnant, 'sí, estoy cansada'],
  [debts, 'tengo'],
  [debts, 'tengo como dos'],
  [debts, 'tengo deudas'],
  [debts, 'debo plata'],
  [debts, 'estoy pagando una'],
  [cares, 'cuido'],
  [cares, 'cuido señoras en el barrio'],
  [account, 'tengo nequi'],
  [account, 'ya tengo'],
  [account, 'nequi no mas'],
  [account, 'nequi no más, daviplata me la bloquearon'],
  [account, 'tengo una cuenta no más'],
])('to “%s” “%s” is a yes', (asked, text) => expect(parseYesNo(text, asked)).toMatchObject({ ok: true, value: true }));

it.each([
  [pregnant, 'estoy cansada'],
  [pregnant, 'ya fui y no me atendieron'],
  [pregnant, 'voy a la manzana mañana'],
  [pregnant, 'ya tuve'],
  [debts, 'tengo hambre'],
  [debts, 'voy en el bus'],
  [debts, 'tengo la cédula'],
  [debts, 'vivo con mi mamá'],
  [cares, 'tengo una pregunta'],
  [cares, 'vivo con miedo'],
  [account, 'es domingo'],
])('to “%s” “%s” answers nothing', (asked, text) =>
  expect(parseYesNo(text, asked)).toMatchObject({ ok: false, reason: 'not-understood' }),
);

it('is a yes where she owes to one who does not press her', () => {
  const text = 'le debo 600 al gota a gota y 100 a mi prima pero ella no me cobra';
  expect(parseYesNo(text, debts)).toMatchObject({ ok: true, value: true, inferred: true });
});

it.each([
  [account, 'no tengo cuenta, solo nequi'],
  [account, 'no señora, solo nequi'],
  [account, 'no pero tengo nequi'],
  [debts, 'no tengo deudas, solo un fiado'],
  [account, 'no más nequi'],
])('to “%s” “%s” is asked back', (asked, text) =>
  expect(parseYesNo(text, asked)).toMatchObject({ ok: false, reason: 'ambiguous' }),
);

it.each([
  [account, 'no, solo efectivo'],
  [debts, 'no tengo deudas, solo los servicios'],
  [account, 'ya no más'],
  [account, 'no tengo nequi no más'],
  [debts, 'deudas no más'],
  [debts, 'no más deudas'],
  [cares, 'no más niños'],
  [more, 'mi hijo no más'],
  [more, 'no más mi hijo'],
])('to “%s” “%s” is a no', (asked, text) => expect(parseYesNo(text, asked)).toMatchObject({ ok: true, value: false }));

it.each(['no, pero quiero un préstamo', 'no, solo pagué el gota', 'no, solo uso la tarjeta del banco para pagar'])(
  'what is told beside a no leaves it one: %s',
  (text) => expect(parseYesNo(text, debts)).toMatchObject({ ok: true, value: false }),
);
