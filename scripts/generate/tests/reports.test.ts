import { columnName } from '../reports/columns.ts';
import { dashboard } from '../reports/dashboard.ts';
import type { ReportRow, TypeRow } from '../reports/model.ts';
import { report } from '../reports/report.ts';
import { reportType } from '../reports/reportType.ts';
import { reports, reportTypes } from '../reports/table.ts';

const shops: TypeRow = {
  name: 'Shops',
  label: 'Shops & Sales',
  description: 'Shops',
  base: 'Shop__c',
  fields: ['Name', 'City__c'],
  child: { relation: 'Sales__r', object: 'Sale__c', fields: ['Amount__c', 'SoldOn__c'], isOptional: true },
};
const sales: ReportRow = {
  name: 'Sales',
  title: 'Sales',
  description: 'Sales',
  type: 'Shops',
  columns: ['City__c', 'Sales__r.Amount__c'],
  sums: ['Sales__r.Amount__c'],
  down: [{ column: 'Sales__r.SoldOn__c', by: 'Month' }],
};
const facts = { label: 'Thing', fields: new Set(['City__c', 'Amount__c', 'SoldOn__c']) };

describe('reports from the table', () => {
  it('name the fields of an object and of its child as report builders do', () => {
    expect(columnName(shops, 'City__c')).toBe('Shop__c$City__c');
    expect(columnName(shops, 'Sales__r.Amount__c')).toBe('Shop__c.Sales__r$Amount__c');
    expect(() => columnName(shops, 'Owner__c')).toThrow('The report type Shops does not offer Owner__c.');
  });

  it('are tabular, summaries or matrices by their groups, and add up what the table says', () => {
    const xml = report(sales, shops);
    expect(xml).toContain('<format>Summary</format>');
    expect(xml).toContain('<columns><aggregateTypes>Sum</aggregateTypes><field>Shop__c.Sales__r$Amount__c</field></columns>');
    expect(xml).toContain('<dateGranularity>Month</dateGranularity><field>Shop__c.Sales__r$SoldOn__c</field>');
    expect(report({ ...sales, across: [{ column: 'City__c' }] }, shops)).toContain('<format>Matrix</format>');
    expect(report({ ...sales, down: [] }, shops)).toContain('<format>Tabular</format>');
  });

  it('refuse a title that an org would refuse', () => {
    expect(() => report({ ...sales, title: 'T'.repeat(41) }, shops)).toThrow('longer than 40 characters');
  });

  it('come from types whose fields the objects have', () => {
    expect(reportType(shops, () => facts)).toContain(
      '<join><outerJoin>true</outerJoin><relationship>Sales__r</relationship></join><label>Shops &amp; Sales</label>',
    );
    expect(() => reportType({ ...shops, fields: ['Gone__c'] }, () => facts)).toThrow('The object Shop__c has no field Gone__c.');
  });

  it('fill a dashboard whose rows are twelve columns wide', () => {
    const source = { report: sales, type: shops };
    const chart = { kind: 'Bar', title: 'Sales', report: 'Sales', width: 6, height: 4 } as const;
    const row = {
      name: 'Sales',
      title: 'Sales',
      description: 'Sales',
      rows: [[chart, { ...chart, kind: 'Metric' }], [{ ...chart, width: 12 }]],
    } as const;
    expect(dashboard(row, 'Shops', () => source)).toMatch(/<columnIndex>6<.*<rowIndex>0<.*<report>Shops\/Sales<.*<rowIndex>4</);
    expect(() => dashboard({ ...row, rows: [[chart]] }, 'Shops', () => source)).toThrow(
      'A row of the dashboard Sales is 6 columns wide, not 12.',
    );
    expect(() => dashboard(row, 'Shops', () => ({ report: { ...sales, down: [] }, type: shops }))).toThrow(
      'A chart shows the groups of a report; Sales has none.',
    );
  });

  it('use every report type, so that none is shipped unseen', () => {
    expect(new Set(reports.map(({ type }) => type))).toEqual(new Set(reportTypes.map(({ name }) => name)));
  });
});
