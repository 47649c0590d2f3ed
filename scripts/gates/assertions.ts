import ts from 'typescript';
import type { Gate } from './gate.ts';
import { complaints, filesUnder } from './sources.ts';

/** `as` tells the compiler what nobody checked. Parse at the edge instead. Tests may, since they fail when wrong. */
export const assertions: Gate = {
  name: 'assertions',
  holds: 'no `as` or `<T>` type assertion outside tests',
  check: async (root) =>
    filesUnder(root, '**/*.{ts,tsx}')
      .filter((file) => !file.startsWith('test/') && !file.endsWith('.d.ts'))
      .flatMap((file) => complaints(root, file, look)),
};

function look(node: ts.Node): string | undefined {
  if (!ts.isAsExpression(node) && !ts.isTypeAssertionExpression(node)) return undefined;
  if (ts.isConstTypeReference(node.type) || declaresTypes(node)) return undefined;
  return `type assertion "${node.getText().slice(0, 60)}": parse or narrow instead`;
}

/** xstate's idiom `setup({ types: { context: {} as Context } })`: a type said with an empty value that nobody reads. */
function declaresTypes(node: ts.AssertionExpression): boolean {
  if (!ts.isObjectLiteralExpression(node.expression) || node.expression.properties.length > 0) return false;
  const owner = node.parent.parent?.parent;
  return owner !== undefined && ts.isPropertyAssignment(owner) && owner.name.getText() === 'types';
}
