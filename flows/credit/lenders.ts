import type { Locale } from '../engine/locale.ts';
import type { OptionTexts } from '../engine/texts.ts';

/** Who lends: the stakeholder map of the road, after EMICRON H.4 and Banca de las Oportunidades 2022. */
export const lenderKinds = [
  'bank',
  'cooperative',
  'microfinance',
  'programme',
  'supplier',
  'family',
  'circle',
  'pawn',
  'gota',
  'app',
] as const;

/** Under the Superfinanciera, or likely so: what the law says of such lenders can be asked of them. */
export const supervised: readonly string[] = ['bank', 'microfinance', 'app'];

type LenderTexts = Readonly<Record<(typeof lenderKinds)[number], OptionTexts>>;

const es: LenderTexts = {
  bank: {
    title: 'Banco',
    says: [
      'un banco',
      'bancolombia',
      'davivienda',
      'caja social',
      'nubank',
      'bbva',
      'av villas',
      'colpatria',
      'banco de bogotá',
      'banco agrario',
    ],
  },
  cooperative: { title: 'Cooperativa', says: ['coop', 'fondo de empleados', 'confiar'] },
  microfinance: {
    title: 'Microcrédito',
    says: ['bancamía', 'mundo mujer', 'banco w', 'mibanco', 'contactar', 'crezcamos', 'fundación'],
  },
  programme: {
    title: 'Programa de la ciudad',
    says: ['alcaldía', 'ipes', 'programa', 'distrito', 'ciérrale la llave', 'el gobierno', 'creo', 'monet'],
  },
  supplier: { title: 'Proveedor, fiado', says: ['proveedor', 'fiado', 'me fían', 'el que me surte', 'almacén'] },
  family: {
    title: 'Familia o amigos',
    says: [
      'familia',
      'amigos',
      'mi mamá',
      'mi papá',
      'mi esposo',
      'mi marido',
      'mi hijo',
      'mi hija',
      'mi tía',
      'mi tío',
      'mi primo',
      'mi prima',
      'un conocido',
      'mi hermana',
      'mi hermano',
      'una amiga',
      'un amigo',
      'comadre',
      'compadre',
      'suegra',
      'cuñada',
      'mi patrón',
      'mi jefe',
      'vecina',
    ],
  },
  circle: {
    title: 'Cadena o natillera',
    says: ['cadena', 'natillera', 'fondo de amigas', 'ahorro con las compañeras'],
  },
  pawn: { title: 'Casa de empeño', says: ['empeño', 'empeñar', 'compraventa', 'prendería'] },
  gota: {
    title: 'Gota a gota',
    says: [
      'gota',
      'gotagota',
      'paga diario',
      'pagadiario',
      'prestamista',
      'los paisas',
      'los paisitas',
      'cobradiario',
      'el diario',
      'el que presta en la plaza',
      'el señor que presta',
      'los de la moto',
    ],
  },
  app: {
    title: 'App o celular',
    says: [
      'app',
      'aplicación',
      'nequi',
      'daviplata',
      'por internet',
      'por facebook',
      'por whatsapp',
      'préstamo en línea',
      'rapicredit',
      'addi',
      'lineru',
    ],
  },
};

const en: LenderTexts = {
  bank: { title: 'Bank', says: ['a bank'] },
  cooperative: { title: 'Cooperative', says: ['coop', 'credit union'] },
  microfinance: { title: 'Microcredit', says: ['microfinance', 'microloan'] },
  programme: { title: 'City programme', says: ['city', 'programme', 'program', 'government'] },
  supplier: { title: 'Supplier, on credit', says: ['supplier', 'on credit', 'store'] },
  family: {
    title: 'Family or friends',
    says: [
      'family',
      'friends',
      'my mother',
      'my father',
      'my husband',
      'my son',
      'my daughter',
      'my sister',
      'a friend',
    ],
  },
  circle: { title: 'Savings circle', says: ['circle', 'rosca', 'cadena', 'natillera'] },
  pawn: { title: 'Pawnshop', says: ['pawn', 'pawn shop'] },
  gota: { title: 'Gota a gota', says: ['loan shark', 'gota', 'moneylender'] },
  app: { title: 'App or phone', says: ['app', 'phone', 'nequi', 'online'] },
};

/** The names of the lenders as options of a question. */
export const lenderTexts: Readonly<Record<Locale, LenderTexts>> = { 'es-CO': es, en };
