import { clean, plain } from '../understanding/clean.ts';
import { parsePlace } from '../understanding/place.ts';
import { servicesIn } from './service-words.ts';

/** "¿dónde queda la manzana de Bosa?": which kind of place she looks for. Null where it is not told. */
const kindIn = (text: string): string | null => {
  const said = plain(clean(text));
  if (wantsLine(text)) return 'lines';
  return asks.test(said) ? (kinds.find(([, pattern]) => pattern.test(said))?.[0] ?? null) : null;
};

/** Where it should be: what stands behind the last "de", "en" or "por". */
export const placeIn = (text: string): ReturnType<typeof parsePlace> | null => {
  const [, where] =
    /.*\b(?:de|en|por|cerca a|cerca de|near|in)\s+(?:el |la |los |las )?(.+)$/i.exec(text.replace(/[?¿!¡.]+/g, '')) ??
    [];
  return where === undefined ? null : parsePlace(where);
};

/** "un jardín en Kennedy": a kind of place and where, though nothing is asked. */
export const kindNamed = (text: string): string | null => {
  const said = plain(clean(text));
  const named = kinds.find(([kind, pattern]) => kind !== 'lines' && pattern.test(said))?.[0] ?? null;
  const where = placeIn(text);
  return named !== null && (where?.ok === true || where?.reason === 'ambiguous') ? named : kindIn(text);
};

export const claims = (text: string): number => {
  if (wantsLine(text)) return 4;
  if (kindIn(text) !== null) return 2;
  return asks.test(plain(clean(text))) && serviceToFind(text) !== null ? 2 : 0;
};

/** Services that one looks for by name. Of health and against violence none: by where one asks for them it could be told. */
export const servicesToFind: readonly string[] = [
  'lavanderia',
  'educacion_flexible',
  'formacion',
  'educacion_financiera',
  'biblored',
  'lectura',
  'emprendimiento',
  'ruta_empleo',
  'respiro',
  'actividad_fisica',
  'gimnasio',
  'yoga',
  'escuela_bici',
  'piscinas_idrd',
  'escuelas_mi_barrio',
  'psicomotricidad_idrd',
  'recreacion',
  'naturaleza',
  'huerta',
  'comida_caliente',
];

/** "¿dónde hay lavandería?": the one of these that the words name. The pools that take anybody today are those of the IDRD. */
export const serviceToFind = (text: string): string | null => {
  const [only, ...others] = servicesIn(text).map((id) => (id === 'piscina' ? 'piscinas_idrd' : id));
  return only !== undefined && others.length === 0 && servicesToFind.includes(only) ? only : null;
};

/** A line by its name: who names it wants its number, unless she tells that she called. */
export const wantsLine = (text: string): boolean => {
  const said = plain(clean(text));
  return helpLine.test(said) && said.split(' ').length <= 12 && !called.test(said);
};

const called =
  /\b(?:llame|llamamos|llamaron|atendieron|ayudaron|fui|dijeron|dijo|respondieron|contestaron|contestan|recibi)\b/;
const helpLine =
  /\b(?:linea (?:purpura|calma|1(?:06|23|41|55|95))|patrulla purpura|la purpura|lineas? de ayuda|help lines?)\b/;

const asks =
  /\b(?:(?:donde|adonde) (?:queda|quedan|esta|estan|hay|es|encuentro)|en donde (?:queda|esta)|direccion(?:es)? (?:de|del)|(?:telefono|numero|linea) (?:de|del)|(?:mas|quedan?) (?:cerca|cercan[ao])|(?:a )?que horas? (?:abren?|cierran?|atienden?)|horarios? (?:de|del)|where is|where are|nearest|address of|phone of)\b/;

const kinds: readonly (readonly [string, RegExp])[] = [
  ['lines', /\b(?:telefonos?|numeros?|lineas?|phone|phones|lines?)\b/],
  ['manzana', /\b(?:manzanas?|care block|(?:lo|centros?|sitios?|lugar(?:es)?|eso|cosas?) del? cuidado)\b/],
  ['children', /\b(?:jardin(?:es)?|guarderias?|centro crecer|nursery|kindergarten)\b/],
  ['disability', /\b(?:cadis|integrarte|discapacidad|disability)\b/],
  ['older', /\b(?:centro (?:de )?dia|personas? mayor(?:es)?|older people)\b/],
  ['food', /\b(?:comedor(?:es)?|kitchen)\b/],
  ['health', /\b(?:hospital|centro de salud|puesto de salud|health cent(?:re|er))\b/],
  ['school', /\b(?:colegios?|escuelas?|schools?)\b/],
  ['justice', /\b(?:casa de justicia|comisarias?|casa de (?:todas|las mujeres|igualdad)|ciom)\b/],
  ['social', /\b(?:integracion social|subdireccion|alcaldia)\b/],
];
