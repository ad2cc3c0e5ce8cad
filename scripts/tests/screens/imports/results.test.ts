/** Walks what an import tells afterwards: every refusal, removals, what comes at its hour; `PICTURES=1` keeps pictures in `.reports/screens`. */
import { readFileSync } from 'node:fs';
import { ImportScreen } from './importScreen.ts';
import { ImportWalk } from './importWalk.ts';

const TIMEOUT = 120_000;
const DAY_MS = 86_400_000;

describe('what an import did', () => {
  const imports = ImportWalk.forAllTests();

  it(
    'tells every refusal with its reason, hands them out as CSV, and sends them again',
    async () => {
      const screen = await ImportScreen.open(imports.walk);
      await screen.newQuery(`SELECT Email, LastName, Description, Department FROM Contact WHERE Title = 'Odd'`);
      await screen.toFields('Newsletter');
      await screen.choose('City', /Description/);
      await screen.choose('Birthday', /Department/);
      await screen.says('This column doesn’t fit well: the field takes Date.');
      await screen.onward('Odd people');
      expect(await screen.counts('added', 'refused', 'duplicates', 'warnings')).toEqual({
        added: '3',
        refused: '4',
        duplicates: '1',
        warnings: '2',
      });
      await screen.choose('Show', /^All that were/);
      await screen.page.locator('[data-id="row"]').nth(7).waitFor();
      const reasons = await screen.rows();
      const reasonOf = (email: string): string => reasons.find((row) => row.startsWith(email)) ?? reasons.join('\n');
      expect(reasonOf('bad.@example.org')).toMatch(/Refused.*Correct the address of the person in Salesforce\./s);
      expect(reasonOf('out@example.org')).toMatch(/Refused.*Email Opt Out is ticked for this person, or for another/s);
      expect(reasonOf('long@example.org')).toMatch(/Added.*250/s);
      expect(reasonOf('undated@example.org')).toMatch(/Added.*last spring/s);
      expect(reasonOf('FINE@example.org')).toMatch(/Duplicate.*The same address came earlier in this run/s);
      await imports.lookAt(screen.page, 'odd')('all');
      imports.apex(
        `update new List<Contact>{ new Contact(Id = [SELECT Id FROM Contact WHERE LastName = 'Bad'].Id, Email = 'mended@example.org'), new Contact(Id = [SELECT Id FROM Contact WHERE LastName = 'Opted out'].Id, HasOptedOutOfEmail = false) };`,
      );
      await screen.press('Retry refused rows');
      await screen.heading('Odd people: Retry');
      await screen.done();
      expect(await screen.counts('added', 'refused')).toEqual({ added: '2', refused: '2' });
      expect([await imports.stateOf('Newsletter', 'mended@example.org'), await imports.stateOf('Newsletter', 'out@example.org')]).toEqual([
        'Active',
        'Active',
      ]);
    },
    TIMEOUT,
  );

  it(
    'hands out no cell that a spreadsheet takes for a formula',
    async () => {
      const screen = await ImportScreen.open(imports.walk);
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
      const screen = await ImportScreen.open(imports.walk);
      await screen.newQuery(`SELECT Email, LastName FROM Contact WHERE Title = 'Leaver'`);
      await screen.toFields('Events & offers');
      await screen.toOptions();
      await screen.tick(/^Remove people who are no longer/);
      await screen.page.getByRole('spinbutton', { name: /^Stop and ask above this many/ }).fill('1');
      await screen.toPreview(imports.lookAt(screen.page, 'removal'));
      await screen.toRun('Leavers');
      await screen.runNow();
      imports.apex(
        `List<Contact> gone = [SELECT Id FROM Contact WHERE Title = 'Leaver' ORDER BY LastName LIMIT 3]; for (Contact each : gone) each.Title = 'Gone'; update gone;`,
      );
      const runAgain = async (): Promise<void> => {
        await screen.showAll();
        await screen.act('Leavers', 'Run now');
        await screen.says('People who are no longer in the source: 3. That is more than the limit of this import.');
      };
      await runAgain();
      await imports.lookAt(screen.page, 'removal')('asked');
      await screen.press('Remove nobody');
      await screen.says('Nobody was removed: the removal was declined.');
      expect(await imports.stateOf('Events & offers', 'leaver0@example.org')).toBe('Active');
      await runAgain();
      await screen.press('Remove people: 3');
      await screen.done();
      expect(await screen.count('removed')).toBe('3');
      const states = async (): Promise<readonly (string | undefined)[]> =>
        Promise.all([0, 1, 2, 3].map((number) => imports.stateOf('Events & offers', `leaver${String(number)}@example.org`)));
      expect(await states()).toEqual(['Deleted', 'Deleted', 'Deleted', 'Active']);
      await screen.press('Take this run back');
      await screen.press('Cancel');
      await screen.press('Take this run back');
      await imports.lookAt(screen.page, 'undo')('asked');
      await screen.press('Take it back');
      await screen.heading('Leavers: Taking back');
      await screen.done();
      expect(await states()).toEqual(['Active', 'Active', 'Active', 'Active']);
      await screen.showAll();
      await screen.act('Leavers', 'Show history');
      await screen.heading('Runs of Leavers');
      await imports.lookAt(screen.page, 'undo')('history');
    },
    TIMEOUT,
  );

  it(
    'runs by itself when its hour comes',
    async () => {
      const screen = await ImportScreen.open(imports.walk);
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
      await imports.lookAt(screen.page, 'schedule')('run');
      await screen.press('Save schedule');
      await screen.line('Every morning').getByText('Never').waitFor();
      await screen.line('Every morning').getByText(/6:00/).waitFor();
      imports.walk.org.advanceClock(DAY_MS);
      await screen.until(screen.line('Every morning').getByText('Completed, '));
      await screen.line('Every morning').getByText('38 added').waitFor();
    },
    TIMEOUT,
  );

  it('broke nothing on the way', () => {
    expect(imports.walk.problems).toEqual([]);
  });
});
