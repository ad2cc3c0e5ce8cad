/** What a type and the types in it are, before any body is read; inner types come first. */
import type { Diagnostic } from '../syntax/ast.ts';
import { checkContract } from './rules/contract.ts';
import { checkRules } from './rules/memberRules.ts';
import type { TypeInfo, World } from './types/world.ts';

export function checkDeclarations(world: World, info: TypeInfo, diagnostics: Diagnostic[]): void {
  for (const inner of info.inner.values()) checkDeclarations(world, inner, diagnostics);
  if (info.kind === 'class') checkContract(world, info, diagnostics);
  checkRules(world, info, diagnostics);
}
