import { api, LightningElement } from 'lwc';
import { chartData, chartSettings, chartText, isChart, metricOf, type ComponentData, type ComponentInfo } from 'localorg/dashboards';
import { totals } from 'localorg/reports';
import { toUrl } from 'localorg/routes';

/** One component of a dashboard: a number, a gauge, a chart, a table. */
export default class DashboardTile extends LightningElement {
  @api info!: ComponentInfo;
  @api data!: ComponentData;

  get header(): string {
    return this.info.header ?? this.data.reportResult?.reportMetadata.name ?? '';
  }
  get error(): string {
    return this.data.status.errorMessage ?? '';
  }
  get isMetric(): boolean {
    return this.type === 'Metric';
  }
  get isGauge(): boolean {
    return this.type === 'Gauge';
  }
  get isChart(): boolean {
    return isChart(this.type);
  }
  get isTable(): boolean {
    return this.type === 'Table';
  }
  get isList(): boolean {
    return this.data.reportResult?.reportMetadata.hasDetailRows === true;
  }
  get isEmpty(): boolean {
    const result = this.data.reportResult;
    const counted = result?.reportMetadata.aggregates.indexOf('RowCount') ?? -1;
    return result !== null && !this.isMetric && !this.isGauge && Number(totals(result)[counted]?.value ?? 1) === 0;
  }
  get metric(): string {
    return this.data.reportResult === null ? '' : metricOf(this.data.reportResult, this.info).label;
  }
  get gaugeShare(): number {
    const [from, to] = this.ends;
    const value = this.data.reportResult === null ? 0 : metricOf(this.data.reportResult, this.info).value;
    return to === from ? 0 : Math.max(0, Math.min(100, ((value - from) / (to - from)) * 100));
  }
  get gaugeEnds(): string {
    return this.ends.map((end) => end.toLocaleString('en-US')).join(' to ');
  }
  get settings(): object {
    return this.data.reportResult === null ? {} : chartSettings(chartData(this.data.reportResult, this.info), this.info);
  }
  get words(): string {
    return this.data.reportResult === null ? '' : `${this.header}. ${chartText(chartData(this.data.reportResult, this.info))}`;
  }
  get missing(): string {
    return `not implemented: components of the kind ${this.type}`;
  }
  get reportUrl(): string {
    return toUrl({
      type: 'standard__recordPage',
      attributes: { objectApiName: 'Report', recordId: this.info.reportId, actionName: 'view' },
    });
  }

  private get type(): string {
    return this.info.properties.visualizationType;
  }
  private get ends(): readonly [number, number] {
    const points = this.info.properties.visualizationProperties.breakPoints;
    return [points[0] ?? 0, points.at(-1) ?? 100];
  }
}
