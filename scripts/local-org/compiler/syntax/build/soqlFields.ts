/** Fields and functions of SOQL. */
import type { FieldNameContext, SoqlFunctionContext } from '@apexdevtools/apex-parser';
import type { FieldExpression, LiteralValue } from '../soqlAst.ts';
import { unquote } from './literals.ts';
import { rangeOf } from './range.ts';

export function path(context: FieldNameContext): FieldExpression {
  return { kind: 'path', path: context.soqlId_list().map((id) => id.getText()), range: rangeOf(context) };
}

/** `COUNT()`, `CALENDAR_YEAR(CloseDate)`, `DAY_ONLY(convertTimezone(CreatedDate))`, `DISTANCE(Location__c, GEOLOCATION(1, 2), 'km')`. */
export function functionCall(context: SoqlFunctionContext): FieldExpression {
  return { kind: 'function', name: context.children?.[0]?.getText() ?? '', args: functionArguments(context), range: rangeOf(context) };
}

function functionArguments(context: SoqlFunctionContext): readonly (FieldExpression | LiteralValue)[] {
  const nested = context.soqlFunction();
  if (nested != null) return [functionCall(nested)];
  const date = context.dateFieldName();
  if (date != null) {
    const field = path(date.fieldName());
    return date.CONVERT_TIMEZONE() == null ? [field] : [{ kind: 'function', name: 'convertTimezone', args: [field], range: rangeOf(date) }];
  }
  const which = context.soqlFieldsParameter();
  if (which != null) return [{ kind: 'string', value: which.getText().toUpperCase() }];
  const locations = context.locationValue_list();
  if (locations.length > 0) {
    const places = locations.map((location): FieldExpression => {
      const field = location.fieldName();
      if (field != null) return path(field);
      const numbers = location.coordinateValue_list().map((part): LiteralValue => ({ kind: 'number', text: part.getText() }));
      return { kind: 'function', name: 'GEOLOCATION', args: numbers, range: rangeOf(location) };
    });
    return [...places, { kind: 'string', value: unquote(context.StringLiteral()?.getText() ?? "''") }];
  }
  const field = context.fieldName();
  return field == null ? [] : [path(field)];
}
