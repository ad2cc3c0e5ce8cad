/**
 * A dashboard of charts over reports. Source: Metadata API Developer Guide, "Dashboard".
 * It names no running user: an org sets the user who deploys or installs it (docs/decisions/0016).
 */
import { escaped } from '../metadataXml.ts';
import { columnName } from './columns.ts';
import type { ChartRow, DashboardRow, ReportRow, TypeRow } from './model.ts';

const WIDTH = 12;
export interface Source {
  readonly report: ReportRow;
  readonly type: TypeRow;
}

/** @param sourceOf the report that a chart names. Errors: throws for a row of charts that is not twelve columns wide, for a chart of a report without groups. */
export function dashboard(row: DashboardRow, folder: string, sourceOf: (report: string) => Source): string {
  const placed: string[] = [];
  let top = 0;
  for (const charts of row.rows) {
    const width = charts.reduce((sum, chart) => sum + chart.width, 0);
    if (width !== WIDTH) throw new Error(`A row of the dashboard ${row.name} is ${String(width)} columns wide, not ${String(WIDTH)}.`);
    let left = 0;
    for (const chart of charts) {
      placed.push(
        `<dashboardGridComponents><colSpan>${String(chart.width)}</colSpan><columnIndex>${String(left)}</columnIndex>${component(chart, folder, sourceOf(chart.report))}<rowIndex>${String(top)}</rowIndex><rowSpan>${String(chart.height)}</rowSpan></dashboardGridComponents>`,
      );
      left += chart.width;
    }
    top += Math.max(...charts.map(({ height }) => height));
  }
  return [
    '<Dashboard xmlns="http://soap.sforce.com/2006/04/metadata">',
    '<backgroundEndColor>#FFFFFF</backgroundEndColor><backgroundFadeDirection>Diagonal</backgroundFadeDirection><backgroundStartColor>#FFFFFF</backgroundStartColor><chartTheme>light</chartTheme><colorPalette>unity</colorPalette>',
    '<dashboardChartTheme>light</dashboardChartTheme><dashboardColorPalette>unity</dashboardColorPalette>',
    `<dashboardGridLayout>${placed.join('')}<numberOfColumns>${String(WIDTH)}</numberOfColumns><rowHeight>36</rowHeight></dashboardGridLayout>`,
    `<dashboardType>SpecifiedUser</dashboardType><description>${escaped(row.description)}</description><isGridLayout>true</isGridLayout>`,
    `<textColor>#000000</textColor><title>${escaped(row.title)}</title><titleColor>#000000</titleColor><titleSize>12</titleSize></Dashboard>\n`,
  ].join('');
}

function component(chart: ChartRow, folder: string, { report, type }: Source): string {
  const header = `<header>${escaped(chart.title)}</header>`;
  const source = `<report>${folder}/${report.name}</report>`;
  const shown = `<autoselectColumnsFromReport>false</autoselectColumnsFromReport>`;
  if (chart.kind === 'Table')
    return `<dashboardComponent>${shown}<componentType>Table</componentType>${report.columns.map((column) => `<dashboardTableColumn><column>${columnName(type, column)}</column><sortBy>RowLabelAscending</sortBy></dashboardTableColumn>`).join('')}<displayUnits>Integer</displayUnits>${header}<indicatorHighColor>#54C254</indicatorHighColor><indicatorLowColor>#C25454</indicatorLowColor><indicatorMiddleColor>#C2C254</indicatorMiddleColor>${source}<showPicturesOnTables>false</showPicturesOnTables></dashboardComponent>`;
  const counted =
    chart.sum === undefined ? '<column>RowCount</column>' : `<aggregate>Sum</aggregate><column>${columnName(type, chart.sum)}</column>`;
  if (chart.kind === 'Metric')
    return `<dashboardComponent>${shown}<chartSummary>${counted}</chartSummary><componentType>Metric</componentType><displayUnits>Integer</displayUnits>${header}<indicatorHighColor>#54C254</indicatorHighColor><indicatorLowColor>#C25454</indicatorLowColor><indicatorMiddleColor>#C2C254</indicatorMiddleColor>${source}<showRange>false</showRange></dashboardComponent>`;
  const groups = [...(report.down ?? []), ...(report.across ?? [])].slice(0, 2);
  if (groups.length === 0) throw new Error(`A chart shows the groups of a report; ${report.name} has none.`);
  const isRound = chart.kind === 'Donut';
  return [
    `<dashboardComponent>${shown}<chartAxisRange>Auto</chartAxisRange><chartSummary>${isRound ? '' : '<axisBinding>y</axisBinding>'}${counted}</chartSummary><componentType>${chart.kind}${!isRound && chart.kind !== 'Line' && groups.length > 1 ? 'Stacked' : ''}</componentType>`,
    '<displayUnits>Auto</displayUnits><drillEnabled>false</drillEnabled><drillToDetailEnabled>false</drillToDetailEnabled><enableHover>true</enableHover><expandOthers>false</expandOthers>',
    `${(isRound ? groups.slice(0, 1) : groups).map(({ column }) => `<groupingColumn>${columnName(type, column)}</groupingColumn>`).join('')}${header}<legendPosition>${isRound ? 'Right' : 'Bottom'}</legendPosition>${source}`,
    `<showPercentage>false</showPercentage><showPicturesOnCharts>false</showPicturesOnCharts>${isRound ? '<showTotal>true</showTotal>' : ''}<showValues>true</showValues><sortBy>RowLabelAscending</sortBy><useReportChart>false</useReportChart></dashboardComponent>`,
  ].join('');
}
