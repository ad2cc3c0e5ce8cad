/** How flows show values in texts: numbers, dates and times as the running user's locale writes them. Source: seen in an org; Salesforce Help, "Flow Resource: Variable" (decimal places). */
import { textOf } from '../data/formula/values.ts';
import { formulaValue } from '../data/platform/formulas/values.ts';
import { ApexList } from '../platform/collections/index.ts';
import type { ApexValue } from '../platform/core/contract.ts';
import { formatDateLong, formatMoment } from '../platform/system/dates/localeText.ts';
import { userLocale, userZone } from '../platform/system/userSettings.ts';
import { ApexDate, ApexDatetime, ApexDecimal, setScale, stripZeros } from '../platform/values/index.ts';

/** The text of a value in a template, and of one that a text variable or field gets. */
export function shownText(value: ApexValue): string {
  if (value instanceof ApexList) return `[${value.items.map(shownText).join(', ')}]`;
  if (value instanceof ApexDate) return formatDateLong(value, userLocale());
  if (value instanceof ApexDatetime) return formatMoment(value, userLocale(), userZone());
  const shown = formulaValue(value);
  return shown instanceof ApexDecimal ? shownNumber(shown) : textOf(shown);
}

function shownNumber(value: ApexDecimal): string {
  const places = Math.max(0, value.scale);
  return numberFormat(userLocale(), places).format(value.toPlainText() as `${number}`);
}

/** Making one takes two hundred times as long as using it. */
const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, places: number): Intl.NumberFormat {
  const key = `${locale} ${String(places)}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, { minimumFractionDigits: places, maximumFractionDigits: places });
  formats.set(key, made);
  return made;
}

/** A number with the decimal places of its resource; digits beyond them stay. @param places 0 where the resource has none of its own */
export function withPlaces(value: ApexValue, places: number): ApexValue {
  if (!(value instanceof ApexDecimal)) return value;
  const short = stripZeros(value, places);
  return short.scale < places ? (setScale(short, places) ?? short) : short;
}
