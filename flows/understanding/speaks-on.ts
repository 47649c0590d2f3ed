/**
 * "sí, usa silla de ruedas" where it is asked whether there is anybody else: she speaks on of somebody she named before,
 * and what she says yes to is another question. "sí, mi mamá" answers.
 */
export const speaksOnOf = (text: string): boolean =>
  /^\P{L}*s[ií]p?\P{L}+(?:(?:ya|también|le|se|la|lo|él|ella) )*(?:usa|tiene|es|est[aá]|necesita|recibe|va|camina|toma|sufre|padece|anda|vive|duerme|come|oye|estudia|trabaja)(?!\p{L})/iu.test(
    text,
  );

/** "usa silla de ruedas" of "sí, usa silla de ruedas". */
export const withoutOpeningYes = (text: string): string => text.replace(/^\P{L}*s[ií]p?\P{L}+/iu, '');
