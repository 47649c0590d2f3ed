/** How `told` in the session names a question that was put to her. */
export const questionName = (run: string, key: string): string => `${run}?${key}`;

/** The same once something else was said since: she was told it, and it is not the last thing she read. */
export const hiddenName = (name: string): string => `${name}…`;
