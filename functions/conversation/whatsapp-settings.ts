/**
 * What is wrong with a setting of WhatsApp's that reached us without the white space around it, in words that name the
 * setting and never show its value; null where it may be right. A line break of a secret's file goes into a header, and no
 * call leaves; what is no number goes into an address, and the token goes to another.
 */
export const whatsappFault = (name: string, value: string): string | null => {
  if (/\p{Cc}/u.test(value)) return `${name} holds a line break or another control character`;
  if (solid.has(name) && /\s/u.test(value)) return `${name} holds white space`;
  if (name === 'WHATSAPP_ACCESS_TOKEN' && !/^[\x21-\x7e]*$/.test(value))
    return `${name} holds characters that no token of Meta's has`;
  if (name === 'WHATSAPP_PHONE_NUMBER_ID' && !/^\d{1,32}$/.test(value))
    return `${name} must be digits alone: Meta's id of the number`;
  return null;
};

/** The verify token is any text that somebody chose. */
const solid: ReadonlySet<string> = new Set([
  'WHATSAPP_APP_SECRET',
  'WHATSAPP_ACCESS_TOKEN',
  'WHATSAPP_PHONE_NUMBER_ID',
]);
