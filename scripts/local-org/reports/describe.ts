/** Describes a report without running it. Source: Reports and Dashboards REST API Developer Guide, "Describe". */
import { ApexDatetime } from '../platform/values/index.ts';
import { data } from '../data/current.ts';
import { transaction } from '../platform/core/current.ts';
import type { Reports } from './index.ts';
import type { ExtendedMetadata, ReportMetadata } from './model.ts';
import { DURATION_GROUPS, daysOf } from './standardDates.ts';
import { categoriesOf, SCOPES, type TypeColumn } from './typeMetadata.ts';

export interface TypeMetadata {
  readonly categories: readonly { readonly label: string; readonly columns: Readonly<Record<string, TypeColumn>> }[];
  readonly scopeInfo: {
    readonly defaultValue: string;
    readonly values: readonly { readonly value: string; readonly label: string; readonly allowsDivision: boolean }[];
  };
  readonly standardDateFilterDurationGroups: readonly {
    readonly label: string;
    readonly standardDateFilterDurations: readonly {
      readonly value: string;
      readonly label: string;
      readonly startDate: string | null;
      readonly endDate: string | null;
    }[];
  }[];
  readonly standardFilterInfos: Readonly<Record<string, never>>;
  readonly divisionInfo: null;
}
export interface Described {
  readonly metadata: ReportMetadata;
  readonly extended: ExtendedMetadata;
  readonly type: TypeMetadata;
}

export function describeReport({ catalog, runner }: Reports, id: string | null): Described {
  const metadata = catalog.definition(id);
  const type = runner.typeOf(metadata);
  return {
    metadata,
    extended: runner.extended(metadata, runner.columnsOf(type, metadata)),
    type: typeMetadata(categoriesOf(type, (column) => runner.isVisible(column))),
  };
}

export function typeMetadata(categories: ReturnType<typeof categoriesOf>): TypeMetadata {
  const { user, org } = transaction();
  const today = new ApexDatetime(org.clock.now()).dateIn(user.timeZone);
  const days = (value: string): { readonly startDate: string | null; readonly endDate: string | null } => {
    if (value === 'CUSTOM') return { startDate: null, endDate: null };
    const { start, end } = daysOf(value, today, data().schema.fiscalYear);
    return { startDate: start.toText(), endDate: end.toText() };
  };
  return {
    categories: categories.map(({ label, columns }) => ({
      label,
      columns: Object.fromEntries(columns.map((column) => [column.name, column])),
    })),
    scopeInfo: { defaultValue: 'organization', values: SCOPES.map((scope) => ({ ...scope, allowsDivision: false })) },
    standardDateFilterDurationGroups: DURATION_GROUPS.map(({ label, durations }) => ({
      label,
      standardDateFilterDurations: durations.map((duration) => ({ ...duration, ...days(duration.value) })),
    })),
    standardFilterInfos: {},
    divisionInfo: null,
  };
}
