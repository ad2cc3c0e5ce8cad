/** Fields and functions of SOQL. */
import type { FieldNameContext, LocationValueContext, SoqlFunctionContext } from '@apexdevtools/apex-parser';
import type { FieldArgument, FieldExpression, Value } from '../../../../language/soqlAst.ts';
import { stringValue } from '../../source/index.ts';
import { rangeOf } from '../range.ts';
import type { Descent } from '../expressions/descent.ts';
import { bind } from './values.ts';

export function path(context: FieldNameContext): FieldExpression {
  return { kind: 'path', path: context.soqlId_list().map((id) => id.getText()), range: rangeOf(context) };
}

/** `COUNT()`, `CALENDAR_YEAR(CloseDate)`, `DAY_ONLY(convertTimezone(CreatedDate))`, `DISTANCE(Location__c, GEOLOCATION(1, 2), 'km')`. */
export function functionCall(context: SoqlFunctionContext, descent: Descent): FieldExpression {
  return {
    kind: 'function',
    name: context.children?.[0]?.getText() ?? '',
    args: functionArguments(context, descent),
    range: rangeOf(context),
  };
}

function functionArguments(context: SoqlFunctionContext, descent: Descent): readonly FieldArgument[] {
  const nested = context.soqlFunction();
  if (nested != null) return [functionCall(nested, descent)];
  const date = context.dateFieldName();
  if (date != null) {
    const field = path(date.fieldName());
    return date.CONVERT_TIMEZONE() == null ? [field] : [{ kind: 'function', name: 'convertTimezone', args: [field], range: rangeOf(date) }];
  }
  const which = context.soqlFieldsParameter();
  if (which != null) return [{ kind: 'string', value: which.getText().toUpperCase() }];
  const locations = context.locationValue_list();
  if (locations.length > 0) {
    const unit = context.StringLiteral() ?? context.MultilineStringLiteral();
    return [...locations.map((location) => place(location, descent)), { kind: 'string', value: stringValue(unit.getText()) }];
  }
  const field = context.fieldName();
  return field == null ? [] : [path(field)];
}

/** A location field, `GEOLOCATION(37.7, :longitude)`, or a bound location. */
function place(location: LocationValueContext, descent: Descent): FieldArgument {
  const field = location.fieldName();
  if (field != null) return path(field);
  const bound = location.boundExpression();
  if (bound != null) return bind(bound, descent);
  const numbers = location
    .coordinateValue_list()
    .map((part): Value =>
      part.boundExpression() == null ? { kind: 'number', text: part.getText() } : bind(part.boundExpression(), descent),
    );
  return { kind: 'function', name: 'GEOLOCATION', args: numbers, range: rangeOf(location) };
}
