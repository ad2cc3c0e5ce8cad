/** Rows as they will be saved: the caller's values with those that the platform adds. */
import { transaction } from '../../platform/core/current.ts';
import type { SObjectValue } from '../records/index.ts';
import { MASTER_RECORD_TYPE } from '../schema/index.ts';
import { padded } from '../store/values.ts';
import { applyDefaults } from './defaults.ts';
import { shapeOf } from './shape.ts';
import { withFormulas } from './table.ts';

/** @param takesAll takes fields that only the platform may set, too @param recordType the Id of the record type that a row gets by default */
export function newRow(given: SObjectValue, takesAll: boolean, recordType: string | undefined): SObjectValue {
  const row = given.cloned({ keepId: true, keepTimes: true });
  row.settle();
  row.isClone = given.isClone;
  row.cloneSourceId = given.cloneSourceId;
  const { uncreateable } = shapeOf(given.schema);
  for (const [key, value] of row.values) {
    const field = given.schema.fields.get(key);
    if (!takesAll && uncreateable.has(key)) row.values.delete(key);
    else if (field !== undefined) row.values.set(key, padded(field, value));
  }
  row.isQueried = false;
  // Source: Apex Developer Guide, "Custom Settings": settings of nobody in particular are the organisation's
  if (given.schema.isHierarchy && given.values.get('setupownerid') == null) row.load('setupownerid', transaction().org.id);
  if (recordType !== undefined && row.values.get('recordtypeid') == null) row.load('recordtypeid', recordType);
  dropMasterType(row);
  applyDefaults(row);
  // before triggers and flows know the owner already
  if (given.schema.fields.has('ownerid') && row.values.get('ownerid') == null) row.load('ownerid', transaction().user.id);
  return withFormulas(row);
}

/** The stored row, overwritten with the caller's values. What a query found null is none of them until code sets it, and no record type never. Source: results of an org. */
export function changedRow(old: SObjectValue, given: SObjectValue, takesAll: boolean): SObjectValue {
  const row = old.snapshot();
  row.isClone = false;
  row.isQueried = false;
  for (const [key, value] of given.values) {
    if (value === null && (key === 'recordtypeid' || (given.isQueried && !given.touched.includes(key)))) continue;
    const field = given.schema.fields.get(key);
    if (takesAll || field?.isUpdateable === true) row.load(key, field === undefined ? value : padded(field, value));
  }
  dropMasterType(row);
  return withFormulas(row);
}

/** A record that names the master has no record type. */
function dropMasterType(row: SObjectValue): void {
  if (row.values.get('recordtypeid') === MASTER_RECORD_TYPE) row.load('recordtypeid', null);
}
