/** A marketing user walks each source through the wizard to its result, in a real browser. */
import { mkdirSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startSimulatorProcess } from '../campaign-monitor/index.ts';
import { connect, PACKAGE_ROOT, setUp } from '../compose.ts';
import { openOrg, type LocalOrg } from '../local-org/org.ts';
import { openShell } from '../local-org/shell/index.ts';
import { copyThirdParty } from '../thirdParty.ts';
import { IMPORT_SOURCES, PEOPLE } from './fixtures/imports.ts';

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const WAIT = { timeout: 60_000 };

describe('the import wizard in Chromium', () => {
  let simulator: Awaited<ReturnType<typeof startSimulatorProcess>>;
  let org: LocalOrg;
  let shell: Awaited<ReturnType<typeof openShell>>;
  let browser: Browser;
  let page: Page;
  const problems: string[] = [];
  const shot = (name: string): Promise<unknown> => page.screenshot({ path: `.reports/import-${name}.png`, fullPage: true });
  const next = (): Promise<void> => page.getByRole('button', { name: 'Next', exact: true }).click();
  const heading = (text: string): Promise<void> => page.getByRole('heading', { name: text }).waitFor(WAIT);
  async function choose(label: string, option: string | RegExp): Promise<void> {
    await page.getByRole('combobox', { name: label }).first().click(WAIT);
    await page.getByRole('option', { name: option }).first().click(WAIT);
  }
  async function newImport(kind: string): Promise<void> {
    await page.goto(`${shell.url}/lightning/n/ImportWizard`);
    await page.getByRole('button', { name: 'New import' }).click(WAIT);
    await heading('Where do the people come from?');
    await page.getByRole('radio', { name: new RegExp(`^${kind}`) }).check(WAIT);
  }
  /** From the list step to the result. */
  async function walkOn(list: string | RegExp, name: string): Promise<void> {
    await next();
    await heading('Which list do they go to?');
    await choose('Subscriber list', list);
    await shot(`${name}-list`);
    await next();
    await heading('Which column goes to which field?');
    await page.locator('[data-id="line"]').nth(4).waitFor(WAIT);
    await shot(`${name}-fields`);
    await next();
    await heading('What may the import do?');
    await next();
    await heading('What would happen?');
    await page.getByRole('button', { name: 'Preview again' }).waitFor(WAIT);
    await shot(`${name}-preview`);
    await next();
    await heading('When does it run?');
    await page.getByRole('textbox', { name: 'Name of the import' }).fill(`From ${name}`);
    await page.getByRole('button', { name: 'Run now' }).click(WAIT);
    await page.getByText('Completed, ').first().waitFor({ timeout: 120_000 });
    await shot(`${name}-result`);
  }
  const backToList = (): Promise<void> => page.getByRole('button', { name: 'All imports' }).click(WAIT);
  const count = async (id: string): Promise<string> => (await page.locator(`[data-id="${id}"] dd`).innerText()).trim();

  beforeAll(async () => {
    simulator = await startSimulatorProcess({ members: 300 });
    copyThirdParty(PACKAGE_ROOT);
    org = openOrg({ projectDirs: [PACKAGE_ROOT, IMPORT_SOURCES] });
    setUp(org, simulator.url);
    connect(org, simulator.apiKey);
    org.executeAnonymous('OutwardGuard.confirm();');
    org.runJobsUntilIdle();
    org.executeAnonymous(PEOPLE);
    org.executeAnonymous(`
      User maker = new User(FirstName = 'Mara', LastName = 'Keting', Email = 'mara@example.org', Username = 'mara@example.org.local', Alias = 'mara', TimeZoneSidKey = 'Australia/Sydney', LocaleSidKey = 'en_US',
        EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US', ProfileId = [SELECT Id FROM Profile WHERE Name = 'Standard User' LIMIT 1].Id);
      insert maker;
      insert new PermissionSetAssignment(AssigneeId = maker.Id, PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = 'CampaignMonitorMarketing'].Id);`);
    org.executeAnonymous(`
      User maker = [SELECT Id FROM User WHERE Alias = 'mara'];
      for (List<SObject> records : new List<List<SObject>>{ [SELECT Id FROM Contact], [SELECT Id FROM Lead], [SELECT Id FROM Campaign] }) {
        for (SObject record : records) record.put('OwnerId', maker.Id);
        update records;
      }`);
    mkdirSync('.reports', { recursive: true });
    shell = await openShell(org, { report: () => undefined });
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(shell.url);
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await shell?.close();
    await org?.close();
    await simulator?.close();
  });

  it('opens for a marketing user', async () => {
    const maker = String(org.data.store.all(`SELECT "Id" FROM "User" WHERE "Alias" = 'mara'`)[0]?.['Id']);
    await page.evaluate(async (userId) => {
      const { localOrgContext: context } = globalThis as unknown as { localOrgContext: { csrfToken: string } };
      await fetch('/page/login', { method: 'POST', headers: { 'content-type': 'application/json', 'x-csrf-token': context.csrfToken }, body: JSON.stringify({ userId }) });
    }, maker);
    await page.goto(`${shell.url}/lightning/n/ImportWizard`);
    await page.getByText('There are no imports yet.').waitFor(WAIT);
    await shot('empty');
  }, 90_000);

  it('walks a query, and says what is wrong with a bad one', async () => {
    await newImport('SOQL');
    await page.getByRole('textbox', { name: 'Query' }).fill(`SELECT Email, Name, Title FROM Contact WHERE Title = 'Reader' LIMIT 5`);
    await page.getByRole('button', { name: 'Validate' }).click();
    await page.getByText(/LIMIT is not possible here/).waitFor(WAIT);
    await shot('soql-refused');
    await page.getByRole('textbox', { name: 'Query' }).fill(`SELECT Email, Name, Title FROM Contact WHERE Title = 'Reader'`);
    await page.getByRole('button', { name: 'Validate' }).click();
    await page.getByText(/Contacts that you may see, where/).waitFor(WAIT);
    await shot('soql-source');
    await walkOn('Newsletter', 'soql');
    expect(await count('added')).toBe('38');
    expect(await count('refused')).toBe('3');
    await page.getByText('Email Opt Out is ticked for this person.').first().waitFor(WAIT);
    await backToList();
  }, 180_000);

  it('walks a report', async () => {
    await newImport('Report');
    await choose('Report', 'Readers Report');
    await page.getByText(/The rows of the report/).waitFor(WAIT);
    await walkOn('Newsletter', 'report');
    expect(await count('unchanged')).not.toBe('0');
    await backToList();
  }, 180_000);

  it('walks a list view', async () => {
    await newImport('List view');
    await choose('Object', 'Leads');
    await choose('List view', 'Prospects');
    await page.getByText(/The list view Prospects/).waitFor(WAIT);
    await walkOn('Newsletter', 'listview');
    expect(await count('added')).toBe('12');
    await backToList();
  }, 180_000);

  it('walks a Salesforce campaign with its statuses', async () => {
    await newImport('Salesforce campaign');
    await choose('Salesforce campaign', /Spring fair/);
    await page.getByText(/members of the Salesforce campaign Spring fair/).waitFor(WAIT);
    await walkOn('Newsletter', 'campaign');
    await backToList();
    await page.locator('[data-id="import"]').nth(3).waitFor(WAIT);
    await shot('list');
    expect(problems).toEqual([]);
  }, 180_000);
});
