import ts from 'typescript';
import type { Gate } from './gate.ts';
import { complaints, filesUnder } from './sources.ts';

/** Whoever brings another language finds what is heard in `flows/understanding` alone, and what is said in the texts. */
export const languages: Gate = {
  name: 'languages',
  holds: 'no pattern of words in flows/engine: what people say is heard in flows/understanding',
  check: async (root) =>
    filesUnder(root, 'flows/engine/*.ts')
      .filter((file) => !/\/words\.[^/]+\.ts$/.test(file))
      .flatMap((file) => complaints(root, file, look)),
};

const instead = 'name what it hears in a predicate of flows/understanding';

function look(node: ts.Node): string | undefined {
  if (ts.isRegularExpressionLiteral(node) && holdsWord(node.text)) return `${node.text} hears words: ${instead}`;
  if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp')
    return `a pattern made of strings: ${instead}`;
  return undefined;
}

/** Two letters in a row ("no"), each as itself or, as in `m[aá]s`, one of several; not those of a class, an escape or a group's name. */
const holdsWord = (pattern: string): boolean =>
  /\p{L}{2}/u.test(
    pattern
      .replace(/\/[a-z]*$/, '')
      .replace(/\\[pPk](?:\{[^}]*\}|<[^>]*>)|\\u\{?[\da-f]{4,6}\}?|\\x[\da-f]{2}|\(\?<\w+>|\\./gi, ' ')
      .replace(/\[\p{L}+\]/gu, 'x')
      .replace(/\[[^\]]*\]/g, ' ')
      .replace(/(?<=\p{L})[?+*](?=\p{L})/gu, ''),
  );
