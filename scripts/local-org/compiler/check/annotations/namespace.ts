/** `@NamespaceAccessible`: members and inner types only of what other packages of the namespace may see. Source: Apex Developer Guide, "NamespaceAccessible Annotation". */
import type { Member } from '../../syntax/ast.ts';
import { hasAnnotation, type TypeInfo } from '../world.ts';
import { isInner, type Problem } from './problem.ts';

const ANNOTATION = 'namespaceaccessible';
const NEEDS = 'require at least one of the following NamespaceAccessible, global';
const PLURALS = { class: 'classes', interface: 'interfaces', enum: 'enums', method: 'methods', constructor: 'constructors', field: 'fields', property: 'properties' } as const;

export function namespaceProblems({ declaration, access }: TypeInfo): readonly Problem[] {
  if (declaration.kind !== 'class' || access === 'global' || hasAnnotation(declaration.modifiers, ANNOTATION)) return [];
  const marked = declaration.members.filter((member): member is Exclude<Member, { kind: 'initializer' }> => member.kind !== 'initializer' && hasAnnotation(member.modifiers, ANNOTATION));
  return marked.map((member) => {
    if (isInner(member)) return { range: declaration.nameRange, message: `Enclosing type for NamespaceAccessible ${PLURALS[member.kind]} in apex classes ${NEEDS}` };
    return { range: 'nameRange' in member ? member.nameRange : member.range, message: `Defining type for NamespaceAccessible ${PLURALS[member.kind]} ${NEEDS}` };
  });
}
