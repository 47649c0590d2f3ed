import { lenderTexts } from '../lenders.ts';

export const es = {
  name: 'No puedo pagar',
  questions: {
    'trouble.lender': {
      ask: '¿A quién le debe lo que más le aprieta?',
      label: 'A quién debe',
      why: 'Lo que se puede pedir depende de quién le prestó.',
      easier: 'Escoja de la lista. Por ejemplo: *gota a gota*.',
      options: lenderTexts['es-CO'],
    },
    'trouble.threatened': {
      ask: '¿Le han hecho amenazas o le han metido miedo para que pague? Si prefiere no responder, escriba *no sé*.',
      label: 'Amenazas',
      why: 'Si hay amenazas, eso va primero: le digo a quién llamar. No tiene que contar nada más.',
      easier: 'Responda *sí*, *no*, o *no sé*.',
      options: {
        yes: {
          title: 'Sí',
          says: [
            'me insultan',
            'me gritan',
            'me asustan',
            'me dan miedo',
            'a las malas',
            'me siguen',
            'me buscan',
            'rondan mi casa',
            'me mandaron una foto de mis hijos',
            'se llevaron mis cosas',
            'se me llevaron la nevera',
            'me atenga a las consecuencias',
            'me publicaron en facebook',
            'me van a joder',
            'me quieren hacer algo',
            'vinieron a la casa',
            'que le van a hacer algo a mi familia',
          ],
        },
        no: {
          title: 'No',
          says: ['no me han dicho nada', 'por ahora no', 'todo tranquilo', 'nunca', 'cobran normal', 'solo cobran'],
        },
      },
    },
    'trouble.late': {
      ask: '¿Ya tiene cuotas atrasadas?',
      label: 'Atraso',
      why: 'Antes del atraso hay más salidas que después.',
      easier: 'Escoja: todavía no, hace unos días, o hace más de un mes.',
      options: {
        'not-yet': { title: 'Todavía no', says: ['no', 'aún no', 'pero ya casi', 'voy al día', 'se vence mañana'] },
        days: {
          title: 'Hace unos días',
          says: [
            'días',
            'esta semana',
            'unos días',
            'una semana',
            'dos semanas',
            'hoy',
            'ayer',
            'la de este mes',
            'la de esta semana',
          ],
        },
        month: { title: 'Más de un mes', says: ['meses', 'un mes', 'hace rato', 'mucho'] },
      },
    },
    'trouble.another': {
      ask: '¿Ha pensado en sacar otro préstamo para tapar este?',
      label: 'Tapar con otro',
      why: 'A veces parece la salida, y casi siempre deja debiendo más. Miremos antes.',
      easier: 'Responda *sí* o *no*.',
    },
  },
  words: {
    kind: 'Respire: atrasarse le pasa a mucha gente que trabaja duro. No le voy a preguntar por qué. Miremos salidas.',
    asked: {
      restructure:
        'Es cambiar el trato: más tiempo y cuota más baja. Casi siempre se paga más en total: pregunte cuánto más, en pesos, antes de decir que sí.',
      defender:
        'Es quien oye gratis las quejas contra un banco o entidad vigilada; cada una tiene el suyo. Pregunte allá cómo escribirle.',
      lawyer:
        'Eso no se lo sé decir con certeza. Que se lo diga una abogada: en el Sistema de Cuidado la orientación es gratis para mujeres, escriba *abogada*. Antes no firme ni entregue nada por miedo.',
      calls:
        'Anote cada llamada: día, hora, número y qué dijeron. A un banco o entidad vigilada, quéjese con su *defensor del consumidor financiero* o en la *Superintendencia Financiera*: es gratis.',
      sayThis:
        'Puede decirles así: «Quiero pagar y este mes no alcanzo. Puedo dar $____ cada ____ desde el día ____. ¿Me lo deja por escrito?» Ofrezca lo que de verdad le queda después de comida, arriendo y surtido. No es pena: les pasa a muchos.',
      talked:
        'Qué bueno que habló. Lo que acordaron, que se lo den por escrito, y guárdelo. Si no le aceptaron, pida hablar con otra persona de allá y proponga una cuota que sí cumpla.',
    },
    soon: 'Eso se lo digo enseguida. Primero cuénteme:',
    intro: '*Lo que puede hacer:*',
    talkBefore: 'Hable *antes* del día del pago. Pida otra fecha o una cuota más baja. Lo que acuerden, por escrito.',
    talkNow:
      'Llame hoy, sin esperar a que llamen. Diga cuánto *sí* puede pagar y qué día. Lo que acuerden, por escrito.',
    talkGota: 'Proponga un pago que sí pueda cumplir, y que no le sumen más. Anote cada pago, con fecha.',
    noOther: 'No saque otro préstamo para tapar este.',
    more: {
      gota: 'Si le ofrecen *renovar*, diga que no: así la deuda no se acaba.|Cuéntele a alguien de confianza. No lo cargue a solas.',
      supervised:
        'Pida que le *reestructuren* el préstamo: más plazo, cuota más baja. Pregunte cuánto sube el total.|Guarde copia de todo lo que pida y de lo que le respondan.',
      formal:
        'Pida que le *reestructuren* el préstamo: más plazo, cuota más baja. Pregunte cuánto sube el total.|Guarde copia de todo lo que pida y de lo que le respondan.',
      unknown:
        'Haga la lista: a quién le debe, cuánto, y qué día. Empiece por la que más crece.|Anote cada pago, con fecha.',
      close:
        'Con familia, proveedor o cadena: diga la verdad y ponga fecha. Un poquito cada semana se nota.|Escríbanlo entre los dos.',
      pawn: 'Pregunte hasta qué día puede recuperar lo que dejó y cuánto cuesta esperar.|Si no alcanza, compare: a veces sale mejor no seguir pagando por guardarlo.',
    },
    rollOver:
      'Tapar uno con otro: si de {lent} le cobran {percent}% cada mes, son {extra} más cada vez. En un año, {twelve} solo por renovar (IPES, {year}).',
    complain:
      'Si no le ponen atención: pida hablar con el *defensor del consumidor financiero* de la entidad, es gratis. También recibe quejas la *Superintendencia Financiera*.',
    wayOut:
      'Para salir del gota a gota hay un programa de la ciudad, *{name}* (dato de {date}); recibe personas reportadas. Si está abierto hoy, hay que confirmarlo.',
    threats: 'Si le hacen amenazas, escríbamelo y le digo a quién llamar.',
    danger: 'Eso es un delito, y *no es su culpa*. Ninguna deuda les da derecho. Si hay peligro, llame ya:',
    dangerEmergency: '• *Emergencias*: {number}',
    dangerWomen: '• *Línea Púrpura*, para mujeres, a toda hora: {number}',
    dangerStay:
      'Aquí estoy. Si vienen, la siguen o le pasa algo a usted o a los suyos, llame *en ese momento* al *{number}*, a toda hora.',
    dangerReport:
      'Dónde denunciar no lo tengo confirmado. Si hay peligro, llame al *{number}*. Para orientarla: *persona*, y le escribe alguien del equipo.',
    dangerThen:
      'Guarde los mensajes y números: sirven para denunciar. Primero usted y los suyos; la deuda se arregla después.',
  },
} as const;
