/** `new Account(Name = 'x')`. */
import type { IrExpr } from '../../../ir/ir.ts';
import type { ApexType } from '../../../../language/types.ts';
import type { Expression } from '../../../../language/ast.ts';
import type { RecordType } from '../../../types/schemaDoor.ts';
import type { Context } from '../../context.ts';
import { isUnknown, shown } from '../../../types/common.ts';
import { nothing } from '../nothing.ts';
import { isUnreadable } from '../placeholders.ts';

type New = Extract<Expression, { kind: 'new' }>;
type GivenField = Extract<IrExpr, { kind: 'new-record' }>['fields'][number];

/** @return the error for names and values given to something else than an object */
export const invalidSyntax = (type: ApexType): string =>
  `Invalid constructor syntax, name=value pairs can only be used for SObjects: ${shown(type)}`;

export function newRecord(context: Context, { creator, range }: New, type: Extract<ApexType, { kind: 'sobject' }>): IrExpr {
  const object = context.world.schema.object(type.name);
  if (object === undefined) {
    const isNamed = creator.kind === 'named-fields';
    const args = creator.kind === 'constructor' ? creator.args.map((arg) => context.check(arg)) : [];
    if (args.some((arg) => isUnknown(arg.type))) return { ...nothing(range), type };
    context.error(range, isNamed ? invalidSyntax(type) : `Type cannot be constructed: ${type.name}`);
    return { ...nothing(range), type };
  }
  if (object.name === 'AggregateResult' && creator.kind !== 'named-fields')
    context.error(range, 'SObject is not constructable: AggregateResult');
  if (creator.kind === 'constructor' && creator.args.length > 0)
    context.error(range, `Type requires name=value pair construction: ${object.name}`);
  if (creator.kind !== 'named-fields') return { kind: 'new-record', object: object.name, fields: [], type, range };
  const missing = creator.fields.filter(({ name }) => object.field(name) === undefined && object.parent(name) === undefined);
  for (const { name } of missing) context.error(range, `Field does not exist: ${name} on ${object.name}`);
  const seen = new Set<string>();
  const fields = creator.fields.map(({ name, value }) => {
    const key = name.toLowerCase();
    const isRepeated = seen.has(key);
    seen.add(key);
    if (isRepeated) context.error(range, `Duplicate field initialization: ${name}`);
    return isRepeated ? { name, isRelation: false, value: nothing(range) } : givenField(context, object, { name, value }, range);
  });
  // nothing is known of a record with a field that could not be read
  if (creator.fields.some(({ value }) => isUnreadable(value))) return nothing(range);
  return { kind: 'new-record', object: object.name, fields, type, range };
}

/** One `name = value`. The value is not checked when the field does not exist or is not writeable. */
function givenField(
  context: Context,
  object: RecordType,
  { name, value }: { readonly name: string; readonly value: Expression },
  range: New['range'],
): GivenField {
  const field = object.field(name);
  const parent = field === undefined ? object.parent(name) : undefined;
  if (field?.isWriteable === false) context.error(range, `Field is not writeable: ${object.name}.${field.name}`);
  if (field?.isWriteable === true)
    return { name: field.name, isRelation: false, value: context.fit(context.check(value), field.type, range) };
  if (parent === undefined) return { name, isRelation: false, value: nothing(range) };
  return {
    name: parent.name,
    isRelation: true,
    value: context.fit(context.check(value), { kind: 'sobject', name: parent.object }, range),
  };
}
