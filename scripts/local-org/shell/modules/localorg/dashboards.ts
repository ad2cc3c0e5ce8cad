/** A dashboard as the REST API tells it, and its charts as Chart.js draws them. */
import { aggregateLabels, totals, type ReportGroup, type ReportResult } from 'localorg/reports';

export interface DashboardAnswer {
  readonly componentData: readonly ComponentData[];
  readonly dashboardMetadata: {
    readonly name: string;
    readonly description: string | null;
    readonly components: readonly ComponentInfo[];
    readonly layout: Layout;
    readonly runningUser: { readonly displayName: string };
  };
}
export interface ComponentData {
  readonly componentId: string;
  readonly reportResult: ReportResult | null;
  readonly status: { readonly errorMessage: string | null; readonly refreshDate: string };
}
export interface ComponentInfo {
  readonly id: string;
  readonly header: string | null;
  readonly title: string | null;
  readonly footer: string | null;
  readonly reportId: string;
  readonly properties: {
    readonly aggregates: readonly { readonly name: string }[];
    readonly groupings: readonly { readonly name: string }[];
    readonly maxRows: number | null;
    readonly visualizationType: string;
    readonly visualizationProperties: {
      readonly groupByType: string;
      readonly cumulative: boolean;
      readonly legendPosition: string | null;
      readonly breakPoints: readonly number[];
    };
  };
}
type Layout =
  | {
      readonly gridLayout: true;
      readonly numColumns: number;
      readonly rowHeight: number;
      readonly components: readonly { readonly column: number; readonly colspan: number; readonly row: number; readonly rowspan: number }[];
    }
  | { readonly gridLayout: false; readonly columns: readonly { readonly components: readonly number[] }[] };

export interface Series {
  readonly label: string;
  readonly values: readonly number[];
}
export interface ChartData {
  readonly labels: readonly string[];
  readonly series: readonly Series[];
}
/** Told apart by people who see few colours, too. Source: Lightning Design System, "Charts". */
const COLORS = ['#0176d3', '#fe9339', '#06a59a', '#9050e9', '#e3066a', '#3ba755', '#e4a201', '#032d60', '#8a033e', '#61646b'];
const KINDS: Readonly<Record<string, string>> = { Bar: 'bar', Column: 'bar', Line: 'line', Donut: 'doughnut', Pie: 'pie' };

export const isChart = (type: string): boolean => KINDS[type] !== undefined;

/** The total that the component asks for first, of everything. */
export function metricOf(result: ReportResult, { properties }: ComponentInfo): { readonly label: string; readonly value: number } {
  const cell = totals(result)[placeOf(result, properties.aggregates[0]?.name)];
  return { label: cell?.label ?? '0', value: Number(cell?.value ?? 0) };
}

/** One series for each group of the second level, or for each total when there is one level. */
export function chartData(result: ReportResult, { properties }: ComponentInfo): ChartData {
  const groups = result.groupingsDown.groupings.slice(0, properties.maxRows ?? undefined);
  const places = properties.aggregates.map(({ name }) => placeOf(result, name));
  const valueAt = (key: string, place: number): number => Number(totals(result, key)[place]?.value ?? 0);
  const inner = properties.groupings.length > 1 ? innerLabels(groups) : [];
  const series =
    inner.length === 0
      ? places.map((place) => ({ label: aggregateLabels(result)[place] ?? '', values: groups.map(({ key }) => valueAt(key, place)) }))
      : inner.map((label) => ({
          label,
          values: groups.map(({ groupings }) => {
            const found = groupings.find((group) => group.label === label);
            return found === undefined ? 0 : valueAt(found.key, places[0] ?? 0);
          }),
        }));
  return {
    labels: groups.map(({ label }) => label),
    series: properties.visualizationProperties.cumulative ? series.map(summedUp) : series,
  };
}

/** Of the second level: days and months in their order, others as they are met. */
function innerLabels(groups: readonly ReportGroup[]): readonly string[] {
  const valueByLabel = new Map(groups.flatMap(({ groupings }) => groupings.map(({ label, value }) => [label, String(value)] as const)));
  const labels = [...valueByLabel];
  const areDates = labels.every(([, value]) => /^\d{4}-\d\d/.test(value));
  return (areDates ? labels.toSorted(([, a], [, b]) => a.localeCompare(b)) : labels).map(([label]) => label);
}

/** What Chart.js takes. */
export function chartSettings({ labels, series }: ChartData, { properties }: ComponentInfo): object {
  const { visualizationType: type, visualizationProperties: shown } = properties;
  const isRound = type === 'Donut' || type === 'Pie';
  const isStacked = shown.groupByType.startsWith('stacked');
  const axis = { stacked: isStacked, grid: { display: false } };
  const values = { stacked: isStacked, beginAtZero: true, ticks: { precision: 0 } };
  const shares = shown.groupByType === 'stacked100' ? ofHundred(series) : series;
  return {
    type: KINDS[type],
    data: {
      labels,
      datasets: shares.map(({ label, values: data }, index) => ({
        label,
        data,
        backgroundColor: isRound ? labels.map((_label, place) => colorOf(place)) : colorOf(index),
        borderColor: isRound ? '#fff' : colorOf(index),
        borderWidth: type === 'Line' ? 2 : isRound ? 1 : 0,
      })),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      ...(isRound
        ? {}
        : { indexAxis: type === 'Bar' ? 'y' : 'x', scales: type === 'Bar' ? { x: values, y: axis } : { x: axis, y: values } }),
      plugins: {
        legend: {
          display: isRound || series.length > 1,
          position: (shown.legendPosition ?? 'Bottom').toLowerCase().replace('onchart', 'bottom'),
          labels: { boxWidth: 12 },
        },
      },
    },
  };
}

/** The chart in words, for who does not see it. */
export function chartText({ labels, series }: ChartData): string {
  return series
    .map(({ label, values }) => `${label}: ${labels.map((name, index) => `${name} ${String(values[index] ?? 0)}`).join(', ')}`)
    .join('; ');
}

const placeOf = ({ reportMetadata }: ReportResult, name = 'RowCount'): number => Math.max(0, reportMetadata.aggregates.indexOf(name));
const colorOf = (index: number): string => COLORS[index % COLORS.length] ?? '';

function summedUp({ label, values }: Series): Series {
  let sum = 0;
  return { label, values: values.map((value) => (sum += value)) };
}
function ofHundred(series: readonly Series[]): readonly Series[] {
  const sums = (series[0]?.values ?? []).map((_value, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0));
  return series.map(({ label, values }) => ({
    label,
    values: values.map((value, index) => ((sums[index] ?? 0) === 0 ? 0 : (value / (sums[index] ?? 1)) * 100)),
  }));
}
