import { inBoth } from '../in-both.ts';

/** Conversations and stages of the road to a loan, as the team calls them. */
export const flowNames = inBoth({
  es: {
    welcome: 'Bienvenida y permiso',
    menu: 'Menú',
    care: 'Cuidado y servicios',
    diary: 'Servicios recibidos',
    records: 'Lo anotado',
    credit: 'Crédito: qué tan lista',
    applying: 'Crédito: solicitud',
    refused: 'Crédito: negado',
    signing: 'Crédito: firma',
    paying: 'Crédito: pago',
    trouble: 'Crédito: no puede pagar',
    learning: 'Crédito: aprender',
    'loan-cost': 'Cuánto cuesta un préstamo',
    directory: 'Lugares y líneas',
    person: 'Hablar con alguien',
  },
  en: {
    welcome: 'Welcome and consent',
    menu: 'Menu',
    care: 'Care and services',
    diary: 'Services received',
    records: 'What is recorded',
    credit: 'Credit: how ready',
    applying: 'Credit: applying',
    refused: 'Credit: refused',
    signing: 'Credit: signing',
    paying: 'Credit: paying',
    trouble: 'Credit: cannot pay',
    learning: 'Credit: learning',
    'loan-cost': 'What a loan costs',
    directory: 'Places and lines',
    person: 'Talk to somebody',
  },
});

export const stageNames = inBoth({
  es: {
    need: 'Necesita',
    looking: 'Buscando',
    applied: 'Lo pidió',
    refused: 'Se lo negaron',
    approved: 'Aprobado',
    signing: 'Firmando',
    paying: 'Pagando',
    trouble: 'No puede pagar',
    'paid-off': 'Pagado',
    learning: 'Aprendiendo',
  },
  en: {
    need: 'Needs it',
    looking: 'Looking',
    applied: 'Applied',
    refused: 'Refused',
    approved: 'Approved',
    signing: 'Signing',
    paying: 'Paying',
    trouble: 'Cannot pay',
    'paid-off': 'Paid off',
    learning: 'Learning',
  },
});

/** A code that has no name yet is shown as it is. */
export const nameOf = (names: Readonly<Record<string, string>>, code: string): string => names[code] ?? code;
