/** Adds the namespace to names in queries of a package's own code. */
import type { SoqlQuery } from '../../../language/soqlAst.ts';
import { prefixed } from '../../project/namespace.ts';

const known = new WeakMap<SoqlQuery, SoqlQuery>();

export function withOwnNames(query: SoqlQuery, namespace: string | undefined): SoqlQuery {
  if (namespace === undefined) return query;
  const done = known.get(query) ?? (whole(query, namespace) as SoqlQuery);
  known.set(query, done);
  known.set(done, done);
  return done;
}

/** Object names and paths get the namespace; bind expressions are Apex and stay. */
function whole(node: unknown, namespace: string): unknown {
  if (Array.isArray(node)) return node.map((one) => whole(one, namespace));
  if (typeof node !== 'object' || node === null) return node;
  const { kind } = node as { readonly kind?: string };
  if (kind === 'bind' || kind === 'string') return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === 'path'
        ? (value as readonly string[]).map((step) => prefixed(namespace, step))
        : key === 'from' || key === 'type'
          ? prefixed(namespace, String(value))
          : whole(value, namespace),
    ]),
  );
}
