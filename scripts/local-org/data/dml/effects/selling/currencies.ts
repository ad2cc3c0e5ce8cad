/** The currencies of an org and their rates. Source: Object Reference, "CurrencyType". The words are ours. */
import { readCurrencies } from '../../../currency/stored.ts';
import type { SObjectValue } from '../../../records/index.ts';
import type { Store } from '../../../store/store.ts';
import { rowError, type RowError } from '../../rowError.ts';
import { set, text, value, type Effects } from '../effect.ts';

export const CURRENCIES: Effects = {
  CurrencyType: {
    before: ({ store }, row, old) => {
      set(row, { IsoCode: text(row, 'IsoCode').toUpperCase() });
      return isoCodeError(store, row) ?? corporateError(row, old);
    },
    saved: ({ store, schema }, row) => {
      if (value(row, 'IsCorporate') === true) makeCorporate(store, text(row, 'Id'));
      if (schema.currencies !== undefined) readCurrencies(store, schema.currencies);
    },
  },
};

function isoCodeError(store: Store, row: SObjectValue): RowError | undefined {
  const code = text(row, 'IsoCode');
  if (code !== '' && !Intl.supportedValuesOf('currency').includes(code))
    return rowError('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', `Currency ISO Code: bad value for restricted picklist field: ${code}`, [
      'IsoCode',
    ]);
  const [twin] = store.all('SELECT "Id" AS id FROM "CurrencyType" WHERE "IsoCode" = ? AND "Id" IS NOT ?', [code, text(row, 'Id') || null]);
  return twin === undefined
    ? undefined
    : rowError('DUPLICATE_VALUE', `duplicate value found: IsoCode duplicates value on record with id: ${String(twin['id'])}`, ['IsoCode']);
}

function corporateError(row: SObjectValue, old: SObjectValue | undefined): RowError | undefined {
  return old !== undefined && value(old, 'IsCorporate') === true && value(row, 'IsCorporate') !== true
    ? rowError('FIELD_INTEGRITY_EXCEPTION', 'The corporate currency cannot be unset', ['IsCorporate'])
    : undefined;
}

/** Converts all rates to the new corporate currency. */
function makeCorporate(store: Store, id: string): void {
  store.run(
    `UPDATE "CurrencyType" SET "IsCorporate" = "Id" = ?1, "IsActive" = max("IsActive", "Id" = ?1),
      "ConversionRate" = "ConversionRate" / (SELECT "ConversionRate" FROM "CurrencyType" WHERE "Id" = ?1)`,
    [id],
  );
}
