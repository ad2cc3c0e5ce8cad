/** Checks the external id field of an upsert. Source: Apex Developer Guide, "Upserting Records". */
import type { ApexType } from '../../../language/types.ts';
import type { Range } from '../../../language/ast.ts';
import type { Context } from '../context.ts';

/** @param written as in the source, perhaps behind the object and a dot */
export function checkUpsertField(context: Context, range: Range, type: ApexType, written: string): void {
  const field = written.split('.').at(-1) ?? '';
  const object = recordOf(type);
  if (object === 'SObject') context.error(range, 'Upsert with a field specification requires a concrete SObject type');
  else if (object !== undefined && context.world.schema.object(object)?.field(field)?.isKey !== true)
    context.error(range, `Invalid field for upsert, must be an External Id custom or standard indexed field: ${written}`);
}

/** The object whose records a value holds. */
export function recordOf(type: ApexType): string | undefined {
  if (type.kind === 'list') return type.element.kind === 'sobject' ? type.element.name : undefined;
  return type.kind === 'sobject' ? type.name : undefined;
}
