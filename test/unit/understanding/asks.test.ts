import { expect, test } from 'vitest';
import {
  asksAboutVisit,
  asksBehindYes,
  asksHowMuch,
  asksWhatIsKept,
  isQuestion,
  withoutQuestions,
} from '../../../flows/understanding/asks.ts';
import { hears } from './hears.ts';

hears(
  isQuestion,
  `
+ ¿con 500 mil me alcanza?
+ esto le llega al banco?
+ ¿y si no pago? 🙏
- ¿Kennedy?
- sí, a mi papá, ¿lo anoto?
- tiene 80, ¿cierto?
- no sé qué decirle?
- son 500 mil
- ¿es gratis? sí
`,
);

hears(
  asksHowMuch,
  `
+ cuánto vale un gota a gota
+ ¿y cuánto cuesta?
+ vecina, cuanto cobran
+ how much is it
- no sé cuánto
- me dijeron cuánto
`,
);

hears(
  asksAboutVisit,
  `
+ ¿dónde queda?
+ dónde queda
+ y a qué hora abren
+ ya fui, ¿y ahora?
+ vecina, qué papeles llevo
+ where is it
- queda lejos
- fui el lunes
- no supe dónde
`,
);

hears(
  asksWhatIsKept,
  `
+ ¿Qué tienen registrado de mí?
+ que es lo que hay guardado sobre mi mamá
+ what do you have stored about me
- ¿qué tienen para mi mamá?
- me registré de una
`,
);

test.each([
  ['me cobran 20 mil, ¿y si no pago?', 'me cobran 20 mil,'],
  ['¿cuánto es? 20 mil', '20 mil'],
  ['son 20 mil', 'son 20 mil'],
  ['¿y si no pago?', ''],
])('"%s" without its questions is "%s"', (text, rest) => {
  expect(withoutQuestions(text)).toBe(rest);
});

hears(
  asksBehindYes,
  `
+ bueno mija y los servicios que me dijo cuales eran
+ listo, ¿y qué papeles piden?
+ ok, y dónde queda
- bueno
- sí, claro que sí
- sí, como no
- listo, cámbielo cuando quiera
- sí, como le dije
`,
);
