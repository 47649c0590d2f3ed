import { lenderTexts } from '../lenders.ts';
import { periodTexts } from '../periods.ts';

export const es = {
  name: 'Antes de firmar',
  questions: {
    'signing.lender': {
      ask: 'Antes de firmar, miremos bien. ¿Quién le presta?',
      label: 'Quién presta',
      why: 'Según quién presta, cambia lo que hay que preguntar.',
      easier: 'Escoja de la lista. Por ejemplo: *un banco*.',
      options: lenderTexts['es-CO'],
    },
    'signing.flags': {
      ask: '¿Le pasó algo de esto?',
      label: 'Señales de alerta',
      why: 'Son señales con las que engañan a la gente.',
      easier: 'Escriba los números. Si no le pasó nada de eso, escriba *ninguna*.',
      options: {
        'money-first': {
          title: 'Piden plata primero',
          says: [
            'plata por adelantado',
            'que consigne primero',
            'un anticipo',
            'pagar la papelería',
            'un seguro primero',
          ],
        },
        'keeps-document': {
          title: 'Me guardan un documento',
          says: ['me guardan la cédula', 'se quedan con la tarjeta', 'mi clave', 'la tarjeta', 'la cédula'],
        },
        'blank-papers': {
          title: 'Papeles en blanco',
          says: ['firmar en blanco', 'una letra en blanco', 'letra', 'hojas en blanco', 'pagaré en blanco'],
        },
        none: { title: 'Nada de eso', says: ['ninguna', 'ninguno', 'nada', 'no', 'todo bien'] },
      },
    },
    'signing.lent': {
      ask: '¿Cuánto dice el papel que le prestan?',
      label: 'Le prestan',
      why: 'Con eso, la cuota y las veces saco cuánto cuesta de verdad.',
      easier: 'Escriba el número en pesos. Por ejemplo: *2 millones*. Si no sabe, escriba *no sé*.',
      names: ['préstamo', 'monto'],
    },
    'signing.inHand': {
      ask: 'De lo que le prestan, ¿cuánto le llega *a la mano*?',
      label: 'Le llega',
      why: 'A veces descuentan comisión, seguro o garantía antes de entregar la plata.',
      easier: 'Escriba lo que de verdad recibe. Si no descuentan nada, escriba lo mismo. Si no sabe, *no sé*.',
      names: ['recibo', 'me llega'],
    },
    'signing.pay': {
      ask: '¿De cuánto es cada cuota?',
      label: 'Cuota',
      why: 'La cuota por las veces es lo que devuelve.',
      easier: 'Escriba una sola cuota. Por ejemplo: *215 mil*.',
      names: ['cuota', 'pago'],
    },
    'signing.every': {
      ask: '¿Cada cuánto se paga?',
      label: 'Cada cuánto',
      why: 'No es lo mismo pagar cada día que cada mes.',
      easier: 'Escoja: cada día, semana, quincena o mes.',
      options: periodTexts['es-CO'],
    },
    'signing.times': {
      ask: '¿Cuántas cuotas son?',
      label: 'Cuántas cuotas',
      why: 'Así sumo todo lo que termina pagando.',
      easier: 'Escriba un número. Por ejemplo: *12*.',
      names: ['cuotas', 'veces', 'pagos'],
    },
    'signing.told': {
      ask: '¿Cuáles de estas cosas ya se las explicaron o mostraron?',
      label: 'Ya le explicaron',
      why: 'Lo que falte es lo que conviene preguntar antes de firmar.',
      easier: 'Escriba los números. Si nada, escriba *ninguna*.',
      options: {
        total: { title: 'El total, por escrito', says: ['el total', 'vtu', 'cuánto pago en total'] },
        insurance: { title: 'El seguro', says: ['seguro'] },
        commission: { title: 'La comisión', says: ['comisión'] },
        guarantee: { title: 'La garantía o fianza', says: ['garantía', 'fianza'] },
        late: { title: 'Qué pasa si me atraso', says: ['si me atraso', 'la mora', 'atraso'] },
        prepayment: { title: 'Si puedo pagar antes', says: ['pagar antes', 'abonar', 'pago anticipado'] },
        copy: { title: 'Que me dan copia', says: ['copia', 'copia del contrato'] },
        none: { title: 'Nada de eso todavía', says: ['nada', 'ninguna', 'ninguno', 'no me explicaron'] },
      },
    },
  },
  words: {
    figures: 'Ahora los números. Lo que no sepa, escriba *no sé*.',
    stop: '*No firme todavía.*',
    goOn: 'No veo señales de alarma en lo que me contó. Firmar o no, lo decide usted.',
    dear: '*Todavía no firme.* Sale más caro que el último tope legal que conozco. Averigüe primero el tope de este mes en la Superintendencia Financiera.',
    cost: '*En pesos:* recibe {handed} y devuelve *{total}* ({times} cuotas de {instalment}). Son {extra} de más: {perDay} por cada día.',
    renewed: 'Si lo renueva todo el año ({times} veces), paga {extra} solo por la plata prestada.',
    ceiling:
      'Eso sale a *{annual}% al año*. El último tope legal que tengo es el de {latestMonth}: {latestEa}%. (No tengo el de {month}.)',
    noFigures: 'Sin la cuota y las veces no puedo sacar el total. Pídalo por escrito: es su dinero.',
    askFirst: '*Pregunte antes de firmar:*',
    askRest: 'Y {n} más en *Qué preguntar*.',
    home: 'Puede llevarse el papel y leerlo en la casa.',
    ask: 'Qué preguntar',
    askMore: 'La lista para llevar',
    askTitle: '*Para llevar y preguntar:*',
    askWhy: 'Que se lo escriban. Lo que no está escrito es difícil de probar después.',
    again: 'Revisar otra oferta',
    back: 'Volver',
  },
} as const;
