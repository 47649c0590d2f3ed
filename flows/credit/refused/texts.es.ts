import { lenderTexts } from '../lenders.ts';

export const es = {
  name: 'Me negaron el préstamo',
  questions: {
    'refused.by': {
      ask: '¿Quién le dijo que no? Si fueron varios, escríbalos todos.',
      label: 'Quién dijo que no',
      why: 'Así veo qué puede pedirles. También ayuda a la ciudad a ver dónde se traba el camino.',
      easier: 'Escriba los números. Por ejemplo: *1* o *1 y 3*.',
      options: lenderTexts['es-CO'],
    },
    'refused.reason': {
      ask: '¿Qué razón le dieron?',
      label: 'Razón',
      why: 'Con la razón se sabe qué arreglar.',
      easier: 'Escoja la que más se parezca. Si no le dijeron, escriba *no me dijeron*.',
      options: {
        'not-told': { title: 'No me dijeron', says: ['ninguna', 'nada', 'no dijeron', 'no me explicaron'] },
        report: {
          title: 'Un reporte',
          says: [
            'reportada',
            'reportado',
            'datacrédito',
            'central de riesgo',
            'estoy reportada',
            'mal historial',
            'mora',
          ],
        },
        'no-history': {
          title: 'No tengo historial',
          says: ['sin historial', 'nunca he tenido crédito', 'no tengo vida crediticia', 'no tengo puntaje'],
        },
        income: {
          title: 'No me alcanza el ingreso',
          says: [
            'ingresos',
            'no tengo nómina',
            'gano muy poco',
            'no gano lo suficiente',
            'capacidad de pago',
            'tengo muchas deudas',
          ],
        },
        papers: {
          title: 'Falta un papel',
          says: ['papeles', 'documentos', 'fiador', 'codeudor', 'cámara de comercio', 'extractos'],
        },
        'too-new': {
          title: 'Negocio muy nuevo',
          says: ['llevo poco tiempo', 'menos de un año', 'el negocio es nuevo'],
        },
        other: {
          title: 'Otra razón',
          says: [
            'otra',
            'otra cosa',
            'la edad',
            'no califico',
            'no cumplo',
            'políticas del banco',
            'el puntaje',
            'el score',
          ],
        },
      },
    },
    'refused.debt': {
      ask: 'De la deuda del reporte, ¿qué pasó?',
      label: 'Deuda del reporte',
      why: 'El tiempo que dura un reporte depende de si ya se pagó.',
      easier: 'Escoja: ya la pagué, todavía la debo, o no es mía.',
      options: {
        paid: { title: 'Ya la pagué', says: ['pagué', 'la pagué', 'ya pagué', 'pagada', 'a paz y salvo'] },
        unpaid: {
          title: 'Todavía la debo',
          says: [
            'la debo',
            'no la he pagado',
            'no la he podido pagar',
            'debo',
            'no he pagado',
            'no pagué',
            'hice un acuerdo',
            'acuerdo de pago',
          ],
        },
        'not-mine': {
          title: 'No es mía',
          says: ['no es mía', 'yo no saqué eso', 'no sé de qué es', 'me suplantaron', 'me robaron el nombre'],
        },
      },
    },
    'refused.paidAgo': {
      ask: '¿Hace cuánto terminó de pagarla?',
      label: 'Terminó de pagar',
      why: 'Desde ese día se cuenta lo que dura el reporte.',
      easier: 'Diga más o menos. Por ejemplo: *hace un año* o *en marzo de 2025*.',
    },
    'refused.monthsLate': {
      ask: '¿Cuánto tiempo estuvo atrasada esa deuda?',
      label: 'Tiempo de atraso',
      why: 'El reporte dura el doble de ese tiempo, y nunca más de 4 años.',
      easier: 'Diga más o menos. Por ejemplo: *3 meses*.',
    },
    'refused.words': {
      ask: 'Antes de los pasos, si quiere: ¿me cuenta *con sus palabras* cómo fue?',
      label: 'Con sus palabras',
      why: 'Como usted permitió el estudio, así la ciudad entiende por qué dicen que no. No hacen falta nombres ni nada de salud. Si no quiere contar, toque *Ahora no*.',
      easier: 'Una o dos frases bastan. Por ejemplo: *me tuvieron un mes esperando*. O toque *Ahora no*.',
    },
    'refused.lateFor': {
      ask: '¿Hace cuánto está atrasada?',
      label: 'Atrasada desde',
      why: 'Desde ese día se cuentan los 8 años en que caduca lo que no se pagó.',
      easier: 'Diga más o menos. Por ejemplo: *hace dos años* o *desde enero de 2023*.',
    },
  },
  words: {
    sorry: 'Lo siento. Un no cae mal, y no dice cuánto vale usted ni su negocio.',
    twice: 'Lo siento. Que le digan que no varias veces cansa. Vamos a ver qué se traba, una cosa a la vez.',
    intro: '*Tres pasos:*',
    askReason: 'Pida la razón *por escrito*. Abajo le dejo la carta para copiar.',
    askReasonFirst:
      'Primero, pida que le digan *por escrito* por qué. Puede hacerlo: abajo le dejo la carta para copiar.',
    notMore: 'No pida en otra parte hasta arreglar una cosa: así no junta otro no.',
    mend: {
      'not-told': 'Mientras responden, mire gratis su historial en DataCrédito y TransUnion. No le baja el puntaje.',
      'report-paid': 'Mire gratis su reporte. Si ya debía borrarse, o dice que debe, reclame: abajo le digo cómo.',
      'report-unpaid': 'Pregunte cuánto debe hoy y pida un acuerdo por escrito. Al pagar, guarde el *paz y salvo*.',
      'report-not-mine': 'Reclame por escrito que esa deuda no es suya: abajo le digo cómo y hasta cuándo responden.',
      'report-unknown': 'Mire gratis su reporte y vea de qué es. Si hay un error, reclame: abajo le digo cómo.',
      'no-history':
        'No tener historial no es tenerlo malo. Hay un programa, *CREO*, para quien no ha tenido crédito en dos años.',
      income: 'Pida menos, o baje primero lo que ya paga. Yo le saco la cuota que sí le cabe.',
      papers: 'Pregunte cuál papel falta, exactamente. Casi siempre es uno o dos.',
      'too-new': 'Guarde pruebas de su negocio: fotos, facturas, el cuaderno. Muchos piden 12 meses.',
      other: 'Anote lo que le dijeron, con el día y el nombre de quien habló con usted.',
    },
    again: {
      'not-told': 'Vuelva a pedir cuando sepa la razón y la haya arreglado, no antes.',
      report: 'Vuelva a pedir cuando el reporte se arregle, o donde reciben personas reportadas: mire *quién presta*.',
      reportEnds: 'El reporte termina hacia *{day}*. Antes, pida solo donde reciben personas reportadas.',
      reportOver: 'Por las fechas que me dio, el reporte debió terminar hacia *{day}*. Si sigue ahí, reclame ya.',
      'no-history': 'Empiece con poco y pague bien: eso hace historial. Luego pida más.',
      income: 'Vuelva a pedir cuando la cuota le quepa también en una semana mala.',
      papers: 'Vuelva apenas tenga el papel. Pregunte si la solicitud queda abierta.',
      'too-new': 'Vuelva cuando complete el año con el negocio.',
      other: 'Vuelva a pedir cuando eso esté arreglado.',
    },
    report: {
      paid: 'El reporte dura el doble del atraso, máximo 4 años desde que pagó ({law}).',
      unpaid: 'Sin pagar, caduca a los 8 años del atraso. Si paga, dura el doble del atraso, máximo 4 años ({law}).',
      'not-mine': 'Si alguien usó su nombre, deben comparar los papeles y anotarlo en su registro ({theft}).',
    },
  },
} as const;
