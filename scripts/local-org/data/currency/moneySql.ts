/** Amounts of money in SQL, converted from one currency to another. */
import type { Store } from '../store/store.ts';
import type { Currencies } from './currencies.ts';

export function defineMoney({ database }: Store, currencies: Currencies): void {
  database.function('money_in', { deterministic: true }, (amount: unknown, from: unknown, to: unknown) =>
    amount === null || amount === undefined ? null : currencies.convert(Number(amount), codeOf(from), codeOf(to)),
  );
}
const codeOf = (code: unknown): string | null => (typeof code === 'string' ? code : null);

/** @param from, to the codes of currencies, in SQL. */
export const moneyIn = (amount: string, from: string, to: string): string => `money_in(${amount}, ${from}, ${to})`;

/** The personal currency of a user. */
export const currencyOf = (userId: string): string => `(SELECT "DefaultCurrencyIsoCode" FROM "User" WHERE "Id" = '${userId}')`;
