/** Start and naming of the org's fiscal years. Source: Metadata API Developer Guide, "CompanySettings", fiscalYear; Salesforce Help, "Set the Fiscal Year". */
import type { Project } from '../../project/model.ts';
import { many, text } from '../../project/xml.ts';

export interface FiscalYear {
  /** 1 is January. */
  readonly startMonth: number;
  /** Named after the year in which it begins, else the one in which it ends. */
  readonly isNamedByStart: boolean;
}
export const CALENDAR_YEAR: FiscalYear = { startMonth: 1, isNamedByStart: false };
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

export function fiscalYearOf(project: Project): FiscalYear {
  const settings = project.metadata.get('settings')?.get('Company');
  const [year] = settings === undefined ? [] : many(settings, 'fiscalYear');
  const month = MONTHS.indexOf((year === undefined ? undefined : text(year, 'startMonth'))?.toLowerCase() ?? 'january');
  return year === undefined || month === -1
    ? CALENDAR_YEAR
    : { startMonth: month + 1, isNamedByStart: text(year, 'fiscalYearNameBasedOn') === 'startingMonth' };
}

/** The place of a day in its fiscal year. */
export function fiscalPlace(
  { startMonth, isNamedByStart }: FiscalYear,
  date: { readonly year: number; readonly month: number },
): { readonly year: number; readonly quarter: number; readonly month: number } {
  const month = ((date.month - startMonth + 12) % 12) + 1;
  const begun = date.month < startMonth ? date.year - 1 : date.year;
  return { year: begun + (isNamedByStart || startMonth === 1 ? 0 : 1), quarter: Math.ceil(month / 3), month };
}
