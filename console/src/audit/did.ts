import type { components } from '../api-types.ts';

/** What the team can do, as the audit shows it. A code without words does not compile. */
export const did: Readonly<
  Record<components['schemas']['AuditEntry']['did'], { readonly es: string; readonly en: string }>
> = {
  'signed-in': { es: 'Entró', en: 'Signed in' },
  'signed-out': { es: 'Salió', en: 'Signed out' },
  'looked-at-transcript': { es: 'Vio una conversación', en: 'Looked at a conversation' },
  replied: { es: 'Respondió', en: 'Answered' },
  took: { es: 'Tomó un caso', en: 'Took a case' },
  assigned: { es: 'Asignó un caso', en: 'Assigned a case' },
  noted: { es: 'Anotó', en: 'Noted' },
  released: { es: 'Devolvió a Vecina', en: 'Gave back to Vecina' },
  closed: { es: 'Cerró un caso', en: 'Closed a case' },
  'confirmed-document': { es: 'Confirmó un documento', en: 'Confirmed a document' },
  reopened: { es: 'Reabrió un caso', en: 'Opened a case again' },
  'corrected-directory': { es: 'Corrigió el directorio', en: 'Corrected the directory' },
  'undid-correction': { es: 'Deshizo una corrección', en: 'Undid a correction' },
  'recorded-services': { es: 'Registró servicios', en: 'Recorded services' },
  'read-service-records': { es: 'Leyó registros de servicios', en: 'Read service records' },
  redrove: { es: 'Reintentó mensajes', en: 'Tried messages again' },
  exported: { es: 'Exportó', en: 'Exported' },
  'set-prices': { es: 'Cambió los precios de los mensajes', en: 'Changed the prices of messages' },
  replayed: { es: 'Repitió una conversación en el teléfono', en: 'Replayed a conversation in the phone' },
  'took-as-test': { es: 'Bajó una conversación como prueba', en: 'Took a conversation as a test' },
  'set-ceilings': { es: 'Puso tasas máximas', en: 'Set legal ceilings' },
  'opened-request': { es: 'Anotó una solicitud de datos', en: 'Noted a request about data' },
  'moved-request': { es: 'Movió una solicitud de datos', en: 'Moved a request about data' },
  'erased-person': { es: 'Borró a una persona', en: 'Erased a person' },
  'copied-data': { es: 'Sacó copia de datos', en: 'Took a copy of data' },
  'fetched-export': { es: 'Descargó una exportación', en: 'Fetched an export' },
  'scheduled-export': { es: 'Programó una exportación', en: 'Scheduled an export' },
  'unscheduled-export': { es: 'Quitó una exportación programada', en: 'Took a scheduled export away' },
  'looked-at-import': { es: 'Revisó un archivo antes de cargarlo', en: 'Looked at a file before taking it' },
  'imported-directory': { es: 'Cargó un archivo al directorio', en: 'Imported into the directory' },
  'cancelled-job': { es: 'Canceló un trabajo', en: 'Cancelled a job' },
  'saw-exact-figures': { es: 'Vio cifras exactas', en: 'Saw exact figures' },
};
