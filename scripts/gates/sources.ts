import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const generated = ['node_modules', '.git', 'cdk.out', 'dist', '.vecina', 'coverage'];

/** Files under `root` that match, without what is installed or generated. Paths are relative, with `/`. */
export function filesUnder(root: string, pattern: string): readonly string[] {
  const found = globSync(pattern, { cwd: root, exclude: (name) => generated.includes(name) });
  return found.map((path) => path.replaceAll('\\', '/')).sort();
}

/** Calls `look` with every node of a TypeScript file; what it returns is reported at the node's line. */
export function complaints(root: string, file: string, look: (node: ts.Node) => string | undefined): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const complaint = look(node);
    if (complaint) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push(`${file}:${line + 1} ${complaint}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
