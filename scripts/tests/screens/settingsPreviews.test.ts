/** Tries every switch that changes people or subscribers in Chromium, before it is on; `PICTURES=1` keeps pictures in `.reports/screens`. */
import { Walk, type Theme } from './walk.ts';

const TIMEOUT = 120_000;
/** The switch, its tab, and what a look at it says. */
const SWITCHES = [
  ['Update or create Contacts and Leads', 'Contacts and Leads', /Contacts created/],
  ['Salesforce campaigns', 'Contacts and Leads', /Campaigns created/],
  ['Tick Email Opt Out in Salesforce', 'Opt-out and deletion', /Contacts changed/],
  ['A bounce counts like an unsubscribe', 'Opt-out and deletion', /Contacts changed/],
  ['Ticking Email Opt Out unsubscribes', 'Opt-out and deletion', /unsubscribed when their person is ticked/],
  ['A changed address changes the subscriber', 'Opt-out and deletion', /get the new address when Email/],
  ['Deleting a Contact or Lead deletes the subscriber', 'Opt-out and deletion', /deleted when their person is deleted/],
] as const;

describe('switches that change people', () => {
  let walk: Walk;
  beforeAll(async () => {
    walk = await Walk.start(true);
    walk.org.executeAnonymous(`
      SubscriberList__c holder = [SELECT Id, ListId__c FROM SubscriberList__c ORDER BY ActiveSubscribers__c DESC LIMIT 1];
      insert new PersonCreationRule__c(SubscriberList__c = holder.Id, Creates__c = 'Contact');
      Contact ada = [SELECT Id FROM Contact WHERE Email = 'ada@example.org'];
      Contact left = new Contact(FirstName = 'Lea', LastName = 'Ver', Email = 'lea@example.org');
      insert left;
      insert new List<ListMember__c>{
        new ListMember__c(MemberKey__c = holder.ListId__c + ':ada@example.org', SubscriberList__c = holder.Id, EmailAddress__c = 'ada@example.org', FullName__c = 'Ada Reader', Status__c = 'Active', StatusChangedAt__c = Datetime.now(), Contact__c = ada.Id, MatchedBy__c = 'Email'),
        new ListMember__c(MemberKey__c = holder.ListId__c + ':lea@example.org', SubscriberList__c = holder.Id, EmailAddress__c = 'lea@example.org', FullName__c = 'Lea Ver', Status__c = 'Unsubscribed', StatusChangedAt__c = Datetime.now(), Contact__c = left.Id, MatchedBy__c = 'Email')
      };`);
  }, 300_000);
  afterEach(() => walk?.leavePages());
  afterAll(() => walk?.close());

  it.each(['slds1', 'slds2'] as const)(
    'can each be tried first, in %s',
    (theme) =>
      walk.withoutJobs(async () => {
        const page = await walk.open('admin', '/lightning/n/SyncSettings', theme as Theme);
        for (const [index, [name, tab, words]] of SWITCHES.entries()) {
          await page.getByRole('link', { name: tab }).click();
          await page.getByRole('button', { name: `See what it would do: ${name}` }).click();
          const dialog = page.getByRole('dialog');
          await dialog.getByText(words).first().waitFor();
          if (index > 3) await dialog.getByText(/Nothing is sent to Campaign Monitor from this org/).waitFor();
          await walk.picture(page, `settings-preview-${String(index)}-${theme}`);
          expect([name, await walk.findings(page)]).toEqual([name, []]);
          await dialog.locator('[data-id="cancel"]').getByRole('button').click();
          await dialog.waitFor({ state: 'detached' });
        }
      }),
    TIMEOUT,
  );

  // the members made here are not at the service: a sync at the full hour would remove them
  it(
    'show once more what they would do before the typed word',
    () =>
      walk.withoutJobs(async () => {
        const page = await walk.open('admin', '/lightning/n/SyncSettings');
        await page.getByRole('link', { name: 'Opt-out and deletion' }).click();
        await page.getByText('A changed address changes the subscriber').click();
        await page.getByText('Deleting a Contact or Lead deletes the subscriber').click();
        await page.getByRole('button', { name: 'Save', exact: true }).click();
        const dialog = page.getByRole('dialog');
        for (const words of [/get the new address when Email/, /deleted when their person is deleted/])
          await dialog.getByText(words).first().waitFor();
        await dialog.getByLabel(/Type change/).fill('change');
        await walk.picture(page, 'settings-preview-confirm');
        await dialog.getByRole('button', { name: 'Save' }).click();
        await page.getByText('The settings are saved').first().waitFor();
        expect(
          walk.org.data.store.all('SELECT "IsChangingAddresses__c" AS moves, "IsDeletingSubscribers__c" AS goes FROM "SyncSetting__c"'),
        ).toEqual([{ moves: 1, goes: 1 }]);
        expect(walk.org.data.store.all('SELECT 1 FROM "PendingAction__c"')).toEqual([]);
      }),
    TIMEOUT,
  );

  it('broke nothing on the way', () => {
    expect(walk.problems).toEqual([]);
  });
});
