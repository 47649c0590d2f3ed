import type { Locale } from '../in-both.ts';

type Words = Readonly<Record<Locale, string>>;
const say = (es: string, en: string): Words => ({ es, en });

/** Codes that the figures themselves define; what questions, services and places are called the API tells. */
export const codeWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  category: {
    education: say('Educación', 'Education'),
    health: say('Salud y bienestar', 'Health and wellbeing'),
    care: say('Cuidado', 'Care'),
    other: say('Otros', 'Other'),
  },
  for: {
    woman: say('Mujeres', 'Women'),
    child: say('Niñas y niños', 'Children'),
    older: say('Personas mayores', 'Older people'),
    disability: say('Con discapacidad', 'With disability'),
    other: say('Otras personas', 'Other people'),
  },
  barrier: {
    hours: say('El horario', 'The hours'),
    distance: say('Queda lejos', 'Too far'),
    'nobody-to-care': say('Nadie que cuide', 'Nobody to care'),
    documents: say('Los papeles', 'Papers'),
    'no-places': say('No hay cupo', 'No places left'),
    'did-not-know': say('No sabía', 'Did not know'),
    'treated-badly': say('Mal trato', 'Treated badly'),
    other: say('Otra razón', 'Another reason'),
  },
  caregiver: { yes: say('Cuida a alguien', 'Cares for somebody'), no: say('No cuida a nadie', 'Cares for nobody') },
  stars: Object.fromEntries(['1', '2', '3', '4', '5'].map((star) => [star, say(`${star} ★`, `${star} ★`)])),
  hour: {
    'weekday-morning': say('Lun a vie, mañana', 'Mon–Fri, morning'),
    'weekday-afternoon': say('Lun a vie, tarde', 'Mon–Fri, afternoon'),
    'weekday-evening': say('Lun a vie, noche', 'Mon–Fri, evening'),
    'saturday-morning': say('Sábado, mañana', 'Saturday, morning'),
    'saturday-afternoon': say('Sábado, tarde', 'Saturday, afternoon'),
    'saturday-evening': say('Sábado, noche', 'Saturday, evening'),
    sunday: say('Domingo', 'Sunday'),
    night: say('Después de las 10 p. m.', 'After 10 pm'),
  },
  stage: {
    need: say('Necesita plata', 'Needs money'),
    business: say('Contó su negocio', 'Told of the business'),
    debts: say('Contó sus deudas', 'Told of debts'),
    documents: say('Contó sus papeles', 'Told of papers'),
    assessed: say('Valorada', 'Assessed'),
    looking: say('Busca quién preste', 'Looks for a lender'),
    applied: say('Lo pidió', 'Applied'),
    refused: say('Se lo negaron', 'Refused'),
    approved: say('Se lo aprobaron', 'Approved'),
    paying: say('Está pagando', 'Paying'),
    trouble: say('No puede pagar', 'Cannot pay'),
    paid: say('Pagó todo', 'Paid all'),
    'paid-off': say('Pagó todo', 'Paid all'),
    learning: say('Solo aprender', 'Only to learn'),
  },
  level: {
    not_yet: say('Todavía no', 'Not yet'),
    almost: say('Casi', 'Almost'),
    ready: say('Lista', 'Ready'),
    unknown: say('No se sabe', 'Not known'),
  },
  side: {
    documents: say('Papeles', 'Papers'),
    business: say('Negocio', 'Business'),
    capacity: say('Capacidad de pago', 'Capacity'),
    debt: say('Deudas', 'Debts'),
    history: say('Historial', 'History'),
    purpose: say('Para qué', 'Purpose'),
  },
  outcome: {
    yes: say('Cumple', 'Holds'),
    no: say('No cumple', 'Does not hold'),
    unknown: say('No se sabe', 'Not known'),
  },
  band: {
    'under-200k': say('Menos de $200 mil', 'Below $200k'),
    '200k-500k': say('$200 a $500 mil', '$200k to $500k'),
    '500k-1m': say('$500 mil a $1 millón', '$500k to $1M'),
    '1m-2m': say('$1 a $2 millones', '$1M to $2M'),
    '2m-5m': say('$2 a $5 millones', '$2M to $5M'),
    '5m-10m': say('$5 a $10 millones', '$5M to $10M'),
    'over-10m': say('Más de $10 millones', 'Above $10M'),
  },
  heard: {
    stop: say('Mejor no firmar', 'Better not to sign'),
    ask: say('Preguntar antes de firmar', 'Ask before signing'),
    'go-on': say('Puede seguir', 'May go on'),
    paid: say('Pagó', 'Paid'),
    'could-not': say('No pudo pagar', 'Could not pay'),
    refused: say('Le dijeron que no', 'Refused'),
  },
  flag: {
    'never-repaid': say('Nunca se termina de pagar', 'Is never repaid'),
    'above-ceiling': say('Pasa del techo legal', 'Above the legal ceiling'),
    'charges-lift': say('Los cobros lo suben del techo', 'Charges lift it above the ceiling'),
    'commission-high': say('Comisión muy alta', 'Commission too high'),
  },
  gota: {
    'below-10': say('Menos de 10 %', 'Below 10%'),
    '10-20': say('10 a 20 %', '10 to 20%'),
    '20-30': say('20 a 30 %', '20 to 30%'),
    '30-50': say('30 a 50 %', '30 to 50%'),
    'above-50': say('Más de 50 %', 'Above 50%'),
  },
  locality: { outside: say('Fuera de Bogotá', 'Outside the city') },
};

/** Columns whose codes are those of another. */
export const sameCodes: Readonly<Record<string, string>> = {
  home: 'locality',
  done: 'flow',
  last: 'stage',
  reached: 'stage',
  amount: 'band',
  actor: 'approached',
};
