/** So far is Bogotá behind UTC, all year: there is no summer time (Decreto 2707 de 1982). */
export const bogotaOffsetMs = 5 * 3_600_000;

/** The moment moved so that what a date tells in UTC (`getUTCDay`, `toISOString`) is what calendar and clock show in Bogotá. */
export const inBogota = (at: string | Date): Date => new Date(new Date(at).getTime() - bogotaOffsetMs);

/** The date in Bogotá at this moment, `YYYY-MM-DD`. */
export const bogotaDay = (at: string | Date): string => inBogota(at).toISOString().slice(0, 10);

/** Day of the week (0 Sunday), date and time of day (`08:05`) in Bogotá. */
export const bogotaTime = (iso: string): { readonly day: number; readonly date: string; readonly clock: string } => {
  const local = inBogota(iso);
  const [date = '', time = ''] = local.toISOString().split('T');
  return { day: local.getUTCDay(), date, clock: time.slice(0, 5) };
};

/** A date so many days later, or earlier where they are negative. */
export const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
