import ts from 'typescript';
import type { Gate } from './gate.ts';
import { complaints, filesUnder } from './sources.ts';

const focus = new Set(['only']);
const leave = new Set(['skip', 'skipIf', 'runIf', 'todo', 'fails']);

/**
 * A test that is left out says why: in its title ("… (skipped where Java is absent)"), on the line above, or as the
 * argument of `context.skip('…')`.
 */
export const honestTests: Gate = {
  name: 'honest-tests',
  holds: 'no focused test, none left out without a reason',
  check: async (root) => filesUnder(root, 'test/**/*.ts').flatMap((file) => complaints(root, file, look)),
};

function look(node: ts.Node): string | undefined {
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const name = node.name.text;
  const on = chainStart(node);
  if (focus.has(name) && /^(it|test|describe|suite|bench)$/.test(on))
    return `\`${node.getText()}\` leaves out all the others`;
  if (!leave.has(name) || hasReason(node)) return undefined;
  const known = /^(it|test|describe|suite|context|ctx|task)$/.test(on);
  return known ? `\`${on}.${name}\` without a reason: say why in its title or on the line above` : undefined;
}

/** `test` of `test.each(…)('…').skip`. */
function chainStart(node: ts.Expression): string {
  if (ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)) return chainStart(node.expression);
  return ts.isIdentifier(node) ? node.text : '';
}

function hasReason(node: ts.PropertyAccessExpression): boolean {
  const call = node.parent;
  if (/^(context|ctx|task)$/.test(chainStart(node))) {
    return ts.isCallExpression(call) && call.arguments.some((argument) => !/^(true|false)$/.test(argument.getText()));
  }
  if (titles(node).some((title) => /\bskipped (where|when|unless|without|because|on)\b/.test(title))) return true;
  let statement: ts.Node = node;
  while (!ts.isStatement(statement)) statement = statement.parent;
  return ts.getLeadingCommentRanges(node.getSourceFile().text, statement.getFullStart()) !== undefined;
}

/** The words given to `test.skipIf(…)('…')`, `test.skipIf(…).each(…)('…')` and their like. */
function titles(node: ts.Node): string[] {
  const { parent } = node;
  if (ts.isCallExpression(parent) && parent.expression === node) {
    return [...parent.arguments.filter(ts.isStringLiteralLike).map(({ text }) => text), ...titles(parent)];
  }
  return ts.isPropertyAccessExpression(parent) ? titles(parent) : [];
}
