/** What many currencies add: a code on every record. A new org has its corporate currency alone. Source: Salesforce Help, "Implications of Enabling Multiple Currencies"; Object Reference, "CurrencyType". */
import { makeField, picklistOf } from './field.ts';
import type { FieldSchema } from './model.ts';

export const CORPORATE_CURRENCY = 'USD';
export const CURRENCIES = picklistOf([`*${CORPORATE_CURRENCY}`]);
export const CURRENCY_FIELD: FieldSchema = makeField({
  name: 'CurrencyIsoCode',
  kind: 'picklist',
  label: 'Currency ISO Code',
  length: 3,
  picklist: CURRENCIES,
  isRestricted: true,
});
