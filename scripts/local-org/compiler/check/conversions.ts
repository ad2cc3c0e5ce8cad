/** Conversions that code does not write: between numbers, between texts and ids, from a list of records to its only one. */
import type { IrExpr } from '../ir/ir.ts';
import type { ApexType } from '../ir/types.ts';
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
  if (value.kind === 'soql') return { ...value, result: 'single', type: element };
  if (value.kind === 'ternary') return singleOrNone(value, to);
  return value.kind === 'read-relation' || isMapValues(value)
    ? { kind: 'only-row', rows: value, type: element, range: value.range }
    : undefined;
}

/** `test ? null : [SELECT ...]`: null beside a query. Source: seen in an org. */
function singleOrNone(value: Extract<IrExpr, { kind: 'ternary' }>, to: ApexType): IrExpr | undefined {
  const then = isNone(value.then) ? { ...value.then, type: to } : singleRecord(value.then, to);
  const otherwise = isNone(value.otherwise) ? { ...value.otherwise, type: to } : singleRecord(value.otherwise, to);
  if (then === undefined || otherwise === undefined || isNone(then) === isNone(otherwise)) return undefined;
  return { ...value, then, otherwise, type: to };
}

const isNone = (value: IrExpr): boolean => value.kind === 'constant' && value.as === 'null';

/** Which object a dynamic query is of is known at run time only. */
function dynamicRow(value: IrExpr, to: Extract<ApexType, { kind: 'sobject' }>): IrExpr {
  const { range } = value;
  const row: IrExpr = { kind: 'only-row', rows: value, type: { ...to, name: 'SObject' }, range };
  return to.name === 'SObject' ? row : { kind: 'cast', value: row, type: to, range };
}

const isDynamicQuery = (value: IrExpr): boolean =>
  value.kind === 'call-platform' && value.owner === 'System.Database' && (value.name === 'query' || value.name === 'queryWithBinds');

const isMapValues = (value: IrExpr): boolean => value.kind === 'call-platform' && value.owner === 'System.Map' && value.name === 'values';

/** Makes the implicit conversion between two types explicit. */
export function convert(value: IrExpr, to: ApexType): IrExpr {
  const conversion = conversionFor(value.type, to);
  if (conversion === undefined) return value.type.kind === 'null' ? { ...value, type: to } : value;
  return { kind: 'convert', conversion, value, type: to, range: value.range };
}
