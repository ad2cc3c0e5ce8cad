/** Whether records meet the criteria of rules. Source: Metadata API Developer Guide, "Workflow" and "FilterItem". */
import type { ApexValue } from '../../platform/core/contract.ts';
import { ApexDecimal } from '../../platform/values/index.ts';
import { evaluateOn } from '../formula/records.ts';
import type { SObjectValue } from '../records/index.ts';
import { isNumber } from '../schema/index.ts';
import type { Criteria, FilterItem } from '../schema/metadata/filter.ts';
import { stored } from '../stored.ts';
import { recordTypeHolds } from './items.ts';
import { combined } from './logic.ts';

/** Whether a record meets criteria; a formula without a result does not. */
export function meetsCriteria({ filter, formula }: Criteria, row: SObjectValue, old: SObjectValue | undefined): boolean {
  if (formula !== undefined) return evaluateOn(row, old, formula) === true;
  const holds = (number: number): boolean => {
    const item = filter.items[number - 1];
    if (item === undefined) return false;
    const found = ID.test(item.value) ? valueOf(row, item.field) : shownOf(row, item.field);
    return recordTypeHolds(item, found ?? (isBlankNumber(row, item) ? ApexDecimal.zero : null));
  };
  return filter.logic === undefined ? filter.items.every((_item, index) => holds(index + 1)) : combined(filter.logic, holds);
}

/** Rules order a blank number as zero (seen in an org). */
function isBlankNumber(row: SObjectValue, { field: path, operation }: FilterItem): boolean {
  const [object = '', name = ''] = path.split('.');
  const holder = object.toLowerCase() === row.objectName.toLowerCase() ? row.schema : stored().schema.find(object);
  const field = holder?.fields.get(name.toLowerCase());
  return /^(less|greater)/.test(operation) && field !== undefined && isNumber(field);
}

const ID = /^[a-zA-Z0-9]{5}0[a-zA-Z0-9]{9}([A-Z0-5]{3})?(,|$)/;

/** Criteria compare lookups by the name of the record: `Case.OwnerId` is `Support`, `User.ProfileId` is `System Administrator`. Source: Metadata API Developer Guide, "Workflow" and "FilterItem". */
function shownOf(row: SObjectValue, path: string): ApexValue {
  const [object = '', name = ''] = path.split('.');
  if (object === 'User' && /^(Profile|UserRole)Id$/i.test(name))
    return evaluateOn(row, undefined, `$${name.slice(0, -2)}.Name`) as ApexValue;
  if (/(^|\.)RecordTypeId$/i.test(path)) return valueOf(row, path);
  const isOwn = object.toLowerCase() === row.objectName.toLowerCase();
  const holder = isOwn ? row.schema : stored().schema.find(object);
  const relation = holder?.fields.get(name.toLowerCase())?.relationshipName;
  if (relation === undefined) return valueOf(row, path);
  return evaluateOn(row, undefined, `${isOwn ? '' : `${parentCalled(object, row)}.`}${relation}.Name`) as ApexValue;
}

/** `Account.Type` is the account's own field in a rule of accounts, and a field of the parent in others. */
function valueOf(row: SObjectValue, path: string): ApexValue {
  const [object = '', name = ''] = path.split('.');
  if (object.toLowerCase() === row.objectName.toLowerCase()) return row.get(name);
  if (name === '') return row.get(object);
  return evaluateOn(row, undefined, `${object === 'User' ? '$User' : parentCalled(object, row)}.${name}`) as ApexValue;
}

/** Criteria call a parent by its object: `Head__c` is `Head__r`, the master before other lookups. */
function parentCalled(object: string, row: SObjectValue): string {
  const isCalled = (name: string | undefined): boolean => name?.toLowerCase() === object.toLowerCase();
  const parents = [...row.schema.fields.values()].filter(
    ({ relationshipName, referenceTo }) => relationshipName !== undefined && referenceTo.some(isCalled),
  );
  const parent =
    parents.find(({ relationshipName }) => isCalled(relationshipName)) ?? parents.find((one) => one.isMasterDetail) ?? parents[0];
  return parent?.relationshipName ?? object;
}
