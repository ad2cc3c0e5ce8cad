/** The shape of a query's rows, from its SELECT list. */
import type { SoqlQuery } from '../../../language/soqlAst.ts';
import type { Shape } from './write.ts';

/** Undefined where the rows decide: groupings, FIELDS(ALL), TYPEOF. */
export function shapeOf({ select, groupBy, from, alias }: SoqlQuery): Shape | undefined {
  const paths: (readonly string[])[] = [];
  const children = new Map<string, Shape>();
  for (const item of select) {
    if (item.kind === 'subquery') {
      const shape = shapeOf(item.query);
      if (shape !== undefined) children.set(item.query.from.toLowerCase(), shape);
    } else if (item.kind === 'field' && item.field.kind === 'path') paths.push(ownPath(item.field.path, alias ?? from));
    else return undefined;
  }
  return groupBy === undefined ? { ...nested(paths), children } : undefined;
}

/** `Account.Name` on Account, or with an alias, is `Name`. */
function ownPath(path: readonly string[], own: string): readonly string[] {
  return path.length > 1 && path[0]?.toLowerCase() === own.toLowerCase() ? path.slice(1) : path;
}

function nested(paths: readonly (readonly string[])[]): Shape {
  const below = new Map<string, (readonly string[])[]>();
  for (const [first = '', ...rest] of paths)
    if (rest.length > 0) below.set(first.toLowerCase(), [...(below.get(first.toLowerCase()) ?? []), rest]);
  return {
    fields: new Set(paths.filter((path) => path.length === 1).map(([name = '']) => name.toLowerCase())),
    parents: new Map([...below].map(([name, rest]) => [name, nested(rest)])),
    children: new Map(),
  };
}
