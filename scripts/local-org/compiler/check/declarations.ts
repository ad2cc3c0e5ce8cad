/** What a type and the types in it are, before any body is read: what a type owes others comes before the types in it, what is wrong with itself behind them. */
import type { Diagnostic } from '../syntax/ast.ts';
import { checkContract } from './rules/contract.ts';
import { checkRules, checkTopLevel } from './rules/memberRules.ts';
import type { TypeInfo, World } from './types/world.ts';

/** @return whether reading breaks off in it */
export function checkDeclarations(world: World, info: TypeInfo, diagnostics: Diagnostic[]): boolean {
  if (info.outer?.outer !== undefined) return false; // there may be none
  if (info.kind === 'class') checkContract(world, info, diagnostics);
  const isOver = [...info.inner.values()].some((inner) => checkDeclarations(world, inner, diagnostics));
  if (isOver) checkTopLevel(info, diagnostics);
  else checkRules(world, info, diagnostics);
  return isOver || info.isCutOff;
}
