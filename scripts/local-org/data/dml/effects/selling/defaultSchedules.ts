/**
 * The schedules that a new opportunity product gets from its product, without triggers and rules.
 * Source: Object Reference, "OpportunityLineItemSchedule", "Product2", Default Schedule Fields; Salesforce Help, "Default Product schedule behavior with examples".
 * Ours: without a date of the line it starts on the deal's close date; the last installment takes what rounding leaves; an installment of two schedules on days of only one has 0 of the other.
 */
import {
  addDecimals,
  ApexDate,
  ApexDecimal,
  divideToScale,
  multiplyDecimals,
  subtractDecimals,
} from '../../../../platform/values/index.ts';
import { SObjectValue } from '../../../records/index.ts';
import { rowError, type RowError } from '../../rowError.ts';
import type { Table } from '../../table.ts';
import { record, set, text, value } from '../effect.ts';
import { addUp, priceOfTotal } from './linePrices.ts';
import { scheduleTotals } from './totals.ts';

export const SHARES = ['Quantity', 'Revenue'] as const;
export type Share = (typeof SHARES)[number];
/** Which part of a line a share divides. */
const WHOLE = { Quantity: 'Quantity', Revenue: 'TotalPrice' } as const;
const MOST_INSTALLMENTS = 150;
const CENTS = 2;

const LATER: Readonly<Record<string, (start: ApexDate, count: number) => ApexDate>> = {
  Daily: (start, count) => start.addDays(count),
  Weekly: (start, count) => start.addDays(7 * count),
  Monthly: (start, count) => start.addMonths(count),
  Quarterly: (start, count) => start.addMonths(3 * count),
  Yearly: (start, count) => start.addMonths(12 * count),
};

/** Why a product's default schedule can't be; the words are ours. */
export function defaultScheduleError(product: SObjectValue): RowError | undefined {
  for (const share of SHARES) {
    const [type, period, count] = [`${share}ScheduleType`, `${share}InstallmentPeriod`, `NumberOf${share}Installments`];
    const wrong = [period, count].find((name) => (value(product, name) === null) !== (value(product, type) === null));
    if (wrong !== undefined)
      return rowError('FIELD_INTEGRITY_EXCEPTION', `${type}, ${period} and ${count} are given together or not at all.`, [wrong]);
    const installments = value(product, count);
    if (installments !== null && (Number(installments) < 1 || Number(installments) > MOST_INSTALLMENTS))
      return rowError('NUMBER_OUTSIDE_VALID_RANGE', `${count} must be from 1 to ${MOST_INSTALLMENTS}.`, [count]);
  }
  return undefined;
}

type Amounts = ReadonlyMap<string, ApexDecimal>;

/** The amounts of a share of the line by their days; undefined if its product has no such default. */
function amountsOf(line: SObjectValue, product: SObjectValue, share: Share, start: ApexDate): Amounts | undefined {
  const [whole, type] = [value(line, WHOLE[share]), text(product, `${share}ScheduleType`)];
  const later = LATER[text(product, `${share}InstallmentPeriod`)];
  if (value(product, `CanUse${share}Schedule`) !== true || later === undefined || !(whole instanceof ApexDecimal)) return undefined;
  const count = ApexDecimal.ofInteger(Number(value(product, `NumberOf${share}Installments`)));
  const each = type === 'Repeat' ? whole : (divideToScale(whole, count, CENTS, 'HALF_UP') ?? whole);
  const days = Array.from({ length: count.toNumber() }, (_, index) => later(start, index).toText());
  const amounts = new Map(days.map((day) => [day, each]));
  const left = subtractDecimals(whole, multiplyDecimals(each, count));
  if (type === 'Divide') amounts.set(days.at(-1) ?? '', addDecimals(each, left));
  return amounts;
}

function startOf(table: Table, line: SObjectValue): ApexDate | undefined {
  const deal = record(table, 'Opportunity', value(line, 'OpportunityId'));
  const day = value(line, 'ServiceDate') ?? (deal === undefined ? null : value(deal, 'CloseDate'));
  return day instanceof ApexDate ? day : undefined;
}

/** Adds a new line's default schedules; the line becomes what they come to. The quantity determines the revenue that is scheduled. */
export function addDefaultSchedules(table: Table, line: SObjectValue): void {
  const product = record(table, 'Product2', value(line, 'Product2Id'));
  const start = startOf(table, line);
  if (product === undefined || start === undefined) return;
  const quantity = amountsOf(line, product, 'Quantity', start);
  if (quantity !== undefined) {
    set(line, { Quantity: [...quantity.values()].reduce(addDecimals) });
    addUp(line);
  }
  const revenue = amountsOf(line, product, 'Revenue', start);
  if (quantity === undefined && revenue === undefined) return;
  addRows(table, text(line, 'Id'), quantity, revenue);
  set(line, scheduleTotals(table, text(line, 'Id')));
  set(line, { UnitPrice: priceOfTotal(line) });
  addUp(line);
  table.update(line.schema, line, undefined);
}

function addRows(table: Table, lineId: string, quantity: Amounts | undefined, revenue: Amounts | undefined): void {
  const schedules = table.schema.get('OpportunityLineItemSchedule');
  const shares = { ...(quantity === undefined ? {} : { Quantity: quantity }), ...(revenue === undefined ? {} : { Revenue: revenue }) };
  const names = Object.keys(shares);
  for (const day of [...new Set(Object.values(shares).flatMap((amounts) => [...amounts.keys()]))].sort()) {
    const row = new SObjectValue(schedules);
    set(row, { OpportunityLineItemId: lineId, Type: names.length > 1 ? 'Both' : (names[0] ?? null), ScheduleDate: ApexDate.parse(day) });
    for (const [share, amounts] of Object.entries(shares)) set(row, { [share]: amounts.get(day) ?? ApexDecimal.zero });
    table.insert(schedules, row);
  }
}
