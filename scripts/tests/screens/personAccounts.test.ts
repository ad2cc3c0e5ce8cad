/** Walks an org with person accounts: a subscriber who is one, on its page, into the wizard and in the rules of a list; `PICTURES=1` keeps pictures in `.reports/screens`. */
import type { Page } from 'playwright-core';
import { ImportScreen } from './imports/importScreen.ts';
import { Walk } from './walk.ts';

const TIMEOUT = 120_000;
const PEOPLE = new URL('../fixtures/personAccounts', import.meta.url).pathname;

describe('person accounts', () => {
  let walk: Walk;
  let ids: { readonly person: string; readonly company: string };
  const one = (sql: string, ...values: string[]): string => String(walk.org.data.store.all(sql, values)[0]?.['value']);
  const pageOf = (id: string): Promise<Page> => walk.open('admin', `/lightning/r/Account/${id}/view`);

  beforeAll(async () => {
    walk = await Walk.start(true, [PEOPLE], ['PersonAccounts']);
    const email = one(
      `SELECT "EmailAddress__c" AS value FROM "ListMember__c" WHERE "Contact__c" IS NULL AND "Lead__c" IS NULL AND "Status__c" = 'Active' AND "EmailAddress__c" NOT LIKE '%''%' ORDER BY 1`,
    );
    walk.org.executeAnonymous(`OutwardGuard.confirm();
      Id personType = [SELECT Id FROM RecordType WHERE SobjectType = 'Account' AND IsPersonType = true LIMIT 1].Id;
      insert new List<Account>{ new Account(RecordTypeId = personType, LastName = 'Hale', FirstName = 'Ann', PersonEmail = '${email}'), new Account(RecordTypeId = personType, LastName = 'New', PersonEmail = 'new.person@example.org'), new Account(Name = 'Hale and Sons') };
      SyncHomeController.syncNow();`);
    walk.org.runJobsUntilIdle();
    ids = {
      person: one(`SELECT "Id" AS value FROM "Account" WHERE "Name" = 'Ann Hale'`),
      company: one(`SELECT "Id" AS value FROM "Account" WHERE "Name" = 'Hale and Sons'`),
    };
  }, 300_000);
  afterEach(() => walk?.leavePages());
  afterAll(() => walk?.close());

  it(
    'are linked by their address, and show their lists on their own page',
    async () => {
      const page = await pageOf(ids.person);
      await page.getByRole('heading', { name: 'Subscriber lists' }).waitFor();
      await page.locator('[data-id="membership"]').first().waitFor();
      await walk.picture(page, 'person-account');
      expect(await walk.findings(page)).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'come on another list from there',
    async () => {
      const page = await pageOf(ids.person);
      await page.getByRole('button', { name: 'Add to list' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox').first().click();
      await page.getByRole('option', { name: /Riders/ }).click();
      await dialog.getByText('I confirm:').click();
      await dialog.getByRole('button', { name: 'Add to list' }).click();
      await page
        .locator('[data-id="membership"]', { hasText: 'Riders' })
        .or(page.locator('[data-id="pending"]', { hasText: 'Riders' }))
        .first()
        .waitFor();
    },
    TIMEOUT,
  );

  it(
    'are not what a company is',
    async () => {
      const page = await pageOf(ids.company);
      await page.getByText('This is a company').waitFor();
      expect(await page.getByRole('button', { name: 'Add to list' }).count()).toBe(0);
      await walk.picture(page, 'person-account-company');
    },
    TIMEOUT,
  );

  it(
    'tell whoever has no permission set what is missing, where an administrator put the panel on a page for everybody',
    async () => {
      const page = await walk.open('nobody', `/lightning/r/Account/${ids.person}/view`);
      await page.getByText('You need a permission set of Campaign Monitor').waitFor();
      expect(await page.locator('c-error-panel [role="alert"]').count()).toBe(0);
      expect(await walk.findings(page)).toEqual([]);
      await walk.picture(page, 'person-account-nobody');
    },
    TIMEOUT,
  );

  it(
    'go through the import wizard, from a list view of accounts',
    async () => {
      const screen = await ImportScreen.open(walk, 'slds1', '/lightning/n/ImportWizard', 'admin');
      await screen.newImport('List view');
      await screen.choose('Object', 'Accounts');
      await screen.choose('List view', 'Everybody');
      await screen.says('Rows now: 3.');
      await screen.toFields('Newsletter');
      await screen.onward('Person accounts');
      expect(await screen.counts('added', 'refused')).toEqual({ added: '1', refused: '1' });
      await screen.says('The row has no email address.');
      await walk.picture(screen.page, 'person-account-result');
    },
    TIMEOUT,
  );

  it(
    'can be what a list creates',
    async () => {
      const page = await walk.open('admin', '/lightning/n/SyncSettings');
      await page.getByRole('link', { name: 'Rules of lists', exact: true }).click();
      await page.locator('label').filter({ hasText: 'One Person account' }).click();
      await page.getByRole('button', { name: 'Save rule' }).click();
      await page.getByText('The creation rule was saved').waitFor();
      expect(
        one(`SELECT "IsPersonType" AS value FROM "RecordType" WHERE "Id" IN (SELECT "RecordTypeId__c" FROM "PersonCreationRule__c")`),
      ).toBe('1');
      await walk.picture(page, 'person-account-rules');
    },
    TIMEOUT,
  );

  it('broke nothing on the way', () => {
    expect(walk.problems).toEqual([]);
  });
});
