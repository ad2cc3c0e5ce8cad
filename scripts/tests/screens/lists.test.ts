/** Walks the screens of subscriber lists and of people on them in Chromium, as each kind of user; `PICTURES=1` keeps pictures in `.reports/screens`. */
import { wellKnown } from './every/people.ts';
import { Walk, type Theme } from './walk.ts';

const TIMEOUT = 120_000;
const TABS = ['Overview', 'Members', 'Custom Fields', 'Contacts and Leads', 'Imports'] as const;

describe('subscriber lists and the people on them', () => {
  let walk: Walk;
  let contact: string;
  let reader: string;
  let list: string;
  let campaign: string;
  const one = (sql: string): string => String(walk.org.data.store.all(sql)[0]?.['Id']);
  beforeAll(async () => {
    walk = await Walk.start(true);
    reader = wellKnown(walk.org, 'Contact');
    walk.org.executeAnonymous(`OutwardGuard.confirm();
      SubscriberList__c holder = [SELECT Id, ListId__c FROM SubscriberList__c WHERE Name LIKE '%' ORDER BY ActiveSubscribers__c DESC LIMIT 1];
      Contact ada = [SELECT Id FROM Contact WHERE Email = 'ada@example.org'];
      Id marketing = [SELECT Id FROM User WHERE Alias = 'marketin'].Id;
      update new List<Contact>{ new Contact(Id = ada.Id, OwnerId = marketing), new Contact(Id = '${reader}', OwnerId = marketing) };
      insert new ListMember__c(MemberKey__c = holder.ListId__c + ':ada@example.org', SubscriberList__c = holder.Id, EmailAddress__c = 'ada@example.org', FullName__c = 'Ada Reader',
        Status__c = 'Active', StatusChangedAt__c = Datetime.now().addDays(-3), Contact__c = ada.Id);`);
    contact = one(`SELECT "Id" FROM "Contact" WHERE "Email" = 'ada@example.org'`);
    list = one('SELECT "Id" FROM "SubscriberList__c" ORDER BY "ActiveSubscribers__c" DESC');
    campaign = one('SELECT "Id" FROM "EmailCampaign__c" ORDER BY "Recipients__c" DESC');
  }, 300_000);
  afterEach(() => walk?.leavePages());
  afterAll(() => walk?.close());

  it.each([
    ['admin', 'slds2'],
    ['marketing', 'slds1'],
    ['viewer', 'slds1'],
  ] as const)(
    'shows all lists to the %s user, in %s',
    async (person, theme) => {
      const page = await walk.open(person, '/lightning/n/ListsHome', theme as Theme);
      await page.getByRole('table', { name: 'All subscriber lists' }).waitFor();
      await page.locator('canvas').first().waitFor();
      expect(await page.getByRole('button', { name: 'New list' }).count()).toBe(person === 'viewer' ? 0 : 1);
      await walk.picture(page, `lists-${person}-${theme}`);
      expect(await walk.findings(page)).toEqual([]);
    },
    TIMEOUT,
  );

  it.each([
    ['admin', 'slds2'],
    ['viewer', 'slds1'],
  ] as const)(
    'shows every part of a list to the %s user, in %s',
    async (person, theme) => {
      const page = await walk.open(person, `/lightning/r/SubscriberList__c/${list}/view`, theme as Theme);
      for (const tab of TABS) {
        await page.getByRole('tab', { name: tab, exact: true }).click();
        await page.waitForLoadState('networkidle');
        await walk.picture(page, `list-${tab.toLowerCase().replaceAll(' ', '-')}-${person}-${theme}`);
        expect(await walk.findings(page)).toEqual([]);
      }
    },
    TIMEOUT,
  );

  it(
    'makes a list in Campaign Monitor and opens it',
    async () => {
      const page = await walk.open('marketing', '/lightning/n/ListsHome');
      await page.getByRole('button', { name: 'New list' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Title').fill('Spring readers');
      await walk.picture(page, 'list-new');
      expect(await walk.findings(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Create list' }).click();
      await page.getByText('Spring readers').first().waitFor();
      await page.getByRole('tab', { name: 'Custom Fields', exact: true }).click();
      await page.getByText('This list has no custom fields').waitFor();
      await page.getByRole('button', { name: 'New custom field' }).click();
      await page.getByRole('dialog').getByLabel('Name of the field').fill('Shoe size');
      await walk.picture(page, 'list-new-field');
      expect(await walk.findings(page)).toEqual([]);
      await page.getByRole('dialog').getByRole('button', { name: 'Create field' }).click();
      await page.getByText(/,fallback=\]/).waitFor();
    },
    TIMEOUT,
  );

  it(
    'leads from a list to the wizard with the list chosen',
    async () => {
      const page = await walk.open('marketing', `/lightning/r/SubscriberList__c/${list}/view`);
      await page.getByRole('tab', { name: 'Imports', exact: true }).click();
      await page.getByRole('button', { name: 'Import people' }).last().click();
      await page.getByRole('heading', { name: 'Where do the people come from?' }).waitFor();
      expect(page.url()).toContain(`c__list=${list}`);
      await walk.picture(page, 'wizard-source');
      expect(await walk.findings(page)).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'leads from the list view of contacts to the wizard, with those who are ticked or with the whole view',
    async () => {
      const page = await walk.open('marketing', '/lightning/o/Contact/list');
      const press = (): Promise<void> => page.getByRole('button', { name: 'Add to Campaign Monitor List' }).click();
      await page
        .getByRole('row', { name: /Ada Reader/ })
        .locator('.slds-checkbox_faux')
        .click();
      await walk.picture(page, 'contacts-list-button');
      await press();
      await page.getByRole('heading', { name: 'Where do the people come from?' }).waitFor();
      await page.getByText('Contacts that were ticked in the list view').waitFor();
      expect(await page.locator('[data-id="sample-row"]').allTextContents()).toEqual([expect.stringContaining('Ada')]);
      await page.goBack();
      await page.getByRole('row', { name: /Ada Reader/ }).waitFor();
      await press();
      await page.waitForURL(/c__view=00B/);
      await page.getByRole('radio', { name: /list view/i, checked: true }).waitFor();
      await walk.picture(page, 'wizard-from-list-view');
    },
    TIMEOUT,
  );

  it(
    'shows on a contact which lists they are on, why, and what they read',
    async () => {
      const page = await walk.open('marketing', `/lightning/r/Contact/${reader}/view`);
      await page.locator('[data-id="membership"]').nth(1).waitFor();
      await page.locator('[data-id="event"]').first().waitFor();
      const [, opened = '', sent = ''] =
        /(\d+) of (\d+) emails opened/.exec((await page.locator('[data-id="summary"]').textContent()) ?? '') ?? [];
      expect(Number(opened)).toBeLessThanOrEqual(Number(sent));
      await page.getByRole('button', { name: 'Why?' }).first().click();
      await page.locator('c-member-journal').getByText(/./).first().waitFor();
      await walk.picture(page, 'person', false);
      expect(await walk.findings(page)).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'adds a person to a list, who can be seen there once it was sent',
    async () => {
      const page = await walk.open('marketing', `/lightning/r/Contact/${contact}/view`);
      await page.locator('[data-id="membership"]').first().waitFor();
      await page.getByRole('button', { name: 'Add to list' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox', { name: 'Subscriber list' }).click();
      await dialog.getByRole('option').first().click();
      await dialog.getByText('I confirm').click();
      await walk.picture(page, 'person-add');
      expect(await walk.findings(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Add to list' }).click();
      // the change shows as waiting until the org's next job, which may be sooner than the page reads it
      await dialog.waitFor({ state: 'hidden' });
      await page.locator('[data-id="pending"], [data-id="membership"]').first().waitFor();
      await walk.picture(page, 'person-waiting', false);
      expect(await walk.findings(page)).toEqual([]);
      walk.org.runJobsUntilIdle();
      await page.reload();
      await page.locator('[data-id="membership"]').nth(1).waitFor();
      expect(await page.locator('[data-id="pending"]').count()).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'tells a viewer plainly that a person is not theirs to see',
    async () => {
      const page = await walk.open('viewer', `/lightning/r/Contact/${contact}/view`);
      await page.getByText('This record cannot be shown').waitFor();
      expect(await page.locator('[data-id="membership"]').count()).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'shows who did what with an email campaign',
    async () => {
      const page = await walk.open('viewer', `/lightning/r/EmailCampaign__c/${campaign}/view`);
      await page.getByRole('table', { name: 'Who did what' }).waitFor();
      await walk.picture(page, 'campaign-viewer');
      expect(await walk.findings(page)).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'shows a user with nothing no list',
    async () => {
      const page = await walk.open('nobody', '/lightning/n/ListsHome');
      await page.waitForLoadState('networkidle');
      expect(await page.getByRole('table', { name: 'All subscriber lists' }).count()).toBe(0);
      expect(walk.problems).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'finds a campaign by its subject, and what an address did with all emails and with one',
    async () => {
      const page = await walk.open('viewer', '/lightning/n/CampaignsHome');
      await page.getByRole('table', { name: 'All email campaigns' }).waitFor();
      await page.locator('canvas').first().waitFor();
      await walk.picture(page, 'campaigns');
      expect(await walk.findings(page)).toEqual([]);
      await page.getByLabel('Find a campaign').fill('four evenings');
      await page.getByRole('row', { name: /Monthly news/ }).waitFor({ state: 'detached' });
      await page.getByRole('link', { name: 'Author evenings' }).waitFor();
      const [{ Address: address, Name: name } = {}] = walk.org.data.store.all(
        `SELECT t."EmailAddress__c" "Address", c."Name" "Name" FROM "EmailTracking__c" t JOIN "EmailCampaign__c" c ON c."Id" = t."EmailCampaign__c" WHERE t."Activity__c" = 'Clicked'`,
      );
      await page.getByRole('link', { name: 'Email Tracking History' }).click();
      await page.getByLabel('Email address begins with').fill(String(address));
      const table = page.getByRole('table', { name: 'Who did what' });
      await table
        .getByRole('row', { name: new RegExp(`${String(address)}.*Clicked.*${String(name)}`) })
        .first()
        .waitFor();
      await page.getByRole('combobox', { name: 'Email campaign' }).click();
      await page.getByRole('option', { name: new RegExp(`^${String(name)} `) }).click();
      await table.getByRole('columnheader', { name: 'Email campaign' }).waitFor({ state: 'detached' });
      await table
        .getByRole('row', { name: new RegExp(`${String(address)}.*Clicked`) })
        .first()
        .waitFor();
      await walk.picture(page, 'tracking-of-one');
      expect(await walk.findings(page)).toEqual([]);
    },
    TIMEOUT,
  );
});
