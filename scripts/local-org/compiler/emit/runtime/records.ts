/** Records in compiled code: fields, parents and children by name. An assignment returns the assigned value. */
import type { ApexValue } from '../../../platform/core/contract.ts';
import { transaction } from '../../../platform/core/current.ts';

/** A record, as compiled code uses it. */
interface RecordLike {
  get(field: string): ApexValue;
  /** Errors: System.SObjectException for a record whose object has no Id. */
  idOf(): ApexValue;
  put(field: string, value: ApexValue): void;
  assign(field: string, value: ApexValue): void;
  getParent(relation: string): ApexValue;
  putParent(relation: string, value: ApexValue): void;
  getChildren(relation: string): ApexValue;
  walkChildren(relation: string): ApexValue;
}

export const recordOperators = {
  field: (record: RecordLike, name: string) => record.get(name),
  idOf: (record: RecordLike) => record.idOf(),
  setField: (record: RecordLike, name: string, value: ApexValue) => {
    record.assign(name, value);
    return value;
  },
  parent: (record: RecordLike, name: string) => record.getParent(name),
  setParent: (record: RecordLike, name: string, value: ApexValue) => {
    record.putParent(name, value);
    return value;
  },
  children: (record: RecordLike, name: string) => record.getChildren(name),
  walkedChildren: (record: RecordLike, name: string) => record.walkChildren(name),
  newRecord: (object: string, fields: readonly (readonly [string, ApexValue, boolean])[]) => {
    const record = transaction().org.data.newRecord(object) as RecordLike;
    for (const [name, value, isRelation] of fields) {
      if (isRelation) record.putParent(name, value);
      else record.put(name, value);
    }
    return record;
  },
};
