import ts from 'typescript';
import type { Gate } from './gate.ts';
import { complaints, filesUnder } from './sources.ts';

/** What reaches outside when it is named at all. */
const outside = new Set([
  'process',
  'fetch',
  'console',
  'performance',
  'crypto',
  'Buffer',
  'global',
  'globalThis',
  'require',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
]);

/** The same answers must lead to the same place on any machine and any day, or replay lies. */
export const purity: Gate = {
  name: 'purity',
  holds:
    'flows/ has no clock, randomness, process, network or changing module state; functions/ logs by functions/lambda/ alone',
  check: async (root) => [
    ...filesUnder(root, 'flows/**/*.ts').flatMap((file) => complaints(root, file, look)),
    ...filesUnder(root, 'functions/**/*.ts')
      .filter((file) => !file.startsWith('functions/lambda/'))
      .flatMap((file) => complaints(root, file, lookForLogs)),
  ],
};

/** What handles people's words writes nothing out by itself: a log must hold none of them. */
function lookForLogs(node: ts.Node): string | undefined {
  const isStream = ts.isPropertyAccessExpression(node) && /^process\.std(?:out|err)$/.test(node.getText());
  const isConsole = ts.isIdentifier(node) && node.text === 'console' && isReference(node);
  return isStream || isConsole
    ? `\`${node.getText()}\` writes a log: let functions/lambda/ do it, without contents`
    : undefined;
}

function look(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && isNamed(node.expression, 'Date') && !node.arguments?.length) {
    return '`new Date()` reads the clock: take the time as a parameter';
  }
  if (ts.isCallExpression(node) && isNamed(node.expression, 'Date')) return '`Date()` reads the clock';
  if (ts.isCallExpression(node) && node.arguments.length === 0 && /\.toLocale\w*$/.test(node.expression.getText())) {
    return `\`${node.expression.getText()}\` without a locale depends on the machine`;
  }
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText();
    if (text === 'Date.now' || text === 'Math.random')
      return `\`${text}\` differs from call to call: take it as a parameter`;
  }
  if (ts.isVariableStatement(node) && ts.isSourceFile(node.parent) && !isFixed(node)) {
    return 'a module-level variable that can change is state outside the session';
  }
  if (ts.isIdentifier(node) && outside.has(node.text) && isReference(node)) return `\`${node.text}\` reaches outside`;
  return undefined;
}

/** A `const`, or a `let` that is only ever filled by `??=`: built once, at its first use, and the same ever after. */
function isFixed(statement: ts.VariableStatement): boolean {
  const { declarations, flags } = statement.declarationList;
  if (flags & ts.NodeFlags.Const) return true;
  return declarations.every(({ name }) => {
    const writes = assignments(statement.getSourceFile(), name.getText());
    return writes.length > 0 && writes.every((kind) => kind === ts.SyntaxKind.QuestionQuestionEqualsToken);
  });
}

/** By which operators a file assigns to a name. */
function assignments(node: ts.Node, name: string): ts.SyntaxKind[] {
  const found: ts.SyntaxKind[] = [];
  ts.forEachChild(node, (child) => void found.push(...assignments(child, name)));
  if (ts.isBinaryExpression(node) && isNamed(node.left, name)) {
    const { kind } = node.operatorToken;
    if (kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment) found.push(kind);
  }
  const stepped = ts.isPostfixUnaryExpression(node) || ts.isPrefixUnaryExpression(node);
  if (stepped && isNamed(node.operand, name) && node.operator >= ts.SyntaxKind.PlusPlusToken) found.push(node.operator);
  return found;
}

const isNamed = (node: ts.Node, name: string): boolean => ts.isIdentifier(node) && node.text === name;

/** Whether the identifier stands for a value, rather than being the name of a property, a field or a declaration. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isQualifiedName(parent) || ts.isTypeReferenceNode(parent) || ts.isLiteralTypeNode(parent)) return false;
  return !('name' in parent && parent.name === node) && !('propertyName' in parent && parent.propertyName === node);
}
