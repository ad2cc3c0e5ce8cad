/** How fast the screens are in a real browser, against their goals. Numbers are medians; run it on an idle machine. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { startSimulatorProcess } from '../campaign-monitor/index.ts';
import { connect, PACKAGE_ROOT, setUp } from '../compose.ts';
import { readCommandLine, wholeNumber } from '../local-org/cli/commandLine.ts';
import { openOrg } from '../local-org/org.ts';
import { openShell } from '../local-org/shell/index.ts';
import { openBrowser } from '../local-org/tests/shell/browser.ts';
import { copyThirdParty } from '../thirdParty.ts';
import { addStopwatch, loaded, sinceClick, sinceStart } from './screens/stopwatch.ts';

/** Milliseconds. */
const GOALS = {
  'shell, nothing cached': 1500,
  'shell, again': 1500,
  'wizard opened': 1000,
  'settings saved': 300,
  'component changed on disk': 2000,
} as const;
type Measure =
  | keyof typeof GOALS
  | 'work of the page for the shell, nothing cached'
  | 'work of the page for the shell, again'
  | 'home with its numbers, nothing cached'
  | 'home with its numbers, again';

const SHELL = 'shell-app-nav li a';
const HOME = 'c-stat-tile';
const WIZARD = 'c-import-wizard input[type="radio"]';
const { values } = readCommandLine(
  `Usage: npm run bench:screens -- [--runs N]
  Loads the shell and walks its slowest screens in Chromium. Ends with 1 when a goal is missed.
  --runs N   how often each is measured (5)
`,
  { options: { runs: { type: 'string', default: '5' } } },
);
const RUNS = wholeNumber('--runs', values.runs);
const TIMEOUT_MS = 20_000;
const times = new Map<Measure, number[]>();
const note = (measure: Measure, ms: number): void => void times.set(measure, [...(times.get(measure) ?? []), ms]);
const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** A copy of the package: hot reload changes its files. */
function copyOfPackage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'screens-'));
  copyThirdParty(PACKAGE_ROOT);
  for (const name of ['force-app', 'sfdx-project.json']) cpSync(join(PACKAGE_ROOT, name), join(folder, name), { recursive: true });
  return folder;
}

async function newContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 } });
  await addStopwatch(context, [SHELL, HOME]);
  return context;
}

/** Milliseconds that the page's main thread has worked so far: the measure that other work on the machine affects least. */
async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** Each time with an empty cache, then again in the same browser. */
async function firstPaint(browser: Browser, url: string): Promise<string> {
  let transfer = '';
  for (let run = 0; run < RUNS; run += 1) {
    const context = await newContext(browser);
    for (const state of ['nothing cached', 'again'] as const) {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Performance.enable');
      await page.goto(`${url}/lightning/n/SyncHome`);
      note(`shell, ${state}`, await sinceStart(page, SHELL));
      note(`work of the page for the shell, ${state}`, await workOf(session));
      note(`home with its numbers, ${state}`, await sinceStart(page, HOME));
      const { requests, kilobytes } = await loaded(page);
      if (run === 0) transfer += `${state}: ${String(requests)} requests, ${String(kilobytes)} kB. `;
      await page.close();
    }
    await context.close();
  }
  return transfer;
}

async function wizard(page: Page, url: string): Promise<void> {
  for (let run = 0; run < RUNS; run += 1) {
    await page.goto(`${url}/lightning/n/ImportWizard`);
    const button = page.getByRole('button', { name: 'New import' });
    await button.waitFor();
    note('wizard opened', await sinceClick(page, WIZARD, () => button.click()));
  }
}

async function settings(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/lightning/n/SyncSettings`);
  await page.getByRole('tab', { name: 'Limits and alerts' }).click();
  for (let run = 0; run < RUNS; run += 1) {
    await page.getByLabel(/Stop at this share/).fill(String(60 + run));
    note(
      'settings saved',
      await sinceClick(page, 'lightning-toast [data-content]', () => page.getByRole('button', { name: 'Save', exact: true }).click()),
    );
    await page.getByRole('button', { name: 'Close' }).first().click();
    await page.locator('lightning-toast [data-content]').waitFor({ state: 'detached' });
  }
}

/** From the file's change to the frame that shows it. */
async function hotReload(page: Page, url: string, project: string): Promise<void> {
  const file = join(project, 'force-app/main/default/lwc/importHome/importHome.html');
  const original = readFileSync(file, 'utf8');
  await page.goto(`${url}/lightning/n/ImportWizard`);
  await page.getByRole('button', { name: 'New import' }).waitFor();
  for (let run = 0; run < RUNS; run += 1) {
    const started = performance.now();
    writeFileSync(file, original.replace('</lightning-card>', `<p>Reloaded ${String(run)}</p></lightning-card>`));
    await page.getByText(`Reloaded ${String(run)}`).waitFor();
    note('component changed on disk', performance.now() - started);
  }
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const project = copyOfPackage();
const simulator = await startSimulatorProcess({ members: 300 });
const org = openOrg({ projectDirs: [project] });
setUp(org, simulator.url);
connect(org, simulator.apiKey);
org.runJobsUntilIdle();
const shell = await openShell(org, { report: say, watch: true });
const browser = await openBrowser();
try {
  // the first page of all compiles the code of the org's answers
  const page = await (await newContext(browser)).newPage();
  page.setDefaultTimeout(TIMEOUT_MS);
  await page.goto(`${shell.url}/lightning/n/SyncHome`);
  await sinceStart(page, HOME);
  const transfer = await firstPaint(browser, shell.url);
  await wizard(page, shell.url);
  await settings(page, shell.url);
  await hotReload(page, shell.url, project);
  say(`Load of the machine ${(loadavg()[0] ?? 0).toFixed(1)}. ${transfer}`);
} finally {
  await browser.close();
  await shell.close();
  await org.close();
  await simulator.close();
  rmSync(project, { recursive: true, force: true });
}
console.table(
  Object.fromEntries(
    [...times].map(([measure, all]) => {
      const goal = (GOALS as Partial<Record<Measure, number>>)[measure];
      const ms = Math.round(median(all));
      return [
        measure,
        {
          'median ms': ms,
          'worst ms': Math.round(Math.max(...all)),
          'goal ms': goal ?? '',
          '': goal === undefined ? '' : ms <= goal ? 'reached' : 'MISSED',
        },
      ];
    }),
  ),
);
process.exitCode = [...times].some(([measure, all]) => median(all) > ((GOALS as Partial<Record<Measure, number>>)[measure] ?? Infinity))
  ? 1
  : 0;
