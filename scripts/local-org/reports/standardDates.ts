/** Relative dates of a report's date filter, as days. Source: Reports and Dashboards REST API Developer Guide, "Standard date filter durations"; Metadata API Developer Guide, "ReportTimeFrameFilter" UserDateInterval. */
import { rangeOf } from '../data/soql/plan/dates.ts';
import type { FiscalYear } from '../data/schema/metadata/fiscalYear.ts';
import type { ApexDate } from '../platform/values/index.ts';

export interface Duration {
  readonly value: string;
  readonly label: string;
}
/** By group, in the report builder's order. Fiscal years begin in January here. */
export const DURATION_GROUPS: readonly { readonly label: string; readonly durations: readonly Duration[] }[] = [
  { label: 'Custom', durations: [{ value: 'CUSTOM', label: 'Custom' }] },
  {
    label: 'Fiscal Year',
    durations: [
      { value: 'THIS_FISCAL_YEAR', label: 'Current FY' },
      { value: 'LAST_FISCAL_YEAR', label: 'Previous FY' },
      { value: 'NEXT_FISCAL_YEAR', label: 'Next FY' },
    ],
  },
  {
    label: 'Fiscal Quarter',
    durations: [
      { value: 'THIS_FISCAL_QUARTER', label: 'Current FQ' },
      { value: 'LAST_FISCAL_QUARTER', label: 'Previous FQ' },
      { value: 'NEXT_FISCAL_QUARTER', label: 'Next FQ' },
    ],
  },
  {
    label: 'Calendar Year',
    durations: [
      { value: 'THIS_YEAR', label: 'Current CY' },
      { value: 'LAST_YEAR', label: 'Previous CY' },
      { value: 'NEXT_YEAR', label: 'Next CY' },
    ],
  },
  {
    label: 'Calendar Quarter',
    durations: [
      { value: 'THIS_QUARTER', label: 'Current CQ' },
      { value: 'LAST_QUARTER', label: 'Previous CQ' },
      { value: 'NEXT_QUARTER', label: 'Next CQ' },
    ],
  },
  {
    label: 'Calendar Month',
    durations: [
      { value: 'LAST_MONTH', label: 'Last Month' },
      { value: 'THIS_MONTH', label: 'This Month' },
      { value: 'NEXT_MONTH', label: 'Next Month' },
    ],
  },
  {
    label: 'Calendar Week',
    durations: [
      { value: 'LAST_WEEK', label: 'Last Week' },
      { value: 'THIS_WEEK', label: 'This Week' },
      { value: 'NEXT_WEEK', label: 'Next Week' },
    ],
  },
  {
    label: 'Day',
    durations: [
      { value: 'YESTERDAY', label: 'Yesterday' },
      { value: 'TODAY', label: 'Today' },
      { value: 'TOMORROW', label: 'Tomorrow' },
      ...[7, 30, 60, 90, 120].map((n) => ({ value: `LAST_N_DAYS:${String(n)}`, label: `Last ${String(n)} Days` })),
      ...[7, 30, 60, 90, 120].map((n) => ({ value: `NEXT_N_DAYS:${String(n)}`, label: `Next ${String(n)} Days` })),
    ],
  },
];

/** Other names in metadata. */
const SHORT: Readonly<Record<string, string>> = {
  CURY: 'THIS_FISCAL_YEAR',
  PREVY: 'LAST_FISCAL_YEAR',
  NEXTY: 'NEXT_FISCAL_YEAR',
  CURRENT: 'THIS_FISCAL_QUARTER',
  CURFY: 'THIS_FISCAL_YEAR',
  PREV: 'LAST_FISCAL_QUARTER',
  NEXT1: 'NEXT_FISCAL_QUARTER',
  LASTMONTH: 'LAST_MONTH',
  THISMONTH: 'THIS_MONTH',
  NEXTMONTH: 'NEXT_MONTH',
  LASTWEEK: 'LAST_WEEK',
  THISWEEK: 'THIS_WEEK',
  NEXTWEEK: 'NEXT_WEEK',
  LAST7: 'LAST_N_DAYS:7',
  LAST30: 'LAST_N_DAYS:30',
  LAST60: 'LAST_N_DAYS:60',
  LAST90: 'LAST_N_DAYS:90',
  LAST120: 'LAST_N_DAYS:120',
  NEXT7: 'NEXT_N_DAYS:7',
  NEXT30: 'NEXT_N_DAYS:30',
  NEXT60: 'NEXT_N_DAYS:60',
  NEXT90: 'NEXT_N_DAYS:90',
  NEXT120: 'NEXT_N_DAYS:120',
  CURCY: 'THIS_YEAR',
  PREVCY: 'LAST_YEAR',
  CURQ: 'THIS_QUARTER',
  PREVQ: 'LAST_QUARTER',
  TODAY: 'TODAY',
  YESTERDAY: 'YESTERDAY',
  TOMORROW: 'TOMORROW',
};

/** First and last day of a duration. Errors: throws for one that does not exist. */
export function daysOf(duration: string, today: ApexDate, fiscal: FiscalYear): { readonly start: ApexDate; readonly end: ApexDate } {
  const [name = '', n = '0'] = (SHORT[duration] ?? duration).split(':');
  const { from, until } = rangeOf(name, Number(n), today, fiscal);
  return { start: from, end: until.addDays(-1) };
}
