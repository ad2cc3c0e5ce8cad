/** The text of a value by `toLabel` and `FORMAT`. Source: SOQL and SOSL Reference, "toLabel" and "FORMAT". */
import type { ApexValue } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { formatDate, formatMoment } from '../../platform/system/dates/localeText.ts';
import { ApexDate, ApexDatetime, ApexDecimal } from '../../platform/values/index.ts';
import { moneyText } from '../currency/moneyText.ts';
import { currencyOfUser } from '../currency/stored.ts';
import type { FieldSchema } from '../schema/index.ts';
import type { SqlValue } from '../store/values.ts';
import { stored } from '../stored.ts';
import { userLabel } from '../translated.ts';

/** @param currency of an amount, where there are several: null for that of the org. */
export function shownText(field: FieldSchema, value: ApexValue, how: 'label' | 'format', currency?: SqlValue): ApexValue {
  if (value === null) return null;
  if (how === 'label')
    return String(value)
      .split(';')
      .map((one) => labelOfValue(field, one))
      .join(';');
  const locale = transaction().user.locale.replaceAll('_', '-');
  if (value instanceof ApexDate) return formatDate(value, locale);
  if (value instanceof ApexDatetime) return formatMoment(value, locale, transaction().user.timeZone);
  if (value instanceof ApexDecimal || typeof value === 'number') {
    const amount = value instanceof ApexDecimal ? value.toNumber() : value;
    return currency === undefined ? number(field, amount, locale) : money(amount, currency, locale);
  }
  return String(value);
}

/** The value's label in the user's language. */
function labelOfValue(field: FieldSchema, value: string): string {
  const entry = field.picklist.find((one) => one.value === value);
  return entry === undefined ? value : userLabel(entry);
}

function money(amount: number, code: SqlValue, locale: string): ApexValue {
  const { schema, store } = stored();
  const { currencies } = schema;
  return currencies === undefined
    ? String(amount)
    : moneyText(currencies, amount, code === null ? null : String(code), {
        locale,
        currency: currencyOfUser(store, currencies, transaction().user.id),
      });
}

function number(field: FieldSchema, value: number, locale: string): string {
  if (field.display === 'CURRENCY')
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: 'USD',
      minimumFractionDigits: field.scale,
      maximumFractionDigits: field.scale,
    }).format(value);
  const text = new Intl.NumberFormat(locale, { maximumFractionDigits: field.scale }).format(value);
  return field.display === 'PERCENT' ? `${text}%` : text;
}
