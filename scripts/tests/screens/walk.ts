/** A running product for the walks of the screens: simulator, org, shell and browser, with one user for each way to look at it. */
import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { connect, PACKAGE_ROOT, setUp } from '../../compose.ts';
import { makeDemoPeople } from '../../demoPeople.ts';
import type { LocalOrg } from '../../local-org/org.ts';
import { openShell } from '../../local-org/shell/index.ts';
import { seriousFindings, stillness } from '../../local-org/tests/shell/axe.ts';
import { openBrowser } from '../../local-org/tests/shell/browser.ts';
import { copyThirdParty } from '../../thirdParty.ts';
import { openTogether } from '../fixtures/together.ts';

const REPORTS = '.reports/screens';
const VIEWPORT = { width: 1366, height: 900 };

export type Person = 'admin' | 'marketing' | 'viewer' | 'nobody';
export type Theme = 'slds1' | 'slds2';
type Shell = Awaited<ReturnType<typeof openShell>>;

export class Walk {
  readonly problems: string[] = [];
  /** Structures of pages in which axe has found nothing. */
  private readonly sound = new Set<string>();
  /** By person and theme. */
  private readonly contexts = new Map<string, Promise<BrowserContext>>();
  /** Empty pages of each person and theme. */
  private readonly free = new Map<BrowserContext, Page[]>();
  readonly org: LocalOrg;
  readonly apiKey: string;
  readonly url: string;
  /** Where the simulated service listens. */
  readonly serviceUrl: string;
  private readonly shell: Shell;
  private readonly users: ReadonlyMap<Person, string>;
  private readonly browser: Browser;
  private readonly closers: readonly (() => Promise<unknown>)[];
  private constructor(
    org: LocalOrg,
    service: { readonly apiKey: string; readonly url: string },
    shell: Shell,
    users: ReadonlyMap<Person, string>,
    browser: Browser,
    closers: readonly (() => Promise<unknown>)[],
  ) {
    this.org = org;
    this.apiKey = service.apiKey;
    this.serviceUrl = service.url;
    this.url = shell.url;
    this.shell = shell;
    this.users = users;
    this.browser = browser;
    this.closers = closers;
  }

  /** @param projects folders of metadata that the org has beside the package. @param features for example `PersonAccounts`. */
  static async start(isConnected: boolean, projects: readonly string[] = [], features: readonly string[] = []): Promise<Walk> {
    mkdirSync(REPORTS, { recursive: true });
    copyThirdParty(PACKAGE_ROOT);
    const { simulator, org } = await openTogether({ members: 300 }, { projectDirs: [PACKAGE_ROOT, ...projects], features });
    setUp(org, simulator.url);
    if (isConnected) {
      await makeDemoPeople(org, simulator);
      org.executeAnonymous("insert new Contact(FirstName = 'Ada', LastName = 'Reader', Email = 'ada@example.org');");
      connect(org, simulator.apiKey);
      org.runJobsUntilIdle();
    }
    const users = new Map<Person, string>([['admin', org.admin.id]]);
    for (const [person, set] of [
      ['marketing', 'CampaignMonitorMarketing'],
      ['viewer', 'CampaignMonitorViewer'],
      ['nobody', undefined],
    ] as const)
      users.set(person, addUser(org, person, set));
    const shell = await openShell(org, { report: () => undefined });
    const browser = await openBrowser();
    return new Walk(org, simulator, shell, users, browser, [
      () => browser.close(),
      () => shell.close(),
      () => org.close(),
      () => simulator.close(),
    ]);
  }

  /** Keeps the org from starting jobs while something is looked at that a job would end. */
  async withoutJobs(work: () => Promise<unknown>): Promise<void> {
    const release = this.shell.holdJobs();
    try {
      await work();
    } finally {
      release();
    }
  }

  /** Empties the pages of a test, also of one that failed, and keeps one of each person and theme for the next: it knows the scripts and styles that a new page would read and compile again. */
  async leavePages(): Promise<void> {
    for (const context of await Promise.all(this.contexts.values())) {
      const [kept, ...others] = context.pages();
      await Promise.all(others.map((page) => page.close()));
      if (kept === undefined || this.free.get(context)?.includes(kept) === true) continue;
      await kept.setViewportSize(VIEWPORT);
      await kept.goto('about:blank');
      this.free.set(context, [kept]);
    }
  }

  userId(person: Person): string {
    return this.users.get(person) ?? '';
  }

  async close(): Promise<void> {
    for (const close of this.closers) await close();
  }

  /** @return a page of that person in that theme, at the path. */
  async open(person: Person, path: string, theme: Theme = 'slds1'): Promise<Page> {
    const context = await this.contextOf(person, theme);
    const page = this.free.get(context)?.pop() ?? (await context.newPage());
    await page.goto(`${this.url}${path}${path.includes('?') ? '&' : '?'}theme=${theme}`);
    return page;
  }

  /** Leads an open page on to another screen without loading it anew, as a link does. */
  async lead(page: Page, path: string): Promise<void> {
    await page.evaluate((address) => {
      history.pushState({}, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
    }, path);
  }

  /** One for each theme: two pages of one context share a window, and Chromium draws only the one in front, in which alone dialogs take the focus. */
  private contextOf(person: Person, theme: Theme): Promise<BrowserContext> {
    const key = `${person} ${theme}`;
    const known = this.contexts.get(key) ?? this.logIn(person);
    this.contexts.set(key, known);
    return known;
  }

  private async logIn(person: Person): Promise<BrowserContext> {
    // spinners that turn are drawn anew sixty times a second: a seventh of what the browser would do
    const context = await this.browser.newContext({ viewport: VIEWPORT, reducedMotion: 'reduce' });
    context.on('weberror', (problem) => this.problems.push(`${problem.page()?.url() ?? ''}: ${problem.error().message}`));
    const [, token = ''] = /"csrfToken":"(.*?)"/.exec(await (await context.request.get(this.url)).text()) ?? [];
    await context.request.post(`${this.url}/page/login`, { headers: { 'x-csrf-token': token }, data: { userId: this.userId(person) } });
    return context;
  }

  /** Taken when `PICTURES` is set in the environment: a picture takes half a second, and no test looks at it. @param fullPage false for what is seen without scrolling. */
  async picture(page: Page, name: string, fullPage = true): Promise<void> {
    if (process.env['PICTURES'] !== undefined) await this.evidence(page, name, fullPage);
  }

  /** A picture of what went wrong. */
  async evidence(page: Page, name: string, fullPage = true): Promise<void> {
    await stillness(page);
    await page.screenshot({ path: `${REPORTS}/${name}.png`, fullPage });
  }

  /** Serious findings of axe that are not the base components' own, one line each. */
  findings(page: Page, inside?: string): Promise<readonly string[]> {
    return seriousFindings(page, inside, this.sound);
  }
}

function addUser(org: LocalOrg, name: string, permissionSet: string | undefined): string {
  org.executeAnonymous(
    `insert new User(FirstName = 'Test', LastName = '${name}', Alias = '${name.slice(0, 8)}', Email = '${name}@example.org', Username = '${name}@screens.example.org', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US', LocaleSidKey = 'en_US', TimeZoneSidKey = 'GMT', ProfileId = [SELECT Id FROM Profile WHERE Name = 'Standard User' LIMIT 1].Id);`,
  );
  const [row] = org.data.store.all('SELECT "Id" AS id FROM "User" WHERE "Username" = ?', [`${name}@screens.example.org`]);
  const id = String(row?.['id']);
  if (permissionSet !== undefined) org.assignPermissionSet(permissionSet, id);
  return id;
}
