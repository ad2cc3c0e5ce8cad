/** Walks the import wizard in Chromium from each source to its result; `PICTURES=1` keeps pictures in `.reports/screens`. */
import { ImportScreen, STEP_HEADINGS, type Look } from './importScreen.ts';
import { ImportWalk } from './importWalk.ts';
import type { Theme } from '../walk.ts';

const TIMEOUT = 120_000;
const [SOURCE, LIST] = STEP_HEADINGS;

describe('where an import comes from', () => {
  const imports = ImportWalk.forAllTests();

  it(
    'is empty at first, and no business of a viewer',
    async () => {
      const screen = await ImportScreen.open(imports.walk);
      await screen.says('There are no imports yet.');
      await imports.lookAt(screen.page, 'home')('empty');
      const page = await imports.walk.open('viewer', '/lightning/n/ImportWizard');
      await page.getByText('Page not found').waitFor();
      expect(await page.getByRole('button', { name: 'New import' }).count()).toBe(0);
      await imports.walk.picture(page, 'import-viewer');
    },
    TIMEOUT,
  );

  it(
    'walks a query, and says what is wrong with a bad one',
    async () => {
      const screen = await ImportScreen.open(imports.walk);
      await screen.newImport('SOQL');
      await screen.page
        .getByRole('textbox', { name: 'Query' })
        .fill(`SELECT Email, Name, Title FROM Contact WHERE Title = 'Reader' LIMIT 5`);
      await screen.press('Validate');
      await screen.says(/LIMIT is not possible here/);
      await imports.lookAt(screen.page, 'soql')('refused');
      await screen.page.getByRole('textbox', { name: 'Query' }).fill(`SELECT Email, Name, Title FROM Contact WHERE Title = 'Reader'`);
      await screen.press('Validate');
      await screen.says(/Contacts that you may see, where/);
      await screen.toFields('Newsletter');
      await screen.onward('From soql');
      expect(await screen.counts('added', 'refused')).toEqual({ added: '38', refused: '3' });
      await screen.says(/Email Opt Out is ticked for this person, or for another/);
      expect(await imports.stateOf('Newsletter', 'reader7@example.org')).toBe('Active');
    },
    TIMEOUT,
  );

  it(
    'keeps the columns behind a long word of a sample on the page',
    async () => {
      imports.apex(
        `update new Contact(Id = [SELECT Id FROM Contact WHERE Title = 'Reader' ORDER BY Id LIMIT 1].Id, Description = 'x'.repeat(400));`,
      );
      const screen = await ImportScreen.open(imports.walk);
      await screen.newQuery(`SELECT Email, Description, Name, Title FROM Contact WHERE Title = 'Reader'`);
      const sample = screen.page.getByRole('region', { name: 'The first rows' });
      await sample.getByText('xxxx').waitFor();
      expect(await sample.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    },
    TIMEOUT,
  );

  it.each(['slds1', 'slds2'] satisfies Theme[])(
    'walks a report with every step accessible, in %s',
    async (theme) => {
      const screen = await ImportScreen.open(imports.walk, theme);
      const look = imports.lookAt(screen.page, theme);
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
      const screen = await ImportScreen.open(imports.walk);
      await screen.page.setViewportSize({ width: 400, height: 900 });
      const rowTables: number[] = [];
      const look: Look = async (step) => {
        await imports.walk.picture(screen.page, `import-narrow-${step}`);
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
      const screen = await ImportScreen.open(imports.walk);
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
      const screen = await ImportScreen.open(
        imports.walk,
        'slds1',
        `/lightning/r/Campaign/${imports.one(`SELECT "Id" AS value FROM "Campaign"`)}/view`,
      );
      await screen.press('Send to Campaign Monitor');
      await screen.heading(SOURCE);
      await screen.says(/members of the Salesforce campaign Spring fair/);
      await screen.tick('Responded');
      await screen.says('Rows now: 1.');
      await imports.lookAt(screen.page, 'campaign')('source');
      await screen.toFields('Events & offers');
      await screen.onward('From campaign');
      expect(await screen.count('added')).toBe('1');
    },
    TIMEOUT,
  );

  it(
    'walks from the leads that are ticked in a list view',
    async () => {
      const screen = await ImportScreen.open(imports.walk, 'slds1', '/lightning/o/Lead/list');
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
      expect(await imports.stateOf('Members only', 'prospect1@example.org')).toBe('Active');
    },
    TIMEOUT,
  );

  it(
    'walks from a subscriber list, with a list and a field made on the way',
    async () => {
      const screen = await ImportScreen.open(imports.walk, 'slds1', `/lightning/r/SubscriberList__c/${imports.newsletter('Id')}/view`);
      await screen.press('Import People');
      await screen.heading(SOURCE);
      await screen.query(`SELECT Email, LastName, Birthdate FROM Contact WHERE Title = 'Leaver'`);
      await screen.next();
      await screen.heading(LIST);
      await screen.field('Subscriber list').filter({ hasText: 'Newsletter' }).waitFor(); // once the lists are there
      await screen.press('New list');
      await screen.press('Cancel');
      await screen.press('New list');
      await screen.page.getByRole('textbox', { name: 'Title' }).fill('Made on the way');
      await imports.lookAt(screen.page, 'made')('list');
      await screen.press('Create list');
      await screen.says('The list Made on the way was created and selected.');
      await screen.next();
      await screen.fieldsShown();
      await screen.press('New custom field');
      await screen.press('Cancel');
      await screen.press('New custom field');
      await screen.choose('Filled from', /Birthdate/);
      await imports.lookAt(screen.page, 'made')('field');
      await screen.press('Create field');
      await screen.says('The field Birthdate was created.');
      await screen.onward('From list');
      expect(await screen.count('added')).toBe('4');
      expect((await imports.member('Made on the way', 'leaver0@example.org'))?.CustomFields).toEqual([
        expect.objectContaining({ Value: '1990-02-14' }),
      ]);
    },
    TIMEOUT,
  );

  it('broke nothing on the way', () => {
    expect(imports.walk.problems).toEqual([]);
  });
});
