/** Functions of SOQL that SQLite does not have. Source: SOQL and SOSL Reference, "Date Functions" and "Location-Based SOQL Queries". */
import { ApexDate, ApexDatetime, dayOfWeek } from '../../../platform/values/index.ts';
import { idSuffix } from '../../../platform/core/operators.ts';
import { distanceBetween } from '../../formula/functions/index.ts';
import { fiscalPlace, type FiscalYear } from '../../schema/metadata/fiscalYear.ts';
import type { Store } from '../../store/store.ts';

const dayOfYear = (date: ApexDate): number => date.daysSinceEpoch() - ApexDate.of(date.year, 1, 1).daysSinceEpoch() + 1;
const PARTS: Readonly<Record<string, (date: ApexDate) => number | string>> = {
  CALENDAR_YEAR: (date) => date.year,
  CALENDAR_QUARTER: (date) => Math.ceil(date.month / 3),
  CALENDAR_MONTH: (date) => date.month,
  DAY_IN_MONTH: (date) => date.day,
  DAY_IN_WEEK: (date) => dayOfWeek(date.daysSinceEpoch()) + 1,
  DAY_IN_YEAR: dayOfYear,
  WEEK_IN_MONTH: (date) => Math.ceil(date.day / 7),
  WEEK_IN_YEAR: (date) => Math.ceil(dayOfYear(date) / 7),
  DAY_ONLY: (date) => date.toText(),
};

const FISCAL_PARTS = { FISCAL_YEAR: 'year', FISCAL_QUARTER: 'quarter', FISCAL_MONTH: 'month' } as const;
const isFiscal = (name: string): name is keyof typeof FISCAL_PARTS => name in FISCAL_PARTS;

/** Ids of owners' shares, which are not stored, are derived from the records' Ids. */
function shareId(recordId: string): string {
  const id = `02c${recordId.slice(3, 15)}`;
  return id + idSuffix(id);
}

export function isDateFunction(name: string): boolean {
  return name === 'HOUR_IN_DAY' || isFiscal(name) || name in PARTS;
}

export function defineSqlFunctions(store: Store, fiscal: FiscalYear): void {
  const options = { deterministic: true };
  store.database.function('date_part', options, (part: unknown, value: unknown, zone: unknown) => {
    if (value === null || value === undefined) return null;
    const moment = typeof value === 'string' ? undefined : new ApexDatetime(Number(value));
    if (part === 'HOUR_IN_DAY') return moment?.timeIn(String(zone)).hour ?? 0;
    const date = moment === undefined ? ApexDate.parse(String(value)) : moment.dateIn(String(zone));
    const name = String(part);
    return isFiscal(name) ? fiscalPlace(fiscal, date)[FISCAL_PARTS[name]] : (PARTS[name]?.(date) ?? null);
  });
  store.database.function('share_id', options, (id: unknown) => shareId(String(id)));
  store.database.function('sort_key', options, (text: unknown) =>
    typeof text === 'string' ? text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase() : text,
  );
  store.database.function(
    'geo_distance',
    options,
    (latitude: unknown, longitude: unknown, toLatitude: unknown, toLongitude: unknown, unit: unknown) =>
      [latitude, longitude, toLatitude, toLongitude].some((part) => part === null || part === undefined)
        ? null
        : distanceBetween(
            { latitude: Number(latitude), longitude: Number(longitude) },
            { latitude: Number(toLatitude), longitude: Number(toLongitude) },
            unit === 'km' ? 'km' : 'mi',
          ),
  );
}
