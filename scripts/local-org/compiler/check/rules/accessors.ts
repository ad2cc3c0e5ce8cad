/** Accessors that are more visible than their property: reported in the order of the source, before any type is resolved. Source: Apex Developer Guide, "Apex Properties". */
import type { Diagnostic, Member, PropertyDeclaration } from '../../../language/ast.ts';
import { report } from '../report.ts';
import { accessOf, type TypeInfo } from '../types/world.ts';

const RANK = { private: 0, protected: 1, public: 2, global: 3 } as const;

export function tellAccessors({ declaration, file }: TypeInfo, diagnostics: Diagnostic[]): void {
  const members = declaration.kind === 'class' ? declaration.members : [];
  for (const property of members.flatMap(propertiesOf)) {
    const access = accessOf(property.modifiers, 'private');
    for (const accessor of [property.getter, property.setter]) {
      if (accessor === undefined) continue;
      const own = accessOf(accessor.modifiers, access);
      if (RANK[own] > RANK[access]) report(diagnostics, file, accessor.nameRange, `Cannot declare ${own} accessor on ${access} property`);
    }
  }
}

/** The properties of a member: itself, or those of an inner class. */
function propertiesOf(member: Member): readonly PropertyDeclaration[] {
  if (member.kind === 'property') return [member];
  return member.kind === 'class' ? member.members.filter((inner) => inner.kind === 'property') : [];
}
