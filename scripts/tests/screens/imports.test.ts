/** Walks the import wizard in Chromium as a marketing user: each source to its result, every refusal, and the ways back; `PICTURES=1` keeps pictures in `.reports/screens`. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { IMPORT_SOURCES, oddPeople, PEOPLE } from '../fixtures/imports.ts';
import { ImportScreen, STEP_HEADINGS, type Look } from './importScreen.ts';
import { Walk, type Theme } from './walk.ts';

const TIMEOUT = 120_000;
const DAY_MS = 86_400_000;
const [SOURCE, LIST, FIELDS, OPTIONS, PREVIEW, RUN] = STEP_HEADINGS;

describe('the import wizard', () => {
  let walk: Walk;
  const one = (sql: string, ...values: string[]): string => String(walk.org.data.store.all(sql, values)[0]?.['value']);
  const newsletter = (column: string): string => one(`SELECT "${column}" AS value FROM "SubscriberList__c" WHERE "Name" = 'Newsletter'`);
  const apex = (code: string): void => void walk.org.executeAnonymous(code);

  /** A member of a list as the service knows it. */
  async function member(
    list: string,
    email: string,
  ): Promise<{ readonly State: string; readonly CustomFields: readonly { readonly Value: string }[] } | undefined> {
    const listId = one(`SELECT "ListId__c" AS value FROM "SubscriberList__c" WHERE "Name" = ?`, list);
    const text = await (await fetch(`${walk.serviceUrl}/_control/dump?kinds=member`, { headers: { connection: 'close' } })).text();
    return text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .find(({ ListID, EmailAddress }) => ListID === listId && EmailAddress === email);
  }
  const stateOf = async (list: string, email: string): Promise<string | undefined> => (await member(list, email))?.State;

  /** Asks axe and takes a picture at each step. */
  const lookAt =
    (page: Page, name: string): Look =>
    async (step) => {
      await walk.picture(page, `import-${name}-${step}`);
      expect({ step, findings: await walk.findings(page) }).toEqual({ step, findings: [] });
    };

  beforeAll(async () => {
    walk = await Walk.start(true, [IMPORT_SOURCES]);
    const missing =
      one(`SELECT s."EmailAddress__c" AS value FROM "Suppression__c" s JOIN "SubscriberList__c" l ON l."Account__c" = s."Account__c" AND l."Name" = 'Newsletter'
      WHERE NOT EXISTS (SELECT 1 FROM "ListMember__c" m WHERE m."SubscriberList__c" = l."Id" AND m."EmailAddress__c" = s."EmailAddress__c") ORDER BY 1`);
    const whoIs = (status: string, list: string): string =>
      one(
        `SELECT m."EmailAddress__c" AS value FROM "ListMember__c" m JOIN "SubscriberList__c" l ON l."Id" = m."SubscriberList__c" WHERE m."Status__c" = ? AND l."Name" = ? ORDER BY 1`,
        status,
        list,
      );
    apex('OutwardGuard.confirm();');
    apex(PEOPLE);
    apex(oddPeople({ suppressed: missing, unsubscribed: whoIs('Unsubscribed', 'Members only'), deleted: whoIs('Deleted', 'Newsletter') }));
    apex(`User maker = new User(Id = '${walk.userId('marketing')}', TimeZoneSidKey = 'Australia/Sydney'); update maker;`);
    apex(`for (List<SObject> records : new List<List<SObject>>{ [SELECT Id FROM Contact], [SELECT Id FROM Lead], [SELECT Id FROM Campaign] }) {
        for (SObject record : records) record.put('OwnerId', '${walk.userId('marketing')}');
        update records;
      }`);
  }, 300_000);
  afterEach(() => walk?.leavePages());
  afterAll(() => walk?.close());

  it(
    'is empty at first, and no business of a viewer',
    async () => {
      const screen = await ImportScreen.open(walk);
      await screen.says('There are no imports yet.');
      await lookAt(screen.page, 'home')('empty');
      const page = await walk.open('viewer', '/lightning/n/ImportWizard');
      await page.getByText('Page not found').waitFor();
      expect(await page.getByRole('button', { name: 'New import' }).count()).toBe(0);
      await walk.picture(page, 'import-viewer');
    },
    TIMEOUT,
  );

  it(
    'walks a query, and says what is wrong with a bad one',
    async () => {
      const screen = await ImportScreen.open(walk);
      await screen.newImport('SOQL');
      await screen.page
        .getByRole('textbox', { name: 'Query' })
        .fill(`SELECT Email, Name, Title FROM Contact WHERE Title = 'Reader' LIMIT 5`);
      await screen.press('Validate');
      await screen.says(/LIMIT is not possible here/);
      await lookAt(screen.page, 'soql')('refused');
      await screen.page.getByRole('textbox', { name: 'Query' }).fill(`SELECT Email, Name, Title FROM Contact WHERE Title = 'Reader'`);
      await screen.press('Validate');
      await screen.says(/Contacts that you may see, where/);
      await screen.toFields('Newsletter');
      await screen.onward('From soql');
      expect(await screen.counts('added', 'refused')).toEqual({ added: '38', refused: '3' });
      await screen.says(/Email Opt Out is ticked for this person, or for another/);
      expect(await stateOf('Newsletter', 'reader7@example.org')).toBe('Active');
    },
    TIMEOUT,
  );

  it.each(['slds1', 'slds2'] satisfies Theme[])(
    'walks a report with every step accessible, in %s',
    async (theme) => {
      const screen = await ImportScreen.open(walk, theme);
      const look = lookAt(screen.page, theme);
      await screen.report('Readers Report');
      await screen.toFields('Newsletter', look);
      await screen.onward(`From report, ${theme}`, look);
      expect(Number(await screen.count('added')) + Number(await screen.count('unchanged'))).toBe(38);
      await screen.showAll();
      await look('all');
    },
    TIMEOUT,
  );

  it(
    'fits on a narrow page at each step',
    async () => {
      const screen = await ImportScreen.open(walk);
      await screen.page.setViewportSize({ width: 400, height: 900 });
      const rowTables: number[] = [];
      const look: Look = async (step) => {
        await walk.picture(screen.page, `import-narrow-${step}`);
        rowTables.push(
          ...(await screen.page
            .getByRole('region', { name: 'Single rows' })
            .evaluateAll((tables) => tables.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth))),
        );
        expect({ step, excess: await screen.page.evaluate(() => document.documentElement.scrollWidth - innerWidth) }).toEqual({
          step,
          excess: 0,
        });
        // a cell that says nothing is left out with its heading
        expect(
          await screen.page
            .locator('.stacks td:visible')
            .filter({ hasText: /^$/, hasNot: screen.page.locator('*') })
            .count(),
        ).toBe(0);
      };
      await screen.newQuery(`SELECT Email, FirstName, LastName FROM Contact WHERE Title = 'Reader'`);
      await screen.toFields('Newsletter', look);
      await screen.onward('On a phone', look);
      await screen.showAll();
      await look('all');
      expect(rowTables.length).toBeGreaterThan(0);
      expect(rowTables.every((excess) => excess === 0)).toBe(true);
    },
    TIMEOUT,
  );

  it(
    'walks a list view',
    async () => {
      const screen = await ImportScreen.open(walk);
      await screen.newImport('List view');
      await screen.choose('Object', 'Leads');
      await screen.choose('List view', 'Prospects');
      await screen.says(/The list view Prospects/);
      await screen.toFields('Newsletter');
      await screen.onward('From list view');
      expect(await screen.count('added')).toBe('12');
    },
    TIMEOUT,
  );

  it(
    'walks from a Salesforce campaign, by member status',
    async () => {
      const screen = await ImportScreen.open(walk, 'slds1', `/lightning/r/Campaign/${one(`SELECT "Id" AS value FROM "Campaign"`)}/view`);
      await screen.press('Send to Campaign Monitor');
      await screen.heading(SOURCE);
      await screen.says(/members of the Salesforce campaign Spring fair/);
      await screen.tick('Responded');
      await screen.says('Rows now: 1.');
      await lookAt(screen.page, 'campaign')('source');
      await screen.toFields('Events & offers');
      await screen.onward('From campaign');
      expect(await screen.count('added')).toBe('1');
    },
    TIMEOUT,
  );

  it(
    'walks from the leads that are ticked in a list view',
    async () => {
      const screen = await ImportScreen.open(walk, 'slds1', '/lightning/o/Lead/list');
      for (const name of ['Pat Prospect 0', 'Pat Prospect 1'])
        await screen.page
          .getByRole('row', { name: new RegExp(`${name}\\b`) })
          .locator('.slds-checkbox_faux')
          .click();
      await screen.press('Add to Campaign Monitor List');
      await screen.heading(SOURCE);
      await screen.says('Rows now: 2.');
      await screen.toFields('Members only');
      await screen.onward('Ticked leads');
      expect(await screen.count('added')).toBe('2');
      expect(await stateOf('Members only', 'prospect1@example.org')).toBe('Active');
    },
    TIMEOUT,
  );

  it(
    'walks from a subscriber list, with a list and a field made on the way',
    async () => {
      const screen = await ImportScreen.open(walk, 'slds1', `/lightning/r/SubscriberList__c/${newsletter('Id')}/view`);
      await screen.press('Import People');
      await screen.heading(SOURCE);
      await screen.query(`SELECT Email, LastName, Birthdate FROM Contact WHERE Title = 'Leaver'`);
      await screen.next();
      await screen.heading(LIST);
      expect(await screen.field('Subscriber list').innerText()).toContain('Newsletter');
      await screen.press('New list');
      await screen.press('Cancel');
      await screen.press('New list');
      await screen.page.getByRole('textbox', { name: 'Title' }).fill('Made on the way');
      await lookAt(screen.page, 'made')('list');
      await screen.press('Create list');
      await screen.says('The list Made on the way was made and chosen.');
      await screen.next();
      await screen.fieldsShown();
      await screen.press('New custom field');
      await screen.press('Cancel');
      await screen.press('New custom field');
      await screen.choose('Filled from', /Birthdate/);
      await lookAt(screen.page, 'made')('field');
      await screen.press('Create field');
      await screen.says('The field Birthdate was made.');
      await screen.onward('From list');
      expect(await screen.count('added')).toBe('4');
      expect((await member('Made on the way', 'leaver0@example.org'))?.CustomFields).toEqual([
        expect.objectContaining({ Value: '1990-02-14' }),
      ]);
    },
    TIMEOUT,
  );

  it(
    'tells every refusal with its reason, hands them out as CSV, and sends them again',
    async () => {
      const screen = await ImportScreen.open(walk);
      await screen.newQuery(`SELECT Email, LastName, Description, Department FROM Contact WHERE Title = 'Odd'`);
      await screen.toFields('Newsletter');
      await screen.choose('City', /Description/);
      await screen.choose('Birthday', /Department/);
      await screen.says('This column hardly fits: the field wants Date.');
      await screen.onward('Odd people');
      expect(await screen.counts('added', 'refused', 'duplicates', 'warnings')).toEqual({
        added: '3',
        refused: '4',
        duplicates: '1',
        warnings: '2',
      });
      await screen.choose('Show', /^All rows/);
      await screen.page.locator('[data-id="row"]').nth(7).waitFor();
      const reasons = await screen.rows();
      const reasonOf = (email: string): string => reasons.find((row) => row.startsWith(email)) ?? reasons.join('\n');
      expect(reasonOf('bad.@example.org')).toMatch(/Refused.*Correct the address of the person in Salesforce\./s);
      expect(reasonOf('out@example.org')).toMatch(/Refused.*Email Opt Out is ticked for this person, or for another/s);
      expect(reasonOf('long@example.org')).toMatch(/Added.*250/s);
      expect(reasonOf('undated@example.org')).toMatch(/Added.*last spring/s);
      expect(reasonOf('FINE@example.org')).toMatch(/Duplicate.*The same address came earlier in this run/s);
      await lookAt(screen.page, 'odd')('all');
      apex(
        `update new List<Contact>{ new Contact(Id = [SELECT Id FROM Contact WHERE LastName = 'Bad'].Id, Email = 'mended@example.org'), new Contact(Id = [SELECT Id FROM Contact WHERE LastName = 'Opted out'].Id, HasOptedOutOfEmail = false) };`,
      );
      await screen.press('Retry refused rows');
      await screen.heading('Odd people: Retry');
      await screen.done();
      expect(await screen.counts('added', 'refused')).toEqual({ added: '2', refused: '2' });
      expect([await stateOf('Newsletter', 'mended@example.org'), await stateOf('Newsletter', 'out@example.org')]).toEqual([
        'Active',
        'Active',
      ]);
    },
    TIMEOUT,
  );

  it(
    'hands out no cell that a spreadsheet takes for a formula',
    async () => {
      const screen = await ImportScreen.open(walk);
      await screen.newQuery(`SELECT Department, LastName FROM Contact WHERE Title = 'Formula'`);
      await screen.toFields('Members only');
      await screen.choose('Column with the email address', /Department/);
      await screen.onward('Formulas');
      expect(await screen.count('refused')).toBe('5');
      await screen.says(/unsubscribed/i);
      const [download] = await Promise.all([screen.page.waitForEvent('download'), screen.press('Export as CSV')]);
      const lines = readFileSync(await download.path(), 'utf8')
        .replace(/^\uFEFF/, '')
        .trim()
        .split('\r\n');
      expect(lines.slice(1, 5).map((line) => line.split('","')[0])).toEqual([`"'=1+1`, `"'+1`, `"'-1`, `"'@SUM(A1)`]);
      expect(lines.flatMap((line) => line.slice(1, -1).split('","')).filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'asks before it removes many, removes them when a person agrees, and takes that back',
    async () => {
      const screen = await ImportScreen.open(walk);
      await screen.newQuery(`SELECT Email, LastName FROM Contact WHERE Title = 'Leaver'`);
      await screen.toFields('Events & offers');
      await screen.toOptions();
      await screen.tick(/^Remove people who are no longer/);
      await screen.page.getByRole('spinbutton', { name: /^Stop and ask above this many/ }).fill('1');
      await screen.toPreview(lookAt(screen.page, 'removal'));
      await screen.toRun('Leavers');
      await screen.runNow();
      apex(
        `List<Contact> gone = [SELECT Id FROM Contact WHERE Title = 'Leaver' ORDER BY LastName LIMIT 3]; for (Contact each : gone) each.Title = 'Gone'; update gone;`,
      );
      const runAgain = async (): Promise<void> => {
        await screen.showAll();
        await screen.act('Leavers', 'Run now');
        await screen.says('People who are no longer in the source: 3. That is more than the limit of this import.');
      };
      await runAgain();
      await lookAt(screen.page, 'removal')('asked');
      await screen.press('Remove nobody');
      await screen.says('Nobody was removed: the removal was declined.');
      expect(await stateOf('Events & offers', 'leaver0@example.org')).toBe('Active');
      await runAgain();
      await screen.press('Remove people: 3');
      await screen.done();
      expect(await screen.count('removed')).toBe('3');
      const states = async (): Promise<readonly (string | undefined)[]> =>
        Promise.all([0, 1, 2, 3].map((number) => stateOf('Events & offers', `leaver${String(number)}@example.org`)));
      expect(await states()).toEqual(['Deleted', 'Deleted', 'Deleted', 'Active']);
      await screen.press('Take this run back');
      await screen.press('Cancel');
      await screen.press('Take this run back');
      await lookAt(screen.page, 'undo')('asked');
      await screen.press('Take it back');
      await screen.heading('Leavers: Taking back');
      await screen.done();
      expect(await states()).toEqual(['Active', 'Active', 'Active', 'Active']);
      await screen.showAll();
      await screen.act('Leavers', 'Show history');
      await screen.heading('Runs of Leavers');
      await lookAt(screen.page, 'undo')('history');
    },
    TIMEOUT,
  );

  it(
    'can be left and taken up again without loss',
    async () => {
      const screen = await ImportScreen.open(walk);
      await screen.report('Readers Report');
      await screen.toFields('Newsletter');
      await screen.choose('City', /First Name/);
      await screen.press('Back');
      await screen.heading(LIST);
      await screen.press('Back');
      await screen.heading(SOURCE);
      await screen.says(/The rows of the report Readers Report/);
      await screen.next();
      await screen.next();
      await screen.fieldsShown();
      const city = async (): Promise<string> => screen.field('City').innerText();
      expect(await city()).toContain('First Name');
      await screen.toOptions();
      await screen.tick(/^Empty columns clear/);
      await screen.press('Save and close');
      await screen.line('Readers Report').getByText('Draft').waitFor();
      await screen.page.reload();
      await screen.page.getByRole('button', { name: 'Readers Report', exact: true }).click();
      expect(await screen.page.getByRole('checkbox', { name: /^Empty columns clear/ }).isChecked()).toBe(true);
      await screen.page.getByRole('option', { name: /Fields/ }).click();
      await screen.fieldsShown();
      expect(await city()).toContain('First Name');
      // left without a word, in the middle of a step
      await screen.choose('Mobile number', /Last Name/);
      await screen.page.getByRole('link', { name: 'Subscriber Lists', exact: true }).click();
      await screen.page.getByRole('table', { name: 'All subscriber lists' }).waitFor();
      await screen.page.goto(`${walk.url}/lightning/n/ImportWizard`);
      await screen.page.getByRole('button', { name: 'Readers Report', exact: true }).click();
      await screen.fieldsShown();
      expect(await screen.field('Mobile number').innerText()).toContain('Last Name');
      await screen.page.goto(`${walk.url}/lightning/n/ImportWizard`);
      await screen.act('Readers Report', 'Delete');
      await screen.press('Delete');
      await screen.line('Readers Report').waitFor({ state: 'detached' });
    },
    TIMEOUT,
  );

  it(
    'can be cancelled while it looks and while it runs, and goes on from there',
    async () => {
      const screen = await ImportScreen.open(walk);
      await screen.newQuery(`SELECT Email, LastName FROM Contact WHERE Title = 'Reader'`);
      await screen.toFields('Product updates');
      await screen.toOptions();
      await screen.tick(/^Remove people who are no longer/);
      await walk.withoutJobs(async () => {
        await screen.next();
        await screen.page.getByText(/rows looked at/i).waitFor();
        await lookAt(screen.page, 'cancel')('previewing');
        await screen.press('Cancel preview');
        await screen.says('The preview was cancelled.');
      });
      await screen.press('Preview again');
      await screen.page.locator('[data-id="added"]').waitFor();
      await screen.toRun('Stopped on the way');
      await walk.withoutJobs(async () => {
        await screen.press('Run now');
        await screen.page.getByText(/rows done/i).waitFor();
        await screen.press('Stop');
        await screen.says(/^Stopped by Test marketing/);
        await lookAt(screen.page, 'cancel')('stopped');
      });
      await screen.press('Resume');
      await screen.done();
      expect(await screen.count('added')).toBe('38');
    },
    TIMEOUT,
  );

  it(
    'can be walked with nothing but a keyboard',
    async () => {
      const screen = await ImportScreen.open(walk);
      const { keyboard } = screen.page;
      const onward = async (button: string, heading: string): Promise<void> => {
        await screen.tabTo(screen.page.getByRole('button', { name: button, exact: true }));
        await keyboard.press('Enter');
        await screen.heading(heading);
        await screen.focused(screen.page.getByRole('heading', { name: heading }));
      };
      await screen.tabTo(screen.page.getByRole('button', { name: 'New import' }));
      await keyboard.press('Enter');
      await screen.tabTo(screen.page.getByRole('radio').first());
      await keyboard.press('Space');
      for (let turn = 0; turn < 3; turn += 1) await keyboard.press('ArrowDown');
      await screen.tabTo(screen.page.getByRole('textbox', { name: 'Query' }));
      await keyboard.type(`SELECT Email, Name FROM Contact WHERE Title = 'Reader'`);
      await screen.tabTo(screen.page.getByRole('button', { name: 'Validate' }));
      await keyboard.press('Enter');
      await screen.says(/Contacts that you may see, where/);
      await onward('Next', LIST);
      await screen.tabTo(screen.field('Subscriber list'));
      await keyboard.press('Enter');
      await keyboard.press('ArrowDown');
      await keyboard.press('Enter');
      await onward('Next', FIELDS);
      await onward('Next', OPTIONS);
      await screen.tabTo(screen.page.getByRole('checkbox', { name: /^Put deleted people back/ }));
      await keyboard.press('Space');
      await onward('Next', PREVIEW);
      await screen.page.getByRole('button', { name: 'Preview again' }).waitFor();
      await onward('Next', RUN);
      await screen.tabTo(screen.page.getByRole('textbox', { name: 'Name of the import' }));
      await keyboard.type('By keys');
      await onward('Run now', 'By keys');
      await screen.done();
    },
    TIMEOUT,
  );

  it(
    'runs by itself when its hour comes',
    async () => {
      const screen = await ImportScreen.open(walk);
      await screen.newQuery(`SELECT Email, LastName FROM Contact WHERE Title = 'Reader'`);
      await screen.toFields('Members only');
      await screen.toOptions();
      await screen.toPreview();
      await screen.toRun('Every morning');
      await screen.tick('On a schedule');
      await screen.press('Save schedule');
      await screen.says('Choose at least one hour.');
      await screen.tick('6:00 AM');
      for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']) await screen.tick(day);
      await lookAt(screen.page, 'schedule')('run');
      await screen.press('Save schedule');
      await screen.line('Every morning').getByText('Never').waitFor();
      await screen.line('Every morning').getByText(/6:00/).waitFor();
      walk.org.advanceClock(DAY_MS);
      await screen.until(screen.line('Every morning').getByText('Completed, '));
      await screen.line('Every morning').getByText('38 added').waitFor();
    },
    TIMEOUT,
  );

  it(
    'keeps a new import from the choice of its source on, even when the tab is closed',
    async () => {
      const screen = await ImportScreen.open(walk);
      await screen.newImport('SOQL');
      const kept = screen.page.waitForResponse(/saveDraft/);
      await screen.page.getByRole('textbox', { name: 'Query' }).fill(`SELECT Email FROM Contact WHERE Title = 'Closed'`);
      await kept;
      await screen.page.close();
      const again = await ImportScreen.open(walk);
      await again.line('SOQL: Contact').getByText('Draft').waitFor();
      await again.press('SOQL: Contact');
      await again.heading(SOURCE);
      expect(await again.page.getByRole('textbox', { name: 'Query' }).inputValue()).toBe(
        `SELECT Email FROM Contact WHERE Title = 'Closed'`,
      );
      await again.press('Save and close');
      await again.act('SOQL: Contact', 'Delete');
      await again.press('Delete');
      await again.line('SOQL: Contact').waitFor({ state: 'detached' });
    },
    TIMEOUT,
  );

  it(
    'keeps changes of an import in use beside it, even when the tab is closed, until they are saved',
    async () => {
      apex(`insert new SubscriberImport__c(Title__c = 'In use', SubscriberList__c = '${newsletter('Id')}', SourceType__c = 'SOQL', SourceName__c = 'SOQL', SourceQuery__c = 'SELECT Email FROM Contact', EmailColumn__c = 'Email',
        RunAs__c = '${walk.userId('marketing')}', OwnerId = '${walk.userId('marketing')}', IsDraft__c = false, WizardStep__c = 'options');`);
      const isClearing = (): string => one(`SELECT "IsClearingBlanks__c" AS value FROM "SubscriberImport__c" WHERE "Title__c" = 'In use'`);
      const openWizard = async (): Promise<ImportScreen> => {
        const screen = await ImportScreen.open(walk);
        await screen.press('In use');
        await screen.heading(OPTIONS);
        return screen;
      };
      const screen = await openWizard();
      await screen.says(/This import is in use/);
      const kept = screen.page.waitForResponse(/saveDraft/);
      await screen.tick(/^Empty columns clear/);
      await kept;
      await screen.page.close();
      const again = await openWizard();
      expect(await again.page.getByRole('checkbox', { name: /^Empty columns clear/ }).isChecked()).toBe(true);
      expect(isClearing()).toBe('0');
      await lookAt(again.page, 'in-use')('options');
      await again.press('Save changes');
      await again.line('In use').waitFor();
      expect(isClearing()).toBe('1');
    },
    TIMEOUT,
  );

  it('broke nothing on the way', () => {
    expect(walk.problems).toEqual([]);
  });
});
