/** The currencies of an org with several: those of its settings, and those added later. Source: Object Reference, "CurrencyType"; "User", DefaultCurrencyIsoCode. */
import { readCurrencies } from '../currency/stored.ts';
import type { Rows } from '../store/rows.ts';

export function seedCurrencies(rows: Rows): void {
  const { schema, store } = rows;
  const { currencies } = schema;
  if (currencies === undefined) return;
  for (const { code, rate, places, isActive } of currencies.all())
    rows.ensure(
      'CurrencyType',
      { IsoCode: code },
      { ConversionRate: rate, DecimalPlaces: places, IsActive: isActive, IsCorporate: code === currencies.corporate },
    );
  readCurrencies(store, currencies);
  store.run('UPDATE "User" SET "CurrencyIsoCode" = ?1, "DefaultCurrencyIsoCode" = ?1 WHERE "CurrencyIsoCode" IS NULL', [
    currencies.corporate,
  ]);
}
