import type { Locale } from '../engine/locale.ts';

/** What is said of what is recorded. */
export type RecordWords = Readonly<
  Record<
    | 'name'
    | 'list'
    | 'none'
    | 'note'
    | 'more'
    | 'menu'
    | 'all'
    | 'erased'
    | 'erasedAll'
    | 'sureAll'
    | 'whose'
    | 'many'
    | 'eraseOf'
    | 'link'
    | 'linkMore'
    | 'gone'
    | 'sure'
    | 'erase'
    | 'keep'
    | 'eraseThis'
    | 'notSo'
    | 'changeOn'
    | 'changeWho'
    | 'changePlace'
    | 'changeWent'
    | 'forWhom'
    | 'onDay'
    | 'at'
    | 'went'
    | 'received'
    | 'notReceived'
    | 'toldBy'
    | 'contradicted',
    string
  >
> & {
  readonly by: Readonly<Record<'citizen' | 'staff' | 'entity', string>>;
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly eraseSays: readonly string[];
  readonly eraseOfSays: readonly string[];
  readonly linkSays: readonly string[];
  readonly herself: readonly string[];
};

export const recordWords: Readonly<Record<Locale, RecordWords>> = {
  'es-CO': {
    name: 'servicios anotados',
    list: 'Esto es lo que hay anotado de usted y de los suyos: {n}. Escoja uno para verlo, corregirlo o quitarlo.',
    none: 'Todavía no hay ningún servicio anotado de usted ni de los suyos.',
    note: 'Anotar un servicio',
    more: 'Ver más',
    menu: 'Menú',
    all: 'Ver todos',
    erased: 'Listo, lo quité. Lo demás sigue anotado.',
    gone: 'Eso ya no está anotado.',
    sure: '¿Lo quito? No se puede deshacer. Lo demás sigue anotado.',
    erase: 'Sí, quitarlo',
    keep: 'No, dejarlo',
    // "Borrar" by itself means all that is known of her.
    eraseThis: 'Quitar este',
    notSo: 'No fue así',
    changeOn: 'Cambiar el día',
    changeWho: 'Cambiar para quién',
    changePlace: 'Cambiar dónde',
    changeWent: 'Cambiar cómo le fue',
    forWhom: 'Para: {who}',
    onDay: 'Día: {on}',
    at: 'Dónde: {place}',
    went: 'Cómo le fue: {n} de 5',
    received: 'Lo recibió.',
    notReceived: 'No lo pudo recibir.',
    toldBy: 'Lo contó: {by}',
    contradicted: 'Quienes lo contaron no dicen lo mismo:',
    by: { citizen: 'usted', staff: 'el equipo', entity: 'la entidad' },
    yes: ['Sí', 'quítelo'],
    no: ['No', 'déjelo'],
    eraseSays: ['quitar', 'quítelo'],
    eraseOf: 'Quitar los de alguien',
    eraseOfSays: ['quitar todos', 'quitar todo', 'quitar los de mi mamá', 'quitar los de mi hijo'],
    link: 'De otras entidades',
    linkMore: 'Lo que contaron con su documento. Opcional',
    linkSays: ['entidades', 'mi documento', 'mi cédula', 'dar mi documento', 'documento', 'quitar mi documento'],
    whose: '¿De quién quito *todo* lo anotado?',
    many: 'Anotados: {n}',
    herself: ['los míos', 'míos', 'yo', 'de mí', 'mía'],
    sureAll:
      '¿Quito todo lo anotado de *{who}* ({n})? También se quita lo que contaron otras entidades. No se puede deshacer.',
    erasedAll: 'Listo, quité todo lo anotado de *{who}*. Lo de los demás sigue.',
  },
  en: {
    name: 'noted services',
    list: 'This is what is noted of you and yours: {n}. Choose one to see, correct or remove it.',
    none: 'No service is noted yet of you or yours.',
    note: 'Note a service',
    more: 'See more',
    menu: 'Menu',
    all: 'See all',
    erased: 'Done, I removed it. The rest stays noted.',
    gone: 'That is not noted any more.',
    sure: 'Shall I remove it? It cannot be undone. The rest stays noted.',
    erase: 'Yes, remove it',
    keep: 'No, keep it',
    eraseThis: 'Remove this',
    notSo: 'It was not so',
    changeOn: 'Change the day',
    changeWho: 'Change for whom',
    changePlace: 'Change where',
    changeWent: 'Change how it went',
    forWhom: 'For: {who}',
    onDay: 'Day: {on}',
    at: 'Where: {place}',
    went: 'How it went: {n} of 5',
    received: 'It was received.',
    notReceived: 'It could not be had.',
    toldBy: 'Told by: {by}',
    contradicted: 'Those who told it do not say the same:',
    by: { citizen: 'you', staff: 'the team', entity: 'the entity' },
    yes: ['Yes', 'remove'],
    no: ['No', 'keep'],
    eraseSays: ['remove'],
    eraseOf: "Remove one person's",
    eraseOfSays: ['remove all', 'remove everything'],
    link: 'From other entities',
    linkMore: 'What was told under your document. Optional',
    linkSays: ['entities', 'my document', 'my id', 'document', 'remove my document'],
    whose: 'Of whom shall I remove *all* that is noted?',
    many: 'Noted: {n}',
    herself: ['mine', 'me'],
    sureAll:
      'Shall I remove all that is noted of *{who}* ({n})? What other entities told goes too. It cannot be undone.',
    erasedAll: 'Done, I removed all that was noted of *{who}*. What is noted of others stays.',
  },
};
