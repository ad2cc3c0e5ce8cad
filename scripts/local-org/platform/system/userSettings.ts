/** The running user's locale and zone, as the host's formatters want them. */
import { transaction } from '../core/current.ts';

/** `en_US` becomes `en-US`. */
export function userLocale(): string {
  return transaction().user.locale.replaceAll('_', '-');
}

export function userZone(): string {
  return transaction().user.timeZone;
}

/** A number in the user's locale: groups, at most three digits after the point, half-even. `text` is exact decimal text. */
export const formatNumber = (text: string): string => formatNumberIn(userLocale(), text);

export function formatNumberIn(locale: string, text: string): string {
  const format = new Intl.NumberFormat(locale, {
    maximumFractionDigits: 3,
    roundingMode: 'halfEven',
  } as Intl.NumberFormatOptions);
  return format.format(text as `${number}`);
}
