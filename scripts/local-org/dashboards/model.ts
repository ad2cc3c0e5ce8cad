/** A dashboard as the REST API tells it. Source: Reports and Dashboards REST API Developer Guide, "Dashboard Describe", "Dashboard Results". */
import type { ReportResults } from '../reports/index.ts';

export type Visualization = 'Bar' | 'Column' | 'Line' | 'Donut' | 'Pie' | 'Funnel' | 'Scatter' | 'Gauge' | 'Metric' | 'Table';

export interface DashboardComponent {
  readonly header: string | null;
  readonly title: string | null;
  readonly footer: string | null;
  /** `Folder/DeveloperName`. */
  readonly report: string;
  readonly properties: ComponentProperties;
}
export interface ComponentProperties {
  /** As reports name them: `s!AMOUNT`, `RowCount`. */
  readonly aggregates: readonly { readonly name: string }[];
  readonly groupings: readonly ComponentGrouping[];
  readonly maxRows: number | null;
  readonly autoSelectColumns: boolean;
  readonly useReportChart: boolean;
  /** As the metadata says it where it is none of those that are built. */
  readonly visualizationType: Visualization | (string & {});
  readonly visualizationProperties: {
    readonly groupByType: 'none' | 'grouped' | 'stacked' | 'stacked100';
    readonly cumulative: boolean;
    readonly legendPosition: string | null;
    readonly showValues: boolean;
    readonly showTotal: boolean;
    readonly tableColumns: readonly { readonly column: string; readonly type: 'aggregate' | 'grouping' | 'detail' }[];
    /** Of a gauge: its ends and where its colours change. */
    readonly breakPoints: readonly number[];
  };
}
export interface ComponentGrouping {
  readonly name: string;
  readonly sortOrder: 'asc' | 'desc';
  /** What groups are ordered by; none: by their labels. */
  readonly sortAggregate: string | null;
}

/** Where components lie: in a grid, or one below the other in columns. */
export type DashboardLayout =
  | {
      readonly gridLayout: true;
      readonly numColumns: number;
      /** In pixels. */
      readonly rowHeight: number;
      readonly components: readonly GridPlace[];
    }
  | { readonly gridLayout: false; readonly columns: readonly { readonly components: readonly number[] }[] };
export interface GridPlace {
  readonly column: number;
  readonly colspan: number;
  readonly row: number;
  readonly rowspan: number;
}

export interface DashboardDefinition {
  readonly title: string;
  readonly developerName: string;
  readonly description: string | null;
  /** `LoggedInUser`: everybody sees what they may see; else what one user may see. */
  readonly dashboardType: string;
  /** A username; none: whoever deployed it. */
  readonly runningUser: string | null;
  readonly components: readonly DashboardComponent[];
  readonly layout: DashboardLayout;
}

/** What a component shows, or why it shows nothing. */
export type ComponentData = { readonly results: ReportResults } | { readonly error: string };
