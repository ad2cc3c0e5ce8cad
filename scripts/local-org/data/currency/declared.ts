/** The currencies that a project deploys. Source: Metadata API Developer Guide, "CurrencySettings": corporateCurrency, currency, isParenCurrencyConvDisabled, enableCurrencySymbolWithMultiCurrency. */
import type { Project } from '../project/model.ts';
import { flag, many, text } from '../project/xml.ts';

export interface Currency {
  readonly code: string;
  /** How much of it one unit of the corporate currency is worth. */
  readonly rate: number;
  /** Digits after the point. */
  readonly places: number;
  readonly isActive: boolean;
}
export interface CurrencySettings {
  readonly corporate: string;
  readonly currencies: readonly Currency[];
  /** Whether amounts are also shown in the user's currency, in brackets. */
  readonly showsConverted: boolean;
  /** Whether amounts are shown with the currency's symbol, not with its code. */
  readonly showsSymbol: boolean;
}

export const FIRST_CURRENCY = 'USD';
const USUAL_PLACES = 2;

export function currencySettings(metadata: Project['metadata']): CurrencySettings {
  const xml = metadata.get('settings')?.get('Currency') ?? {};
  return {
    corporate: text(xml, 'corporateCurrency') ?? FIRST_CURRENCY,
    currencies: many(xml, 'currency').map((one) => ({
      code: (text(one, 'isoCode') ?? '').toUpperCase(),
      rate: Number(text(one, 'conversionRate') ?? 1),
      places: Number(text(one, 'scale') ?? USUAL_PLACES),
      isActive: text(one, 'active') !== 'false',
    })),
    showsConverted: !flag(xml, 'isParenCurrencyConvDisabled'),
    showsSymbol: flag(xml, 'enableCurrencySymbolWithMultiCurrency'),
  };
}
