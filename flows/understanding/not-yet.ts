/** "ya voy", "ya casi", "ya le pago": not yet, though "ya" says already. "ya fui", "ya pagué" are done. */
export const saysNotYet = (text: string): boolean =>
  /^\W*ya (?:voy|s[eé]|casi|mismo|mismito|pronto|(?:le|les) (?:pago|consigno|mando)|tengo)\b/i.test(text);
