/** Access modes of anonymous blocks. Source: seen in an org. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOrg } from '../../org.ts';

const REFUSED = 'Cannot use SYSTEM_MODE access level in anonymous execution of Apex.';

test('anonymous blocks can not save or ask in system mode', async () => {
  const org = openOrg({ projectDirs: [mkdtempSync(join(tmpdir(), 'anonymous-access-'))], report: () => undefined });
  for (const code of [
    "insert as system new Account(Name = 'a');",
    "Database.insert(new Account(Name = 'a'), AccessLevel.SYSTEM_MODE);",
    "Database.query('SELECT Id FROM Account', AccessLevel.SYSTEM_MODE);",
    "class Clerk { void work() { insert as system new Account(Name = 'a'); } } new Clerk().work();",
  ])
    expect(() => org.executeAnonymous(code)).toThrow(REFUSED);
  org.executeAnonymous(`
    try {
      delete as system new Account(Id = '001000000000001');
      Assert.fail('It runs as the user');
    } catch (SecurityException refused) {
      Assert.areEqual('${REFUSED}', refused.getMessage());
    }
    insert as user new Account(Name = 'a');
    Database.insert(new Account(Name = 'b'), AccessLevel.USER_MODE);
    Assert.areEqual(2, [SELECT COUNT() FROM Account]);
  `);
  await org.close();
});

test('anonymous blocks can not publish the event that the platform publishes of batches', async () => {
  const org = openOrg({ projectDirs: [mkdtempSync(join(tmpdir(), 'anonymous-events-'))], report: () => undefined });
  org.executeAnonymous(`
    SObject event = new BatchApexErrorEvent();
    String words = 'DML operation INSERT not allowed on BatchApexErrorEvent';
    try {
      EventBus.publish(event);
      Assert.fail('Only the platform publishes it');
    } catch (TypeException refused) {
      Assert.areEqual(words, refused.getMessage());
    }
    Assert.areEqual(words, EventBus.publish(new List<SObject>{ event })[0].getErrors()[0].getMessage());
  `);
  await org.close();
});
