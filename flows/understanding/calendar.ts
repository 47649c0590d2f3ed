import { inBogota } from '../engine/bogota-time.ts';
import { monthNames } from '../engine/month-names.ts';

/** A day of the calendar; months from 1. */
export type Day = { readonly year: number; readonly month: number; readonly day: number };

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

/** `YYYY-MM-DD` */
export const written = ({ year, month, day }: Day): string => `${pad(year, 4)}-${pad(month)}-${pad(day)}`;

const count = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day) / 86_400_000;

const fromCount = (days: number): Day => {
  const date = new Date(days * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** The day it is in Bogotá at an ISO instant; a bare date is that day. */
export const dayOf = (now: string): Day => {
  const bare = /^(\d{4})-(\d{2})-(\d{2})$/.exec(now);
  if (bare !== null) return { year: Number(bare[1]), month: Number(bare[2]), day: Number(bare[3]) };
  const there = inBogota(now).getTime();
  if (Number.isNaN(there)) throw new RangeError('now is no ISO date');
  return fromCount(Math.floor(there / 86_400_000));
};

export const plusDays = (from: Day, days: number): Day => fromCount(count(from) + days);

const lastOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The same day so many months on, or the month's last where it has no such day. */
export const plusMonths = (from: Day, months: number): Day => {
  const at = from.year * 12 + (from.month - 1) + months;
  const year = Math.floor(at / 12);
  const month = (at % 12) + 1;
  return { year, month, day: Math.min(from.day, lastOf(year, month)) };
};

export const isReal = ({ year, month, day }: Day): boolean =>
  year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= lastOf(year, month);

/** Negative where `a` comes first. */
export const compare = (a: Day, b: Day): number => count(a) - count(b);

/** 0 Sunday … 6 Saturday */
export const weekday = (day: Day): number => (((count(day) + 4) % 7) + 7) % 7;

/** Whole months from one day to a later one. */
export const monthsBetween = (from: Day, to: Day): number =>
  (to.year - from.year) * 12 + (to.month - from.month) - (to.day < from.day ? 1 : 0);

/** A year written short: 85 is 1985, 24 is 2024; `slack` years to come still count as this century. */
export const fullYear = (year: number, now: Day, slack = 0): number =>
  year >= 100 ? year : year <= (now.year % 100) + slack ? 2000 + year : 1900 + year;

const MONTHS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(monthNames['es-CO'].map((name, index) => [name, index + 1])),
  setiembre: 9,
  ene: 1,
  feb: 2,
  mar: 3,
  abr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  ago: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dic: 12,
  ...Object.fromEntries(monthNames.en.map((name, index) => [name.toLowerCase(), index + 1])),
  jan: 1,
  apr: 4,
  aug: 8,
  dec: 12,
  henero: 1,
  febreo: 2,
  setienbre: 9,
  novienbre: 11,
  dicienbre: 12,
  otubre: 10,
};

export const monthNamed = (word: string): number | null => MONTHS[word] ?? null;

const DAYS: Readonly<Record<string, number>> = {
  domingo: 0,
  lunes: 1,
  martes: 2,
  miercoles: 3,
  jueves: 4,
  viernes: 5,
  sabado: 6,
  miercole: 3,
  vierne: 5,
  lune: 1,
  juebes: 4,
  biernes: 5,
  savado: 6,
  domingos: 0,
  mierconles: 3,
  sunday: 0,
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
};

export const weekdayNamed = (word: string): number | null => DAYS[word] ?? null;

/** "3 de marzo de 2026": reads as that day again. */
export const spoken = ({ year, month, day }: Day): string =>
  `${day} de ${monthNames['es-CO'][month - 1] ?? ''} de ${year}`;

/** A day as read in a text. `year`: the year was said. `sure`: nothing of it was guessed. */
export type Read = { readonly day: Day; readonly year: boolean; readonly sure: boolean };
