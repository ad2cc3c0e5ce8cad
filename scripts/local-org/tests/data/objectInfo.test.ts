/** Source: User Interface API Developer Guide, "Object Info" and "Field". */
import { join } from 'node:path';
import { objectInfoJson } from '../../http/uiApi/objectInfo.ts';
import { UserView } from '../../http/uiApi/view.ts';
import { openOrg } from '../../org.ts';

interface Info {
  readonly dependentFields: unknown;
  readonly feedEnabled: boolean;
  readonly fields: Readonly<Record<string, { readonly controllerName: string | null; readonly controllingFields: readonly string[] }>>;
}

test('object info tells which fields control others, and whether records have feeds', async () => {
  const org = openOrg({ projectDirs: [join(import.meta.dirname, '../notes/data')], report: () => undefined });
  const view = new UserView(org, org.data.runningUser(org.data.seed.adminUserId));
  const infoOf = (name: string): Info => objectInfoJson(view, org.data.schema.get(name)) as Info;
  const shelf = infoOf('Shelf__c');
  expect(shelf.dependentFields).toEqual({ Room__c: { Corner__c: {} } });
  expect(shelf.fields['Corner__c']).toMatchObject({ controllerName: 'Room__c', controllingFields: ['Room__c'] });
  expect(shelf.fields['Room__c']?.controllingFields).toEqual([]);
  expect([shelf.feedEnabled, infoOf('Book__c').feedEnabled, infoOf('Account').feedEnabled]).toEqual([false, true, true]);
  expect(infoOf('Book__c').dependentFields).toEqual({});
  await org.close();
});
