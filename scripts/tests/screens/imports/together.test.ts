/** Walks the import wizard in two tabs at once, and as two people who send to one list; `PICTURES=1` keeps pictures in `.reports/screens`. */
import { ImportScreen, STEP_HEADINGS } from './importScreen.ts';
import { ImportWalk } from './importWalk.ts';

const TIMEOUT = 120_000;
const [, , FIELDS, OPTIONS] = STEP_HEADINGS;
const QUERY = `SELECT Email, LastName FROM Contact WHERE Title = 'Reader'`;

describe('the import wizard, opened twice', () => {
  const imports = ImportWalk.forAllTests();
  const readersOn = (list: string): string =>
    imports.one(
      `SELECT COUNT(*) AS value FROM "ListMember__c" m JOIN "SubscriberList__c" l ON l."Id" = m."SubscriberList__c" WHERE l."Name" = ? AND m."EmailAddress__c" IN (SELECT "Email" FROM "Contact" WHERE "Title" = 'Reader')`,
      list,
    );
  const runsOf = (title: string): string =>
    imports.one(
      `SELECT COUNT(*) AS value FROM "ImportRun__c" r JOIN "SubscriberImport__c" i ON i."Id" = r."SubscriberImport__c" WHERE i."Title__c" = ?`,
      title,
    );

  it(
    'asks in the second tab which of the two holds, in full sight, and runs once',
    async () => {
      const first = await ImportScreen.open(imports.walk);
      await first.newQuery(QUERY);
      await first.toFields('Newsletter');
      const { pathname, search } = new URL(first.page.url());
      const second = await ImportScreen.open(imports.walk, 'slds2', pathname + search);
      await second.fieldsShown();
      await first.toOptions();
      const kept = first.page.waitForResponse(/saveDraft/);
      await first.tick(/^Empty columns clear/);
      await kept;
      await second.page.setViewportSize({ width: 1366, height: 500 });
      await second.next();
      const question = second.page.locator('[data-id="taken"]');
      await second.focused(question);
      const [box, header] = await Promise.all([question.boundingBox(), second.page.locator('.slds-context-bar').first().boundingBox()]);
      expect(box?.y).toBeGreaterThanOrEqual((header?.y ?? 0) + (header?.height ?? 0));
      await imports.lookAt(second.page, 'together')('question');
      await second.press('Load what is saved');
      await second.heading(OPTIONS);
      expect(await second.page.getByRole('checkbox', { name: /^Empty columns clear/ }).isChecked()).toBe(true);
      for (const screen of [first, second]) {
        await screen.toPreview();
        await screen.toRun('Two tabs');
      }
      await imports.walk.withoutJobs(async () => {
        await second.press('Run now');
        await second.page.getByText(/rows done/i).waitFor();
        await first.press('Run now');
        await first.page.getByRole('alert').waitFor();
      });
      await second.done();
      expect(runsOf('Two tabs')).toBe('1');
    },
    TIMEOUT,
  );

  it(
    'lets one of two people send to a list at a time, and tells the other whose import it is',
    async () => {
      const [ann, ben] = [
        await ImportScreen.open(imports.walk),
        await ImportScreen.open(imports.walk, 'slds1', '/lightning/n/ImportWizard', 'admin'),
      ];
      for (const [screen, title] of [
        [ann, 'By marketing'],
        [ben, 'By admin'],
      ] as const) {
        await screen.newQuery(QUERY);
        await screen.toFields('Events & offers');
        await screen.heading(FIELDS);
        await screen.toOptions();
        await screen.toPreview();
        await screen.toRun(title);
      }
      await imports.walk.withoutJobs(async () => {
        await ann.press('Run now');
        await ann.page.getByText(/rows done/i).waitFor();
        await ben.press('Run now');
        await ben.says('The import “By marketing” is sending to this list at the moment. Try again when it is done.');
      });
      await ann.done();
      await ben.runNow();
      expect(await ben.counts('added', 'unchanged')).toEqual({ added: '0', unchanged: await ann.count('added') });
      expect(readersOn('Events & offers')).toBe(await ann.count('added'));
    },
    TIMEOUT,
  );

  it('broke nothing on the way', () => {
    expect(imports.walk.problems).toEqual([]);
  });
});
