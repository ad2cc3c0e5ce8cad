/** Conversions that code does not write: between numbers, between texts and ids, from a list of records to its only one. */
import type { IrExpr } from '../ir/ir.ts';
import type { ApexType } from '../ir/types.ts';
import { conversionFor } from './types/conversions.ts';

/**
 * A query, a child relationship or a map's values, assigned to a single record: `Account a = [SELECT ...]`, `Contact c = account.Contacts`, `Account a = accountById.values()`.
 * Source: Apex Developer Guide, "Using SOQL Queries That Return One Record"; seen in an org (the children).
 */
export function singleRecord(value: IrExpr, to: ApexType): IrExpr | undefined {
  if (
    value.kind === 'call-platform' &&
    value.owner === 'System.Database' &&
    (value.name === 'query' || value.name === 'queryWithBinds') &&
    to.kind === 'sobject'
  ) {
    const row: IrExpr = { kind: 'only-row', rows: value, type: { ...to, name: 'SObject' }, range: value.range };
    return to.name === 'SObject' ? row : { kind: 'cast', value: row, type: to, range: value.range };
  }
  if (value.type.kind !== 'list' || to.kind !== 'sobject') return undefined;
  const { element } = value.type;
  if (element.kind !== 'sobject' || (to.name !== 'SObject' && element.name !== to.name)) return undefined;
  const isMapValues = value.kind === 'call-platform' && value.owner === 'System.Map' && value.name === 'values';
  if (value.kind === 'read-relation' || isMapValues) return { kind: 'only-row', rows: value, type: element, range: value.range };
  return value.kind === 'soql' ? { ...value, result: 'single', type: element } : undefined;
}

/** Makes the implicit conversion between two types explicit. */
export function convert(value: IrExpr, to: ApexType): IrExpr {
  const conversion = conversionFor(value.type, to);
  if (conversion === undefined) return value.type.kind === 'null' ? { ...value, type: to } : value;
  return { kind: 'convert', conversion, value, type: to, range: value.range };
}
