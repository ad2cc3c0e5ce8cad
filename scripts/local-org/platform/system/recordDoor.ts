/** What the library needs of records and their schema; the data layer fits this shape. */
import type { ApexType } from '../../language/types.ts';
import type { ApexList } from '../collections/index.ts';
import type { ApexValue } from '../core/contract.ts';
import { transaction } from '../core/current.ts';

export interface RecordField {
  readonly name: string;
  readonly apexType: ApexType;
  readonly kind: string;
  /** As describes name the type: `CURRENCY`. */
  readonly display: string;
  readonly relationshipName: string | undefined;
  readonly referenceTo: readonly string[];
}
export interface RecordSchema {
  readonly name: string;
  /** By lower-case name. */
  readonly fields: ReadonlyMap<string, RecordField>;
  /** By lower-case relationship name. */
  readonly children: ReadonlyMap<string, { readonly name: string; readonly object: string }>;
}
export interface RecordValue {
  readonly objectName: string;
  readonly schema: RecordSchema;
  /** By lower-case name. */
  readonly values: ReadonlyMap<string, ApexValue>;
  readonly parents: ReadonlyMap<string, RecordValue | null>;
  readonly children: ReadonlyMap<string, ApexList>;
  readonly isQueried: boolean;
  /** The fields that show, by lower-case name: without those of features that are off, and nulls of a query that code has not set. */
  populated(): readonly (readonly [string, ApexValue])[];
  /** Its fields have the order of a hash table, as those of a record from JSON. */
  hasHashOrder: boolean;
  /** The proper name of a value: a field's, or the column's of a row of totals. */
  nameOf(key: string): string;
  /** Sets a value that is known to fit, also of a field that Apex may not write. */
  load(key: string, value: ApexValue, spelling?: string): void;
  putParent(relation: string, value: ApexValue): void;
  /** @param key the relationship in lower case. */
  setChildren(key: string, children: ApexList): void;
}
/** An object whose records' Ids begin with a prefix. */
interface IdOwner {
  readonly kind: string;
  readonly isCustom: boolean;
}
declare module '../core/contract.ts' {
  interface DataDoor {
    readonly schema: {
      find(name: string): RecordSchema | undefined;
      findInOrg(name: string): RecordSchema | undefined;
      byPrefix(prefix: string): IdOwner | undefined;
    };
  }
}

export function isRecord(value: ApexValue): value is RecordValue {
  return typeof value === 'object' && value !== null && 'objectName' in value && 'schema' in value;
}

/** @return the object of that name, without case. */
export function recordSchema(name: string): RecordSchema | undefined {
  return transaction().org.data.schema.find(name);
}

/** @return the object of that name, without case, if the org has it. */
export function recordSchemaOfOrg(name: string): RecordSchema | undefined {
  return transaction().org.data.schema.findInOrg(name);
}

/** @param prefix the first three signs of an Id. */
export function objectOfPrefix(prefix: string): IdOwner | undefined {
  return transaction().org.data.schema.byPrefix(prefix);
}

export function newRecord(objectName: string): RecordValue {
  return transaction().org.data.newRecord(objectName) as RecordValue;
}
