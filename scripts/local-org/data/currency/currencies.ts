/** The org's current currencies, and conversion between them. Source: Object Reference, "CurrencyType"; Salesforce Help, "Manage Multiple Currencies". */
import type { PicklistValue } from '../schema/model.ts';
import type { Currency, CurrencySettings } from './declared.ts';

/** Decimal digits that a double represents exactly. */
const SURE_DIGITS = 15;

export class Currencies {
  readonly settings: CurrencySettings;
  /** The values of every field that names a currency: the same list, changed in place. */
  readonly picklist: PicklistValue[] = [];
  #byCode = new Map<string, Currency>();
  #corporate: string;

  constructor(settings: CurrencySettings) {
    this.settings = settings;
    this.#corporate = settings.corporate;
    this.take(settings.currencies, settings.corporate);
  }

  get corporate(): string {
    return this.#corporate;
  }

  /** Replaces the currencies. */
  take(currencies: readonly Currency[], corporate: string): void {
    const known = currencies.some(({ code }) => code === corporate)
      ? currencies
      : [{ code: corporate, rate: 1, places: 2, isActive: true }, ...currencies];
    this.#corporate = corporate;
    this.#byCode = new Map(known.map((currency) => [currency.code, currency]));
    this.picklist.splice(
      0,
      this.picklist.length,
      ...known.map(({ code, isActive }) => ({ value: code, label: code, isActive, isDefault: code === corporate, validFor: [] })),
    );
  }

  find(code: string): Currency | undefined {
    return this.#byCode.get(code.toUpperCase());
  }

  all(): readonly Currency[] {
    return [...this.#byCode.values()];
  }

  isActive(code: string): boolean {
    return this.find(code)?.isActive === true;
  }

  /** Converts an amount; without a currency it is in the corporate one. */
  convert(amount: number, from: string | null, to: string | null): number {
    const rateOf = (code: string | null): number => this.find(code ?? this.corporate)?.rate ?? 1;
    const [given, wanted] = [rateOf(from), rateOf(to)];
    return given === wanted ? amount : Number(((amount / given) * wanted).toPrecision(SURE_DIGITS));
  }
}
