/** Checks the declarations of a type and of its inner types, before any body. What a type owes its supertypes is reported before its inner types, its own mistakes behind them. */
import type { Diagnostic } from '../../language/ast.ts';
import { checkContract } from './rules/contract.ts';
import { checkRules, checkTopLevel } from './rules/typeRules.ts';
import { isNamesake, type TypeInfo, type World } from './types/world.ts';

/** @return whether the compiler stops in this type */
export function checkDeclarations(world: World, info: TypeInfo, diagnostics: Diagnostic[]): boolean {
  if (info.outer?.outer !== undefined) return false; // there may be none
  if (info.kind === 'class' && !isNamesake(info)) checkContract(world, info, diagnostics);
  const isOver = [...info.inner.values()].some((inner) => checkDeclarations(world, inner, diagnostics));
  if (isOver) checkTopLevel(info, diagnostics);
  else checkRules(world, info, diagnostics);
  return isOver || info.isCutOff || info.stopsAt !== undefined;
}
