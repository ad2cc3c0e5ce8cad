/** Rows of FiscalYearSettings and Period for standard fiscal years. Source: Object Reference, "Period", "FiscalYearSettings". */
import { fiscalPlace } from '../schema/metadata/fiscalYear.ts';
import type { Rows } from '../store/rows.ts';

const MONTHS = 12;
const MONTHS_OF_A_QUARTER = 3;

/** Last year, this year and the next. */
export function seedFiscalYears(rows: Rows, now: number): void {
  const { schema } = rows;
  if (!schema.isStored(schema.get('Period'))) return;
  const today = new Date(now);
  const { startMonth, isNamedByStart } = schema.fiscalYear;
  const { year: thisYear } = fiscalPlace(schema.fiscalYear, { year: today.getUTCFullYear(), month: today.getUTCMonth() + 1 });
  for (const year of [thisYear - 1, thisYear, thisYear + 1]) {
    // the first month, counted from the January of the year in its name
    const begin = startMonth - 1 - (isNamedByStart || startMonth === 1 ? 0 : MONTHS);
    const settings = schema.isStored(schema.get('FiscalYearSettings'))
      ? rows.ensure(
          'FiscalYearSettings',
          { Name: String(year) },
          { ...span(year, begin, MONTHS), IsStandardYear: true, YearType: 'Standard' },
        )
      : null;
    const ensure = (type: string, number: number, first: number, months: number): string =>
      rows.ensure(
        'Period',
        { Type: type, ...span(year, first, months) },
        { Number: number, FiscalYearSettingsId: settings, IsForecastPeriod: type !== 'Year' },
      );
    const period = ensure('Year', 0, begin, MONTHS);
    if (settings !== null) rows.store.run('UPDATE "FiscalYearSettings" SET "PeriodId" = ? WHERE "Id" = ?', [period, settings]);
    for (let quarter = 0; quarter < MONTHS / MONTHS_OF_A_QUARTER; quarter++)
      ensure('Quarter', quarter + 1, begin + quarter * MONTHS_OF_A_QUARTER, MONTHS_OF_A_QUARTER);
    for (let month = 0; month < MONTHS; month++) ensure('Month', month + 1, begin + month, 1);
  }
}

/** The first and the last day. */
function span(year: number, firstMonth: number, months: number): { readonly StartDate: string; readonly EndDate: string } {
  const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
  return { StartDate: day(Date.UTC(year, firstMonth, 1)), EndDate: day(Date.UTC(year, firstMonth + months, 0)) };
}
