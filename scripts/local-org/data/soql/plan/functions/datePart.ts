/** `CALENDAR_YEAR(CreatedDate)` and its like. Source: SOQL and SOSL Reference, "Date Functions". */
import type { FieldArgument } from '../../../../language/soqlAst.ts';
import { NotImplemented, raise } from '../../../../platform/core/error.ts';
import { makeField } from '../../../schema/field.ts';
import type { Place } from '../context.ts';
import { isExpression } from './calls.ts';
import { WHOLE, type Finder } from './finder.ts';

/** For fields with a time only. Source: SOQL and SOSL Reference, "Date Functions"; the words are ours. */
const OF_MOMENTS = new Set(['DAY_ONLY', 'HOUR_IN_DAY']);

/** Dates in UTC; `convertTimezone` moves moments to the user's zone and leaves dates as they are. Source of the latter: seen in an org. */
export function datePart(places: Finder, name: string, arg: FieldArgument | undefined): Place {
  const isLocal = arg?.kind === 'function' && arg.name.toLowerCase() === 'converttimezone';
  const field = isLocal ? arg.args[0] : arg;
  if (!isExpression(field)) throw new NotImplemented(`${name} of this`);
  const { sql, field: dated } = places.of(field);
  const hasTime = dated?.kind === 'datetime';
  if (dated !== undefined && !hasTime && (dated.kind !== 'date' || OF_MOMENTS.has(name)))
    raise('System.QueryException', `field ${dated.name} does not support the date function ${name}`);
  return {
    sql: `date_part('${name}', ${sql}, '${isLocal ? places.context.zone : 'GMT'}')`,
    field: name === 'DAY_ONLY' ? makeField({ name, kind: 'date' }) : { ...WHOLE, name: dated?.name ?? name },
  };
}
