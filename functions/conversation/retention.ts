/**
 * How long each kind is kept, in days. The law asks to keep personal data no longer than the purpose needs and to write
 * the periods down (Decreto 1377 de 2013, art. 11); the periods are this project's policy and the city's to change.
 * Enforced by reads (an expired item is not returned) as well as by the store's own expiry.
 */
export const keepDays = {
  /** Without consent only where she stands and message ids. */
  sessionWithoutConsent: 1,
  /** Without consent: up to when somebody was heard, nothing else, under a hash of its own. Meta delivers again for 7 days. */
  heard: 8,
  session: 730,
  turn: 180,
  fact: 1825,
  /** What she told in her own words, scrubbed: as long as the transcript that it left out of. */
  words: 180,
  consent: 3650,
  case: 365,
  contact: 730,
  /** What an entity told of somebody who does not write to us. */
  toldOfNobody: 365,
  /** That somebody was erased, for systems that took her records. */
  gone: 365,
  mark: 10,
  aside: 30,
  /** Scrubbed texts that were not understood, for clusters; as long as the transcript they are from. */
  misread: 180,
  /** Rows of figures: coded, under keyed hashes. */
  ledger: 1825,
  /** That a day is to be counted again. */
  recount: 60,
  /** That long work was done, by whom and what came of it; its files go sooner. */
  job: 30,
  /** Who of the staff did what: for as long as somebody may ask who looked at her words. */
  audit: 1825,
  /** That an erasure was done, without saying whose. */
  receipt: 1825,
} as const;

export const expiresAfter = (days: number, now: Date): number => Math.floor(now.getTime() / 1000) + days * 86_400;
