/** `@NamespaceAccessible` on members and inner types: the type around them must have it, too. Source: Apex Developer Guide, "NamespaceAccessible Annotation". */
import type { Member, Modifiers } from '../../../syntax/ast.ts';
import { hasAnnotation, type TypeInfo } from '../../types/world.ts';
import { placementProblems, PLACES } from '../placement.ts';
import { askedBy, isInner, type Problem } from './problem.ts';

const ANNOTATION = 'namespaceaccessible';
const NEEDS = 'require at least one of the following NamespaceAccessible, global';

type Marked = Exclude<Member, { kind: 'initializer' }>;

export function namespaceProblems(info: TypeInfo): readonly Problem[] {
  const { declaration } = info;
  const members =
    declaration.kind === 'class' ? declaration.members.filter((member): member is Marked => member.kind !== 'initializer') : [];
  return [declaration, ...members]
    .filter(({ modifiers }) => hasAnnotation(modifiers, ANNOTATION))
    .flatMap((marked) => {
      if (marked === declaration) return opennessProblems(marked).map((message) => ({ range: declaration.nameRange, message }));
      return isInner(marked) ? innerProblems(info, marked) : askedBy(ANNOTATION, memberProblems(info, marked));
    });
}

function memberProblems(info: TypeInfo, marked: Marked): readonly Problem[] {
  const place = PLACES[marked.kind];
  const at = 'nameRange' in marked ? marked.nameRange : marked.range;
  const unseen = isSeen(info) ? [] : [`Defining type for NamespaceAccessible ${place} ${NEEDS}`];
  return [
    ...[...opennessProblems(marked), ...unseen].map((message) => ({ range: at, message })),
    ...(info.outer === undefined || isSeen(info.outer) ? [] : [{ ...enclosing(info.outer, place), of: at }]),
  ];
}

function innerProblems(info: TypeInfo, marked: Marked): readonly Problem[] {
  const place = PLACES[marked.kind];
  if (isSeen(info) || placementProblems(marked.modifiers, place).length > 0) return [];
  return placesOf(marked).map((one) => enclosing(info, one));
}

const isSeen = ({ declaration, access }: TypeInfo): boolean => access === 'global' || hasAnnotation(declaration.modifiers, ANNOTATION);

const enclosing = ({ declaration }: TypeInfo, place: string): Problem => ({
  range: declaration.nameRange,
  message: `Enclosing type for NamespaceAccessible ${place} in apex classes ${NEEDS}`,
});

function opennessProblems({
  modifiers: { words },
  kind,
}: {
  readonly modifiers: Modifiers;
  readonly kind: Marked['kind'];
}): readonly string[] {
  if (words.includes('public') || words.includes('protected')) return [];
  return placesOf({ kind })
    .toReversed()
    .map((place) => `NamespaceAccessible ${place} require at least one of the following public, protected`);
}

/** Problems of an enum are reported for its constants, too. */
function placesOf({ kind }: Pick<Marked, 'kind'>): readonly string[] {
  return kind === 'enum' ? ['fields', 'enums'] : [PLACES[kind]];
}
