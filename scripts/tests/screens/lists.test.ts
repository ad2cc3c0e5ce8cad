/** Walks the screens of subscriber lists in Chromium, as each kind of user; screenshots in `.reports/screens`. */
import { Walk, type Theme } from './walk.ts';

const TIMEOUT = 120_000;
const TABS = ['Overview', 'Members', 'Custom Fields', 'Contacts and Leads', 'Imports'] as const;

describe('screens of subscriber lists', () => {
  let walk: Walk;
  let list: string;
  const one = (sql: string): string => String(walk.org.data.store.all(sql)[0]?.['Id']);
  beforeAll(async () => {
    walk = await Walk.start(true);
    list = one('SELECT "Id" FROM "SubscriberList__c" ORDER BY "ActiveSubscribers__c" DESC');
  }, 300_000);
  afterAll(() => walk?.close());

  it.each([['admin', 'slds2'], ['marketing', 'slds1'], ['viewer', 'slds1']] as const)('shows all lists to the %s user, in %s', async (person, theme) => {
    const page = await walk.open(person, '/lightning/n/ListsHome', theme as Theme);
    await page.getByRole('table', { name: 'All subscriber lists' }).waitFor();
    await page.locator('canvas').first().waitFor();
    expect(await page.getByRole('button', { name: 'New list' }).count()).toBe(person === 'viewer' ? 0 : 1);
    await walk.picture(page, `lists-${person}-${theme}`);
    expect(await walk.findings(page)).toEqual([]);
    await page.close();
  }, TIMEOUT);

  it('shows every part of a list', async () => {
    const page = await walk.open('admin', `/lightning/r/SubscriberList__c/${list}/view`, 'slds2');
    for (const tab of TABS) {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await page.waitForLoadState('networkidle');
      await walk.picture(page, `list-${tab.toLowerCase().replaceAll(' ', '-')}`);
      expect(await walk.findings(page)).toEqual([]);
    }
    await page.close();
  }, TIMEOUT);

  it('broke nothing on the way', () => {
    expect(walk.problems).toEqual([]);
  });
});
