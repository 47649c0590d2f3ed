import { lenderTexts } from '../lenders.ts';
import { periodTexts } from '../periods.ts';

export const es = {
  name: 'Mis pagos',
  questions: {
    'paying.did': {
      ask: '¿Cómo le fue con la cuota?',
      label: 'La cuota',
      why: 'Así llevo la cuenta de lo que le falta. No le pregunto por qué, y no se lo cuento a quien le prestó.',
      easier: 'Responda *pagué* o *no pude*.',
      options: {
        paid: {
          title: 'Pagué',
          says: ['ya pagué', 'pagada', 'lista', 'pagué la cuota', 'la pagué', 'hoy pagué', 'sí'],
        },
        'could-not': {
          title: 'No pude',
          says: ['no pude pagar', 'no alcancé', 'no tuve', 'no pagué', 'esta semana no puedo', 'no me alcanzó', 'no'],
        },
        other: { title: 'Otra cosa', says: ['otra', 'ver cuánto falta', 'pagué varias', 'cambió'] },
      },
    },
    'paying.other': {
      ask: '¿Qué quiere hacer?',
      label: 'Otra cosa',
      why: 'Así la cuenta queda como es.',
      easier: 'Escoja una de las tres.',
      options: {
        several: { title: 'Pagué varias', says: ['varias', 'pagué dos', 'pagué tres', 'más de una', 'adelanté'] },
        look: { title: 'Ver cuánto falta', says: ['cuánto falta', 'cuánto debo', 'solo ver', 'mi plan'] },
        new: { title: 'Es otro préstamo', says: ['otro préstamo', 'otro plan', 'cambió la cuota', 'refinancié'] },
      },
    },
    'paying.howMany': {
      ask: '¿Cuántas cuotas pagó?',
      label: 'Cuotas pagadas',
      why: 'Con eso resto de lo que falta.',
      easier: 'Escriba un número. Por ejemplo: *3*.',
    },
    'paying.lender': {
      ask: 'Llevemos la cuenta de sus pagos. ¿A quién le está pagando?',
      label: 'A quién paga',
      why: 'Si un día se aprieta, lo que se puede hacer depende de quién le prestó.',
      easier: 'Escoja de la lista. Si son varios, empiece por el que más le pesa.',
      options: lenderTexts['es-CO'],
    },
    'paying.pay': {
      ask: '¿De cuánto es cada cuota?',
      label: 'Cuota',
      why: 'Con la cuota llevo la cuenta de lo que falta.',
      easier: 'Escriba una sola cuota. Por ejemplo: *20 mil*.',
      names: ['cuota'],
    },
    'paying.every': {
      ask: '¿Cada cuánto paga?',
      label: 'Cada cuánto',
      why: 'Así sé qué día toca la próxima.',
      easier: 'Escoja: cada día, semana, quincena o mes.',
      options: periodTexts['es-CO'],
    },
    'paying.left': {
      ask: '¿Cuántas cuotas le faltan?',
      label: 'Cuotas que faltan',
      why: 'Así le digo cuánto falta cada vez, y celebramos la última.',
      easier: 'Escriba un número. Por ejemplo: *15*. Si no sabe, escriba *no sé*.',
      names: ['faltan', 'cuotas'],
    },
    'paying.owed': {
      ask: '¿Y cuánta plata debe todavía, más o menos?',
      label: 'Debe todavía',
      why: 'Con eso saco cuántas cuotas le faltan.',
      easier: 'Escriba un número en pesos. Si no sabe, escriba *no sé* y pregúntelo al que le prestó.',
      names: ['debo'],
    },
    'paying.next': {
      ask: '¿Qué día le toca la próxima?',
      label: 'Próxima cuota',
      why: 'Para decirle qué día sigue.',
      easier: 'Por ejemplo: *mañana*, *el viernes* o *el 5*. Si no sabe, escriba *no sé*.',
      names: ['próxima', 'fecha'],
    },
    'paying.remind': {
      ask: '¿Le aviso el día antes?',
      label: 'Aviso',
      why: 'Solo si usted quiere. Escribo en horas de día, nunca domingo ni festivo, y puede decir *salir* cuando quiera.',
      easier: 'Responda *sí* o *no*.',
    },
  },
  words: {
    planned: '✅ Listo, llevo la cuenta.',
    left: 'Le faltan *{left} cuotas* de {pay}: {total}.',
    leftOne: 'Le falta *una sola cuota*: {pay}.',
    leftUnknown: 'Su cuota es de {pay}. Pregunte a quien le prestó cuántas le faltan.',
    due: 'La próxima: *{day}*.',
    tell: 'Cuando pague, escríbame *pagué*. Si no puede, escriba *no pude*.',
    first: '👏 ¡Bien! Esa es la primera que anotamos.',
    paid: '👏 ¡Bien! Ya van {n}.',
    halfway: '👏 ¡Ya va por la mitad! Van {n}.',
    paidOff:
      '🎉 *¡Terminó de pagar!* Anotamos {times}: {total}. Eso no es poca cosa.\n\n1. Pida el *paz y salvo* por escrito y guárdelo.\n2. Pida que le devuelvan lo que dejó firmado o en garantía.\n3. Esa platica de la cuota, siga apartándola: es su colchón.',
    one: '1 cuota',
    many: '{n} cuotas',
    couldNot: 'Gracias por contarme. A casi todo el mundo le pasa, y hablado a tiempo se arregla mejor.',
    steps:
      '*Ahora:*\n1. Llame *hoy* a quien le prestó, antes de que le llamen. Pida pagar en otra fecha o en dos partes, y que se lo escriban.\n2. No saque un gota a gota para tapar esta cuota.\n3. Aparte lo que pueda desde mañana, aunque sea poquito.',
    stepsGota:
      '*Ahora:*\n1. Hable con quien le cobra y proponga un pago que sí pueda cumplir.\n2. No renueve ni saque otro para tapar este: ahí es donde la deuda crece.\n3. Si la amenazan, escríbamelo y le digo a quién llamar.',
    remind: 'Hola. Lo que anotamos toca el *{day}*. ¿Cómo va?',
    remindPaid: 'Ya pagué',
    remindCouldNot: 'No voy a poder',
    remindLater: 'Listo, gracias',
    remindDone: 'Listo. Cuando pague, escríbame *pagué*.',
    noPlan: 'Todavía no tengo su plan de pagos.',
    other: 'Corregir o ver',
    newPlan: 'Llevar otro préstamo',
  },
} as const;
