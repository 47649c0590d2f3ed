import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';

/**
 * The frames of an error's stack with places in our sources, also where the built command line runs
 * (`scripts/build-cli.mjs`). Node's own way would read every map at the start; here one is read when there is a fault.
 */
export const inSources = (frames: string): string =>
  frames.replace(placeInBundle, (place, file: string, line: string, column: string) => {
    const found = mapOf(file)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (found === undefined || !('originalSource' in found)) return place;
    const { href } = new URL(found.originalSource, file);
    return `${href}:${found.originalLine + 1}:${found.originalColumn + 1}`;
  });

const placeInBundle = /(file:\/\/\/[^\s()]+\.mjs):(\d+):(\d+)/g;

const mapOf = (file: string): SourceMap | undefined => {
  try {
    return new SourceMap(JSON.parse(readFileSync(new URL(`${file}.map`), 'utf8')));
  } catch {
    return undefined;
  }
};
