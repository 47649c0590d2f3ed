/**
 * An address as people write it, as WhatsApp gives it: digits alone, or a business-scoped user id (`CO.…`). Null where
 * it is neither.
 */
export const readAddress = (text: string): string | null => {
  const trimmed = text.trim();
  if (/^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/.test(trimmed)) return trimmed;
  const digits = trimmed.replaceAll(/[\s().-]/g, '').replace(/^\+|^00/, '');
  return /^[1-9]\d{6,14}$/.test(digits) ? digits : null;
};
