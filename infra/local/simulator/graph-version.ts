/** The newest one, of 29 July 2026 (Graph changelog). */
const newest = 26;

/** Minor versions there were of the first ones; since v4 each has had `.0` alone (Graph changelog). */
const minors: Readonly<Record<number, number>> = { 1: 0, 2: 12, 3: 3 };

/**
 * Whether Meta ever had this version of the Graph API, such as `v26.0`. It answers calls to versions that are over as its
 * oldest one does, so age is no fault.
 */
export function versionExists(version: string): boolean {
  const [, major, minor] = /^v([1-9]\d?)\.(0|[1-9]\d?)$/.exec(version)?.map(Number) ?? [];
  return major !== undefined && minor !== undefined && major <= newest && minor <= (minors[major] ?? 0);
}
