/** `DISTANCE(Place__c, GEOLOCATION(37.7, -122.4), 'mi')`. Source: SOQL and SOSL Reference, "Location-Based SOQL Queries". */
import { distanceProblem } from '../../../../compiler/syntax/index.ts';
import type { FieldArgument, Value } from '../../../../language/soqlAst.ts';
import type { ApexValue } from '../../../../platform/core/contract.ts';
import { raise } from '../../../../platform/core/error.ts';
import { ApexDecimal, ApexDouble } from '../../../../platform/values/index.ts';
import { ApexLocation, isWhole } from '../../../records/compounds.ts';
import type { Place } from '../context.ts';
import { refuse } from '../../messages.ts';
import { isExpression, type Call } from './calls.ts';
import { REAL, type Finder } from './finder.ts';

export function distance(places: Finder, call: Call): Place {
  refuse(distanceProblem(call));
  const [from, to, unit] = call.args;
  const ends = [from, to].map((arg) => coordinates(places, arg)).join(', ');
  return { sql: `geo_distance(${ends}, '${unit?.kind === 'string' ? unit.value : 'mi'}')`, field: REAL };
}

const NOWHERE = 'NULL, NULL';

/** Latitude and longitude as SQL: of a field, of `GEOLOCATION(...)`, of a bound value. */
function coordinates(places: Finder, arg: FieldArgument | undefined): string {
  if (arg === undefined) return NOWHERE;
  if (arg.kind === 'path') return coordinatesOf(places.of(arg));
  if (arg.kind !== 'function') return boundPlace(places.values.one(arg));
  return arg.args.map((part) => (isExpression(part) ? places.of(part).sql : coordinate(places, part))).join(', ');
}

function coordinatesOf({ sql, field }: Place): string {
  if (field !== undefined && field.kind !== 'address' && field.kind !== 'location')
    raise('System.QueryException', `field ${field.name} is no location: it has no DISTANCE`);
  return `${sql}, ${sql.replace('__Latitude__s"', '__Longitude__s"').replace('Latitude"', 'Longitude"')}`;
}

/** `DISTANCE(Place__c, :location, 'km')`: a null location has no distance. */
function boundPlace(value: ApexValue): string {
  if (value !== null && !(value instanceof ApexLocation)) raise('System.QueryException', 'Only a Location can be bound in DISTANCE');
  return value === null || !isWhole(value) ? NOWHERE : `${String(value.latitude)}, ${String(value.longitude)}`;
}

function coordinate(places: Finder, part: Value): string {
  const value = numberOf(places.values.one(part));
  return Number.isNaN(value) ? 'NULL' : String(value);
}

function numberOf(value: ApexValue): number {
  if (value === null) return Number.NaN;
  if (value instanceof ApexDecimal) return value.toNumber();
  return value instanceof ApexDouble ? value.value : Number(value);
}
