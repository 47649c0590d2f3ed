/** What she is told of a case: short, and nothing by which anybody could find it. */
export const caseNumber = (opened: string): string =>
  opened
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .slice(-6)
    .toUpperCase();
