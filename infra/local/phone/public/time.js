// Everyone here lives by Bogotá's clock, whatever the computer's time zone.
const zone = { timeZone: 'America/Bogota' };
const hour = new Intl.DateTimeFormat('es-CO', { ...zone, hour: 'numeric', minute: '2-digit', hour12: true });
const day = new Intl.DateTimeFormat('es-CO', { ...zone, day: 'numeric', month: 'long', year: 'numeric' });
const weekday = new Intl.DateTimeFormat('es-CO', { ...zone, weekday: 'short', day: 'numeric', month: 'short' });
const key = new Intl.DateTimeFormat('en-CA', { ...zone, year: 'numeric', month: '2-digit', day: '2-digit' });

let ahead = 0;

/** The simulator's clock runs beside ours, some time ahead. */
export function setNow(iso) {
  ahead = Date.parse(iso) - Date.now();
}

export function now() {
  return new Date(Date.now() + ahead);
}

export function clockTime(date) {
  return hour.format(date).replace(/ /g, ' ');
}

export function dayKey(date) {
  return key.format(date);
}

export function dayName(date) {
  const days = Math.round((Date.parse(dayKey(now())) - Date.parse(dayKey(date))) / 86_400_000);
  if (days === 0) return 'Hoy';
  return days === 1 ? 'Ayer' : day.format(date);
}

export function shortDay(date) {
  return weekday.format(date).replace(/\./g, '');
}

/** Seconds as 0:07. */
export function length(seconds) {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}
