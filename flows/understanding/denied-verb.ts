/**
 * Behind "no" without a comma: the "la" of "no la he pagado" is what she has not paid; that of "no la segunda" begins what
 * she means. A piece of a pattern for plain words.
 */
export const DENIED_VERB =
  'l[ao]s? (?:he|hemos|ha|han|habia|pag|deb|pud|pued|podi|quier|quis|teng|tuv|voy|vamos|alcan|sac|conoz|recuerd|se\\b|uso|hice|firm|recib|entend|necesit|pens|veo|vi\\b)[a-z]*';
