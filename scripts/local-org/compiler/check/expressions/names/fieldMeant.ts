/** Which field a simple name means. Source: the Apex compiler's front end, as Salesforce's language server ships it. */
import type { Range } from '../../../../language/ast.ts';
import type { Context } from '../../context.ts';
import { fieldNamed, findField, findInstanceField, findStatic } from '../../types/members/fields.ts';
import { type FieldInfo, type TypeInfo, userType } from '../../types/world.ts';

/**
 * A field of the class, of its superclasses (in instance code) or of a class around it (statics).
 * An inherited field comes behind the statics of the class that are declared by then, and behind those around it; for a method that is called on it, before them.
 * A static one is not found in front of another field. @param isPrefix whether something of it is asked
 */
export function fieldMeant(context: Context, name: string, range: Range, isPrefix: boolean): FieldInfo | undefined {
  const { world, owner, isStatic } = context;
  const own = findStatic(owner, name);
  const around = staticAround(owner, name);
  if (isStatic || owner === undefined) return own ?? around;
  const ofInstance = fieldNamed(owner, name, false);
  if (ofInstance?.isStatic === false) return ofInstance;
  const parent = userType(world, owner.superclass);
  if (!isPrefix) return behindStatics(findField(world, parent, name), own, around, range);
  return beginsFields(context, range)
    ? behindStatics(findInstanceField(world, parent, name), own, around, range)
    : (findField(world, parent, name) ?? own ?? around);
}

/** @param own a static of the class, @param around one of a class around it */
function behindStatics(
  inherited: FieldInfo | undefined,
  own: FieldInfo | undefined,
  around: FieldInfo | undefined,
  { start }: Range,
): FieldInfo | undefined {
  return own !== undefined && own.range.start < start ? own : (around ?? inherited ?? own);
}

/** Whether a name before a dot begins a dotted name of fields only, on which no method is called. */
export function beginsFields({ at: { askedPath } }: Context, { start }: Range): boolean {
  return askedPath?.start !== start;
}

function staticAround(owner: TypeInfo | undefined, name: string): FieldInfo | undefined {
  for (let around = owner?.outer; around !== undefined; around = around.outer) {
    const field = findStatic(around, name);
    if (field !== undefined) return field;
  }
  return undefined;
}
