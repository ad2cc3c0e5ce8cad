/**
 * Every tab, record page and dialog of the package as each kind of user: the right content or none, no serious finding of axe. What is wrong leaves a picture in `.reports/screens/every`; `PICTURES=1` takes all.
 * A page stays open and is led from screen to screen, as a person would be; two tours run side by side. Administrators see all there is, in both themes; the others see parts of it, in one.
 */
import type { Page } from 'playwright-core';
import { Walk, type Person, type Theme } from '../walk.ts';
import { dialogNames, recordObjects, tabNames } from './inventory.ts';
import { makeRecords } from './people.ts';
import { actions, type Dialog, dialogs, NO_ACCESS, records, tabs, type Words } from './table.ts';

const TIMEOUT = 240_000;
const PATIENCE_MS = 30_000;
/** Where the words of the table name a tab that is in the menu of a narrow page: the first tab. */
const NARROW_WORDS: Readonly<Record<string, Words>> = { 'tab-SyncSettings': 'Schedule' };
/** The page behind an open dialog has been looked at. */
const DIALOG = '[role="dialog"]';
/** Who is led around, and in which theme. */
interface Guest {
  readonly person: Person;
  readonly theme: Theme;
}
interface Stop {
  readonly name: string;
  readonly path: string;
  readonly words: Words;
}

describe('every screen of the package', () => {
  let walk: Walk;
  let ids: Readonly<Record<string, string>>;
  beforeAll(async () => {
    walk = await Walk.start(true);
    ids = makeRecords(walk.org);
  }, 300_000);
  afterEach(() => walk?.leavePages());
  afterAll(() => walk?.close());

  const pathOf = (name: string): string => (!(name in records) ? `/lightning/n/${name}` : `/lightning/r/${name}/${String(ids[name])}/view`);
  const stops = (person: Person): readonly Stop[] => [
    ...Object.entries(tabs).map(([name, shown]) => ({
      name: `tab-${name}`,
      path: `/lightning/n/${name}`,
      words: shown[person] ?? NO_ACCESS,
    })),
    ...Object.entries(records).map(([name, shown]) => ({
      name: `record-${name}`,
      path: `/lightning/r/${name}/${String(ids[name])}/view`,
      words: shown[person] ?? NO_ACCESS,
    })),
  ];

  it('is in the table of what is shown to whom', () => {
    expect(Object.keys(tabs).sort()).toEqual(tabNames());
    expect(Object.keys(records).sort()).toEqual(recordObjects());
    expect(Object.keys(dialogs).sort()).toEqual(dialogNames());
  });

  it.each<readonly [string, readonly Guest[]]>([
    [
      'administrators in both themes',
      [
        { person: 'admin', theme: 'slds1' },
        { person: 'admin', theme: 'slds2' },
      ],
    ],
    [
      'the marketing user and the viewer',
      [
        { person: 'marketing', theme: 'slds1' },
        { person: 'viewer', theme: 'slds2' },
      ],
    ],
    ['users without access', [{ person: 'nobody', theme: 'slds1' }]],
  ])(
    'shows %s what is theirs to see and nothing else',
    async (_who, guests) => {
      const problems: string[] = [];
      await walk.withoutJobs(async () => problems.push(...(await Promise.all(guests.map(tour))).flat()));
      expect(problems).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'fits on a narrow page',
    async () => {
      const problems: string[] = [];
      await walk.withoutJobs(async () => {
        // while a run works, its page has one button more
        walk.org.executeAnonymous('SyncHomeController.syncNow();');
        const page = await walk.open('admin', '/lightning/n/SyncHome');
        page.setDefaultTimeout(PATIENCE_MS);
        await page.setViewportSize({ width: 400, height: 900 });
        await page.reload();
        for (const { name, path, words } of stops('admin')) {
          await arrive(page, path, NARROW_WORDS[name] ?? words);
          const excess = await excessWidth(page);
          if (excess > 0) {
            problems.push(`${name} is ${String(excess)} px too wide`);
            await walk.evidence(page, `every/${name}-narrow`);
          } else await walk.picture(page, `every/${name}-narrow`);
        }
      });
      expect(problems).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'offers no button to make, copy or edit by hand what jobs make',
    async () => {
      const page = await walk.open('admin', '/lightning/n/ListMember__c');
      const buttons = (name: string): Promise<number> =>
        page.locator('main').getByRole('button', { name, exact: true }).locator('visible=true').count();
      await arrive(page, '/lightning/n/ListMember__c', tabs['ListMember__c']?.admin ?? '');
      expect(await buttons('New')).toBe(0);
      await arrive(page, pathOf('ListMember__c'), records['ListMember__c']?.admin ?? '');
      await page.getByRole('button', { name: 'Delete', exact: true }).waitFor();
      expect([await buttons('Clone'), await buttons('Edit')]).toEqual([0, 0]);
      await arrive(page, pathOf('SubscriberList__c'), records['SubscriberList__c']?.admin ?? '');
      await page.getByRole('tab', { name: 'Related', exact: true }).click();
      await page.getByRole('heading', { name: /^Field Mappings/ }).waitFor();
      // of mappings and creation rules, which people make
      expect(await buttons('New')).toBe(2);
    },
    TIMEOUT,
  );

  it('broke nothing on the way', () => {
    expect(walk.problems).toEqual([]);
  });

  async function tour({ person, theme }: Guest): Promise<readonly string[]> {
    const page = await walk.open(person, '/lightning/n/SyncHome', theme);
    page.setDefaultTimeout(PATIENCE_MS);
    const problems: string[] = [];
    const seen = new Set<string>();
    /** A page without access always looks the same: one picture and one look of axe are enough. */
    const note = async (name: string, words: Words, look: () => Promise<void>): Promise<void> => {
      const before = problems.length;
      const say = (problem: string): void => void problems.push(`${name} (${person}, ${theme}): ${problem}`);
      const isSeen = words === NO_ACCESS && seen.has(String(words));
      try {
        await look();
        if ((await page.locator('main c-error-panel [role="alert"]').locator('visible=true').count()) > 0) say('shows an error');
        if (!isSeen)
          for (const finding of await walk.findings(page, seen.size === 0 ? 'html' : name.startsWith('dialog') ? DIALOG : 'main'))
            say(finding);
      } catch (error) {
        say((error as Error).message.split('\n')[0] ?? '');
      }
      if (person === 'nobody' && (await ownElements(page)) > 0) say('shows something of the package');
      if (problems.length > before) await walk.evidence(page, `every/${name}-${person}-${theme}`);
      else if (!isSeen) await walk.picture(page, `every/${words === NO_ACCESS ? 'no-access' : name}-${person}-${theme}`);
      seen.add(String(words));
    };
    for (const { name, path, words } of stops(person)) {
      await note(name, words, () => arrive(page, path, words));
      if (words === NO_ACCESS) continue;
      problems.push(...(await wrongButtons(page, path, person)).map((problem) => `${name} (${person}, ${theme}): ${problem}`));
      for (const [dialog, { open }] of dialogsAt(path).filter(([, { for: people }]) => people.includes(person))) {
        await note(`dialog-${dialog}`, dialog, async () => {
          await open(page);
          await page.getByRole('dialog').getByRole('button', { name: 'Cancel', exact: true }).waitFor();
        });
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
    }
    return problems;
  }

  const dialogsAt = (path: string): readonly (readonly [string, Dialog])[] =>
    Object.entries(dialogs).filter(([, { on }]) => pathOf(on) === path);

  /** Buttons that are missing, and those that are somebody else's. */
  async function wrongButtons(page: Page, path: string, person: Person): Promise<readonly string[]> {
    const hasButton = async (name: string): Promise<boolean> => (await page.getByRole('button', { name, exact: true }).count()) > 0;
    const wrong: string[] = [];
    for (const { button, for: people } of dialogsAt(path).map(([, dialog]) => dialog))
      if (!people.includes(person) && (await hasButton(button))) wrong.push(`there is a button ${button}`);
    // nobody has the platform's page, where administrators place the actions
    for (const { button, for: people } of actions.filter(({ object }) => pathOf(object) === path && person !== 'nobody')) {
      const isThere = await hasButton(button);
      if (isThere !== people.includes(person)) wrong.push(`there is ${isThere ? 'a' : 'no'} button ${button}`);
    }
    return wrong;
  }

  const ownElements = (page: Page): Promise<number> =>
    page.evaluate(() => [...document.querySelectorAll('main *')].filter(({ localName }) => localName.startsWith('c-')).length);

  /** Once the page fits and stays so: tabs that do not fit are drawn, measured, and put into their menu. */
  async function excessWidth(page: Page): Promise<number> {
    const excess = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    let last = await excess();
    for (let waited = 0, isSettled = false; waited < PATIENCE_MS && !isSettled; waited += 100) {
      await page.waitForTimeout(100);
      const now = await excess();
      isSettled = last <= 0 && now <= 0;
      last = now;
    }
    return last;
  }

  async function arrive(page: Page, path: string, words: Words): Promise<void> {
    await walk.lead(page, path);
    const text = page.locator('main').getByText(words, { exact: true });
    await text.locator('visible=true').first().waitFor();
    await page.locator('main lightning-spinner').first().waitFor({ state: 'detached' });
  }
});
