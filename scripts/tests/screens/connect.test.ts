/** Walks an administrator to the connection: every tab before it, the first sync, a new key, OAuth. */
import type { Page } from 'playwright-core';
import { Walk } from './walk.ts';

const TIMEOUT = 120_000;

describe('screens before there is a connection', () => {
  let walk: Walk;
  beforeAll(async () => {
    walk = await Walk.start(false);
  }, 300_000);
  afterEach(() => walk?.leavePages());
  afterAll(() => walk?.close());

  it(
    'leads an administrator from every tab to Connect, and tells a viewer whom to ask',
    async () => {
      for (const [person, words] of [
        ['admin', /^\*?\s*API key$/],
        ['viewer', /Ask one of these people/],
      ] as const) {
        const page = await walk.open(person, '/lightning/n/SyncHome');
        for (const tab of ['ListsHome', 'CampaignsHome', 'TrackingHome', ...(person === 'admin' ? ['ImportWizard', 'SyncSettings'] : [])]) {
          await page.goto(`${new URL(page.url()).origin}/lightning/n/${tab}`);
          await page.getByText(words).first().waitFor();
        }
      }
    },
    TIMEOUT,
  );

  it(
    'tells a viewer whom to ask',
    async () => {
      const page = await walk.open('viewer', '/lightning/n/SyncHome');
      await page.getByText(/Ask one of these people/).waitFor();
      await walk.picture(page, 'not-connected-viewer');
      expect(await walk.findings(page)).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'leads an administrator from Home to the first sync',
    async () => {
      const page = await walk.open('admin', '/lightning/n/SyncHome');
      await page.getByLabel(/^\*?\s*API key$/).fill(walk.apiKey);
      await walk.picture(page, 'connect-account');
      expect(await walk.findings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Connect', exact: true }).click();
      await page.getByText('The connection works. Clients it sees: 3.').waitFor();
      await walk.picture(page, 'connect-health');
      expect(await walk.findings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Next', exact: true }).click();
      await page
        .getByText(/Harbour Books/)
        .first()
        .waitFor();
      await walk.picture(page, 'connect-clients');
      await page.getByRole('button', { name: 'Bring in and start the first sync' }).click();
      await page.getByText('Run 000001 (Manual)').waitFor();
      await walk.picture(page, 'connect-sync');
      await page.getByText('Completed').first().waitFor({ timeout: 90_000 });
      expect(await walk.findings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Go to Home' }).click();
      await page.getByText('Active members', { exact: true }).first().waitFor();
      expect(walk.problems).toEqual([]);
    },
    TIMEOUT * 2,
  );

  /** From the state of the connection to the consent page of the service, which opens in a tab of its own, as web pages do in Lightning Experience. */
  async function toConsent(): Promise<Page> {
    const page = await walk.open('admin', '/lightning/n/Connect');
    await page.getByRole('button', { name: 'Reconnect' }).click();
    await page.getByText(/^With OAuth/).click();
    await page.getByLabel(/Client ID/).fill('4711');
    await page.getByLabel(/Client secret/).fill('demo-secret');
    const [consent] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('button', { name: 'Authorize in Campaign Monitor' }).click(),
    ]);
    await consent.getByRole('heading', { name: /asks for access to your account/ }).waitFor();
    await page.close();
    return consent;
  }

  it(
    'Connect shows the state of a connection that has synced, and no steps',
    async () => {
      const page = await walk.open('admin', '/lightning/n/Connect');
      await page.getByRole('heading', { name: 'The connection' }).waitFor();
      await page.getByText('The connection works. Clients it sees: 3.').waitFor();
      expect(await page.getByText(/API key, by /).count()).toBeGreaterThan(0);
      expect(await page.getByRole('button', { name: 'Bring in and start the first sync' }).count()).toBe(0);
      await walk.picture(page, 'connect-state');
      expect(await walk.findings(page)).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'goes on with the old key when a new one is wrong, and takes the right one after it',
    async () => {
      const page = await walk.open('admin', '/lightning/n/Connect');
      const give = async (key: string): Promise<void> => {
        await page.getByLabel(/^\*?\s*API key$/).fill(key);
        await page.getByRole('button', { name: 'Connect', exact: true }).click();
      };
      await page.getByRole('button', { name: 'Reconnect' }).click();
      await give('0123456789abcdef0123456789abcdef');
      await page.getByRole('alert').getByText('Campaign Monitor does not accept this API key.').waitFor();
      expect(await page.getByText('The new credential is in use').count()).toBe(0);
      await walk.picture(page, 'connect-wrong-key');
      expect(await walk.findings(page)).toEqual([]);
      await page.reload();
      await page.getByText('The connection works. Clients it sees: 3.').waitFor();
      await page.getByRole('button', { name: 'Reconnect' }).click();
      await give(walk.apiKey);
      await page.getByText('The new credential is in use').waitFor();
      await page.getByText('The connection works. Clients it sees: 3.').waitFor();
    },
    TIMEOUT,
  );

  it(
    'says so when access is denied in Campaign Monitor, and keeps the connection',
    async () => {
      const page = await toConsent();
      await page.getByRole('button', { name: 'Deny' }).click();
      await page
        .getByText(/not granted|denied|refused/i)
        .first()
        .waitFor();
      expect(walk.org.data.store.all('SELECT "Kind__c" AS kind FROM "ConnectionSetting__c"')[0]?.['kind']).toBe('API key');
    },
    TIMEOUT,
  );

  it(
    'reconnects by OAuth: away to the consent page, and back with a code that leaves the address',
    async () => {
      const page = await toConsent();
      await walk.picture(page, 'connect-consent');
      await page.getByRole('button', { name: 'Allow access' }).click();
      await page.getByRole('heading', { name: 'The connection' }).waitFor();
      await page
        .getByText(/OAuth, by /)
        .first()
        .waitFor();
      await page.getByText('The connection works. Clients it sees: 3.').waitFor();
      expect(page.url()).not.toContain('code=');
      expect(await page.content()).not.toContain('demo-secret');
      expect(walk.problems).toEqual([]);
    },
    TIMEOUT,
  );
});
