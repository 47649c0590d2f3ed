import type { Locale } from './locale.ts';
import type { Outgoing } from './message.ts';

/**
 * A message that Meta approved beforehand: the only kind that can go out when the person has not written for 24 hours.
 * All of ours are utility (about the person's own request): marketing costs four times as much and needs another
 * consent. Phones are shared, so a template names nothing of violence, law or health.
 */
export type Template = {
  /** `[a-z0-9_]+`, as registered at Meta. A changed text is a new name: approved texts are not edited. */
  readonly name: string;
  readonly category: 'utility';
  /** Placeholders are `{{1}}`, `{{2}}`… in order, none at the beginning or end (Meta rejects that). */
  readonly body: Readonly<Record<Locale, string>>;
  /** One example for each placeholder; Meta asks for them when it reviews. */
  readonly examples: readonly string[];
};

/** Meta's language codes. */
export const templateLanguages: Readonly<Record<Locale, 'es_CO' | 'en'>> = { 'es-CO': 'es_CO', en: 'en' };

/** The template as a message. `parameters` are one for each placeholder. */
export const fromTemplate = (template: Template, locale: Locale, parameters: readonly string[]): Outgoing => ({
  kind: 'template',
  name: template.name,
  language: templateLanguages[locale],
  parameters,
});

/** What the person reads, for transcripts and the console. A placeholder without a parameter stays visible. */
export const templateText = (template: Template, locale: Locale, parameters: readonly string[]): string =>
  template.body[locale].replaceAll(/\{\{(\d+)\}\}/g, (whole, n: string) => parameters[Number(n) - 1] ?? whole);
