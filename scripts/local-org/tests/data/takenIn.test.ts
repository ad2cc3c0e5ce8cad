/** Objects that only anonymous code names. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOrg } from '../../org.ts';

test('an object that anonymous code names several times exists once', async () => {
  const org = openOrg({ projectDirs: [mkdtempSync(join(tmpdir(), 'taken-in-'))], report: () => undefined });
  const before = org.data.schema.objectNames().length;
  org.executeAnonymous(`
    List<SObject> rows = [SELECT Id FROM AppDefinition];
    System.assertEquals(1, [SELECT Id FROM UserEntityAccess WHERE EntityDefinitionId = 'AppDefinition'].size());
  `);
  const names = org.data.schema.objectNames();
  expect(names.length).toBeGreaterThan(before);
  expect(names.length).toBe(new Set(names).size);
  await org.close();
});

test('where no code names what sorts articles, none is in a category', async () => {
  const org = openOrg({ projectDirs: [mkdtempSync(join(tmpdir(), 'taken-in-'))], report: () => undefined });
  org.executeAnonymous(`
    insert new Knowledge__kav(Title = 'Soon', UrlName = 'soon', Language = 'en_US');
    List<Knowledge__kav> drafts = [SELECT Id FROM Knowledge__kav WHERE PublishStatus = 'Draft' AND Language = 'en_US'];
    List<Knowledge__kav> sorted = [SELECT Id FROM Knowledge__kav WHERE PublishStatus = 'Draft' AND Language = 'en_US' WITH DATA CATEGORY Crafts__c AT Leather__c];
    insert new Account(Name = drafts.size() + ' drafts, ' + sorted.size() + ' sorted');
  `);
  expect(org.query('SELECT Name FROM Account').map((row) => row.get('Name'))).toEqual(['1 drafts, 0 sorted']);
  await org.close();
});
