import type { Say } from '../language.tsx';
import type { words } from './words.ts';

/** "3 h", "2 días": how long since a moment (ISO time). */
export const sayWait = (say: Say<typeof words>, since: string, now: number): string => {
  const minutes = Math.floor((now - Date.parse(since)) / 60_000);
  if (minutes < 1) return say.now;
  if (minutes < 60) return `${minutes} ${say.minutes}`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} ${say.hours}`;
  return `${Math.floor(minutes / 1440)} ${say.days}`;
};
