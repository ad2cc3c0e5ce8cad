/** Rows that another transaction is busy with. */
import { fileURLToPath } from 'node:url';
import { openOrg } from '../../org.ts';

test('a row that another transaction holds is refused alone, and so is a new contact of an account that is held', async () => {
  const org = openOrg({ projectDirs: [fileURLToPath(new URL('../notes/data', import.meta.url))], report: () => undefined });
  org.executeAnonymous(
    "insert new Account(Name = 'Busy'); insert new List<Contact>{ new Contact(LastName = 'Held'), new Contact(LastName = 'Free') };",
  );
  const idOf = (sql: string): string => String(org.data.store.all(sql)[0]?.['Id']);
  org.data.locks.held.add(idOf(`SELECT "Id" FROM "Contact" WHERE "LastName" = 'Held'`));
  org.data.locks.held.add(idOf('SELECT "Id" FROM "Account"'));
  const save = `
    List<Contact> people = [SELECT Id FROM Contact ORDER BY LastName];
    for (Contact one : people) one.Title = 'Changed';
    List<Database.SaveResult> results = Database.update(new List<Contact>{ people[0], people[1] }, false);
    System.assertEquals(true, results[0].isSuccess());
    System.assertEquals(StatusCode.UNABLE_TO_LOCK_ROW, results[1].getErrors()[0].getStatusCode());
    System.assertEquals(StatusCode.UNABLE_TO_LOCK_ROW, Database.insert(new Contact(LastName = 'New', AccountId = [SELECT Id FROM Account].Id), false).getErrors()[0].getStatusCode());`;
  org.executeAnonymous(save);
  org.data.locks.held.clear();
  org.executeAnonymous("update [SELECT Id FROM Contact WHERE LastName = 'Held'];");
  await org.close();
});
