/** What `toLabel` and `FORMAT` make of a value. Source: SOQL and SOSL Reference, "toLabel" and "FORMAT". */
import type { ApexValue } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { formatDate, formatMoment } from '../../platform/system/dates/localeText.ts';
import { ApexDate, ApexDatetime, ApexDecimal } from '../../platform/values/index.ts';
import type { FieldSchema } from '../schema/index.ts';

export function shownText(field: FieldSchema, value: ApexValue, how: 'label' | 'format'): ApexValue {
  if (value === null) return null;
  if (how === 'label')
    return String(value)
      .split(';')
      .map((one) => field.picklist.find((entry) => entry.value === one)?.label ?? one)
      .join(';');
  const locale = transaction().user.locale.replaceAll('_', '-');
  if (value instanceof ApexDate) return formatDate(value, locale);
  if (value instanceof ApexDatetime) return formatMoment(value, locale, transaction().user.timeZone);
  if (value instanceof ApexDecimal || typeof value === 'number')
    return number(field, value instanceof ApexDecimal ? value.toNumber() : value, locale);
  return String(value);
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
