/** A schedule that HSDS can compute with: weekly, on these days, from and to (Bogotá is at UTC−5 all year). */
export type Weekly = {
  readonly freq: 'WEEKLY';
  readonly byday: string;
  readonly opens_at: string;
  readonly closes_at: string;
};

/**
 * Reads the plain schedules, as "Lunes a viernes de 8:00 am a 5:00 pm" or "L-V 8:00-16:30". Null for whatever says more
 * or less than days and one span of hours: the words always go along, and a wrong reading would send somebody in vain.
 */
export const readWeekly = (schedule: string): Weekly | null => {
  const text = schedule
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/([ap])\. ?m\.?/g, '$1m')
    .replace(/\.$/, '')
    .trim();
  const short = /^l-v (\d{1,2}:\d{2})-(\d{1,2}:\d{2})$/.exec(text);
  if (short) return weekly('lunes', 'viernes', `${short[1]}`, `${short[2]}`);
  const long = /^(\w+) a (\w+):? (?:de )?(\d{1,2}:\d{2} ?[ap]m) ?(?:a|-|–) ?(\d{1,2}:\d{2} ?[ap]m)$/.exec(text);
  return long ? weekly(`${long[1]}`, `${long[2]}`, `${long[3]}`, `${long[4]}`) : null;
};

const days = ['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo'];
const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const weekly = (from: string, to: string, opens: string, closes: string): Weekly | null => {
  const [first, last] = [days.indexOf(from), days.indexOf(to)];
  const [opensAt, closesAt] = [clock(opens), clock(closes)];
  if (first < 0 || last <= first || opensAt === null || closesAt === null || closesAt <= opensAt) return null;
  return {
    freq: 'WEEKLY',
    byday: codes.slice(first, last + 1).join(','),
    opens_at: `${opensAt}-05:00`,
    closes_at: `${closesAt}-05:00`,
  };
};

const clock = (text: string): string | null => {
  const [, hour = '', minute = '', half] = /^(\d{1,2}):(\d{2}) ?([ap]m)?$/.exec(text) ?? [];
  const written = Number(hour);
  if (hour === '' || Number(minute) > 59 || written > (half === undefined ? 23 : 12)) return null;
  const hours = half === undefined ? written : (written % 12) + (half === 'pm' ? 12 : 0);
  return `${String(hours).padStart(2, '0')}:${minute}`;
};
