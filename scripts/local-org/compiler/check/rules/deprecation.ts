/** `@Deprecated`, which only packages with a namespace can have. Source: Apex Developer Guide, "Deprecated Annotation"; seen in an org: the words, of an inner class. */
import type { Diagnostic, Member, Range } from '../../../language/ast.ts';
import { placeOfMember } from '../places.ts';
import { report } from '../report.ts';
import { hasAnnotation, type TypeInfo, type World } from '../types/world.ts';
import { isInner } from './annotations/problem.ts';

/** Asked last: the class must be right in all else. */
export function tellDeprecated({ namespace }: World, info: TypeInfo, diagnostics: Diagnostic[]): void {
  if (namespace !== undefined || diagnostics.some(({ severity }) => severity === 'error')) return;
  const first = deprecatedOf(info).next().value;
  if (first !== undefined) report(diagnostics, info.file, first.range, `Only managed identifiers can be marked deprecated: ${first.name}`);
}

interface Identifier {
  readonly name: string;
  readonly range: Range;
}

function* deprecatedOf({ name, declaration, inner }: TypeInfo): Generator<Identifier, undefined> {
  if (hasAnnotation(declaration.modifiers, 'deprecated')) yield { name, range: declaration.nameRange };
  const members: readonly Member[] = declaration.kind === 'class' ? declaration.members : [];
  for (const member of members) {
    if (member.kind === 'initializer' || isInner(member) || !hasAnnotation(member.modifiers, 'deprecated')) continue;
    yield { name: `${name}.${'name' in member ? member.name : '<Constructor>'}`, range: placeOfMember(member) };
  }
  for (const type of inner.values()) yield* deprecatedOf(type);
  return undefined;
}
