import { inBoth } from '../in-both.ts';

export const words = inBoth({
  es: {
    title: 'Auditoría',
    about: 'Quién del equipo hizo qué, y para qué. No nombra a ninguna persona que escribe.',
    day: 'Día',
    person: 'Persona',
    act: 'Qué hizo',
    all: 'Todos',
    what: 'Sobre qué',
    none: 'Nadie hizo nada de eso ese día.',
    more: 'Ver más',
  },
  en: {
    title: 'Audit',
    about: 'Who of the team did what, and what for. It names nobody who writes to us.',
    day: 'Day',
    person: 'Person',
    act: 'What was done',
    all: 'All',
    what: 'About what',
    none: 'Nobody did any of that on this day.',
    more: 'See more',
  },
});
