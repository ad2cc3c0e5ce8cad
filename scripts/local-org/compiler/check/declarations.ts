/** What a type and the types in it are, before any body is read: what a type owes others comes before the types in it, what is wrong with itself behind them. */
import type { Diagnostic } from '../syntax/ast.ts';
import { checkContract } from './rules/contract.ts';
import { checkRules } from './rules/memberRules.ts';
import type { TypeInfo, World } from './types/world.ts';

export function checkDeclarations(world: World, info: TypeInfo, diagnostics: Diagnostic[]): void {
  if (info.outer?.outer !== undefined) return; // there may be none
  if (info.kind === 'class') checkContract(world, info, diagnostics);
  for (const inner of info.inner.values()) checkDeclarations(world, inner, diagnostics);
  checkRules(world, info, diagnostics);
}
