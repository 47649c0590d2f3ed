import type { Content } from '../engine/input.ts';

const words = [
  ...['menú', 'volver', 'corregir', 'ayuda', 'persona', 'pausa', 'mis datos', 'borrar', 'salir', 'cambiar 1'],
  ...['hola', 'gracias', 'chao', 'no', 'sí', 'no sé', '99', 'asdfgh qwerty', '', 'es un robot?', 'por qué'],
  ...['no, son 3', 'perdón, quise decir Usme', 'me quiero morir', 'english'],
];

/** Everything that can come in at any place. `r1:…` is a button of long ago. */
export const oddities: readonly Content[] = [
  ...words.map((body): Content => ({ type: 'text', body })),
  { type: 'tap', id: 'r1:welcome.consent:1:no', title: 'No acepto' },
  { type: 'tap', id: 'not ours', title: 'Algo' },
  { type: 'media', media: 'voice' },
  { type: 'media', media: 'image' },
  { type: 'media', media: 'sticker' },
  { type: 'location', latitude: 4.6183, longitude: -74.1517 },
  { type: 'contacts' },
  { type: 'order' },
  { type: 'edited', body: 'otra cosa' },
  { type: 'unsupported', was: 'poll' },
];
