import { expect, test } from 'vitest';
import { closesTalk, smallTalkIn, soundsEnglish } from '../../../flows/understanding/small-talk.ts';

const rows = `
quien es usted => who
con quien hablo => who
es un robot? => who
usted es una persona o un robot => who
hola quien es => who
are you a real person => who
por qué => why
y eso para que => why
eso pa q es? => why
y esto para qué sirve => why
para qué quiere mis datos => why
por que me pregunta eso => why
porque tantas preguntas => why
why do you ask => why
es gratis? => trust
esto es una estafa? => trust
cuanto cobran => trust
quien le dio mi numero => trust
no moleste más => angry
que gonorrea de servicio => angry
ladrones => angry
chao => bye
bueno chao vecina gracias => bye
me voy => bye
nos vemos => bye
hasta luego, gracias => bye
hasta mañana veci => bye
para que me alcance la plata => null
por la plata => null
es verdad => null
buen dia => null
mi mamá => null
no => null
50 mil => null
para surtir => null
soy una persona sola => null
`;

const lines = rows
  .trim()
  .split('\n')
  .map((line) => line.split(' => '));

test.each(lines)('%s => %s', (text = '', expected) => {
  expect(String(smallTalkIn(text))).toBe(expected);
});

const closing = ['no', 'nada más', 'no, gracias', 'listo', 'ok veci gracias', 'eso es todo', '👍', "that's all"];
const leaving = ['gracias, voy a pensarlo', 'lo consulto con mi esposo y le aviso', 'ok voy a ir', 'luego miro'];
test.each([...closing, ...leaving])('%s closes a talk', (text) => {
  expect(closesTalk(text)).toBe(true);
});

test.each([
  'no entiendo',
  'voy a ir a la alcaldía',
  'voy',
  'pienso pedir más',
  'nada de papeles',
  'mapa',
  'bosa',
  '34',
  'sí',
])('%s does not close a talk', (text) => {
  expect(closesTalk(text)).toBe(false);
});

test.each(['hello', 'Hi there', 'good morning', 'I need help with my mother', 'do you speak English?'])(
  '%s sounds English',
  (text) => {
    expect(soundsEnglish(text)).toBe(true);
  },
);

test.each(['hola', 'buenas', 'ay', 'si', 'necesito ayuda', ''])('%s does not sound English', (text) => {
  expect(soundsEnglish(text)).toBe(false);
});
