/** The lists of days are kept by UTC: so are these days, `YYYY-MM-DD`. For whoever lives in Bogotá, see `bogotaDay`. */
export const utcDay = (at: Date): string => at.toISOString().slice(0, 10);

/** So many days after this day, or before it. */
export const addDays = (day: string, days: number): string => utcDay(new Date(Date.parse(day) + days * dayMs));

export const dayMs = 86_400_000;
