/** Amounts as people read them: with the code of their currency, and in brackets in the currency of who reads them. Source: Salesforce Help, "Manage Multiple Currencies", Parenthetical Currency Conversion; SOQL and SOSL Reference, "FORMAT ()". */
import type { Currencies } from './currencies.ts';

export interface Reader {
  readonly locale: string;
  /** The code of the reader's personal currency. */
  readonly currency: string;
}

export function moneyText(currencies: Currencies, amount: number, code: string | null, reader: Reader): string {
  const own = code ?? currencies.corporate;
  const shown = oneText(currencies, amount, own, reader.locale);
  if (own === reader.currency || !currencies.settings.showsConverted) return shown;
  return `${shown} (${oneText(currencies, currencies.convert(amount, own, reader.currency), reader.currency, reader.locale)})`;
}

function oneText(currencies: Currencies, amount: number, code: string, locale: string): string {
  const places = currencies.find(code)?.places ?? 2;
  const digits = { minimumFractionDigits: places, maximumFractionDigits: places };
  return currencies.settings.showsSymbol
    ? new Intl.NumberFormat(locale, { style: 'currency', currency: code, ...digits }).format(amount)
    : `${code} ${new Intl.NumberFormat(locale, digits).format(amount)}`;
}
