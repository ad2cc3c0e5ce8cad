/** Evaluates filter items of metadata for one record. Source: Metadata API Developer Guide, "FilterItem". */
import type { ApexValue } from '../../platform/core/contract.ts';
import { sameValue } from '../../platform/core/equality.ts';
import { idSuffix } from '../../platform/core/operators.ts';
import { toText } from '../../platform/core/text.ts';
import { ApexDate, ApexDatetime, ApexDecimal } from '../../platform/values/index.ts';
import type { SObjectValue } from '../records/index.ts';
import { stored } from '../stored.ts';
import type { Filter, FilterItem } from '../schema/metadata/filter.ts';
import { dateHolds } from './dates.ts';
import { combined } from './logic.ts';

/** @param source of a lookup filter: the record that holds the lookup, `$Source` in the filter. */
export function passes(filter: Filter, record: SObjectValue, source?: SObjectValue): boolean {
  const read = (path: string): ApexValue => {
    const holder = path.startsWith('$Source.') ? source : record;
    return holder?.get(path.slice(path.indexOf('.') + 1)) ?? null;
  };
  const results = filter.items.map((item) =>
    item.valueField === undefined
      ? recordTypeHolds(item, read(item.field))
      : sameValue(read(item.field), read(item.valueField)) === (item.operation !== 'notEqual'),
  );
  return filter.logic === undefined ? results.every(Boolean) : combined(filter.logic, (number) => results[number - 1] === true);
}

/**
 * Workflow rules name a record type by its label, sharing rules by its API name.
 * Source: Metadata API Developer Guide, "FilterItem"; what orgs give for both.
 */
export function recordTypeHolds(item: FilterItem, found: ApexValue): boolean {
  if (!/(^|\.)RecordTypeId$/i.test(item.field) || typeof found !== 'string') return itemHolds(item, found);
  const type = stored().firstWhere(stored().schema.get('RecordType'), 'Id', found.length === 15 ? found + idSuffix(found) : found);
  const names = [found, ...['name', 'developername'].map((key) => (type?.values.get(key) ?? null) as ApexValue)];
  return /^(not|excludes)/i.test(item.operation)
    ? names.every((name) => itemHolds(item, name))
    : names.some((name) => itemHolds(item, name));
}

function itemHolds({ operation, value }: FilterItem, found: ApexValue): boolean {
  if (found instanceof ApexDate || found instanceof ApexDatetime) {
    const answers = value.split(',').map((one) => dateHolds(operation, one, found));
    if (answers.every((answer) => answer !== undefined)) return operation === 'notEqual' ? answers.every(Boolean) : answers.some(Boolean);
  }
  const wanted = value.split(',').map((one) =>
    one
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .toLowerCase(),
  );
  const text = found === null ? '' : toText(found).toLowerCase();
  const same = (one: string): boolean =>
    typeof found === 'boolean'
      ? found === /^(true|1|yes)$/.test(one)
      : found instanceof ApexDecimal || typeof found === 'number'
        ? one !== '' && Number(text) === Number(one)
        : text === one;
  const order = (one: string): number =>
    found instanceof ApexDecimal || typeof found === 'number' ? Number(text) - Number(one) : text < one ? -1 : text > one ? 1 : 0;
  switch (operation) {
    case 'equals':
      return wanted.some(same);
    case 'notEqual':
      return !wanted.some(same);
    case 'contains':
      return wanted.some((one) => text.includes(one));
    case 'notContain':
      return !wanted.some((one) => text.includes(one));
    case 'startsWith':
      return wanted.some((one) => text.startsWith(one));
    case 'includes':
      return wanted.some((one) => text.split(';').includes(one));
    case 'excludes':
      return !wanted.some((one) => text.split(';').includes(one));
    default:
      return (
        found !== null &&
        wanted.some(
          (one) =>
            ({ lessThan: order(one) < 0, lessOrEqual: order(one) <= 0, greaterThan: order(one) > 0, greaterOrEqual: order(one) >= 0 })[
              operation
            ] === true,
        )
      );
  }
}
