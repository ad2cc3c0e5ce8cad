/** `@NamespaceAccessible` on members and inner types: the type around them must have it, too. Source: Apex Developer Guide, "NamespaceAccessible Annotation". */
import type { Member, Modifiers, TypeDeclaration } from '../../../../language/ast.ts';
import { hasAnnotation, type TypeInfo } from '../../types/world.ts';
import { PLACES } from '../place.ts';
import { placementProblems } from '../placement.ts';
import { askedBy, isInner, type Problem } from './problem.ts';

const ANNOTATION = 'namespaceaccessible';
const NEEDS = 'require at least one of the following NamespaceAccessible, global';

type Marked = Exclude<Member, { kind: 'initializer' }>;

export function namespaceProblems(info: TypeInfo): readonly Problem[] {
  const { declaration } = info;
  const members = declaration.kind === 'class' ? declaration.members : [];
  const isMarked = ({ modifiers }: Pick<Marked, 'modifiers'>): boolean => hasAnnotation(modifiers, ANNOTATION);
  return [
    ...(isMarked(declaration) ? ofType(info) : []),
    ...members
      .filter((member): member is Marked => member.kind !== 'initializer' && !isInner(member))
      .filter(isMarked)
      .flatMap((marked) => askedBy(ANNOTATION, memberProblems(info, marked))),
  ];
}

function ofType({ declaration, outer }: TypeInfo): readonly Problem[] {
  return [
    ...opennessProblems(declaration).map((message) => ({ range: declaration.nameRange, message })),
    ...(outer === undefined ? [] : innerProblems(outer, declaration)),
  ];
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

/** Of the inner type, though they are told at the name of the outer one. */
function innerProblems(outer: TypeInfo, inner: TypeDeclaration): readonly Problem[] {
  if (isSeen(outer) || placementProblems(inner.modifiers, PLACES[inner.kind]).length > 0) return [];
  return placesWithin(inner).map((one) => ({ ...enclosing(outer, one), of: inner.nameRange }));
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

/** What an inner type declares, and itself. */
function placesWithin(inner: TypeDeclaration): readonly string[] {
  const hasConstants = inner.kind === 'enum' && inner.constants.length > 0;
  const hasMethods = inner.kind === 'interface' && inner.methods.length > 0;
  return [...(hasConstants ? ['fields'] : []), ...(hasMethods ? ['methods'] : []), PLACES[inner.kind]];
}
