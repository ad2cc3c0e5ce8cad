/** Standard objects that only anonymous code, a query or a later version of the project names. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchOrg, type ScratchOrg } from './clients/scratchOrg.ts';

let scratch: ScratchOrg;
beforeAll(() => {
  scratch = scratchOrg({ 'classes/A.cls': 'public class A {}' }, { keepsState: true });
});
afterAll(() => scratch.close());

const titles = (): readonly unknown[] => scratch.org.query('SELECT Title FROM Expense').map((record) => record.get('Title'));

test('anonymous code saves and reads objects that the project does not name, in user mode too', () => {
  expect(titles()).toEqual([]);
  scratch.org.executeAnonymous(`
    insert as user new Expense(Title = 'Taxi');
    Assert.areEqual('Taxi', [SELECT Title FROM Expense WITH USER_MODE].Title);
    Assert.isTrue(Schema.getGlobalDescribe().containsKey('Expense'));`);
  expect(titles()).toEqual(['Taxi']);
});

test('their rows are there when the org is opened again', async () => {
  scratch = await scratch.reopen();
  expect(titles()).toEqual(['Taxi']);
});

test('profiles may use objects that the project names later', async () => {
  mkdirSync(join(scratch.folder, 'src/classes'), { recursive: true });
  writeFileSync(
    join(scratch.folder, 'src/classes/B.cls'),
    `public class B { public static void work() { insert as user new TimeSheet(StartDate = Date.today(), EndDate = Date.today()); } }`,
  );
  scratch = await scratch.reopen();
  scratch.org.executeAnonymous('B.work(); Assert.areEqual(1, [SELECT COUNT() FROM TimeSheet WITH USER_MODE]);');
});

test('code for carts brings along the objects that keep them', () => {
  scratch.org.executeAnonymous(`
    Assert.isFalse(Schema.getGlobalDescribe().containsKey('Web' + 'Cart'));`);
  scratch.org.executeAnonymous(`
    CartExtension.CartItem item;
    Assert.isTrue(Schema.getGlobalDescribe().containsKey('Web' + 'Cart'));
    Assert.isTrue(Schema.getGlobalDescribe().containsKey('Web' + 'Store'));`);
});
