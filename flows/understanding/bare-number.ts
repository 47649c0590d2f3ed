/** "34" and not a word more: it answers what was asked, and tells of nothing else. */
export const isBareNumber = (text: string): boolean => bare.test(text);

const bare = /^\s*\d+\s*$/;
