/** Walks Home, Settings and lists of a connected org in Chromium, as each kind of user and in both themes; `PICTURES=1` keeps pictures in `.reports/screens`. */
import type { Page } from 'playwright-core';
import { Walk, type Theme } from './walk.ts';

const TIMEOUT = 120_000;
const THEMES: readonly Theme[] = ['slds1', 'slds2'];

/** Elements whose content is wider than they are, so that it has to be scrolled. */
const scrollSideways = (page: Page): Promise<readonly string[]> =>
  page
    .locator('main *')
    .evaluateAll((elements) =>
      elements
        .filter(
          (element) =>
            ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) &&
            element.clientWidth > 0 &&
            element.scrollWidth > element.clientWidth + 1,
        )
        .map(({ localName, className }) => `${localName}.${className}`),
    );

describe('screens of a connected org', () => {
  let walk: Walk;
  beforeAll(async () => {
    walk = await Walk.start(true);
  }, 300_000);
  afterEach(() => walk?.leavePages());
  afterAll(() => walk?.close());

  it.each(THEMES)(
    'Home tells an administrator what happened, in %s',
    async (theme) => {
      const page = await walk.open('admin', '/lightning/n/SyncHome', theme);
      await page.getByText('Run 000001 (Manual)').waitFor();
      await page.getByText('Café Zürich and 2 more').first().waitFor();
      await page
        .getByRole('row', { name: /Members/ })
        .first()
        .waitFor();
      await page.getByText('The connection works. Clients it sees: 3.').waitFor();
      await page.locator('canvas').first().waitFor();
      await walk.picture(page, `home-admin-${theme}`);
      expect(await walk.findings(page)).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'Home reads a chart out as a table',
    async () => {
      const page = await walk.open('admin', '/lightning/n/SyncHome');
      await page.getByRole('button', { name: 'Show as table' }).first().click();
      await page.getByRole('table', { name: 'Active members over time' }).waitFor();
    },
    TIMEOUT,
  );

  it(
    'Home shows how full the storage is in colours that a person chose for everything, too',
    async () => {
      const page = await walk.open('admin', '/lightning/n/SyncHome');
      await page.emulateMedia({ forcedColors: 'active' });
      const bar = page.locator('c-storage-forecast lightning-progress-bar');
      await bar.waitFor();
      const colours = await bar
        .locator('.slds-progress-bar, .slds-progress-bar__value')
        .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).backgroundColor));
      await page.emulateMedia({ forcedColors: 'none' });
      expect(new Set(colours).size).toBe(2);
    },
    TIMEOUT,
  );

  it(
    'Home starts a sync with Sync now and moves the numbers',
    async () => {
      const page = await walk.open('admin', '/lightning/n/SyncHome');
      await page.getByRole('button', { name: 'Sync now' }).click();
      await page.getByRole('article', { name: 'Run 000002 (Manual)' }).getByText('Completed').waitFor({ timeout: 30_000 });
    },
    TIMEOUT,
  );

  it(
    'long words and names break rather than widen Home, the list of imports and a record',
    async () => {
      walk.org.executeAnonymous(`String word = 'https://example.org/' + 'w'.repeat(300);
        SyncRun__c run = new SyncRun__c(Kind__c = 'Manual', State__c = 'Failed', StartedAt__c = Datetime.now(), FinishedAt__c = Datetime.now(), Error__c = word);
        insert run;
        insert new SyncStep__c(SyncRun__c = run.Id, Position__c = 1, Step__c = 'Members', FinishedAt__c = Datetime.now(), Error__c = word);
        insert new SyncLog__c(Area__c = 'Members', Level__c = 'Error', Message__c = word, Fix__c = word);
        insert new SubscriberImport__c(Title__c = word.left(255), SourceType__c = 'SOQL', SourceName__c = word.left(255), SubscriberList__c = [SELECT Id FROM SubscriberList__c LIMIT 1].Id, RunAs__c = UserInfo.getUserId());`);
      for (const tab of ['SyncHome', 'ImportWizard']) {
        const page = await walk.open('admin', `/lightning/n/${tab}`);
        await page.getByText('wwwww').first().waitFor();
        for (const width of [1280, 400]) {
          await page.setViewportSize({ width, height: 900 });
          await page.waitForFunction(() => document.documentElement.scrollWidth <= innerWidth, undefined, { timeout: 10_000 });
        }
      }
      const [member] = walk.org.query('SELECT Id FROM ListMember__c LIMIT 1');
      walk.org.executeAnonymous(`update new ListMember__c(Id = '${String(member?.get('Id'))}', FullName__c = 'Name '.repeat(49).trim());`);
      const page = await walk.open('admin', `/lightning/r/ListMember__c/${String(member?.get('Id'))}/view`);
      await page.setViewportSize({ width: 320, height: 900 });
      await page.getByText('Name Name').first().waitFor();
      await page.waitForFunction(() => document.documentElement.scrollWidth <= innerWidth, undefined, { timeout: 10_000 });
      walk.org.executeAnonymous(`delete [SELECT Id FROM SubscriberImport__c];
        delete [SELECT Id FROM SyncLog__c];
        delete [SELECT Id FROM SyncRun__c WHERE State__c = 'Failed'];`);
    },
    TIMEOUT,
  );

  it.each(THEMES)(
    'every tab can be reached from a page as narrow as a phone, in %s',
    async (theme) => {
      const page = await walk.open('admin', '/lightning/n/SyncHome', theme);
      const more = page.getByRole('navigation', { name: 'Global' }).getByRole('button', { name: 'More' });
      for (const width of [700, 400, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await more.waitFor();
        await page.waitForTimeout(500);
        const { x = 0, width: wide = 0 } = (await more.boundingBox()) ?? {};
        expect([width, x + wide <= width]).toEqual([width, true]);
      }
      await more.click();
      await page.getByRole('menuitem', { name: 'Settings' }).click();
      await page.getByRole('heading', { name: 'Settings' }).waitFor();
    },
    TIMEOUT,
  );

  it(
    'Settings keeps what is not saved for who comes back, and says so',
    async () => {
      const page = await walk.open('admin', '/lightning/n/SyncSettings');
      await page.getByRole('link', { name: 'What is copied' }).click();
      await page.getByText('Copy journeys', { exact: true }).click();
      await page.getByText('Not saved yet: Copy journeys').waitFor();
      await page.getByRole('link', { name: 'Subscriber Lists' }).click();
      await page.getByRole('heading', { name: 'All subscriber lists' }).waitFor();
      await page.getByRole('link', { name: 'Settings', exact: true }).click();
      await page.getByText('Not saved yet: Copy journeys').waitFor();
      // the browser asks before it loses it
      const asked = page.waitForEvent('dialog');
      const left = page.evaluate(() => location.reload());
      const dialog = await asked;
      expect(dialog.type()).toBe('beforeunload');
      await dialog.dismiss();
      await left;
      await page.getByRole('button', { name: 'Discard' }).click();
      await page.getByText(/^How Campaign Monitor works in this org/).waitFor();
      expect(await page.getByText('Not saved yet').count()).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'Settings reads without scrolling sideways on a narrow page',
    async () => {
      const page = await walk.open('admin', '/lightning/n/SyncSettings');
      await page.setViewportSize({ width: 400, height: 900 });
      const sections = page.getByRole('combobox', { name: 'Sections' });
      const wide: string[] = [];
      for (const name of ['What is copied', 'Rules of lists', 'Access', 'Export and import']) {
        await sections.click();
        await page.getByRole('option', { name }).click();
        await page.getByRole('heading', { name, exact: true }).waitFor();
        if (name === 'Rules of lists') await page.getByRole('button', { name: 'Set up Newsletter' }).click();
        await page.locator('main lightning-spinner').first().waitFor({ state: 'detached' });
        wide.push(...(await scrollSideways(page)).map((element) => `${name}: ${element}`));
      }
      expect(wide).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'Settings compares a configuration in words, and takes over what changes people only after a typed word',
    async () => {
      const page = await walk.open('admin', '/lightning/n/SyncSettings');
      await page.getByRole('link', { name: 'Export and import' }).click();
      await page
        .getByLabel('Configuration to import')
        .fill('{"version":3,"schedule":{"frequency":"Daily"},"general":{"isChangingAddresses":true,"skippedActivities":["Sent"]}}');
      await page.getByRole('button', { name: 'Show what would change' }).click();
      for (const row of [
        'The sync runs Every hour Once a day',
        'A changed address changes the subscriber Off On',
        'Leave out Nothing chosen Sent',
      ])
        await page.getByRole('row', { name: row }).waitFor();
      expect(await walk.findings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('A changed address changes the subscriber: On').waitFor();
      await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
      expect(walk.org.query('SELECT Id FROM SyncSetting__c WHERE IsChangingAddresses__c = TRUE')).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'Home pauses and resumes the sync',
    async () => {
      const page = await walk.open('admin', '/lightning/n/SyncHome');
      await page.getByRole('button', { name: 'Pause' }).click();
      await page.getByText('The sync is paused.').waitFor();
      await page.getByRole('button', { name: 'Resume' }).click();
      await page.getByRole('button', { name: 'Pause' }).waitFor();
    },
    TIMEOUT,
  );

  it.each(['marketing', 'viewer'] as const)(
    'Home shows a %s user numbers and nothing to press',
    async (person) => {
      const page = await walk.open(person, '/lightning/n/SyncHome');
      await page.getByText('Active members', { exact: true }).first().waitFor();
      expect(await page.getByRole('button', { name: 'Sync now' }).count()).toBe(0);
      await walk.picture(page, `home-${person}`);
      expect(await walk.findings(page)).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'shows no tab and no data to a user with nothing',
    async () => {
      const page = await walk.open('nobody', '/lightning/n/SyncHome');
      await page.waitForLoadState('networkidle');
      expect(await page.getByText('Harbour Books').count()).toBe(0);
      await walk.picture(page, 'home-nobody');
    },
    TIMEOUT,
  );

  it.each(THEMES)(
    'Settings shows every group, in %s',
    async (theme) => {
      const page = await walk.open('admin', '/lightning/n/SyncSettings', theme);
      for (const tab of [
        'Schedule',
        'What is copied',
        'Contacts and Leads',
        'Rules of lists',
        'Opt-out and deletion',
        'Limits and alerts',
        'Access',
        'Connection settings',
        'Export and import',
      ]) {
        await page.getByRole('link', { name: tab }).click();
        await page.getByRole('heading', { name: tab, level: 2 }).waitFor();
        await walk.picture(page, `settings-${tab.toLowerCase().replaceAll(' ', '-')}-${theme}`);
        expect(await walk.findings(page)).toEqual([]);
      }
    },
    TIMEOUT,
  );

  it(
    'Settings saves a choice and says so',
    async () => {
      const page = await walk.open('admin', '/lightning/n/SyncSettings');
      await page.getByRole('link', { name: 'Limits and alerts' }).click();
      await page.getByLabel(/Stop at this share/).fill('80');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('The settings are saved').first().waitFor();
      await page.reload();
      await page.getByRole('link', { name: 'Limits and alerts' }).click();
      expect(await page.getByLabel(/Stop at this share/).inputValue()).toBe('80');
    },
    TIMEOUT,
  );

  it(
    'Settings saves how often the sync runs, and the hours in which it does not',
    async () => {
      const page = await walk.open('admin', '/lightning/n/SyncSettings');
      const choose = async (label: string, option: string | RegExp): Promise<void> => {
        await page.getByRole('combobox', { name: label }).click();
        await page.getByRole('option', { name: option }).first().click();
      };
      const chosen = (label: string): Promise<string> => page.getByRole('combobox', { name: label }).innerText();
      const save = async (): Promise<void> => {
        await page.getByRole('button', { name: 'Save', exact: true }).click();
        await page.getByText('The settings are saved').first().waitFor();
      };
      await choose('The sync runs', 'Every 15 minutes');
      await choose('No run from', /^1:00 AM/);
      await choose('No run until', /^5:00 AM/);
      await save();
      await page.reload();
      expect([await chosen('The sync runs'), await chosen('No run from'), await chosen('No run until')]).toEqual([
        'Every 15 minutes',
        '1:00 AM',
        '5:00 AM',
      ]);
      await choose('The sync runs', 'Every hour');
      await choose('No run from', 'No quiet hours');
      await choose('No run until', 'No quiet hours');
      await save();
    },
    TIMEOUT,
  );

  it(
    'Settings saves what changes people only after a typed word',
    async () => {
      const page = await walk.open('admin', '/lightning/n/SyncSettings');
      await page.getByRole('link', { name: 'Opt-out and deletion' }).click();
      await page.getByText('Ticking Email Opt Out unsubscribes').click();
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Save' }).waitFor();
      expect(await dialog.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
      await walk.picture(page, 'settings-confirmation');
      await dialog.getByLabel(/Type change/).fill('change');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await page.getByText('The settings are saved').first().waitFor();
    },
    TIMEOUT,
  );

  it(
    'tells in readable words why a list cannot be made in an org that nobody confirmed',
    async () => {
      const page = await walk.open('marketing', '/lightning/n/ListsHome', 'slds2');
      await page.getByRole('button', { name: 'New list' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Title').fill('Spring readers');
      await dialog.getByRole('button', { name: 'Create list' }).click();
      await dialog
        .getByRole('alert')
        .getByText(/Nothing is sent to Campaign Monitor from this org/)
        .waitFor();
      await walk.picture(page, 'list-new-refused-slds2');
      expect(await walk.findings(page)).toEqual([]);
    },
    TIMEOUT,
  );

  it('broke nothing on the way', () => {
    expect(walk.problems).toEqual([]);
  });
});
