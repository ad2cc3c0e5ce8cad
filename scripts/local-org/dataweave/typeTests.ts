/** Whether a value is of a type. */
import type { Type } from './ast.ts';
import { DwObject, isArray, typeOf, type Value } from './values.ts';

export function isOf(value: Value, type: Type): boolean {
  switch (type.kind) {
    case 'either':
      return type.types.some((one) => isOf(value, one));
    case 'text':
      return value === type.text;
    case 'fields':
      return (
        value instanceof DwObject &&
        type.fields.every((field) =>
          value.get(field.name) === undefined ? field.isOptional : isOf(value.get(field.name) ?? null, field.type),
        )
      );
    case 'named':
      return (
        isNamedType(value, type.name) &&
        (type.of === undefined || !isArray(value) || value.every((one) => type.of === undefined || isOf(one, type.of)))
      );
  }
}
function isNamedType(value: Value, name: string): boolean {
  const own = typeOf(value);
  return name === 'Any' || own === name || (name === 'Key' && own === 'String') || (name === 'String' && own === 'Key');
}
