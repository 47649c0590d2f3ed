import { type GraphError, graphError } from './graph-error.ts';
import { isObject, type Json, objectOr, textOr, textOrNull } from './json.ts';
import {
  lengthError,
  type MediaLookup,
  mediaError,
  missing,
  optionalLengthError,
  type ReadMessage,
  refuse,
} from './message-checks.ts';
import type { Choice, Header, PhoneContent, Section } from './phone-message.ts';

type Parts = {
  readonly body: string;
  readonly header: Header | null;
  readonly footer: string | null;
  readonly action: Json;
};
type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: GraphError };

/** Buttons, lists and requests. Limits: docs/whatsapp.md 3.3. */
export function readInteractive(interactive: Json, hasMedia: MediaLookup): ReadMessage {
  const type = textOr(interactive['type'], '');
  const action = interactive['action'];
  if (!isObject(action)) return missing('interactive.action');
  const body = objectOr(interactive['body'], {})['text'];
  const footer = objectOr(interactive['footer'], {})['text'];
  const header = readHeader(interactive['header'], type, hasMedia);
  const error =
    lengthError('Body text', body, 1024) ??
    optionalLengthError('Footer text', footer, 60) ??
    (header.ok ? null : header.error);
  if (error) return refuse(error);
  const parts: Parts = {
    body: textOr(body, ''),
    footer: textOrNull(footer),
    header: header.ok ? header.value : null,
    action,
  };
  const content = contentOf(type, parts);
  return content.ok ? { ok: true, kind: 'content', content: content.value } : { ok: false, error: content.error };
}

function contentOf(type: string, parts: Parts): Outcome<PhoneContent> {
  if (type === 'button') return readButtons(parts);
  if (type === 'list') return readList(parts);
  if (type === 'location_request_message') {
    if (parts.action['name'] !== 'send_location') return no(graphError(131009, 'Action name must be "send_location"'));
    return { ok: true, value: { type: 'location-request', body: parts.body } };
  }
  if (type === 'request_contact_info') return { ok: true, value: { type: 'contact-request', body: parts.body } };
  if (type === 'cta_url') return readLink(parts);
  if (type === 'flow' || type === 'product' || type === 'product_list' || type === 'catalog_message') {
    return { ok: true, value: { type: 'unsupported', was: type } };
  }
  return no(graphError(131009, `Interactive type "${type.slice(0, 40)}" is not valid`));
}

function readButtons(parts: Parts): Outcome<PhoneContent> {
  const given = parts.action['buttons'];
  if (!Array.isArray(given)) return no(graphError(131008, 'Required parameter is missing: action.buttons'));
  if (given.length < 1 || given.length > 3)
    return no(graphError(131009, 'Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3'));
  const buttons: Choice[] = [];
  for (const button of given) {
    if (!isObject(button) || button['type'] !== 'reply') return no(graphError(131009, 'Button type must be "reply"'));
    const reply = objectOr(button['reply'], {});
    const error = lengthError('Button title', reply['title'], 20) ?? lengthError('Button id', reply['id'], 256);
    if (error) return no(error);
    buttons.push({ id: textOr(reply['id'], ''), title: textOr(reply['title'], '') });
  }
  if (repeats(buttons.map((button) => button.id))) return no(graphError(131009, 'Button ids must be unique'));
  if (repeats(buttons.map((button) => button.title))) return no(graphError(131009, 'Button titles must be unique'));
  return {
    ok: true,
    value: { type: 'buttons', header: parts.header, body: parts.body, footer: parts.footer, buttons, template: null },
  };
}

function readList(parts: Parts): Outcome<PhoneContent> {
  const given = parts.action['sections'];
  const error = lengthError('List button', parts.action['button'], 20);
  if (error) return no(error);
  if (!Array.isArray(given)) return no(graphError(131008, 'Required parameter is missing: action.sections'));
  if (given.length < 1 || given.length > 10)
    return no(graphError(131009, 'Invalid sections count. Min allowed sections: 1, Max allowed sections: 10'));
  const sections: Section[] = [];
  for (const section of given) {
    const read = readSection(section, given.length > 1);
    if (!read.ok) return read;
    sections.push(read.value);
  }
  const rows = sections.flatMap((section) => section.rows);
  if (rows.length > 10) return no(graphError(131009, 'Total row count exceed max allowed count: 10'));
  if (repeats(rows.map((row) => row.id))) return no(graphError(131009, 'Duplicated row ids are not allowed'));
  const open = textOr(parts.action['button'], '');
  return {
    ok: true,
    value: { type: 'list', header: parts.header, body: parts.body, footer: parts.footer, open, sections },
  };
}

function readSection(value: unknown, titled: boolean): Outcome<Section> {
  const section = objectOr(value, {});
  const title = section['title'];
  const titleError = titled
    ? lengthError('Section title', title, 24)
    : title === ''
      ? null
      : optionalLengthError('Section title', title, 24);
  if (titleError) return no(titleError);
  const given = section['rows'];
  if (!Array.isArray(given) || given.length < 1)
    return no(graphError(131009, 'Invalid rows count. Min allowed rows: 1'));
  const rows: Choice[] = [];
  for (const entry of given) {
    const row = objectOr(entry, {});
    const error =
      lengthError('Row title', row['title'], 24) ??
      lengthError('Row id', row['id'], 200) ??
      optionalLengthError('Row description', row['description'], 72);
    if (error) return no(error);
    const description = textOrNull(row['description']);
    rows.push({
      id: textOr(row['id'], ''),
      title: textOr(row['title'], ''),
      ...(description === null ? {} : { description }),
    });
  }
  return { ok: true, value: { title: textOrNull(title), rows } };
}

function readLink(parts: Parts): Outcome<PhoneContent> {
  const parameters = objectOr(parts.action['parameters'], {});
  const label = parameters['display_text'];
  const url = parameters['url'];
  const error = lengthError('Display text', label, 20);
  if (error) return no(error);
  if (typeof url !== 'string' || !/^https?:\/\/\S+$/.test(url)) return no(graphError(131009, 'URL is not valid'));
  return { ok: true, value: { type: 'link', body: parts.body, label: textOr(label, ''), url } };
}

function readHeader(value: unknown, of: string, hasMedia: MediaLookup): Outcome<Header | null> {
  if (value === undefined) return { ok: true, value: null };
  const header = objectOr(value, {});
  const type = header['type'];
  if (type === 'text') {
    const error = lengthError('Header text', header['text'], 60);
    return error ? no(error) : { ok: true, value: { text: textOr(header['text'], '') } };
  }
  if (of === 'list') return no(graphError(131009, 'A list takes a header of type "text" only'));
  if (type !== 'image' && type !== 'video' && type !== 'document')
    return no(graphError(131009, 'Header type is not valid'));
  const error = mediaError(type, header[type], hasMedia);
  if (error) return no(error);
  const media = objectOr(header[type], {});
  return { ok: true, value: { media: type, mediaId: textOrNull(media['id']), link: textOrNull(media['link']) } };
}

function no(error: GraphError): { readonly ok: false; readonly error: GraphError } {
  return { ok: false, error };
}

function repeats(values: readonly string[]): boolean {
  return new Set(values).size < values.length;
}
