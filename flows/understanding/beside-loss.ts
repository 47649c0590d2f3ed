/** What stands beside the news that one of hers died. All read `clean`ed words. */

/** "y necesito plata para el entierro": she asks for something, and is to be answered. "murió mi papá" asks for nothing. */
export const wantsBesides = (words: string): boolean =>
  /\b(?:necesit\w+|quier\w+|quisier\w+|busc\w+|pid\w+|ayud\w+|plata|prest\w+|credito|deud\w+|deb(?:o|e|ia)|pag\w+|cuid(?:o|amos|ando|ar|en?)|entierro|funeral|cuotas?|arriendo|subsidio|pension|jardin|need|want|care for|loan|money)\b/.test(
    words,
  );

/** "tiene 80" of "no, ay, tiene 80". */
export const withoutCalls = (words: string): string => words.replace(/^(?:(?:no|ay|pues|vecina|veci)\b\W*)+/, '');

/** "tenía 80": of who is no more. "tiene 80" is of somebody else. */
export const toldInPast = (words: string): boolean => /\b(?:tenia|era|cuidaba|atendia|was|had)\b/.test(words);
