import { describe, expect, it } from 'vitest';
import { locales } from '../../../flows/engine/locale.ts';
import { fromTemplate, templateText } from '../../../flows/engine/templates.ts';
import { continueConversation, replyWaiting } from '../../../flows/person/templates.ts';
import { templates } from '../../../flows/templates.ts';
import { violations } from '../../../functions/adapters/whatsapp/check-limits.ts';

const each = templates.flatMap((template) => locales.map((locale) => [template.name, locale, template] as const));

// Phones are shared: nobody who looks over her shoulder may learn what she asked about.
const sensitive =
  /violen|agres|maltrat|abus|suicid|salud|m[eé]dic|enferm|discapac|abogad|jur[ií]dic|denunci|legal|comisar|violence|abuse|health|doctor|disab|law|court|loan|cr[eé]dito|deuda|debt/i;

describe('templates', () => {
  it.each(each)('%s in %s is what Meta approves', (_name, locale, template) => {
    const body = template.body[locale];
    const placeholders = [...body.matchAll(/\{\{(\d+)\}\}/g)].map(([, n]) => Number(n));
    expect(placeholders).toEqual(template.examples.map((_, n) => n + 1));
    expect(body).not.toMatch(/^\{\{|\}\}[.!]?$/);
    expect(body.length).toBeLessThanOrEqual(1024);
    expect(violations(fromTemplate(template, locale, template.examples))).toEqual([]);
  });

  it.each(each)(
    '%s in %s names nothing of violence, law, health or money, and a way out',
    (_name, locale, template) => {
      const text = templateText(template, locale, template.examples);
      expect(text).not.toMatch(sensitive);
      expect(text).toMatch(locale === 'en' ? /“stop”/ : /«salir»/);
    },
  );

  it('become messages in the language of Meta', () => {
    expect(fromTemplate(replyWaiting, 'es-CO', ['A-1'])).toEqual({
      kind: 'template',
      name: 'vecina_reply_waiting',
      language: 'es_CO',
      parameters: ['A-1'],
    });
    expect(fromTemplate(continueConversation, 'en', [])).toMatchObject({
      name: 'vecina_continue',
      language: 'en',
    });
  });

  it('read as the person reads them; a missing parameter stays visible', () => {
    expect(templateText(replyWaiting, 'es-CO', ['A-1'])).toContain('su solicitud A-1.');
    expect(templateText(replyWaiting, 'es-CO', [])).toContain('{{1}}');
  });

  it('have names of their own', () => {
    expect(new Set(templates.map(({ name }) => name)).size).toBe(templates.length);
  });
});
