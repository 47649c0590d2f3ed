import type { ServiceRecord } from '../directory/service-record.ts';

/**
 * What analysis, staff and the person herself may read later. A draft holds no identity: the shell adds the citizen's
 * id, the time and the key. Only `turn` and `case` may hold a person's own words; both expire.
 */
export type RecordDraft = TurnDraft | FactDraft | ConsentDraft | CaseDraft | ServiceDraft;

/** One turn of the transcript: what she sent (null where it was not kept), what we answered, and why. */
export type TurnDraft = {
  readonly kind: 'turn';
  readonly said: readonly (string | null)[];
  readonly answered: readonly string[];
  /** What could be tapped below each of them, where anything could. */
  readonly taps?: readonly (TapsShown | null)[];
  readonly flow: string;
  /** Which time she went through it; absent in older ones. */
  readonly run?: string;
  readonly question: string | null;
  /** Of that question; null where none is asked. */
  readonly version: number | null;
  /**
   * What the engine did, in its own codes; analysis and the console read them, so one that is changed stays readable:
   * `began:<flow>` `resumed:<flow>` · `answered:<key>[:inferred]` `missed:<key>:<times>` `corrected:<key>` `replaced:<key>`
   * `reopened:<key>` `added:<key>` · `offer:<id>` `command:<name>` `small-talk:<kind>` `tap:old` · `reminded[:<flow>:<id>]`
   * `reminder:<flow>:<id>:<option>` `silent-twice:<flow>` · `staff:<act>` `silent:<why>` · `unread:<type>`
   * `delivery-failed:<code>` `consent:again` `not-kept`. A key may hold `@p2`, never a colon.
   */
  readonly notes: readonly string[];
};

/** As WhatsApp shows them: buttons, the rows of a list, a request for her location. Titles are as she read them. */
export type TapsShown = {
  readonly as: 'buttons' | 'list' | 'location-request';
  readonly titles: readonly string[];
};

/**
 * One coded answer or outcome: what analysis reads. `value` is a code, number, boolean or small object of these;
 * null is "does not know". Never free text, but for what she told with consent to research: `{ words }`, scrubbed.
 */
export type FactDraft = {
  readonly kind: 'fact';
  /** Stable within the citizen, so that a correction replaces what it corrects: `r3.care.age`. */
  readonly key: string;
  readonly question: string;
  readonly version: number;
  readonly flow: string;
  readonly run: string;
  readonly subject: string | null;
  readonly value: FactValue;
  readonly provenance: 'answered' | 'inferred' | 'outcome' | 'withdrawn';
};

export type FactValue =
  | string
  | number
  | boolean
  | null
  | readonly FactValue[]
  | { readonly [code: string]: FactValue };

/** What she told in her own words, scrubbed, and not a code. */
export const holdsWords = (value: unknown): value is { readonly words: string } =>
  typeof value === 'object' && value !== null && 'words' in value && typeof value.words === 'string';

/** Proof of consent: which text was shown, what was said to it (Ley 1581 de 2012, art. 9 and 12; Decreto 1377 de 2013, art. 8). */
export type ConsentDraft = {
  readonly kind: 'consent';
  /** `link`: to join what others told under her document. */
  readonly purpose: 'serve' | 'research' | 'link';
  readonly given: boolean;
  readonly textVersion: string;
  readonly shown: string;
};

/** Somebody asked for a person, or needs one. */
export type CaseDraft = {
  readonly kind: 'case';
  readonly case: string;
  readonly reason: 'asked' | 'not-understood' | 'danger' | 'delivery' | 'data-rights';
  readonly topic: string;
  readonly words: string | null;
};

/** An attention that she told of, or takes back. `record` is stable, so that a correction replaces what it corrects. */
export type ServiceDraft = {
  readonly kind: 'service';
  readonly record: string;
  /** null: she took it back; the stored one goes. */
  readonly told: ServiceRecord | null;
};
