import { Problem } from './problem.ts';

/** The ETag of what has a version; 0 is what nobody changed yet. */
export const etagOf = (version: number): string => `"${version}"`;

/** The version that somebody saw and changes. A write without it would undo what others did meanwhile. */
export const versionOf = (match: string | undefined): number => {
  const version = /^"(\d{1,9})"$/.exec(match ?? '')?.[1];
  if (version === undefined) throw new Problem('version-missing');
  return Number(version);
};
