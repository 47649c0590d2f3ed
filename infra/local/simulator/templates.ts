import { type GraphError, graphError } from './graph-error.ts';
import { isObject, type Json, objectOr, textOr, textOrNull } from './json.ts';
import type { Choice, PhoneContent } from './phone-message.ts';
import { objectId } from './wamid.ts';

export type TemplateStatus = 'APPROVED' | 'PENDING' | 'REJECTED' | 'PAUSED' | 'DISABLED';

/** A message template as `GET /{WABA}/message_templates` shows it. */
export type Template = {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly category: string;
  status: TemplateStatus;
  readonly components: readonly Json[];
};

export type Templates = {
  list(): readonly Template[];
  find(name: string, language: string): Template | null;
  /** `POST /{WABA}/message_templates`: the new template, waiting for review. */
  create(
    given: Json,
    status?: TemplateStatus,
  ): { readonly ok: true; readonly template: Template } | { readonly ok: false; readonly error: GraphError };
  remove(name: string): number;
  /** The message as the phone shows it: parameters filled in. */
  fill(
    send: Json,
  ): { readonly ok: true; readonly content: PhoneContent } | { readonly ok: false; readonly error: GraphError };
};

const maxima: Readonly<Record<string, number>> = { BODY: 1024, HEADER: 60, FOOTER: 60 };

export function createTemplates(): Templates {
  const all: Template[] = [];
  const find = (name: string, language: string) =>
    all.find((one) => one.name === name && one.language === language) ?? null;
  return {
    list: () => all,
    find,
    create: (given, status = 'PENDING') => {
      const error = definitionError(given);
      if (error) return { ok: false, error };
      const name = textOr(given['name'], '');
      const language = textOr(given['language'], '');
      if (find(name, language))
        return { ok: false, error: graphError(100, `There is already ${language} content for this template`) };
      const components = Array.isArray(given['components']) ? given['components'].filter(isObject) : [];
      const template: Template = {
        id: objectId(),
        name,
        language,
        category: textOr(given['category'], 'UTILITY'),
        status,
        components,
      };
      all.push(template);
      return { ok: true, template };
    },
    remove: (name) => {
      const before = all.length;
      for (let at = all.length - 1; at >= 0; at -= 1) if (all[at]?.name === name) all.splice(at, 1);
      return before - all.length;
    },
    fill: (send) => {
      const name = textOr(send['name'], '');
      const language = textOr(objectOr(send['language'], {})['code'], '');
      if (name === '') return { ok: false, error: graphError(131008, 'Required parameter is missing: template.name') };
      if (language === '')
        return { ok: false, error: graphError(131008, 'Required parameter is missing: template.language.code') };
      const template = find(name, language);
      if (template?.status === 'PAUSED') return { ok: false, error: graphError(132015) };
      if (template?.status === 'DISABLED') return { ok: false, error: graphError(132016) };
      if (template?.status !== 'APPROVED')
        return { ok: false, error: graphError(132001, `template name (${name}) does not exist in ${language}`) };
      return filled(template, Array.isArray(send['components']) ? send['components'].filter(isObject) : []);
    },
  };
}

function definitionError(given: Json): GraphError | null {
  if (!/^[a-z0-9_]{1,512}$/.test(textOr(given['name'], '')))
    return graphError(100, 'Template name: lowercase letters, digits and underscores only');
  if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(textOr(given['language'], '')))
    return graphError(100, 'Template language is not valid');
  if (!['UTILITY', 'MARKETING', 'AUTHENTICATION'].includes(textOr(given['category'], '')))
    return graphError(100, 'Template category is not valid');
  const components = given['components'];
  if (!Array.isArray(components) || !components.some((one) => isObject(one) && one['type'] === 'BODY'))
    return graphError(131008, 'Required parameter is missing: components BODY');
  for (const one of components) {
    const component = objectOr(one, {});
    const text = textOr(component['text'], '');
    const type = textOr(component['type'], '');
    if (text.length > (maxima[type] ?? 1024)) return graphError(132005, `${type} is too long`);
    if (type === 'BODY' && /^\s*\{\{[^}]*\}\}|\{\{[^}]*\}\}[\s.!?]*$/.test(text))
      return graphError(100, "Variables can't be at the start or end of the template");
  }
  return null;
}

function filled(template: Template, given: readonly Json[]): ReturnType<Templates['fill']> {
  const texts: Record<string, string> = {};
  for (const component of template.components) {
    const type = textOr(component['type'], '').toLowerCase();
    if (type === 'buttons') continue;
    const parameters = given.find((one) => textOr(one['type'], '').toLowerCase() === type)?.['parameters'];
    const text = fillText(
      type,
      textOr(component['text'], ''),
      Array.isArray(parameters) ? parameters.filter(isObject) : [],
    );
    if (!text.ok) return text;
    texts[type] = text.value;
  }
  const content: PhoneContent = {
    type: 'buttons',
    header: texts['header'] ? { text: texts['header'] } : null,
    body: texts['body'] ?? '',
    footer: texts['footer'] || null,
    buttons: buttonsOf(template, given),
    template: template.name,
  };
  return { ok: true, content };
}

function fillText(
  where: string,
  text: string,
  parameters: readonly Json[],
): { readonly ok: true; readonly value: string } | { readonly ok: false; readonly error: GraphError } {
  const names = [...new Set([...text.matchAll(/\{\{\s*([a-z0-9_]+)\s*\}\}/g)].map((match) => match[1] ?? ''))];
  if (names.length !== parameters.length) {
    return {
      ok: false,
      error: graphError(
        132000,
        `${where}: number of localizable_params (${parameters.length}) does not match the expected number of params (${names.length})`,
      ),
    };
  }
  const values = new Map<string, string>();
  for (const [index, parameter] of parameters.entries()) {
    const value =
      textOrNull(parameter['text']) ??
      textOrNull(objectOr(parameter[textOr(parameter['type'], '')], {})['fallback_value']);
    if (value === null)
      return {
        ok: false,
        error: graphError(131008, `Required parameter is missing: ${where} parameter ${index + 1} text`),
      };
    if (/[\n\t]| {5}/.test(value))
      return {
        ok: false,
        error: graphError(132018, 'Param text cannot have new-line/tab characters or more than 4 consecutive spaces'),
      };
    values.set(textOrNull(parameter['parameter_name']) ?? String(index + 1), value);
  }
  const unnamed = names.find((name) => !values.has(name));
  if (unnamed) return { ok: false, error: graphError(132000, `${where}: parameter ${unnamed} is missing`) };
  const value = text.replace(/\{\{\s*([a-z0-9_]+)\s*\}\}/g, (_, name: string) => values.get(name) ?? '');
  if (value.length > (maxima[where.toUpperCase()] ?? 1024))
    return { ok: false, error: graphError(132005, `${where} is too long`) };
  return { ok: true, value };
}

/** Quick replies come back as `button{payload,text}`; without a payload given at sending, the text is the payload. */
function buttonsOf(template: Template, given: readonly Json[]): readonly Choice[] {
  const component = template.components.find((one) => one['type'] === 'BUTTONS');
  const buttons = Array.isArray(component?.['buttons']) ? component['buttons'].filter(isObject) : [];
  return buttons.flatMap((button, index) => {
    if (button['type'] !== 'QUICK_REPLY') return [];
    const title = textOr(button['text'], '');
    const at = given.find((one) => one['type'] === 'button' && String(one['index']) === String(index));
    const parameters = at?.['parameters'];
    const payload = Array.isArray(parameters) ? textOrNull(objectOr(parameters[0], {})['payload']) : null;
    return [{ id: payload ?? title, title }];
  });
}
