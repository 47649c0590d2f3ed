/** At most so many characters, with … where some are left out: what a row of WhatsApp holds. */
export const short = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

export const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
