/** Whether a text is a day of the calendar, such as `2026-11-01`. To `Date.parse` February has a 31st: it is the 3rd of March. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
