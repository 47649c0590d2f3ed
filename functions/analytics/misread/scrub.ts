/**
 * What is left of a text before it is kept for studying misunderstandings: no numbers, addresses of the web, or words
 * that look like names; at most 100 characters. Null where nothing is left. It is no proof against everything somebody may
 * write: that is why nobody is shown a text, only words that several people wrote (`clusters.ts`).
 */
export const scrub = (text: string): string | null => {
  const bare = text
    .normalize('NFC')
    .replaceAll(/https?:\/\/\S+|www\.\S+|\S+@\S+/giu, ' ')
    .replaceAll(/(?<=\p{L}[\p{L}\s,]{0,200}\s)\p{Lu}[\p{L}'’-]*/gu, ' ')
    .toLowerCase()
    .replaceAll(introduced, ' ')
    .replaceAll(/\S*\p{N}\S*/gu, ' ')
    .replaceAll(/[^\p{L}\s]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, 100)
    .trim();
  return bare === '' ? null : bare;
};

/** "me llamo rosa elena", "mi nombre es …", "mi hijo se llama …": the two words after it may be a name. */
const introduced = /(?:(?:me|se) llam[ao]n?|nombre es|soy (?:la |el )?(?:señora?|doña|don)?)\s+\p{L}+(?:\s+\p{L}+)?/gu;
