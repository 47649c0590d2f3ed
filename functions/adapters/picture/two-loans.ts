import type { Picture, PicturedLoan } from '../../../flows/engine/message.ts';

/** Pixels. WhatsApp shows a picture above buttons 1.91 times as wide as high, and cuts off what is higher. */
export const size = { width: 1080, height: 566 } as const;

const edge = 36;
const room = size.width - 2 * edge;
const ink = '#16211d';
const quiet = '#4a5852';
/** Dark enough beside white for WCAG AA (4.5 : 1 and more); the two differ in lightness too, and each loan is named. */
const colours = ['#b3261e', '#0b5c52'] as const;

/** Two loans side by side as SVG: for each a bar, what she gets and what it costs, on one scale. */
export const drawTwoLoans = ({ title, loans, note }: Picture): string => {
  const longest = Math.max(...loans.map(({ got, extra }) => got + extra), 1);
  const rows = loans.map((loan, n) => drawLoan(loan, { top: 92 + n * 208, colour: colours[n] ?? ink, longest }));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" font-family="Lexend">`,
    '<rect width="100%" height="100%" fill="#ffffff"/>',
    text({ x: edge, y: 64, size: 52, bold: true, fill: ink, most: room }, title),
    ...rows,
    text({ x: edge, y: 543, size: 37, fill: quiet, most: room }, note),
    '</svg>',
  ].join('');
};

const drawLoan = (
  loan: PicturedLoan,
  { top, colour, longest }: { top: number; colour: string; longest: number },
): string => {
  const wide = (pesos: number): number => (pesos > 0 ? Math.max(4, Math.round(((room - 4) * pesos) / longest)) : 0);
  const got = wide(loan.got);
  const extra = wide(loan.extra);
  return [
    text({ x: edge, y: top + 44, size: 46, bold: true, fill: colour, most: 330 }, loan.name),
    text({ x: size.width - edge, y: top + 44, size: 40, fill: quiet, most: 660, end: true }, loan.plan),
    `<rect x="${edge}" y="${top + 60}" width="${got}" height="40" fill="#c9d3ce"/>`,
    `<rect x="${edge + got}" y="${top + 60}" width="${extra}" height="40" fill="${colour}"/>`,
    text({ x: edge, y: top + 154, size: 46, fill: ink, most: 440 }, loan.total),
    text({ x: size.width - edge, y: top + 154, size: 54, bold: true, fill: colour, most: 550, end: true }, loan.costs),
  ].join('');
};

type Place = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  /** Pixels it may take up; longer words are written smaller. */
  readonly most: number;
  readonly bold?: boolean;
  readonly end?: boolean;
};

const text = ({ x, y, size, fill, most, bold = false, end = false }: Place, words: string): string => {
  // Lexend takes about 0.56 of its size for each character, bold 0.6.
  const fits = Math.min(size, most / (Math.max(words.length, 1) * (bold ? 0.6 : 0.56)));
  return `<text x="${x}" y="${y}" font-size="${fits.toFixed(1)}"${bold ? ' font-weight="700"' : ''}${
    end ? ' text-anchor="end"' : ''
  } fill="${fill}">${escaped(words)}</text>`;
};

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
