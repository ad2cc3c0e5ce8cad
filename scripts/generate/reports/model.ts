/** The rows of the table that report types, reports and the dashboard are made from. */

/** An object and, when there is a child, those of its records that belong to each row. */
export interface TypeRow {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly base: string;
  /** Fields of the object that the report builder offers. */
  readonly fields: readonly string[];
  readonly child?: {
    readonly relation: string;
    readonly object: string;
    readonly fields: readonly string[];
    /** Also rows without one. */ readonly isOptional: boolean;
  };
}

/** A field of the type's object, or `Relation__r.Field__c` of its child. */
type Column = string;
export type Granularity = 'Day' | 'Week' | 'Month' | 'Year';
export interface GroupRow {
  readonly column: Column;
  /** Dates are grouped by it; `Day` for all else, as the platform writes it. */
  readonly by?: Granularity;
}
export interface ReportRow {
  readonly name: string;
  /** At most 40 characters. */
  readonly title: string;
  readonly description: string;
  readonly type: string;
  readonly columns: readonly Column[];
  /** Columns that are added up in groups. */
  readonly sums?: readonly Column[];
  readonly down?: readonly GroupRow[];
  readonly across?: readonly GroupRow[];
  readonly filters?: readonly (readonly [column: Column, operator: 'equals' | 'notEqual' | 'greaterThan', value: string])[];
  readonly newest?: { readonly column: Column; readonly rows: number };
}

/** One chart of the dashboard, twelve columns wide in all. */
export interface ChartRow {
  readonly kind: 'Metric' | 'Donut' | 'Column' | 'Bar' | 'Line' | 'Table';
  readonly title: string;
  readonly report: string;
  /** What is counted: rows, or the sum of a column. */
  readonly sum?: Column;
  readonly width: number;
  readonly height: number;
}
export interface DashboardRow {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Rows of charts, from the top. */
  readonly rows: readonly (readonly ChartRow[])[];
}
