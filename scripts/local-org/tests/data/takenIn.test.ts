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
