import { ages, itemTexts } from './item-texts.ts';

export const es = {
  name: 'Cómo voy con la plata',
  questions: {
    'wellbeing.age': {
      ask: 'Son 10 preguntas cortas sobre cómo se siente con su plata. No hay buenas ni malas, y puede dejarlas cuando quiera.\n\nPrimero: ¿qué edad tiene?',
      label: 'Edad',
      why: 'El puntaje se lee distinto desde los 62 años.',
      easier: 'Escoja: de 18 a 61, o 62 o más.',
      options: {
        '18-61': { title: 'De 18 a 61 años', says: ['menos de 62', ...ages(18, 61, 'años')] },
        '62-plus': { title: '62 años o más', says: ['más de 62', ...ages(62, 99, 'años')] },
      },
    },
    ...itemTexts({
      // Official Spanish catalogue, word for word.
      stems: {
        describes: '¿Cuán bien lo describe a usted o su situación lo siguiente?',
        often: '¿Con qué frecuencia le ocurre lo siguiente?',
      },
      items: [
        'Podría hacer frente a un gasto imprevisto importante',
        'Estoy asegurando mi futuro financiero',
        'Debido a mi situación financiera, creo que nunca tendré las cosas que quiero en la vida',
        'Puedo disfrutar la vida debido a la manera en que manejo mi dinero',
        'Apenas estoy subsistiendo financieramente',
        'Me preocupa que el dinero que tengo o que ahorre no me dure',
        'Hacer un regalo para una boda, un cumpleaños u otra ocasión supondría una enorme carga para mis finanzas del mes',
        'Me sobra dinero al final del mes',
        'Estoy atrasado en mis finanzas',
        'Mis finanzas controlan mi vida',
      ],
      describing: ['No me describe en lo absoluto', 'Muy poco', 'En cierta medida', 'Muy bien', 'Totalmente'],
      howOften: ['Nunca', 'Casi nunca', 'A veces', 'A menudo', 'Siempre'],
      label: 'Pregunta',
      why: 'Son 10 preguntas iguales en todas partes: por eso no cambio las palabras. Sirven si contesta las 10.',
      easier:
        'Escoja de la lista la que más se parezca a lo suyo, o escriba el número de *1* a *5*. Si no quiere seguir, escriba *menú*.',
    }),
  },
  words: {
    recall: 'Cómo va con la plata: *{score}*, en la escala de 14 a 95',
    first:
      'Gracias por contestar. Su número de hoy es *{score}*. La escala va de 14 a 95.\n\nNo es una nota, y no la comparo con nadie: solo sirve para ver cómo cambia usted. Si vuelve a contestar en unos meses, le muestro el cambio.',
    changed:
      'Gracias por contestar. Su número de hoy es *{score}*. El {day} era {before}: {change}.{start}\n\nNo es una nota, y no la comparo con nadie: es su propio cambio.',
    up: 'subió {n}',
    down: 'bajó {n}',
    same: 'sigue igual',
    start: ' La primera vez, el {day}, era {first}.',
    source:
      '(Escala de Bienestar Financiero de la CFPB, de Estados Unidos. De Colombia no encontré valores para comparar.)',
    again: 'Contestar otra vez',
  },
} as const;
