import { lenderTexts } from '../lenders.ts';

export const es = {
  name: 'Préstamo pedido',
  questions: {
    'applying.lender': {
      ask: '¿A quién se lo pidió?',
      label: 'A quién lo pidió',
      why: 'Cada uno responde a su manera. También ayuda a la ciudad a ver a dónde va la gente.',
      easier: 'Escoja de la lista. Por ejemplo: *a un banco*.',
      options: lenderTexts['es-CO'],
    },
    'applying.heard': {
      ask: '¿Qué le han dicho?',
      label: 'Qué le han dicho',
      why: 'Según lo que le dijeron, le digo qué hacer mientras tanto.',
      easier: 'Escoja la que más se parezca. Por ejemplo: *nada todavía*.',
      options: {
        waiting: {
          title: 'Nada todavía',
          says: [
            'nada',
            'esperando',
            'que espere',
            'no han dicho nada',
            'en estudio',
            'que me llaman',
            'que ellos me llaman',
            'que me avisan',
            'que ya casi',
            'no me contestan',
            'no me responden',
            'no contestan',
            'no me han llamado',
          ],
        },
        'more-papers': {
          title: 'Piden otro papel',
          says: [
            'piden más papeles',
            'falta un papel',
            'piden fiador',
            'piden codeudor',
            'que lleve un papel',
            'piden más cosas',
          ],
        },
        'money-first': {
          title: 'Piden plata primero',
          says: [
            'plata por adelantado',
            'que consigne',
            'que gire',
            'que pague un seguro primero',
            'pagar el estudio',
            'pagar el trámite',
            'pagar la póliza',
            'un anticipo',
          ],
        },
        approved: { title: 'Que sí', says: ['sí', 'aprobado', 'me aprobaron', 'me lo aprobaron'] },
        refused: { title: 'Que no', says: ['no', 'negado', 'me negaron', 'rechazado'] },
      },
    },
    'applying.since': {
      ask: '¿Hace cuánto lo pidió?',
      label: 'Hace cuánto',
      why: 'Si ya pasó mucho tiempo, conviene preguntar.',
      easier: 'Escoja: hace días, hace semanas, o hace más de un mes.',
      options: {
        days: { title: 'Hace unos días', says: ['días', 'esta semana', 'ayer', 'hoy'] },
        weeks: { title: 'Hace unas semanas', says: ['semanas', 'quince días', 'dos semanas', 'ocho días'] },
        month: { title: 'Más de un mes', says: ['meses', 'un mes', 'hace rato', 'mucho tiempo'] },
      },
    },
  },
  words: {
    intro: '*Mientras le responden:*',
    gota: 'Ojo: el gota a gota cobra desde el primer día. Si todavía no recibió la plata, está a tiempo de comparar.',
    askWhen: 'Pregunte qué día le responden y con quién hablar. Anótelo.',
    bringPapers: 'Pregunte cuál papel falta, y hasta cuándo lo puede llevar. Guarde copia de lo que entrega.',
    noMoneyFirst: 'No pague nada por adelantado: nadie serio cobra por prestar.',
    longWait: 'Ya pasó un mes: vaya o llame y pida una respuesta *por escrito*.',
    noOther: 'No tome otro préstamo para aguantar. Si hay afán, hable primero con su proveedor o su familia.',
    later: 'Cuando sepa algo, escríbame *crédito* y seguimos.',
    moneyFirst:
      '🚩 *Pare ahí.* Le piden plata antes de prestarle: así empiezan muchos engaños. Nadie serio pide plata por adelantado ni su clave.\n\n1. No consigne nada y no mande fotos de su cédula.\n2. Busque usted el teléfono o la oficina de la entidad y pregunte si es verdad.\n3. Si ya pagó, guarde los mensajes y el recibo: son su prueba para denunciar.',
  },
} as const;
