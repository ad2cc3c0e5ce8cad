import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { openOrg, type LocalOrg } from '../../org.ts';
import { openShell } from '../../shell/index.ts';
import { seriousFindings } from './axe.ts';
import { openBrowser } from './browser.ts';

describe('reports and dashboards in the shell', () => {
  let org: LocalOrg;
  let shell: Awaited<ReturnType<typeof openShell>>;
  let browser: Browser;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    org = openOrg({ projectDirs: [fileURLToPath(new URL('../notes/reports', import.meta.url))] });
    org.executeAnonymous(`
      insert new List<Lead>{
        new Lead(LastName = 'Able', Company = 'Acme', LeadSource = 'Web', AnnualRevenue = 1000),
        new Lead(LastName = 'Baker', Company = 'Acme', LeadSource = 'Web', AnnualRevenue = 200),
        new Lead(LastName = 'Clark', Company = 'Globex', LeadSource = 'Other', AnnualRevenue = 50)
      };
      insert new Contact(LastName = 'Hopper');
      insert new List<Sale__c>{
        new Sale__c(Name = 'Tea', Kind__c = 'Shop', Amount__c = 5, SoldOn__c = Date.newInstance(2026, 1, 3)),
        new Sale__c(Name = 'Cake', Kind__c = 'Web', Amount__c = 30, SoldOn__c = Date.newInstance(2026, 2, 9))
      };
    `);
    shell = await openShell(org, { report: () => undefined });
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(`${shell.url}/lightning/o/Report/home`);
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await shell?.close();
    await org?.close();
  });

  const openItem = async (tab: string, name: string): Promise<void> => {
    await page.goto(`${shell.url}/lightning/o/${tab}/home`);
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { name }).waitFor();
  };
  const cells = async (row: RegExp): Promise<readonly string[]> => page.getByRole('row', { name: row }).getByRole('cell').allTextContents();

  it('lists reports by name, and finds one', async () => {
    await page.getByText('9 items', { exact: true }).waitFor();
    await page.getByRole('searchbox', { name: 'Search reports' }).fill('matrix');
    await page.getByText('1 item', { exact: true }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  }, 120_000);

  it('shows rows below their groups with the totals below their columns, and groups alone', async () => {
    await openItem('Report', 'Leads by Source');
    expect(await cells(/^Web \(2\)/)).toEqual(['Web (2)', '$1,200']);
    expect(await cells(/^Able/)).toEqual(['Able', '$1,000']);
    expect(await cells(/^Total/)).toEqual(['Total (3)', '$1,250']);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByText('Detail Rows').click();
    await page.getByRole('row', { name: /^Able/ }).waitFor({ state: 'detached' });
    expect(await cells(/^Other/)).toEqual(['Other', '$50', '1']);
  }, 120_000);

  it('shows a matrix with a column for each group across', async () => {
    await openItem('Report', 'Sales Matrix');
    expect(await page.getByRole('columnheader').allTextContents()).toEqual(['Sold On', 'In the shop', 'Online', 'Total']);
    expect(await cells(/^Total/)).toEqual(['Total', '$5.00 | 1', '$30.00 | 1', '$35.00 | 2']);
  }, 120_000);

  it('shows a dashboard: numbers, charts, tables, and in words what it cannot', async () => {
    await openItem('Dashboard', 'Sales at a Glance');
    await page.getByText('$35.00', { exact: true }).waitFor();
    await page.getByRole('img', { name: /^Sold by Kind\. January 2026: Online 0, In the shop 5; / }).waitFor();
    await page.getByRole('cell', { name: 'Hopper' }).waitFor();
    await page.getByText('0 to 4').waitFor();
    await page.getByText(/The data you.re trying to access is unavailable/).waitFor();
    const drawn = await page.locator('canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).width);
    expect(drawn).toBeGreaterThan(100);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('article', { name: 'Sold', exact: true }).getByRole('link', { name: 'View Report' }).click();
    await page.getByRole('heading', { name: 'Sales Matrix' }).waitFor();
    await openItem('Dashboard', 'My Sales');
    await page.getByText('not implemented: components of the kind Funnel').waitFor();
    expect(problems).toEqual([]);
  }, 120_000);
});
