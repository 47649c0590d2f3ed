import { type Barrier, barrierIds } from '../../flows/directory/service-record.ts';
import { vocabulary } from '../../flows/directory/vocabulary.ts';
import { documentTypes, type ToldDocument } from './name-person.ts';

/**
 * The columns of `records import`, in the order of the template; docs/service-records.md explains them. The first other
 * name is what the template for the team says.
 */
export const sheetColumns = [
  { name: 'reference', also: ['referencia', 'radicado', 'consecutivo', 'id'] },
  { name: 'document_type', also: ['tipo_documento', 'tipo_de_documento', 'tipo_doc'] },
  { name: 'document', also: ['documento', 'numero_documento', 'numero_de_documento', 'cedula', 'identificacion'] },
  { name: 'phone', also: ['celular', 'telefono', 'whatsapp', 'movil'] },
  { name: 'service', also: ['servicio'] },
  { name: 'date', also: ['fecha', 'dia', 'fecha_atencion', 'fecha_de_atencion'] },
  { name: 'place', also: ['lugar', 'sitio', 'sede', 'punto'] },
  { name: 'received', also: ['recibido', 'recibio', 'lo_recibio', 'atendida'] },
  { name: 'satisfaction', also: ['satisfaccion', 'calificacion'] },
  { name: 'barriers', also: ['barreras', 'obstaculos'] },
] as const;
export type SheetColumn = (typeof sheetColumns)[number]['name'];

/** Null: no column of ours. Case, accents and what parts words do not matter. */
export const columnOf = (header: string): SheetColumn | null => {
  const name = plain(header).replaceAll(' ', '_');
  return sheetColumns.find((one) => one.name === name || one.also.some((also) => also === name))?.name ?? null;
};

export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

export type Cell<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly says: string };

const good = <T>(value: T): Cell<T> => ({ ok: true, value });
const bad = (says: string): { readonly ok: false; readonly says: string } => ({ ok: false, says });

/** `2026-11-20`, or `20/11/2026` as a sheet in Spanish writes it: the day first. */
export const readDate = (text: string): Cell<string> => {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const spanish = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const [year, month, day] =
    iso !== null ? [iso[1], iso[2], iso[3]] : spanish !== null ? [spanish[3], spanish[2], spanish[1]] : [];
  if (year === undefined || month === undefined || day === undefined)
    return bad('is no date: write 2026-11-20 or 20/11/2026');
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written)
    ? good(written)
    : bad('is no day of the calendar (the day goes before the month)');
};

/** Empty: it was received. A list of attentions is one of attentions given. */
export const readReceived = (text: string): Cell<boolean> => {
  const word = plain(text);
  if (word === '' || ['si', 'yes', 'true', 'verdadero', '1', 'x', 's'].includes(word)) return good(true);
  return ['no', 'false', 'falso', '0', 'n'].includes(word) ? good(false) : bad('must be yes or no');
};

export const readSatisfaction = (text: string): Cell<number | null> => {
  if (text === '') return good(null);
  return /^[1-5]$/.test(text) ? good(Number(text)) : bad('must be a whole number from 1 to 5, or empty');
};

/** What the template says for each comes first. */
export const barrierWords: Readonly<Record<Barrier, readonly string[]>> = {
  hours: ['horario', 'horarios'],
  distance: ['lejos', 'distancia'],
  'nobody-to-care': ['nadie que cuide', 'sin quien cuide', 'quien cuide', 'cuidado'],
  documents: ['papeles', 'documentos'],
  'no-places': ['sin cupo', 'sin cupos', 'cupos', 'cupo', 'no habia cupo'],
  'did-not-know': ['no sabia', 'desconocimiento', 'no conocia'],
  'treated-badly': ['mal trato', 'maltrato', 'mala atencion'],
  other: ['otro', 'otra', 'otros'],
};

/** Codes or Spanish words, parted by `|`, `;` or `,`. */
export const readBarriers = (text: string): Cell<readonly Barrier[]> => {
  const found: Barrier[] = [];
  for (const part of text.split(/[|;,]/).map(plain)) {
    if (part === '') continue;
    const code = barrierIds.find((id) => plain(id) === part || barrierWords[id].includes(part));
    if (code === undefined) return bad(`must be among: ${barrierIds.join(', ')}`);
    if (!found.includes(code)) found.push(code);
  }
  return good(found);
};

/** The id, or the name that we say in Spanish or English. */
export const readService = (text: string): Cell<string> => {
  if (Object.hasOwn(vocabulary, text)) return good(text);
  const id = serviceNames.get(plain(text));
  return id === undefined ? bad('is no service that we know (vecina directory export lists them)') : good(id);
};

const serviceNames: ReadonlyMap<string, string> = new Map(
  Object.entries(vocabulary).flatMap(([id, { es, en }]) => [
    [plain(en), id] as const,
    [plain(es), id] as const,
    [plain(id), id] as const,
  ]),
);

const documentWords: Readonly<Record<string, ToldDocument['type']>> = {
  'cedula de ciudadania': 'CC',
  cedula: 'CC',
  'tarjeta de identidad': 'TI',
  'registro civil': 'RC',
  'cedula de extranjeria': 'CE',
  ppt: 'PPT',
  'permiso por proteccion temporal': 'PPT',
  'permiso especial de permanencia': 'PEP',
  pasaporte: 'PA',
  'adulto sin identificacion': 'AS',
  'menor sin identificacion': 'MS',
};

export const readDocumentType = (text: string): Cell<ToldDocument['type']> => {
  const code = text.toUpperCase().replaceAll(/[^A-Z]/g, '');
  const type = documentTypes.find((one) => one === code) ?? documentWords[plain(text)];
  return type === undefined ? bad(`must be one of: ${documentTypes.join(', ')}`) : good(type);
};
