/** Of another kind than text, also where nothing stands in them yet. */
const yesOrNo = ['free', 'onDemand'];
const lists = ['documents'];

/**
 * What was typed as the field's value. Empty: not known. What is neither yes nor no goes as it is, and is refused: nobody
 * meant "no" by it.
 */
export const fieldValue = (field: string, typed: string): string | boolean | string[] | null => {
  const text = typed.trim();
  if (text === '') return null;
  if (lists.includes(field)) return text.split(';').map((one) => one.trim());
  if (!yesOrNo.includes(field)) return text;
  if (/^(?:s[ií]|yes|true)$/i.test(text)) return true;
  return /^(?:no|false)$/i.test(text) ? false : text;
};
