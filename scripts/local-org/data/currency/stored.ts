/** Reads the currencies from the org's rows. Source: Object Reference, "CurrencyType". */
import type { Store } from '../store/store.ts';
import type { Currencies } from './currencies.ts';

export function readCurrencies(store: Store, currencies: Currencies): void {
  const rows = store.all('SELECT * FROM "CurrencyType" ORDER BY "Id"');
  const corporate = rows.find((row) => row['IsCorporate'] === 1)?.['IsoCode'];
  currencies.take(
    rows.map((row) => ({
      code: String(row['IsoCode']),
      rate: Number(row['ConversionRate']),
      places: Number(row['DecimalPlaces']),
      isActive: row['IsActive'] === 1,
    })),
    String(corporate ?? currencies.corporate),
  );
}

/** The personal currency of a user. */
export function currencyOfUser(store: Store, currencies: Currencies, userId: string): string {
  const [row] = store.all('SELECT "DefaultCurrencyIsoCode" AS code FROM "User" WHERE "Id" = ?', [userId]);
  return typeof row?.['code'] === 'string' ? row['code'] : currencies.corporate;
}
