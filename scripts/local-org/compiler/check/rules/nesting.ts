/** Inner types: one level, distinct names, no static blocks. Reported before anything else of a file. Source: Apex Developer Guide, "Inner Classes". */
import type { Diagnostic, Member, Range, TypeDeclaration } from '../../../language/ast.ts';
import { report } from '../report.ts';
import type { TypeInfo } from '../types/world.ts';
import { isInner } from './annotations/problem.ts';

export function tellNesting(info: TypeInfo, diagnostics: Diagnostic[]): void {
  const tell = (range: Range, message: string): void => report(diagnostics, info.file, range, message);
  const types = innerTypes(info.declaration);
  for (const type of types) {
    const outOfPlace = [
      ...staticBlocks(type).map(({ body }) => [body.range, 'Inner types are not allowed to have static blocks'] as const),
      ...innerTypes(type).map(({ range }) => [range, 'Inner types are not allowed to have inner types'] as const),
    ].toSorted(([a], [b]) => a.start - b.start);
    for (const [range, message] of outOfPlace) tell(range, message);
    if (outOfPlace.length > 0) leaveBodies(info, type.name);
  }
  const names = new Set<string>();
  for (const { name, nameRange } of types) {
    const key = name.toLowerCase();
    if (names.has(key)) tell(nameRange, `Type name already in use: ${info.name}.${name}`);
    else if (key === info.simpleName.toLowerCase()) {
      tell(nameRange, `Type name already in use: ${name}`);
      leaveBodies(info, name);
    }
    names.add(key);
  }
}

/** The bodies of a type with such an error are not checked. */
function leaveBodies({ inner }: TypeInfo, name: string): void {
  const holder = inner.get(name.toLowerCase());
  if (holder !== undefined) holder.isFaulty = true;
}

function innerTypes(declaration: TypeDeclaration): readonly TypeDeclaration[] {
  return declaration.kind === 'class' ? declaration.members.filter(isInner) : [];
}

type Initializer = Extract<Member, { kind: 'initializer' }>;

function staticBlocks(declaration: TypeDeclaration): readonly Initializer[] {
  return declaration.kind === 'class'
    ? declaration.members.filter((member): member is Initializer => member.kind === 'initializer' && member.isStatic)
    : [];
}
