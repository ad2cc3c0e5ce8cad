/** `@NamespaceAccessible`: members and inner types only of what other packages of the namespace may see. Source: Apex Developer Guide, "NamespaceAccessible Annotation". */
import type { Member, Modifiers } from '../../../syntax/ast.ts';
import { hasAnnotation, type TypeInfo } from '../../types/world.ts';
import { placementProblems, PLACES } from '../placement.ts';
import { isInner, type Problem } from './problem.ts';

const ANNOTATION = 'namespaceaccessible';
const NEEDS = 'require at least one of the following NamespaceAccessible, global';

export function namespaceProblems({ declaration, access }: TypeInfo): readonly Problem[] {
  const isSeen = access === 'global' || hasAnnotation(declaration.modifiers, ANNOTATION);
  const members =
    declaration.kind === 'class'
      ? declaration.members.filter((member): member is Exclude<Member, { kind: 'initializer' }> => member.kind !== 'initializer')
      : [];
  return [declaration, ...members]
    .filter(({ modifiers }) => hasAnnotation(modifiers, ANNOTATION))
    .flatMap((marked) => {
      const place = PLACES[marked.kind];
      const at = 'nameRange' in marked ? marked.nameRange : marked.range;
      const own = isInner(marked) && marked !== declaration ? [] : opennessProblems(marked.modifiers, marked.kind);
      if (isSeen || marked === declaration) return own.map((message) => ({ range: at, message }));
      if (isInner(marked) && placementProblems(marked.modifiers, place).length > 0) return [];
      if (isInner(marked))
        return [{ range: declaration.nameRange, message: `Enclosing type for NamespaceAccessible ${place} in apex classes ${NEEDS}` }];
      return [...own, `Defining type for NamespaceAccessible ${place} ${NEEDS}`].map((message) => ({ range: at, message }));
    });
}

function opennessProblems({ words }: Modifiers, kind: keyof typeof PLACES): readonly string[] {
  if (words.includes('public') || words.includes('protected')) return [];
  return (kind === 'enum' ? ['enums', 'fields'] : [PLACES[kind]]).map(
    (place) => `NamespaceAccessible ${place} require at least one of the following public, protected`,
  );
}
