/** Conversions that code does not write: between numbers, between texts and ids, from a list of records to its only one. */
import type { IrExpr } from '../ir/ir.ts';
import type { ApexType } from '../../language/types.ts';
import { conversionFor } from './types/conversions.ts';

/**
 * A query, a child relationship or a map's values, assigned to a single record: `Account a = [SELECT ...]`, `Contact c = account.Contacts`, `Account a = accountById.values()`.
 * Source: Apex Developer Guide, "Using SOQL Queries That Return One Record"; seen in an org (the children).
 */
export function singleRecord(value: IrExpr, to: ApexType): IrExpr | undefined {
  if (to.kind !== 'sobject') return undefined;
  if (isDynamicQuery(value)) return dynamicRow(value, to);
  const { type } = value;
  if (type.kind !== 'list' || type.element.kind !== 'sobject') return undefined;
  const { element } = type;
  if (to.name !== 'SObject' && element.name !== to.name) return undefined;
  if (isQueried(value)) return onlyRecord(value, element, 'single');
  if (value.kind === 'ternary') return singleOrNone(value, to);
  return value.kind === 'read-relation' || isMapValues(value)
    ? { kind: 'only-row', rows: value, type: element, range: value.range }
    : undefined;
}

/** `test ? null : account.Contacts`: null beside child records or a map's values. Source: seen in an org. */
function singleOrNone(value: Extract<IrExpr, { kind: 'ternary' }>, to: ApexType): IrExpr | undefined {
  const then = isNone(value.then) ? { ...value.then, type: to } : singleRecord(value.then, to);
  const otherwise = isNone(value.otherwise) ? { ...value.otherwise, type: to } : singleRecord(value.otherwise, to);
  if (then === undefined || otherwise === undefined || isNone(then) === isNone(otherwise)) return undefined;
  return { ...value, then, otherwise, type: to };
}

const isNone = (value: IrExpr): boolean => value.kind === 'constant' && value.as === 'null';

/** A query for records, or a choice that begins with one or with null: it stands for a single record, too. Source: the Apex compiler's front end, as Salesforce's language server ships it; seen in an org (null). */
export function isQueried(value: IrExpr): boolean {
  if (value.kind === 'ternary') return isQueriedFirst(value.then, value.otherwise);
  if (value.kind === 'coalesce') return isQueriedFirst(value.left, value.right);
  return value.kind === 'soql' && value.type.kind === 'list';
}

const isQueriedFirst = (first: IrExpr, second: IrExpr): boolean => isQueried(isNone(first) ? second : first);

/** @param none what a query without rows does: it throws, or is null */
export function onlyRecord(value: IrExpr, type: ApexType, none: 'single' | 'first'): IrExpr {
  switch (value.kind) {
    case 'soql':
      return { ...value, result: none, type };
    case 'ternary':
      return { ...value, then: onlyRecord(value.then, type, none), otherwise: onlyRecord(value.otherwise, type, none), type };
    case 'coalesce':
      return { ...value, left: onlyRecord(value.left, type, 'first'), right: onlyRecord(value.right, type, none), type };
    case 'constant':
      return { ...value, type };
    default:
      return { kind: 'only-row', rows: value, type, range: value.range };
  }
}

/** Which object a dynamic query is of is known at run time only. */
function dynamicRow(value: IrExpr, to: Extract<ApexType, { kind: 'sobject' }>): IrExpr {
  const { range } = value;
  const row: IrExpr = { kind: 'only-row', rows: value, type: { ...to, name: 'SObject' }, range };
  return to.name === 'SObject' ? row : { kind: 'cast', value: row, type: to, range };
}

const isDynamicQuery = (value: IrExpr): boolean =>
  value.kind === 'call-platform' && value.owner === 'System.Database' && (value.name === 'query' || value.name === 'queryWithBinds');

export const isMapValues = (value: IrExpr): boolean =>
  value.kind === 'call-platform' && value.owner === 'System.Map' && value.name === 'values';

/** Rows of a dynamic query where a list of one object is declared. Source: Apex Developer Guide, "Dynamic SOQL": validated at run time. */
export function dynamicRows(value: IrExpr, to: ApexType): IrExpr {
  const isOfOneObject = to.kind === 'list' && to.element.kind === 'sobject' && to.element.name !== 'SObject';
  return isOfOneObject && isDynamicQuery(value) ? { kind: 'cast', value, type: to, range: value.range } : value;
}

/** Makes the implicit conversion between two types explicit. */
export function convert(value: IrExpr, to: ApexType): IrExpr {
  const conversion = conversionFor(value.type, to);
  if (conversion === undefined) return value.type.kind === 'null' ? { ...value, type: to } : dynamicRows(value, to);
  return { kind: 'convert', conversion, value, type: to, range: value.range };
}
