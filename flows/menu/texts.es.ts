export const es = {
  name: 'menú',
  say: '¿En qué le ayudo?',
  questions: {},
  entries: {
    care: {
      title: 'Servicios de cuidado',
      description: 'Estudio, salud, descanso, cuidado de los suyos',
      says: ['cuidado', 'servicios', 'manzana', 'manzanas del cuidado', 'estudiar', 'guardería', 'jardín'],
    },
    credit: {
      title: 'Crédito y deudas',
      description: 'Qué tan lista está, cuánto cuesta de verdad',
      says: ['crédito', 'préstamo', 'plata', 'gota a gota', 'deuda', 'deudas', 'banco'],
    },
    directory: { title: 'Lugares y líneas', description: 'Direcciones y teléfonos', says: ['lugares', 'líneas', 'teléfonos', 'direcciones'] },
    person: { title: 'Hablar con alguien', description: 'Una persona del equipo', says: ['persona', 'asesora', 'humano'] },
  },
} as const;
