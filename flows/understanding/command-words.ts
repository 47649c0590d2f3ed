/** What tells a command from an answer, beside the rules of `command-rules.ts`. */

/** "¿qué servicios hay?" */
export const namesServices = (text: string): boolean => /\bserv[ií]cios\b|\bservices\b/i.test(text);

/** "menú", "al inicio": the menu by its name. "otra cosa" may be another of the list she sees. */
export const namesMenu = (text: string): boolean => /men[uú]|inicio/i.test(text);

/** "no más." and nothing else: that is all, in the middle of a talk. To stop us one says more: "no me escriban más". */
export const saysOnlyNoMore = (text: string): boolean => /^\s*no m[aá]s[\s.!]*$/i.test(text);
