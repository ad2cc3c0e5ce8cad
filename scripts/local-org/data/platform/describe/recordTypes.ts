/** Record types. Source: Apex Reference Guide, "RecordTypeInfo Class". */
import type { ApexValue } from '../../../platform/core/contract.ts';
import { transaction } from '../../../platform/core/current.ts';
import { answersOf, getterText } from '../../../platform/core/getterText.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { defaultRecordType, visibleRecordTypes } from '../../access/permissions/recordTypeAccess.ts';
import { data } from '../../current.ts';
import type { SObjectValue } from '../../records/index.ts';
import { MASTER_RECORD_TYPE, type ObjectSchema, type RecordTypeSchema } from '../../schema/index.ts';
import { userWord } from '../../translated.ts';
import { inJson, properties } from './members.ts';

type Described = Pick<RecordTypeInfo, 'id' | 'name' | 'developerName' | 'isActive' | 'isAvailable' | 'isDefault'>;

export class RecordTypeInfo {
  readonly typeName = 'Schema.RecordTypeInfo';
  readonly id: string;
  readonly name: string;
  readonly developerName: string;
  readonly isActive: boolean;
  readonly isAvailable: boolean;
  readonly isDefault: boolean;
  constructor(info: Described) {
    this.id = info.id;
    this.name = info.name;
    this.developerName = info.developerName;
    this.isActive = info.isActive;
    this.isAvailable = info.isAvailable;
    this.isDefault = info.isDefault;
  }
  get isMaster(): boolean {
    return this.id === MASTER_RECORD_TYPE;
  }
  /** Source: Apex Reference Guide, "RecordTypeInfo Class", where one found by its id equals the one found by its name. */
  equalTo(other: ApexValue): boolean {
    return other instanceof RecordTypeInfo && other.toApexText() === this.toApexText();
  }
  hashText(): string {
    return this.toApexText();
  }
  toApexJson(): readonly (readonly [string, ApexValue])[] {
    return inJson(methods, this);
  }
  toApexText(): string {
    return getterText(this.typeName, answersOf(methods, this));
  }
}

/** Objects without record types. Source: seen in an org. */
const WITHOUT = new Set([
  'BusinessProcess',
  'OpportunityStage',
  'LeadStatus',
  'CaseStatus',
  'TaskStatus',
  'TaskPriority',
  'ContractStatus',
  'SolutionStatus',
]);

/** The record types of the running user. If no profile or permission set mentions them, all active ones are available and the master is the default. */
export function recordTypeInfos(schema: ObjectSchema): readonly RecordTypeInfo[] {
  if (schema.kind === 'event' || WITHOUT.has(schema.name)) return [];
  const rows = data().recordTypes(schema.name);
  const visible = rows.length === 0 ? undefined : visibleRecordTypes(data().store, transaction().user.id, schema.name);
  const chosen = visible === undefined ? undefined : defaultRecordType(data().store, transaction().user.id, schema.name);
  const own = rows.map(({ id, name, developerName, isActive }) => {
    const isAvailable = isActive && visible?.has(developerName) !== false;
    const type = schema.recordTypes.find((one) => one.developerName === developerName);
    const label = type === undefined ? undefined : userWord(type, 'label');
    return new RecordTypeInfo({ id, name: label ?? name, developerName, isActive, isAvailable, isDefault: developerName === chosen });
  });
  const isDefault = !own.some((one) => one.isDefault);
  const master = { id: MASTER_RECORD_TYPE, name: 'Master', developerName: 'Master', isActive: true, isAvailable: true, isDefault };
  return [...own, new RecordTypeInfo(master)];
}

/** The record type as the schema knows it; undefined for the master. */
export function recordTypeSchema(schema: ObjectSchema, id: unknown): RecordTypeSchema | undefined {
  const chosen = data()
    .recordTypes(schema.name)
    .find((type) => type.id === id);
  return schema.recordTypes.find(({ developerName }) => developerName === chosen?.developerName);
}

/** Sets the record type of a new record, with its default values. Source: Apex Developer Guide, "Dynamic DML" ("Object Creation with Default Values"). */
export function takeRecordType(record: SObjectValue, id: string): void {
  const { schema } = record;
  record.put('RecordTypeId', id);
  for (const [key, picklist] of recordTypeSchema(schema, record.values.get('recordtypeid'))?.picklists ?? [])
    if (picklist.default !== undefined && schema.fields.has(key)) record.load(key, picklist.default);
}

const methods = {
  getRecordTypeId: ({ id }: RecordTypeInfo) => id,
  getName: ({ name }: RecordTypeInfo) => name,
  getDeveloperName: ({ developerName }: RecordTypeInfo) => developerName,
  isActive: ({ isActive }: RecordTypeInfo) => isActive,
  isAvailable: ({ isAvailable }: RecordTypeInfo) => isAvailable,
  isDefaultRecordTypeMapping: ({ isDefault }: RecordTypeInfo) => isDefault,
  isMaster: ({ isMaster }: RecordTypeInfo) => isMaster,
};
definePlatformClass({ name: 'Schema.RecordTypeInfo', instances: RecordTypeInfo, methods, fields: properties(methods) });
