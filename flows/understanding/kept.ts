/**
 * What `work` makes of a text, kept for when the same text comes again: the names of options are read at every turn.
 * Some names are made of what people say, so the oldest `most` go at once when there are more.
 */
export const kept = <Made>(work: (text: string) => Made, most = 4096): ((text: string) => Made) => {
  const made = new Map<string, Made>();
  return (text) => {
    const before = made.get(text);
    if (before !== undefined) return before;
    if (made.size >= most) made.clear();
    const now = work(text);
    made.set(text, now);
    return now;
  };
};
