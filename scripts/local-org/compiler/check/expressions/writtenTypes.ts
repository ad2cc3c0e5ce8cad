/** Types that code names. */
import type { ApexType } from '../../../language/types.ts';
import type { Range, TypeRef } from '../../../language/ast.ts';
import { shown } from '../../types/common.ts';
import type { Context } from '../context.ts';
import { resolveType } from '../types/resolve/index.ts';
import { missingType } from '../types/resolve/missing.ts';
import { typeProblems } from '../types/resolve/problems.ts';
import { hiddenType } from '../types/visibility.ts';
import { tellHidden } from './hiddenTypes.ts';

/** Resolves a written type. Errors: `Invalid type: X`. @param at where they are reported: at the expression that names the type */
export function typeOf(context: Context, ref: TypeRef, at?: Range): ApexType {
  const type = knownType(context, ref, at ?? ref.range);
  const hidden = hiddenType(context.world, context.owner, type);
  // declarations are reported with their whole type
  if (hidden !== undefined) tellHidden(context, hidden, at ?? ref.range, shown(at === undefined ? type : hidden));
  return type;
}

/** The same without a check of visibility. */
export function knownType(context: Context, ref: TypeRef, at: Range): ApexType {
  const type = resolveType(context.world, ref, context.owner);
  if (type === undefined)
    for (const { message, about } of typeProblems(context.world, ref, context.owner)) context.error(at, message, about);
  if (type !== undefined) context.uses(type);
  return type ?? missingType(context.world, ref, context.owner);
}
