/** Leaves the import wizard and comes back, stops and resumes, and walks it by keys; `PICTURES=1` keeps pictures in `.reports/screens`. */
import { ImportScreen, STEP_HEADINGS } from './importScreen.ts';
import { ImportWalk } from './importWalk.ts';

const TIMEOUT = 120_000;
const [SOURCE, LIST, FIELDS, OPTIONS, PREVIEW, RUN] = STEP_HEADINGS;

describe('ways through the import wizard and back', () => {
  const imports = ImportWalk.forAllTests();

  it(
    'can be left and taken up again without loss',
    async () => {
      const screen = await ImportScreen.open(imports.walk);
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
      await screen.page.goto(`${imports.walk.url}/lightning/n/ImportWizard`);
      await screen.page.getByRole('button', { name: 'Readers Report', exact: true }).click();
      await screen.fieldsShown();
      expect(await screen.field('Mobile number').innerText()).toContain('Last Name');
      await screen.page.goto(`${imports.walk.url}/lightning/n/ImportWizard`);
      await screen.act('Readers Report', 'Delete');
      await screen.press('Delete');
      await screen.line('Readers Report').waitFor({ state: 'detached' });
    },
    TIMEOUT,
  );

  it(
    'stays where it is when the page is loaded anew, and the Back of the browser leads to the imports',
    async () => {
      const screen = await ImportScreen.open(imports.walk);
      await screen.newQuery(`SELECT Email FROM Contact WHERE Title = 'Reader'`);
      await screen.next();
      await screen.heading(LIST);
      await screen.page.reload();
      await screen.heading(LIST);
      await screen.page.getByRole('link', { name: 'Import Wizard', exact: true }).click();
      await screen.line('SOQL: Contact').waitFor();
      await screen.page.goBack();
      await screen.heading(LIST);
      await screen.page.goBack();
      await screen.line('SOQL: Contact').waitFor();
      await screen.act('SOQL: Contact', 'Delete');
      await screen.press('Delete');
      await screen.line('SOQL: Contact').waitFor({ state: 'detached' });
    },
    TIMEOUT,
  );

  it(
    'can be cancelled while it looks and while it runs, and goes on from there',
    async () => {
      const screen = await ImportScreen.open(imports.walk);
      await screen.newQuery(`SELECT Email, LastName FROM Contact WHERE Title = 'Reader'`);
      await screen.toFields('Product updates');
      await screen.toOptions();
      await screen.tick(/^Remove people who are no longer/);
      await imports.walk.withoutJobs(async () => {
        await screen.next();
        await screen.page.getByText(/rows looked at/i).waitFor();
        await imports.lookAt(screen.page, 'cancel')('previewing');
        await screen.press('Cancel preview');
        await screen.says('The preview was cancelled.');
      });
      await screen.press('Preview again');
      await screen.page.locator('[data-id="added"]').waitFor();
      await screen.toRun('Stopped on the way');
      await imports.walk.withoutJobs(async () => {
        await screen.press('Run now');
        await screen.page.getByText(/rows done/i).waitFor();
        await screen.press('Stop');
        await screen.says(/^Stopped by Test marketing/);
        await imports.lookAt(screen.page, 'cancel')('stopped');
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
      const screen = await ImportScreen.open(imports.walk);
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
      await screen.page.getByRole('option').nth(1).waitFor();
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
    'keeps a new import from the choice of its source on, even when the tab is closed',
    async () => {
      const screen = await ImportScreen.open(imports.walk);
      await screen.newImport('SOQL');
      const kept = screen.page.waitForResponse(/saveDraft/);
      await screen.page.getByRole('textbox', { name: 'Query' }).fill(`SELECT Email FROM Contact WHERE Title = 'Closed'`);
      await kept;
      await screen.page.close();
      const again = await ImportScreen.open(imports.walk);
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
      imports.apex(`insert new SubscriberImport__c(Title__c = 'In use', SubscriberList__c = '${imports.newsletter('Id')}', SourceType__c = 'SOQL', SourceName__c = 'SOQL', SourceQuery__c = 'SELECT Email FROM Contact', EmailColumn__c = 'Email',
        RunAs__c = '${imports.walk.userId('marketing')}', OwnerId = '${imports.walk.userId('marketing')}', IsDraft__c = false, WizardStep__c = 'options');`);
      const isClearing = (): string =>
        imports.one(`SELECT "IsClearingBlanks__c" AS value FROM "SubscriberImport__c" WHERE "Title__c" = 'In use'`);
      const openWizard = async (): Promise<ImportScreen> => {
        const screen = await ImportScreen.open(imports.walk);
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
      await imports.lookAt(again.page, 'in-use')('options');
      await again.press('Save changes');
      await again.line('In use').waitFor();
      expect(isClearing()).toBe('1');
    },
    TIMEOUT,
  );

  it('broke nothing on the way', () => {
    expect(imports.walk.problems).toEqual([]);
  });
});
