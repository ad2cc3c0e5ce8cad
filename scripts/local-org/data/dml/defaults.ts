/** What a new record gets by itself. Source: Salesforce Help, "Default Field Values". */
import type { ApexValue } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { defaultRecordType } from '../access/recordTypeAccess.ts';
import { fieldValueOf } from '../formula/fields.ts';
import { parseFormula } from '../formula/parse.ts';
import { evaluateOn } from '../formula/records.ts';
import type { SObjectValue } from '../records/index.ts';
import type { FieldSchema } from '../schema/index.ts';
import { stored } from '../stored.ts';
import { shapeOf } from './shape.ts';

export function applyDefaults(record: SObjectValue): void {
  for (const field of shapeOf(record.schema).defaulted) if (!record.values.has(field.key)) record.load(field.key, defaultOf(record, field));
}

function defaultOf(record: SObjectValue, field: FieldSchema): ApexValue {
  if (field.defaultValue === undefined) return field.picklist.find(({ isDefault }) => isDefault)?.value ?? null;
  const constant = constantOf(field, field.defaultValue);
  return constant === undefined ? fieldValueOf(field, evaluateOn(record, undefined, field.defaultValue)) : constant;
}

const constants = new WeakMap<FieldSchema, { readonly value: ApexValue | undefined }>();

/** The value of a default that is the same for every record: `false`, `'New'`; undefined for others. */
function constantOf(field: FieldSchema, source: string): ApexValue | undefined {
  const earlier = constants.get(field);
  if (earlier !== undefined) return earlier.value;
  const formula = parseFormula(source);
  const value = formula.kind === 'literal' ? fieldValueOf(field, formula.value) : undefined;
  constants.set(field, { value });
  return value;
}

/** Source: Salesforce Help, "Assign Record Types to Profiles and Permission Sets": the default of a profile is that of the records its users make. */
export function takeDefaultType(row: SObjectValue): void {
  const { store } = stored();
  const name = defaultRecordType(store, transaction().user.id, row.objectName);
  const type = name === undefined ? undefined : stored().recordTypes(row.objectName).find(({ developerName }) => developerName === name);
  if (type !== undefined) row.load('recordtypeid', type.id);
}
