/** Names of types as Apex shows them: the project's own carry its namespace. Source: Apex Reference Guide, "Type Class", getName. */
import { typeName, type ApexType } from '../../compiler/ir/types.ts';
import { running } from './current.ts';

/** `ns.Outer.Inner`, or the name alone in a project without a namespace. */
export function qualifiedName(name: string): string {
  const namespace = running.transaction?.org.namespace;
  return namespace === undefined ? name : `${namespace}.${name}`;
}

export function qualifiedTypeName(type: ApexType): string {
  switch (type.kind) {
    case 'user':
      return qualifiedName(type.name);
    case 'list':
      return `List<${qualifiedTypeName(type.element)}>`;
    case 'set':
      return `Set<${qualifiedTypeName(type.element)}>`;
    case 'map':
      return `Map<${qualifiedTypeName(type.key)},${qualifiedTypeName(type.value)}>`;
    default:
      return typeName(type);
  }
}
