/**
 * The values that a formula in Apex can read: fields of a record in memory, or global members of a project's class.
 * Source: Apex Developer Guide, "Formula Evaluation in Apex"; Apex Reference Guide, "FormulaInstance Class".
 */
import type { ApexType } from '../../../language/types.ts';
import type { ApexValue, UserField, UserInstance, UserType } from '../../../platform/core/contract.ts';
import { userTypeNamed } from '../../../platform/core/typeLookup.ts';
import { ApexDecimal } from '../../../platform/values/index.ts';
import { data } from '../../current.ts';
import { formulaValueOf, lookupName, surelyOf } from '../../formula/fields.ts';
import { globalValue } from '../../formula/globals.ts';
import type { ResultKind } from '../../formula/infer.ts';
import type { FormulaValue } from '../../formula/tree.ts';
import { SObjectValue } from '../../records/index.ts';
import { parentField, type ObjectSchema } from '../../schema/index.ts';
import { formulaValue } from './values.ts';

/** The type at a point of a path: an object, a class of the project, or a primitive type. */
export type Place =
  | { readonly kind: 'record'; readonly schema: ObjectSchema }
  | { readonly kind: 'object'; readonly type: UserType }
  | { readonly kind: 'value'; readonly result: ResultKind | undefined; readonly isNumber: boolean; readonly name?: string | undefined }
  | { readonly kind: 'open' };

/** `undefined` for a path that leads nowhere. */
export function placeAt(start: Place, path: readonly string[]): Place | undefined {
  let place: Place | undefined = start;
  for (const [index, step] of path.entries()) place = place === undefined ? undefined : next(place, step, index === path.length - 1);
  return place;
}

function next(place: Place, step: string, isLast: boolean): Place | undefined {
  switch (place.kind) {
    case 'open':
      return place;
    case 'value':
      return undefined;
    case 'record':
      return ofRecord(place.schema, step, isLast);
    case 'object': {
      const field = globalField(place.type, step);
      return field === undefined ? undefined : ofType(field.type);
    }
  }
}

function ofRecord(schema: ObjectSchema, step: string, isLast: boolean): Place | undefined {
  const field = schema.fields.get(step.toLowerCase());
  if (isLast && field !== undefined)
    return {
      kind: 'value',
      result: surelyOf(field),
      isNumber: field.kind === 'number' || field.kind === 'integer',
      name: lookupName(data().schema, field),
    };
  if (isLast) return undefined;
  if (field?.kind === 'address' || field?.kind === 'location') return { kind: 'open' };
  const lookup = parentField(schema, step);
  if (lookup === undefined) return undefined;
  const parent = lookup.referenceTo.length === 1 ? data().schema.find(lookup.referenceTo[0] ?? '') : undefined;
  return parent === undefined ? { kind: 'open' } : { kind: 'record', schema: parent };
}

const OF_PRIMITIVE: Readonly<Record<string, ResultKind>> = {
  Boolean: 'Boolean',
  Integer: 'Number',
  Long: 'Number',
  Double: 'Number',
  Decimal: 'Number',
  Date: 'Date',
  Datetime: 'DateTime',
  Time: 'Time',
  String: 'Text',
  Id: 'Text',
};

export function ofType(type: ApexType): Place {
  if (type.kind === 'primitive') return { kind: 'value', result: OF_PRIMITIVE[type.name], isNumber: OF_PRIMITIVE[type.name] === 'Number' };
  if (type.kind === 'sobject' && type.name !== 'SObject') return { kind: 'record', schema: data().schema.get(type.name) };
  const user = type.kind === 'user' ? userTypeNamed(type.name) : undefined;
  return user === undefined || user.kind !== 'class' ? { kind: 'open' } : { kind: 'object', type: user };
}

/** Only global members can be named. */
function globalField(type: UserType, name: string): UserField | undefined {
  const lower = name.toLowerCase();
  for (
    let level: UserType | undefined = type;
    level !== undefined;
    level = level.superclass?.kind === 'user' ? userTypeNamed(level.superclass.name) : undefined
  ) {
    const field = level.fields.find((candidate) => candidate.access === 'global' && candidate.name.toLowerCase() === lower);
    if (field !== undefined) return field;
  }
  return undefined;
}

/** The value at a path. Errors: System.SObjectException for a field that was not queried. */
export function valueAt(context: ApexValue, path: readonly string[]): FormulaValue {
  if (path[0]?.startsWith('$') === true) return globalValue(path);
  let current: ApexValue = context;
  for (const [index, step] of path.entries()) {
    if (current === null) return null;
    if (current instanceof SObjectValue) {
      if (index === path.length - 1) return formulaValueOf(current.schema.fields.get(step.toLowerCase()), binary(current.get(step)));
      current = parentOf(current, step);
    } else current = memberOf(current, step);
  }
  return formulaValue(current);
}

/** Decimals of records are read as binary numbers: 2 is 2.0 (seen in an org). */
const binary = (value: ApexValue): ApexValue => (value instanceof ApexDecimal ? ApexDecimal.ofNumber(value.toNumber()) : value);

/** A part of a compound field, or the parent that the record carries. */
function parentOf(record: SObjectValue, step: string): ApexValue {
  const field = record.schema.fields.get(step.toLowerCase());
  return field?.kind === 'address' || field?.kind === 'location' ? record.get(step) : record.getParent(step);
}

function memberOf(value: NonNullable<ApexValue>, step: string): ApexValue {
  if (typeof value !== 'object') return null;
  if ('$type' in value) return globalField((value as UserInstance).$type, step)?.read(value as UserInstance) ?? null;
  const part = (value as { readonly parts?: ReadonlyMap<string, string | null> }).parts?.get(step.toLowerCase());
  if (part !== undefined) return part;
  const own = Object.keys(value).find((name) => name.toLowerCase() === step.toLowerCase());
  return own === undefined ? null : ((value as Record<string, ApexValue | undefined>)[own] ?? null);
}
