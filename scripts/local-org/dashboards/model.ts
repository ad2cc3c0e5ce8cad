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
  /** By their names in reports: `s!AMOUNT`, `RowCount`. */
  readonly aggregates: readonly { readonly name: string }[];
  readonly groupings: readonly ComponentGrouping[];
  readonly maxRows: number | null;
  readonly autoSelectColumns: boolean;
  readonly useReportChart: boolean;
  /** The metadata's name if the type is not built. */
  readonly visualizationType: Visualization | (string & {});
  readonly visualizationProperties: {
    readonly groupByType: 'none' | 'grouped' | 'stacked' | 'stacked100';
    readonly cumulative: boolean;
    readonly legendPosition: string | null;
    readonly showValues: boolean;
    readonly showTotal: boolean;
    readonly tableColumns: readonly { readonly column: string; readonly type: 'aggregate' | 'grouping' | 'detail' }[];
    /** The ends of a gauge and the values at which its colour changes. */
    readonly breakPoints: readonly number[];
  };
}
export interface ComponentGrouping {
  readonly name: string;
  readonly sortOrder: 'asc' | 'desc';
  /** The aggregate that groups are sorted by; undefined: by their labels. */
  readonly sortAggregate: string | null;
}

/** The layout of components: in a grid, or in columns. */
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
  /** `LoggedInUser`: with the access of the viewer; else with that of the running user. */
  readonly dashboardType: string;
  /** A username; undefined: the user who deployed it. */
  readonly runningUser: string | null;
  readonly components: readonly DashboardComponent[];
  readonly layout: DashboardLayout;
}

/** A component's data, or its error. */
export type ComponentData = { readonly results: ReportResults } | { readonly error: string };
