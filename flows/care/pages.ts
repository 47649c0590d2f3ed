/** Room beside buttons is 1024 characters; what was just answered is said back in the same message. */
export const room = 890;

/** The blank lines between an introduction, the list and the ending, and the number within the ending. */
export const separators = 12;

/** As many lines as fit in so many characters, at least one. */
export const within = (lines: readonly string[], size: number): readonly string[] => paged(lines, size)[0] ?? [];

export const paged = (lines: readonly string[], size: number): readonly (readonly string[])[] => {
  const pages: string[][] = [];
  let used = 0;
  for (const line of lines) {
    const page = pages.at(-1);
    if (page === undefined || used + line.length + 2 > size) {
      pages.push([line]);
      used = line.length;
    } else {
      page.push(line);
      used += line.length + 2;
    }
  }
  return pages;
};
