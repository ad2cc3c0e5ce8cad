/** A dashboard as its metadata file tells. Source: Metadata API Developer Guide, "Dashboard". */
import { flag, many, text, texts, type Xml } from '../data/project/xml.ts';
import { aggregateName } from '../reports/readReport.ts';
import type { ComponentGrouping, ComponentProperties, DashboardComponent, DashboardDefinition, DashboardLayout } from './model.ts';

const SECTIONS = ['leftSection', 'middleSection', 'rightSection'];
const DEFAULT_COLUMNS = 12;
const DEFAULT_ROW_HEIGHT = 36;

/** @param name `Folder/DeveloperName`. */
export function readDashboard(name: string, xml: Xml): DashboardDefinition {
  const [grid] = many(xml, 'dashboardGridLayout');
  const placed = grid === undefined ? [] : many(grid, 'dashboardGridComponents');
  const sections = SECTIONS.flatMap((section) => many(xml, section)).map((section) => many(section, 'components'));
  const components = [...placed.flatMap((one) => many(one, 'dashboardComponent')), ...sections.flat()];
  return {
    title: text(xml, 'title') ?? name,
    developerName: name.split('/').at(-1) ?? name,
    description: text(xml, 'description') ?? null,
    dashboardType: text(xml, 'dashboardType') ?? 'SpecifiedUser',
    runningUser: text(xml, 'runningUser') ?? null,
    components: components.map(readComponent),
    layout: grid === undefined ? inColumns(sections) : inGrid(grid, placed),
  };
}

function inGrid(grid: Xml, placed: readonly Xml[]): DashboardLayout {
  return {
    gridLayout: true,
    numColumns: number(grid, 'numberOfColumns') ?? DEFAULT_COLUMNS,
    rowHeight: number(grid, 'rowHeight') ?? DEFAULT_ROW_HEIGHT,
    components: placed.map((one) => ({
      column: number(one, 'columnIndex') ?? 0,
      colspan: number(one, 'colSpan') ?? 1,
      row: number(one, 'rowIndex') ?? 0,
      rowspan: number(one, 'rowSpan') ?? 1,
    })),
  };
}

function inColumns(sections: readonly (readonly Xml[])[]): DashboardLayout {
  let next = 0;
  return { gridLayout: false, columns: sections.map((own) => ({ components: own.map(() => next++) })) };
}

function readComponent(xml: Xml): DashboardComponent {
  return {
    header: text(xml, 'header') ?? null,
    title: text(xml, 'title') ?? null,
    footer: text(xml, 'footer') ?? null,
    report: text(xml, 'report') ?? '',
    properties: propertiesOf(xml),
  };
}

const SHAPE = /^(Bar|Column|Line|Donut|Pie|Funnel|Scatter|Gauge|Metric|(?:Flex)?Table)(Grouped|Stacked100|Stacked)?(Cumulative)?$/;

function propertiesOf(xml: Xml): ComponentProperties {
  const type = text(xml, 'componentType') ?? '';
  const [, shape, groupBy, cumulative] = SHAPE.exec(type) ?? [];
  const aggregates = many(xml, 'chartSummary').map(aggregateOf);
  return {
    aggregates: aggregates.map((name) => ({ name })),
    groupings: groupingsOf(xml, aggregates[0]),
    maxRows: number(xml, 'maxValuesDisplayed') ?? null,
    autoSelectColumns: flag(xml, 'autoselectColumnsFromReport'),
    useReportChart: flag(xml, 'useReportChart'),
    visualizationType: shape?.replace(/^Flex/, '') ?? type,
    visualizationProperties: {
      groupByType: ((groupBy ?? 'none').toLowerCase() || 'none') as 'none' | 'grouped' | 'stacked' | 'stacked100',
      cumulative: cumulative !== undefined,
      legendPosition: text(xml, 'legendPosition') ?? null,
      showValues: flag(xml, 'showValues'),
      showTotal: flag(xml, 'showTotal'),
      tableColumns: tableColumnsOf(xml),
      breakPoints: ['gaugeMin', 'indicatorBreakpoint1', 'indicatorBreakpoint2', 'gaugeMax'].flatMap((name) => number(xml, name) ?? []),
    },
  };
}

/** `sortBy` decides whether groups are sorted by label or by value. */
function groupingsOf(xml: Xml, firstAggregate = 'RowCount'): readonly ComponentGrouping[] {
  const sortBy = text(xml, 'sortBy') ?? 'RowLabelAscending';
  return texts(xml, 'groupingColumn').map((name, level) => ({
    name,
    sortOrder: level === 0 && sortBy.endsWith('Descending') ? 'desc' : 'asc',
    sortAggregate: level === 0 && sortBy.startsWith('RowValue') ? firstAggregate : null,
  }));
}

function tableColumnsOf(xml: Xml): ComponentProperties['visualizationProperties']['tableColumns'] {
  const flexible = many(xml, 'flexComponentProperties').flatMap((one) => many(one, 'flexTableColumn'));
  return [
    ...many(xml, 'dashboardTableColumn').map((one) => {
      const isTotal = text(one, 'aggregateType') !== undefined || text(one, 'column') === 'RowCount';
      return isTotal
        ? { column: aggregateName(text(one, 'aggregateType'), text(one, 'column') ?? ''), type: 'aggregate' as const }
        : { column: text(one, 'column') ?? '', type: 'detail' as const };
    }),
    ...flexible.map((one) => ({
      column: text(one, 'reportColumn') ?? '',
      type: (text(one, 'type') ?? 'detail') as 'aggregate' | 'grouping' | 'detail',
    })),
  ];
}

const aggregateOf = (summary: Xml): string => aggregateName(text(summary, 'aggregate'), text(summary, 'column') ?? '');

function number(xml: Xml, name: string): number | undefined {
  const value = text(xml, name);
  return value === undefined ? undefined : Number(value);
}
