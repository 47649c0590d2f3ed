export const es = {
  name: 'bienvenida',
  notice: `¡Hola! Soy *Vecina*, la asistente automática del Sistema de Cuidado de Bogotá. Le digo qué servicios hay para usted y para quienes cuida, y la acompaño si busca un crédito.

Para atenderla debo guardar lo que me responda:
• *Para qué:* decirle a qué servicios puede ir y anotar los que recibe.
• *Usted decide:* no tiene que responder sobre salud, discapacidad ni sobre niñas y niños.
• *Sus derechos:* ver, corregir y borrar sus datos cuando quiera, y quejarse ante la SIC. Escriba *mis datos* o *borrar*.
• *Responsable:* {controller}.`,
  noController: 'esta es una instalación de prueba, todavía sin entidad responsable',
  refused:
    'Está bien, no guardo sus respuestas. Igual puedo mostrarle lugares y líneas de ayuda. Si cambia de idea, escriba *menú*.',
  toDirectory: 'Lugares y líneas',
  toMenu: 'Menú',
  questions: {
    'welcome.consent': {
      ask: '¿Me permite guardar sus respuestas?',
      label: 'Permiso de guardar',
      why: 'La ley (1581 de 2012) pide su permiso antes de guardar datos suyos.',
      easier: '¿Me permite guardar sus respuestas? Responda *sí* o *no*.',
      options: {
        yes: { title: 'Sí, acepto', says: ['acepto', 'autorizo', 'de acuerdo'] },
        no: { title: 'No acepto', says: ['no autorizo', 'no quiero'] },
      },
    },
    'welcome.research': {
      ask: '¡Gracias! ¿Permite que la ciudad estudie sus respuestas, sin su nombre ni su número, para mejorar los servicios? Si dice que no, la atiendo igual.',
      again:
        '¿Permite que la ciudad estudie sus respuestas, sin su nombre ni su número, para mejorar los servicios? Si dice que no, la atiendo igual.',
      label: 'Permiso de estudio',
      why: 'Con muchas respuestas juntas la ciudad ve qué servicios hacen falta y dónde.',
      easier: '¿Permite que la ciudad estudie sus respuestas, sin su nombre? Responda *sí* o *no*.',
      options: {
        yes: { title: 'Sí, permito', says: ['permito', 'acepto'] },
        no: { title: 'No', says: ['no permito'] },
      },
    },
  },
} as const;
