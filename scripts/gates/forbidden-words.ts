import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Gate } from './gate.ts';
import { filesUnder } from './sources.ts';

type Rule = { readonly words: RegExp; readonly why: string; readonly except?: RegExp };

/** Written so that no rule matches itself. */
const rules: readonly Rule[] = [
  { words: /(?<![\w.])\/(work|root)\//, why: "a path of one developer's machine" },
  { words: /(?<![\w.])\/(home|Users)\/[\w-]/, why: "a path of one developer's machine" },
  { words: /(?<![\w.])\.\.\/shared\b/, why: 'a folder outside the project', except: /^test\// },
  { words: /\b(clau[d]e|anthro[p]ic|chat[g]pt|open[a]i|copi[l]ot|gemi[n]i)\b/i, why: 'names a writing tool' },
  { words: /\b(AI|coding|language)[ -](sess[i]on|assis[t]ant|age[n]t|mod[e]l)s?\b/i, why: 'names a writing tool' },
  { words: /-----BEGIN [A-Z ]*PRIVATE KEY-----/, why: 'a private key' },
  { words: /\bAKIA[0-9A-Z]{16}\b/, why: 'an AWS access key' },
  { words: /^(<{7}|>{7}) /m, why: 'a merge that was not finished' },
];

/** The project speaks of itself alone, and holds no secret. */
export const forbiddenWords: Gate = {
  name: 'forbidden-words',
  holds: 'no path of one machine, no writing tool, no secret in any text file',
  check: async (root) =>
    filesUnder(root, '{*,.*,.ci/*,**/*}.{ts,tsx,mjs,cjs,js,json,md,yml,yaml,css,html,chat,txt,csv,sh}')
      .concat(filesUnder(root, '.ci/*'))
      .filter((file) => file !== 'package-lock.json')
      .flatMap((file) => check(file, readFileSync(join(root, file), 'utf8'))),
};

function check(file: string, text: string): string[] {
  const found: string[] = [];
  for (const { words, why, except } of rules) {
    const match = except?.test(file) ? null : words.exec(text);
    if (match) found.push(`${file}:${text.slice(0, match.index).split('\n').length} "${match[0]}": ${why}`);
  }
  return found;
}
