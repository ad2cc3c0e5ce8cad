/**
 * Amounts of money in the queries of orgs with several currencies.
 * Source: SOQL and SOSL Reference, "convertCurrency()": to the user's currency; groups are summed up, and rows ordered, in the org's; `Amount > USD5000` compares what amounts come to in that currency.
 */
import { raise } from '../../../platform/core/error.ts';
import { currencyOf, moneyIn } from '../../currency/moneySql.ts';
import type { FieldSchema, ObjectSchema } from '../../schema/index.ts';
import type { Place, PlanContext } from './context.ts';

/** The code of the currency of an amount, in SQL; undefined for what is none. */
export function currencySql({ schema }: PlanContext, object: ObjectSchema, alias: string, field: FieldSchema): string | undefined {
  return schema.hasManyCurrencies && field.display === 'CURRENCY' && object.fields.has('currencyisocode')
    ? `${alias}."CurrencyIsoCode"`
    : undefined;
}

export function inCurrency(place: Place, code: string): Place {
  return place.currency === undefined ? place : { ...place, sql: moneyIn(place.sql, place.currency, code), currency: code };
}

export const inUsersCurrency = (context: PlanContext, place: Place): Place => inCurrency(place, currencyOf(context.userId));

export const inOrgsCurrency = ({ schema }: PlanContext, place: Place): Place =>
  place.currency === undefined ? place : inCurrency(place, `'${schema.currencies?.corporate ?? ''}'`);

/** Beside `USD5000`. Errors: System.QueryException for a currency that the org does not have, or no longer; the words are ours. */
export function besideAmount({ schema }: PlanContext, place: Place, code: string): Place {
  if (place.currency === undefined) return place;
  if (schema.currencies?.isActive(code) !== true) raise('System.QueryException', `${code} is no active currency of this org`);
  return inCurrency(place, `'${code}'`);
}
