/** Record types. Source: Apex Reference Guide, "RecordTypeInfo Class". */
import type { ApexValue } from '../../../platform/core/contract.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { data } from '../../current.ts';
import type { SObjectValue } from '../../records/index.ts';
import type { ObjectSchema, RecordTypeSchema } from '../../schema/index.ts';
import { inJson, properties } from './members.ts';

/** Every object has the master record type. */
const MASTER = '012000000000000AAA';

export class RecordTypeInfo {
  readonly typeName = 'Schema.RecordTypeInfo';
  readonly id: string;
  readonly name: string;
  readonly developerName: string;
  readonly isActive: boolean;
  readonly isDefault: boolean;
  constructor(id: string, name: string, developerName: string, isActive: boolean, isDefault: boolean) {
    this.id = id;
    this.name = name;
    this.developerName = developerName;
    this.isActive = isActive;
    this.isDefault = isDefault;
  }
  toApexJson(): readonly (readonly [string, ApexValue])[] {
    return inJson(methods, this);
  }
  toApexText(): string {
    return `${this.typeName}[getDeveloperName=${this.developerName};getName=${this.name};getRecordTypeId=${this.id};isActive=${String(this.isActive)};isAvailable=${String(methods.isAvailable(this))};isDefaultRecordTypeMapping=${String(this.isDefault)};isMaster=${String(methods.isMaster(this))};]`;
  }
}

/** The first active one is the default; without any it is the master. */
export function recordTypeInfos(schema: ObjectSchema): readonly RecordTypeInfo[] {
  const rows = data().recordTypes(schema.name);
  const first = rows.find(({ isActive, isPersonType }) => isActive && !isPersonType);
  return [...rows.map((row) => new RecordTypeInfo(row.id, row.name, row.developerName, row.isActive, row === first)), new RecordTypeInfo(MASTER, 'Master', 'Master', true, first === undefined)];
}

/** The record type as the schema knows it; undefined for the master. */
export function recordTypeSchema(schema: ObjectSchema, id: unknown): RecordTypeSchema | undefined {
  const chosen = data().recordTypes(schema.name).find((type) => type.id === id);
  return schema.recordTypes.find(({ developerName }) => developerName === chosen?.developerName);
}

/** Makes a new record one of a type, with its default values. Source: Apex Developer Guide, "Dynamic DML" ("Object Creation with Default Values"). */
export function takeRecordType(record: SObjectValue, id: string): void {
  const { schema } = record;
  record.put('RecordTypeId', id);
  for (const [key, picklist] of recordTypeSchema(schema, record.values.get('recordtypeid'))?.picklists ?? []) if (picklist.default !== undefined && schema.fields.has(key)) record.load(key, picklist.default);
}

const methods = {
  getRecordTypeId: ({ id }: RecordTypeInfo) => id,
  getName: ({ name }: RecordTypeInfo) => name,
  getDeveloperName: ({ developerName }: RecordTypeInfo) => developerName,
  isActive: ({ isActive }: RecordTypeInfo) => isActive,
  isAvailable: ({ isActive }: RecordTypeInfo) => isActive,
  isDefaultRecordTypeMapping: ({ isDefault }: RecordTypeInfo) => isDefault,
  isMaster: ({ id }: RecordTypeInfo) => id === MASTER,
};
definePlatformClass({ name: 'Schema.RecordTypeInfo', instances: RecordTypeInfo, methods, fields: properties(methods) });
