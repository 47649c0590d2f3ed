import { table } from './table.ts';

table(
  'greeting',
  `
hola => hello
Hola => hello
holaaa => hello
ola => hello
holi => hello
buenas => hello
buenos días => hello
buenos dias vecina => hello
buenas tardes => hello
buenas noches sumercé => hello
buen día => hello
qué hubo veci => hello
quiubo => hello
qué más vecina => hello
qué más pues => hello
hola, qué tal => hello
hola buenas => hello
hola cómo está => hello
buenas, ¿cómo le va? => hello
saludos => hello
hello => hello
hi => hello
good morning => hello
👋 => hello
👋🏽 => hello
hola 👋 => hello
gracias => thanks
muchas gracias => thanks
listo mi reina muchas gracias dios la bendiga => thanks
gracias vecinita la quiero mucho => thanks
hola vecina volví => hello
mil gracias => thanks
gracias vecina => thanks
muchas gracias por la información => thanks
Dios le pague => thanks
dios le pague veci => thanks
Dios la bendiga => thanks
muy amable => thanks
muy amable, gracias => thanks
le agradezco mucho => thanks
ok gracias => thanks
listo gracias => thanks
bueno, muchas gracias => thanks
thank you => thanks
thanks => thanks
thank you so much => thanks
🙏 => thanks
❤️ => thanks
hola gracias => thanks
hola, vivo en Bosa => null
hola tengo 34 => null
gracias pero no => null
no gracias => null
sí gracias => null
34 => null
Bosa => null
sí => null
no => null
👍 => null
buenas noticias => null
hola necesito ayuda => null
más => null
buena => hello
alo => hello
muy buenas => hello
hola señorita => hello
hola mi amor => hello
grasias => thanks
`,
);
