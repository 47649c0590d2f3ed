import { readFileSync } from 'node:fs';
import { reading } from './.read.ts';

let kind = '';
let titles: string[] = [];
for (const line of readFileSync(0, 'utf8').split('\n')) {
  if (line.startsWith('##')) {
    const [k = '', o] = line.slice(2).split(' | ');
    kind = k;
    titles = o?.split(',') ?? [];
    console.log(line);
    continue;
  }
  if (line === '') continue;
  console.log(
    `${line}  ->  ${reading(kind.replace('-future', ''), line, { titles, ...(kind.endsWith('future') ? { future: true } : {}) })}`,
  );
}
