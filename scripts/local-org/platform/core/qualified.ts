/** Names of types as Apex shows them: the project's own carry its namespace. Source: Apex Reference Guide, "Type Class", getName. */
import { typeName, type ApexType } from '../../language/types.ts';
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
      return `List<${heldTypeName(type.element)}>`;
    case 'set':
      return `Set<${heldTypeName(type.element)}>`;
    case 'map':
      return `Map<${heldTypeName(type.key)},${heldTypeName(type.value)}>`;
    default:
      return typeName(type);
  }
}

/** Collections call Object ANY. Source: seen in an org, Type.getName() of a map of objects. */
function heldTypeName(type: ApexType): string {
  return type.kind === 'primitive' && type.name === 'Object' ? 'ANY' : qualifiedTypeName(type);
}
