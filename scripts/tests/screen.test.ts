import { chromium, type Browser, type Page } from 'playwright-core';
import { connect, PACKAGE_ROOT, setUp } from '../compose.ts';
import type { LocalOrg } from '../local-org/org.ts';
import { openShell } from '../local-org/shell/index.ts';
import { copyThirdParty } from '../thirdParty.ts';
import { openTogether, type Simulator } from './fixtures/together.ts';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

describe('the home screen in Chromium', () => {
  let simulator: Simulator;
  let org: LocalOrg;
  let shell: Awaited<ReturnType<typeof openShell>>;
  let browser: Browser;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    copyThirdParty(PACKAGE_ROOT);
    ({ simulator, org } = await openTogether({ members: 300 }, { projectDirs: [PACKAGE_ROOT] }));
    setUp(org, simulator.url);
    connect(org, simulator.apiKey);
    org.runJobsUntilIdle();
    shell = await openShell(org, { report: () => undefined });
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(shell.url);
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await shell?.close();
    await org?.close();
    await simulator?.close();
  });

  it('shows the connected account and the first run', async () => {
    await page.getByText('Café Zürich and 2 more').first().waitFor();
    await page.getByText('Run 000001 (Manual)').waitFor();
  }, 60_000);

  it('starts a sync with Sync now and moves the numbers', async () => {
    await page.getByRole('button', { name: 'Sync now' }).click();
    await page.getByRole('article', { name: 'Run 000002 (Manual)' }).getByText('Completed').waitFor({ timeout: 30_000 });
    expect(problems).toEqual([]);
  }, 60_000);
});
