/** An org whose custom fields are shown to nobody yet. */
import { join } from 'node:path';
import { openOrg } from '../../org.ts';

const NOTES = join(import.meta.dirname, '../notes/data');
const SEEN =
  "String seen = '' + Book__c.SObjectType.getDescribe().isAccessible() + Book__c.Summary__c.getDescribe().isAccessible() + Book__c.Price__c.getDescribe().isAccessible(); System.debug(seen);";

test('administrators see a custom field as soon as a permission set of theirs shows it, where fields are hidden', async () => {
  const org = openOrg({ projectDirs: [NOTES], hiddenFields: true, report: () => undefined });
  try {
    const seen = (): string | undefined => org.executeAnonymous(SEEN).at(-1)?.message;
    expect(seen()).toBe('truefalsefalse');
    org.executeAnonymous(
      "insert new PermissionSetAssignment(AssigneeId = UserInfo.getUserId(), PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = 'Librarian'].Id);",
    );
    expect(seen()).toBe('truefalsetrue');
  } finally {
    await org.close();
  }
});
