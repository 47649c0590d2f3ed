import type { Locale } from '../engine/locale.ts';
import type { FlowTexts } from '../engine/texts.ts';

/** Never asked, so never said. */
const silent = { ask: '—', label: '—', why: '—', easier: '—' };

export const linkTexts: Readonly<Record<Locale, FlowTexts>> = {
  'es-CO': {
    name: 'lo que cuentan otras entidades',
    questions: {
      'link.act': silent,
      'link.allow': {
        ask: 'Otras entidades nos cuentan a quién atendieron. Con su documento junto lo suyo, y usted puede verlo y quitarlo.\n\nEs *opcional* y se borra cuando quiera. No guardo el número, solo una clave que no deja saberlo.\n\n¿Quiere dármelo?',
        label: 'Juntar por documento',
        why: 'Sin él no sé qué servicios son suyos. Solo sirve para eso.',
        easier: 'Si quiere, escriba *sí*. Si no, escriba *no* y seguimos igual.',
        options: {
          yes: { title: 'Sí, quiero', says: ['sí, dárselo', 'bueno', 'claro'] },
          no: { title: 'No, gracias', says: ['mejor no', 'ahora no'] },
        },
      },
      'link.who': {
        ask: '¿De quién es el documento?',
        label: 'De quién',
        why: 'Para anotarlo a nombre de quien recibió el servicio.',
        easier: '¿Es suyo o de alguien que cuida? Por ejemplo *mío* o *mi mamá*.',
        options: { self: { title: 'Es mío', says: ['mío', 'mía', 'yo', 'para mí', 'el mío', 'usted'] } },
      },
      'link.type': {
        ask: '¿Qué documento es?',
        label: 'Documento',
        why: 'Dos documentos distintos pueden tener el mismo número.',
        easier: 'Escoja de la lista. Por ejemplo *cédula* o *registro civil*.',
        options: {
          CC: { title: 'Cédula', says: ['cc', 'cédula de ciudadanía', 'la cédula'] },
          TI: { title: 'Tarjeta de identidad', says: ['ti', 'tarjeta'] },
          RC: { title: 'Registro civil', says: ['rc', 'registro', 'nuip'] },
          CE: { title: 'Cédula de extranjería', says: ['ce', 'extranjería'] },
          PPT: { title: 'PPT', says: ['permiso por protección temporal', 'permiso temporal'] },
          PEP: { title: 'PEP', says: ['permiso especial', 'permiso especial de permanencia'] },
          PA: { title: 'Pasaporte', says: ['pasaporte'] },
        },
      },
      'link.number': {
        ask: 'Escriba el número. Después puede borrar ese mensaje de su celular.',
        label: 'Número',
        why: 'Lo vuelvo una clave al momento. El número no queda guardado.',
        easier: 'Escriba solo los números, sin más palabras. Si mejor no, escriba *prefiero no decir*.',
      },
    },
  },
  en: {
    name: 'what other entities tell',
    questions: {
      'link.act': silent,
      'link.allow': {
        ask: 'Other entities tell us whom they attended. With your document I join what is yours; you can see and remove it.\n\nIt is *optional* and goes whenever you want. I do not keep the number, only a code that does not tell it.\n\nDo you want to give it?',
        label: 'Join by document',
        why: 'Without it I do not know which services are yours. It serves for nothing else.',
        easier: 'If you want, write *yes*. If not, write *no* and we go on.',
        options: {
          yes: { title: 'Yes, I want to', says: ['yes', 'sure'] },
          no: { title: 'No, thanks', says: ['not now', 'rather not'] },
        },
      },
      'link.who': {
        ask: 'Whose document is it?',
        label: 'Whose',
        why: 'So that it stands under whoever received the service.',
        easier: 'Is it yours, or of someone you care for? For example *mine* or *my mother*.',
        options: { self: { title: 'Mine', says: ['me', 'my own', 'for me'] } },
      },
      'link.type': {
        ask: 'Which document is it?',
        label: 'Document',
        why: 'Two different documents may have the same number.',
        easier: 'Choose from the list. For example *cédula* or *passport*.',
        options: {
          CC: { title: 'Cédula', says: ['cc', 'id card', 'citizen card'] },
          TI: { title: 'Tarjeta de identidad', says: ['ti', 'minor id'] },
          RC: { title: 'Registro civil', says: ['rc', 'birth certificate'] },
          CE: { title: 'Cédula de extranjería', says: ['ce', 'foreign id'] },
          PPT: { title: 'PPT', says: ['temporary protection permit'] },
          PEP: { title: 'PEP', says: ['special permit'] },
          PA: { title: 'Passport', says: ['passport'] },
        },
      },
      'link.number': {
        ask: 'Write the number. You can delete that message from your phone afterwards.',
        label: 'Number',
        why: 'I turn it into a code at once. The number is not kept.',
        easier: 'Write only the digits. If you would rather not, write *rather not say*.',
      },
    },
  },
};

type Words = Readonly<Record<'linked' | 'refused' | 'forgotten' | 'see' | 'forget' | 'menu', string>> & {
  readonly forgetSays: readonly string[];
};

export const linkWords: Readonly<Record<Locale, Words>> = {
  'es-CO': {
    linked:
      'Listo: lo que nos cuenten con ese documento queda con lo de *{who}*. El número no lo guardé.\n\nPor seguridad, lo de salud y protección no lo muestro por aquí solo con el documento: si lo necesita, escriba *persona*.',
    refused: 'Está bien, no hace falta. La atiendo igual. Si antes me había dado un documento, puedo olvidarlo.',
    forgotten: 'Listo, olvidé los documentos que me había dado. Lo ya anotado sigue; lo puede quitar cuando quiera.',
    see: 'Ver lo anotado',
    forget: 'Olvidar documento',
    forgetSays: ['olvidar', 'olvídelo', 'quitar el documento', 'quitar mi documento'],
    menu: 'Menú',
  },
  en: {
    linked:
      'Done: what is told to us under that document is kept with what is of *{who}*. I did not keep the number.\n\nFor safety, what is about health and protection is not shown here by the document alone: if you need it, write *person*.',
    refused:
      'That is fine, it is not needed. I serve you all the same. If you gave me a document before, I can forget it.',
    forgotten:
      'Done, I forgot the documents that you gave me. What is noted stays; you can remove it whenever you want.',
    see: 'See what is noted',
    forget: 'Forget document',
    forgetSays: ['forget', 'remove my document'],
    menu: 'Menu',
  },
};
