import { limits, type Outgoing, type Row, type Tap } from '../../../flows/engine/message.ts';
import type { Address } from '../../ports/channel.ts';

/**
 * What Meta would reject in a message: one line each, naming the field and the numbers, never the content. Empty when
 * it can go out. Limits: flows/engine/message.ts and below (docs/whatsapp.md 3.3, Cloud API reference, read 2026-11-22).
 *
 * Lengths are counted in UTF-16 units. Meta does not say how it counts; this is the count that is never the smaller.
 */
export const violations = (message: Outgoing, effect?: string): readonly string[] => [
  ...ofMessage(message),
  ...(effect === undefined ? [] : length('biz_opaque_callback_data', effect, 512)),
];

const ofMessage = (message: Outgoing): readonly string[] => {
  switch (message.kind) {
    case 'text':
      return length('text.body', message.body, limits.text);
    case 'buttons':
    case 'picture':
      return [...length('body', message.body, limits.body), ...buttons(message.buttons)];
    case 'list':
      return [
        ...length('body', message.body, limits.body),
        ...length('open', message.open, limits.listButton),
        ...rows(message.rows),
      ];
    case 'location-request':
      return length('body', message.body, limits.body);
    case 'location':
      return [
        ...(Math.abs(message.latitude) <= 90 ? [] : ['latitude is not within 90']),
        ...(Math.abs(message.longitude) <= 180 ? [] : ['longitude is not within 180']),
        ...upTo('location.name', message.name, most.locationName),
        ...upTo('location.address', message.address, most.locationAddress),
      ];
    case 'image':
      return [
        ...(message.mime === 'image/png' || message.mime === 'image/jpeg' ? [] : ['image is neither png nor jpeg']),
        ...upTo('caption', message.caption, most.caption),
      ];
    case 'document':
      return [
        ...upTo('caption', message.caption, most.caption),
        ...length('filename', message.filename, most.filename),
      ];
    case 'template':
      return template(message);
  }
};

/** Ours, where Meta's reference gives none. */
const most = { caption: 1024, locationName: 1000, locationAddress: 1000, filename: 240, parameter: 1024 };

const buttons = (all: readonly Tap[]): readonly string[] => [
  ...amount('buttons', all.length, limits.buttons),
  ...all.flatMap((button, n) => [
    ...length(`buttons[${n}].title`, button.title, limits.buttonTitle),
    ...length(`buttons[${n}].id`, button.id, limits.buttonId),
  ]),
  ...unique(
    'buttons.title',
    all.map(({ title }) => title),
  ),
  ...unique(
    'buttons.id',
    all.map(({ id }) => id),
  ),
];

const rows = (all: readonly Row[]): readonly string[] => [
  ...amount('rows', all.length, limits.rows),
  ...all.flatMap((row, n) => [
    ...length(`rows[${n}].title`, row.title, limits.rowTitle),
    ...length(`rows[${n}].id`, row.id, limits.rowId),
    ...upTo(`rows[${n}].description`, row.description ?? '', limits.rowDescription),
  ]),
  ...unique(
    'rows.id',
    all.map(({ id }) => id),
  ),
];

const template = ({ name, language, parameters }: Extract<Outgoing, { kind: 'template' }>): readonly string[] => [
  ...(/^[a-z0-9_]{1,512}$/.test(name) ? [] : ['template.name is not [a-z0-9_]{1,512}']),
  ...(/^[a-z]{2,3}(_[A-Z]{2})?$/.test(language) ? [] : ['template.language is no code like es_CO']),
  ...parameters.flatMap((value, n) => [
    ...length(`parameters[${n}]`, value, most.parameter),
    // Meta refuses these in a parameter, as they would break the approved text.
    ...(/[\n\t]| {5}/.test(value) ? [`parameters[${n}] holds a line break, a tab or more than 4 spaces`] : []),
  ]),
];

/** Nobody to send to is found before Meta finds it. */
export const addressViolations = ({ waId, userId }: Address): readonly string[] =>
  waId || userId ? [] : ['no address'];

const upTo = (field: string, value: string, longest: number): readonly string[] =>
  value.length > longest ? [`${field} ${value.length} > ${longest}`] : [];

const length = (field: string, value: string, longest: number): readonly string[] =>
  value.trim() === '' ? [`${field} is empty`] : upTo(field, value, longest);

const amount = (field: string, count: number, largest: number): readonly string[] => {
  if (count === 0) return [`${field} is empty`];
  return count > largest ? [`${field} ${count} > ${largest}`] : [];
};

const unique = (field: string, values: readonly string[]): readonly string[] =>
  new Set(values).size < values.length ? [`${field} is not unique`] : [];
