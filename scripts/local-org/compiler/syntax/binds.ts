/** The bind values of a query in the order of the text: the n-th of them belongs to the n-th value given at run time. */
import type { BindValue, Condition, SoqlQuery, SoslQuery } from '../../language/soqlAst.ts';

type Compare = Extract<Condition, { kind: 'compare' }>;

const known = new WeakMap<object, readonly BindValue[]>();

export function bindsOf(query: SoqlQuery | SoslQuery): readonly BindValue[] {
  const earlier = known.get(query);
  if (earlier !== undefined) return earlier;
  const found: BindValue[] = [];
  collect(query, found);
  found.sort((a, b) => a.range.start - b.range.start);
  known.set(query, found);
  return found;
}

/** The bind values behind IN and NOT IN, of inner queries too. */
export function membershipBinds(query: SoqlQuery): ReadonlySet<BindValue> {
  const found = new Set<BindValue>();
  collectMembership(query, found);
  return found;
}

function collectMembership(node: unknown, found: Set<BindValue>): void {
  if (typeof node !== 'object' || node === null) return;
  if (isMembership(node) && node.right.kind === 'bind') found.add(node.right);
  for (const child of Object.values(node)) collectMembership(child, found);
}

const isMembership = (node: object): node is Compare => 'operator' in node && (node.operator === 'IN' || node.operator === 'NOT IN');

function collect(node: unknown, found: BindValue[]): void {
  if (typeof node !== 'object' || node === null) return;
  if ('kind' in node && node.kind === 'bind') {
    found.push(node as BindValue);
    return; // queries inside a bound expression have binds of their own
  }
  for (const child of Object.values(node)) collect(child, found);
}
