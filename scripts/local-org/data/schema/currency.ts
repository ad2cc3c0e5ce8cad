/** Fields that objects get with several currencies: a currency code on every record. Source: Salesforce Help, "Implications of Enabling Multiple Currencies". */
import { makeField } from './field.ts';
import type { FieldSchema, PicklistValue } from './model.ts';

const NAMES = new Set(['currencyisocode', 'defaultcurrencyisocode']);
/** Whether its values are the org's currencies. */
export const namesCurrency = ({ key }: Pick<FieldSchema, 'key'>): boolean => NAMES.has(key);

/** New records have the user's. Source: Object Reference, "Order" and its like, CurrencyIsoCode; length: Salesforce Field Reference Guide. */
const ONE_OF_ALL: Partial<FieldSchema> = { length: 3, isRestricted: true, isGiven: true };

export const currencyField = (currencies: readonly PicklistValue[]): FieldSchema =>
  makeField({
    name: 'CurrencyIsoCode',
    kind: 'picklist',
    label: 'Currency ISO Code',
    ...ONE_OF_ALL,
    picklist: currencies,
  });

/** Gives the fields of an object that name a currency the org's currencies. */
export function openCurrencies(fields: Map<string, FieldSchema>, currencies: readonly PicklistValue[]): void {
  for (const key of NAMES) {
    const field = fields.get(key);
    if (field !== undefined) fields.set(key, { ...field, ...ONE_OF_ALL, picklist: currencies });
  }
}
