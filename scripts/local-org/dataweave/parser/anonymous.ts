/** Functions without a name: `$.price > 3`. */
import type { Expression, Parameter } from '../ast.ts';

export const ANONYMOUS = ['$', '$$', '$$$'];

/** `$.price > 3` where a function is wanted is a function of `$`, `$$` and `$$$`. */
export function anonymous(expression: Expression): Expression {
  if (expression.kind === 'lambda' || !mentions(expression)) return expression;
  return { kind: 'lambda', parameters: ANONYMOUS.map((name) => ({ name, initial: undefined })), body: expression };
}
function mentions(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(mentions);
  if (typeof node !== 'object' || node === null) return false;
  const { kind, name, parameters } = node as {
    readonly kind?: string;
    readonly name?: unknown;
    readonly parameters?: readonly Parameter[];
  };
  if (kind === 'name') return ANONYMOUS.includes(String(name));
  if (kind === 'lambda' && parameters?.[0]?.name === '$') return false;
  return Object.values(node).some(mentions);
}
