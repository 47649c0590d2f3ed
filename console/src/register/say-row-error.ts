import type { Locale } from '../in-both.ts';

const options = 'mire la hoja «Opciones» de la plantilla XLSX';

/** What the server says of a cell, wholly, in Spanish. What has no words here is shown as it came. */
const inSpanish: readonly (readonly [RegExp, string])[] = [
  [/^must be yes or no$/, 'debe ser sí o no'],
  [/^must be a whole number from 1 to 5, or empty$/, 'debe ser un número de 1 a 5, o quedar vacío'],
  [/^is no date: .*$/, 'no es una fecha: escriba 2026-11-20 o 20/11/2026'],
  [/^is no day of the calendar.*$/, 'ese día no existe (el día va antes del mes)'],
  [/^is a day to come$/, 'es un día que no ha llegado'],
  [/^is before (.+)$/, 'es antes de $1'],
  [/^is no place of the directory$/, `no es un lugar del directorio: ${options}`],
  [/^is the name of several places.*$/, `varios lugares se llaman así, escriba el código: ${options}`],
  [
    /^must be among: .+$/,
    'escriba uno o varios: horario, lejos, nadie que cuide, papeles, sin cupo, no sabía, mal trato, otro',
  ],
  [/^must be one of: (.+)$/, 'debe ser uno de: $1'],
  [/^must be mdc-.+$/, 'debe ser su manzana'],
  [/^must be (.+)$/, 'debe ser $1'],
  [/^is no service that we know.*$/, `no es un servicio conocido: ${options}`],
  [/^a place is needed$/, 'falta el lugar'],
  [/^a document or a phone is needed$/, 'falta el documento o el celular'],
  [/^needs a document or a phone$/, 'falta el documento o el celular'],
  [/^is no telephone number$/, 'no es un celular'],
  [/^is no document number$/, 'no es un número de documento'],
  [/^row (\d+) tells the same attention otherwise$/, 'la fila $1 cuenta lo mismo de otra forma'],
  [/^column (\d+) has a header that is not in the template$/, 'la columna $1 no está en la plantilla'],
  [/^the column (\w+) is there twice$/, 'una columna está dos veces: {$1}'],
  [/^the column (\w+) is missing$/, 'falta la columna {$1}'],
  [/^a column document or phone is needed$/, 'falta la columna {document} o {phone}'],
  [/^beside document the column document_type is needed$/, 'al lado de {document} falta {document_type}'],
  [/^has (\d+) cells where the header has (\d+)$/, 'tiene $1 celdas y el encabezado $2'],
  [/^this is no text.*$/, 'no se pudo leer: guárdela como CSV (UTF-8) o XLSX'],
  [/^a quote is opened and not closed$/, 'hay una comilla sin cerrar'],
  [/^the file is empty$/, 'el archivo está vacío'],
  [/^this workbook is too large$/, 'el libro es demasiado grande'],
  [/^this is no workbook.*$/, 'no se pudo leer el libro: guárdelo como XLSX o CSV'],
];

/** Columns as the template of the team heads them. */
const columns: Readonly<Record<string, string>> = {
  reference: 'referencia',
  document_type: 'tipo_documento',
  document: 'documento',
  phone: 'celular',
  service: 'servicio',
  date: 'fecha',
  place: 'lugar',
  received: 'recibido',
  satisfaction: 'satisfaccion',
  barriers: 'barreras',
};

export const sayColumn = (column: string, locale: Locale): string =>
  locale === 'en' ? column : (columns[column] ?? column);

export const sayRowError = (says: string, locale: Locale): string => {
  if (locale === 'en') return says;
  const known = inSpanish.find(([pattern]) => pattern.test(says));
  return known === undefined
    ? says
    : says.replace(known[0], known[1]).replaceAll(/\{(\w+)\}/g, (_, column: string) => sayColumn(column, locale));
};
