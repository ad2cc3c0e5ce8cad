import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openOrg, type LocalOrg } from '../../org.ts';
import { openShell } from '../../shell/index.ts';
import { seriousFindings } from './axe.ts';
import { openBrowser } from './browser.ts';
import { libraryProject } from './project.ts';

describe('the shell with a project that it has never seen', () => {
  let root: string;
  let org: LocalOrg;
  let shell: Awaited<ReturnType<typeof openShell>>;
  let browser: Browser;
  let page: Page;
  const problems: string[] = [];
  const open = (path: string): Promise<unknown> => page.goto(`${shell.url}${path}`);
  const picture = async (name: string): Promise<void> => {
    if (process.env['PICTURES'] !== undefined) await page.screenshot({ path: `.reports/shell-${name}.png` });
  };

  beforeAll(async () => {
    mkdirSync('.reports', { recursive: true });
    root = libraryProject();
    org = openOrg({ projectDirs: [root] });
    org.executeAnonymous(
      `insert new Contact(LastName = 'Hopper', Email = 'grace@example.com'); insert new List<Book__c>{ new Book__c(Name = 'Emma', Pages__c = 474), new Book__c(Name = 'Candide', Pages__c = 94) };`,
    );
    shell = await openShell(org, { report: () => undefined, watch: true });
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => problems.push(error.message));
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await shell?.close();
    await org?.close();
    rmSync(root, { recursive: true, force: true });
  });

  it('opens the app at its first tab, whose component reads Apex over a wire and shows a toast', async () => {
    await open('/');
    await page.getByText('Books: 2').waitFor();
    await page.getByText('Worth 1,234.5, Mar 4, 2026').waitFor();
    expect(page.url()).toContain('/lightning/n/Desk');
    await page.getByRole('button', { name: 'Ask' }).click();
    await page.getByText('The desk is closed.').waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByText('The desk is closed.').waitFor({ state: 'detached' });
    // a second one finds the container that the first one made
    await page.getByRole('button', { name: 'Ask' }).click();
    await page.getByText('The desk is closed.').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await picture('tab');
  }, 120_000);

  it('asks for few scripts, at once, and never again for one that it has', async () => {
    const first = await page.context().browser()?.newContext();
    const other = (await first?.newPage()) as Page;
    const asked = async (): Promise<readonly string[]> => {
      await other.goto(`${shell.url}/lightning/n/Desk`);
      await other.getByText(/^Books: /).waitFor();
      return other.evaluate(() =>
        (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
          .filter(({ name, transferSize }) => name.includes('.js') && transferSize > 0)
          .map(({ name }) => new URL(name).pathname),
      );
    };
    const scripts = (await asked()).filter((path) => !path.includes('iconSvg'));
    expect(scripts.map((path) => path.split('/').at(-1)).sort()).toEqual(['base.js', 'desk.js', 'main.js', 'shared.js', 'shell.js']);
    expect(await asked()).toEqual([]);
    await first?.close();
  }, 120_000);

  it('refreshes a wire when asked, and not before', async () => {
    org.executeAnonymous(`insert new Book__c(Name = 'Ulysses', Pages__c = 730);`);
    expect(await page.getByText('Books: 2').count()).toBe(1);
    await page.getByRole('button', { name: 'Again' }).click();
    await page.getByText('Books: 3').waitFor();
  }, 120_000);

  it('lists records by a list view, searches and sorts on the server', async () => {
    await page.getByRole('link', { name: 'Books', exact: true }).click();
    await page.getByText('3 items', { exact: true }).waitFor();
    await page.getByLabel('Search this list').fill('cand');
    await page.getByText('1 item', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Candide' }).waitFor();
    await open('/lightning/o/Book__c/list?filterName=Long');
    await page.getByText('2 items', { exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'Candide' }).count()).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);
    await picture('list');
  }, 120_000);

  it('shows a record by its Lightning page, where rules decide about the component and the actions', async () => {
    await page.getByRole('link', { name: 'Emma' }).click();
    await page.getByText('Record: a').waitFor();
    await page.getByRole('heading', { name: /Emma/ }).waitFor();
    await page.getByRole('button', { name: 'Delete', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Clone', exact: true }).count()).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);
    await picture('record');
  }, 120_000);

  it('tells a refused save at its field, and saves what is right', async () => {
    await page.getByRole('button', { name: 'Edit Pages' }).click();
    await page.getByLabel('Pages').fill('0');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('A book has pages.').first().waitFor();
    await page.getByLabel('Pages').fill('12');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Book was saved.').waitFor();
    expect(org.query(`SELECT Pages__c FROM Book__c WHERE Name = 'Emma'`)[0]?.get('Pages__c')).toMatchObject({});
    // fewer pages than the rules ask for
    await page.getByText('Record: a').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Delete', exact: true }).waitFor({ state: 'detached' });
  }, 120_000);

  it('makes a record of the default type with a lookup, from an address with defaults', async () => {
    await open('/lightning/o/Book__c/new?defaultFieldValues=Pages__c%3D200');
    await page.getByRole('textbox', { name: 'Title' }).fill('Dune');
    await page.getByRole('combobox', { name: 'Reader' }).fill('Hop');
    await page.getByRole('option', { name: /Hopper/ }).click();
    // what the record type offers, and begins with
    await page.getByRole('combobox', { name: 'Form' }).click();
    expect(await page.getByRole('option').allInnerTexts()).toEqual(['--None--', 'Poem', 'Essay']);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { name: /Dune/ }).waitFor();
    const [dune] = org.query(`SELECT Pages__c, Form__c, RecordType.DeveloperName, Reader__r.Name FROM Book__c WHERE Name = 'Dune'`);
    expect(String(dune?.get('Pages__c'))).toBe('200');
    expect(dune?.get('Form__c')).toBe('Poem');
  }, 120_000);

  it('opens a lookup no more for an answer that comes after the choice', async () => {
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await open('/lightning/o/Book__c/new');
    const reader = page.getByRole('combobox', { name: 'Reader' });
    await reader.fill('Hop');
    await page.getByRole('option', { name: /Hopper/ }).waitFor();
    await page.route('**/lookups/**', async (route) => {
      await held;
      await route.continue();
    });
    const asked = page.waitForRequest(/lookups/);
    await reader.fill('Hopp');
    const answered = (await asked).response();
    await page.getByRole('option', { name: /Hopper/ }).click();
    answer();
    await (await answered)?.finished();
    await page.evaluate(async () => new Promise((painted) => setTimeout(painted, 50)));
    expect(await page.getByRole('option').count()).toBe(0);
    await page.unroute('**/lookups/**');
  }, 120_000);

  it('hands the ticked records of a list view to the page behind a list button, else the whole view', async () => {
    const press = async (name: string): Promise<void> => page.getByRole('button', { name }).click();
    const tick = async (name: string): Promise<void> =>
      page
        .getByRole('row', { name: new RegExp(name) })
        .locator('.slds-checkbox_faux')
        .first()
        .click();
    await open('/lightning/o/Book__c/list?filterName=All');
    await press('Look up in a Shop');
    await page.getByText('Select at least one record and try again.').waitFor();
    await tick('Emma');
    await press('Look up in a Shop');
    await page.getByText('not implemented: list buttons of the type url').waitFor();
    await press('Lend');
    await page.waitForURL((url) => url.searchParams.get('c__lent') === '1 of 4 Book__c');
    await open('/lightning/o/Book__c/list?filterName=Long');
    await page.getByText('1 item', { exact: true }).waitFor();
    await press('Lend');
    await page.waitForURL((url) => url.searchParams.get('c__lent') === '0 of 1 Book__c');
  }, 120_000);

  it('builds a changed component alone and shows it in the open page', async () => {
    await open('/lightning/n/Desk');
    await page.getByText('Books: 4').waitFor();
    const file = join(root, 'lwc/desk/desk.html');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Books:', 'Volumes:'));
    await page.getByText('Volumes: 4').waitFor();
  }, 120_000);

  // Source: LWC Developer Guide, "Share CSS Style Rules"
  it('applies the rules of a bundle of styles where they are imported, and shows a change of it', async () => {
    const count = page.locator('[data-id="count"]');
    /** The page is loaded anew meanwhile. */
    const isDrawn = async (style: string): Promise<void> => {
      let drawn = '';
      for (const end = Date.now() + 30_000; drawn !== style && Date.now() < end; await page.waitForTimeout(50))
        drawn = await count.evaluate((paragraph) => getComputedStyle(paragraph).textAlign).catch(() => '');
      expect(drawn).toBe(style);
    };
    await open('/lightning/n/Desk');
    await isDrawn('right');
    writeFileSync(join(root, 'lwc/shared/shared.css'), 'p { text-align: center; }');
    await isDrawn('center');
  }, 120_000);

  it('shows another user only what a permission set opens', async () => {
    org.executeAnonymous(
      `Profile p = [SELECT Id FROM Profile WHERE Name = 'Minimum Access - Salesforce']; insert new User(LastName = 'Reader', Username = 'reader@example.com', Email = 'r@example.com', Alias = 'reader', ProfileId = p.Id, TimeZoneSidKey = 'GMT', LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US');`,
    );
    const [user] = org.query(`SELECT Id FROM User WHERE Username = 'reader@example.com'`);
    org.assignPermissionSet('Reader', String(user?.get('Id')));
    await open('/lightning/setup/ManageUsers/home');
    await page
      .getByRole('row', { name: /reader@example.com/ })
      .getByRole('button')
      .click();
    await page.getByRole('menuitem', { name: 'Log In As' }).click();
    await page.waitForURL(/\/o\/Book__c/);
    await page.getByText('4 items', { exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'Desk' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'New', exact: true }).count()).toBe(0);
    // tabs of standard objects are for those who may read them; tasks are everybody's
    expect(await page.evaluate(() => localOrgContext.items.map(({ name }) => name))).toEqual(['Book__c', 'Task']);
    await page.getByRole('button', { name: 'Lend' }).click();
    await page.getByText(/You do not have access to the page Lending/).waitFor();
    await open('/lightning/n/Desk');
    await page.getByText('Page not found').waitFor();
    await open('/lightning/setup/ManageUsers/home');
    await page.getByText('Insufficient privileges').waitFor();
  }, 120_000);

  it('writes numbers and dates as the locale of the user does', async () => {
    org.executeAnonymous(
      `Profile p = [SELECT Id FROM Profile WHERE Name = 'System Administrator']; insert new User(LastName = 'Leser', Username = 'leser@example.com', Email = 'l@example.com', Alias = 'leser', ProfileId = p.Id, TimeZoneSidKey = 'GMT', LocaleSidKey = 'de_DE', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US');`,
    );
    const [user] = org.query(`SELECT Id FROM User WHERE Username = 'leser@example.com'`);
    const context = await browser.newContext();
    const token = /"csrfToken":"(.*?)"/.exec(await (await context.request.get(shell.url)).text())?.[1] ?? '';
    await context.request.post(`${shell.url}/page/login`, {
      headers: { 'x-csrf-token': token },
      data: { userId: String(user?.get('Id')) },
    });
    const other = await context.newPage();
    await other.goto(`${shell.url}/lightning/n/Desk`);
    await other.getByText('Worth 1.234,5, 04.03.2026').waitFor();
    await context.close();
  }, 120_000);

  it('shows a record by its Id alone, as links in emails name it', async () => {
    const [book] = org.query(`SELECT Id FROM Book__c WHERE Name = 'Emma'`);
    const id = String(book?.get('Id'));
    await open(`/${id}`);
    await page.waitForURL(`**/lightning/r/Book__c/${id}/view`);
    await page.getByRole('heading', { name: 'Emma' }).waitFor();
  }, 120_000);

  it('refuses a call without the token of the page, and one without a session', async () => {
    const forged = await page.evaluate(
      async () =>
        (
          await fetch('/apex/DeskController.countBooks', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: '{"atLeast":1}',
          })
        ).status,
    );
    expect(forged).toBe(403);
    expect(
      (
        await fetch(`${shell.url}/apex/DeskController.countBooks`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{}',
        })
      ).status,
    ).toBe(401);
  }, 60_000);

  it('wears the second design system, accessibly, and never failed on the way', async () => {
    await open('/lightning/o/Book__c/list?theme=slds2&filterName=All');
    await page.getByText('4 items', { exact: true }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await picture('slds2');
    expect(problems).toEqual([]);
  }, 120_000);
});
