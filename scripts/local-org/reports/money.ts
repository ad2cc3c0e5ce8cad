/**
 * Amounts in reports of orgs with several currencies: details are in the currency of their record, totals in that of the report, by default the user's.
 * Source: Reports and Dashboards REST API Developer Guide, "Report Metadata", currency; Apex Reference Guide, "ReportCurrency Class"; Salesforce Help, "Manage Multiple Currencies".
 */
import type { SObjectValue } from '../data/index.ts';
import type { Currencies } from '../data/currency/currencies.ts';
import { moneyText } from '../data/currency/moneyText.ts';
import { currencyOfUser } from '../data/currency/stored.ts';
import { valueAt } from '../data/records/paths.ts';
import { stored } from '../data/stored.ts';
import type { ApexValue } from '../platform/core/contract.ts';
import { transaction } from '../platform/core/current.ts';
import { ApexDecimal } from '../platform/values/index.ts';
import type { ReportMetadata } from './model.ts';
import type { ReportColumn } from './types/index.ts';

const currenciesOf = (): Currencies | undefined => stored().schema.currencies;

/** Null in an org with one currency. */
export function reportCurrency({ currency }: Pick<ReportMetadata, 'currency'>): string | null {
  const { schema, store } = stored();
  return schema.currencies === undefined ? null : (currency ?? currencyOfUser(store, schema.currencies, transaction().user.id));
}

/** The path of a column's currency; undefined for columns without money, and in orgs with one currency. */
export function currencyPath({ path, field, object }: ReportColumn): string | undefined {
  return currenciesOf() !== undefined && field.display === 'CURRENCY' && object.fields.has('currencyisocode')
    ? path.replace(/[^.]+$/, 'CurrencyIsoCode')
    : undefined;
}

export function currencyOf(row: SObjectValue, column: ReportColumn): string | null {
  const path = currencyPath(column);
  const code = path === undefined ? null : valueAt(row, path);
  return typeof code === 'string' ? code : null;
}

/** An amount of a row, converted for a total. */
export function totalled(row: SObjectValue, column: ReportColumn, amount: number, currency: string | null): number {
  const from = currencyOf(row, column);
  return from === null || currency === null ? amount : (currenciesOf()?.convert(amount, from, currency) ?? amount);
}

/** The label of an amount with a currency; undefined without one. */
export function amountLabel(value: ApexValue, currency: string | null): string | undefined {
  const currencies = currenciesOf();
  if (currencies === undefined || currency === null || !(value instanceof ApexDecimal)) return undefined;
  const locale = transaction().user.locale.replaceAll('_', '-');
  return moneyText(currencies, value.toNumber(), currency, { locale, currency });
}
