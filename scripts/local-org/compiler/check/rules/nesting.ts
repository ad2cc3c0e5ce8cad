/** Types within types: one level, each with a name of its own. Told before anything else of a file. Source: Apex Developer Guide, "Inner Classes". */
import type { Diagnostic, Range, TypeDeclaration } from '../../syntax/ast.ts';
import type { TypeInfo } from '../types/world.ts';
import { isInner } from './annotations/problem.ts';

export function tellNesting(info: TypeInfo, diagnostics: Diagnostic[]): void {
  const report = (range: Range, message: string): void => {
    diagnostics.push({ file: info.file, line: range.line, column: range.column, severity: 'error', message });
  };
  const names = new Set([info.simpleName.toLowerCase()]);
  for (const type of innerTypes(info.declaration)) {
    const key = type.name.toLowerCase();
    if (names.has(key))
      report(
        type.nameRange,
        `Type name already in use: ${key === info.simpleName.toLowerCase() ? type.name : `${info.name}.${type.name}`}`,
      );
    names.add(key);
    for (const deeper of innerTypes(type)) {
      report(deeper.range, 'Inner types are not allowed to have inner types');
      const holder = info.inner.get(key);
      if (holder !== undefined) holder.isFaulty = true;
    }
  }
}

function innerTypes(declaration: TypeDeclaration): readonly TypeDeclaration[] {
  return declaration.kind === 'class' ? declaration.members.filter(isInner) : [];
}
