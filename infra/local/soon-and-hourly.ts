/** The first messages after a start have the machine for themselves. */
const soonMs = 5 * 60_000;
const hourMs = 3_600_000;

/**
 * Does it some minutes after the start, so that whoever opens the console then need not wait for an hour, and from then on
 * each hour. Returns what stops it.
 */
export const soonAndHourly = (act: () => void): (() => void) => {
  let hourly: NodeJS.Timeout | undefined;
  const soon = setTimeout(() => {
    act();
    hourly = setInterval(act, hourMs).unref();
  }, soonMs).unref();
  return () => {
    clearTimeout(soon);
    clearInterval(hourly);
  };
};
