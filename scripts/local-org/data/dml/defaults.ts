/** Default values of new records. Source: Salesforce Help, "Default Field Values". */
import type { ApexValue } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { currencyOfUser } from '../currency/stored.ts';
import { defaultRecordType } from '../access/permissions/recordTypeAccess.ts';
import { fieldValueOf } from '../formula/fields.ts';
import { parseFormula } from '../formula/parse.ts';
import { evaluateOn } from '../formula/records.ts';
import type { SObjectValue } from '../records/index.ts';
import { namesCurrency } from '../schema/currency.ts';
import type { FieldSchema, ObjectSchema } from '../schema/index.ts';
import { stored } from '../stored.ts';
import { shapeOf } from './shape.ts';

export function applyDefaults(record: SObjectValue): void {
  for (const field of shapeOf(record.schema).defaulted) if (!record.values.has(field.key)) record.load(field.key, defaultOf(record, field));
}

/** What before triggers leave without a currency gets one. Source: seen in an org. */
export function fillCurrency(record: SObjectValue): void {
  const field = record.schema.fields.get('currencyisocode');
  if (field !== undefined && record.values.get(field.key) == null) record.load(field.key, currencyOfNew(field));
}

function defaultOf(record: SObjectValue, field: FieldSchema): ApexValue {
  if (namesCurrency(field)) return currencyOfNew(field);
  if (field.defaultValue === undefined) return field.picklist.find(({ isDefault }) => isDefault)?.value ?? null;
  const constant = constantOf(field, field.defaultValue);
  return constant === undefined ? fieldValueOf(field, evaluateOn(record, undefined, field.defaultValue)) : constant;
}

/** Source: SOAP API Developer Guide, "getUserInfoResult", userDefaultCurrencyIsoCode: what a user creates has the user's currency. A new user's own is the corporate one. */
function currencyOfNew({ key }: FieldSchema): ApexValue {
  const { schema, store } = stored();
  const { currencies } = schema;
  if (currencies === undefined) return null;
  return key === 'currencyisocode' ? currencyOfUser(store, currencies, transaction().user.id) : currencies.corporate;
}

const constants = new WeakMap<FieldSchema, { readonly value: ApexValue | undefined }>();

/** The value of a constant default: `false`, `'New'`; undefined for formulas. */
function constantOf(field: FieldSchema, source: string): ApexValue | undefined {
  const earlier = constants.get(field);
  if (earlier !== undefined) return earlier.value;
  const formula = parseFormula(source);
  const value = formula.kind === 'literal' ? fieldValueOf(field, formula.value) : undefined;
  constants.set(field, { value });
  return value;
}

/** @return the Id of the type that new records of the running user get. Source: Salesforce Help, "Assign Record Types to Profiles and Permission Sets": the default of a profile is that of the records its users make. */
export function defaultTypeOf(schema: ObjectSchema): string | undefined {
  if (schema.recordTypes.length === 0) return undefined;
  const name = defaultRecordType(stored().store, transaction().user.id, schema.name);
  return name === undefined
    ? undefined
    : stored()
        .recordTypes(schema.name)
        .find(({ developerName }) => developerName === name)?.id;
}
