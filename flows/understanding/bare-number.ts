/** "34" and not a word more: it answers what was asked, and tells of nothing else. */
export const isBareNumber = (text: string): boolean => bare.test(text);

const bare = /^\s{0,9}\d{1,15}\s{0,9}$/;
