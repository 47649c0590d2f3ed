/**
 * What a spreadsheet would run as a formula (OWASP, CSV injection): also in cells of several lines, behind blanks, and for
 * programs that run `|`. The console's pages, which import nothing of ours, have it a second time
 * (`console/src/figures/download.ts`).
 */
export const runsAsFormula = /^\s*[=+\-@\t\r\n|]/;
