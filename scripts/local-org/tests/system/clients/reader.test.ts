/** What a user who may read little gets of the REST API. */
import type { Connection } from 'jsforce';
import { serveBooks, type Books } from './books.ts';

let served: Books;
beforeAll(async () => {
  served = await serveBooks();
});
afterAll(() => served.close());

describe('a user who may read little', () => {
  let reader: Connection;
  beforeAll(async () => {
    served.scratch.org.executeAnonymous(`
      insert new User(LastName = 'Reader', Username = 'reader@local.example', Email = 'reader@local.example', Alias = 'reader', ProfileId = [SELECT Id FROM Profile WHERE Name = 'Minimum Access - Salesforce'].Id,
        TimeZoneSidKey = 'GMT', LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US');
      PermissionSet reading = new PermissionSet(Name = 'Reading', Label = 'Reading');
      insert reading;
      insert new ObjectPermissions(ParentId = reading.Id, SobjectType = 'Book__c', PermissionsRead = true);
      insert new PermissionSetAssignment(PermissionSetId = reading.Id, AssigneeId = [SELECT Id FROM User WHERE Username = 'reader@local.example'].Id);`);
    await served.connection.sobject('Account').create({ Name: 'House' });
    await served.connection.sobject('Book__c').create({ Name: 'Secret', Pages__c: 7, Isbn__c: 's-1' });
    reader = await served.connectAs('reader@local.example');
  });

  test('queries only objects and fields of theirs', async () => {
    expect((await reader.query("SELECT Name, Pages__c FROM Book__c WHERE Name = 'Secret'")).records).toMatchObject([
      { Name: 'Secret', Pages__c: 7 },
    ]);
    await expect(reader.query('SELECT Isbn__c FROM Book__c')).rejects.toMatchObject({ errorCode: 'INVALID_FIELD' });
    await expect(reader.query("SELECT Id FROM Book__c WHERE Isbn__c = 's-1'")).rejects.toMatchObject({ errorCode: 'INVALID_FIELD' });
    await expect(reader.query('SELECT Id FROM Account')).rejects.toMatchObject({ errorCode: 'INVALID_TYPE' });
  });

  test('reads a row without the fields that are not theirs, and no other row', async () => {
    const {
      records: [book],
    } = await reader.query<{ Id: string }>("SELECT Id FROM Book__c WHERE Name = 'Secret'");
    const row = await reader.sobject('Book__c').retrieve(book?.Id ?? '');
    expect(row).toMatchObject({ Name: 'Secret', Pages__c: 7 });
    expect(row).not.toHaveProperty('Isbn__c');
    const [{ Id: account = '' } = {}] = (await served.connection.query<{ Id: string }>('SELECT Id FROM Account LIMIT 1')).records;
    await expect(reader.sobject('Account').retrieve(account)).rejects.toMatchObject({ errorCode: 'NOT_FOUND' });
    await expect(reader.sobject('Book__c').update({ Id: book?.Id ?? '', Name: 'Mine' })).rejects.toMatchObject({
      errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY',
    });
  });

  test('is described what is theirs', async () => {
    const { sobjects } = await reader.describeGlobal();
    expect(sobjects.map(({ name }) => name)).toContain('Book__c');
    expect(sobjects.map(({ name }) => name)).not.toContain('Account');
    expect((await reader.describe('Book__c')).fields.map(({ name }) => name)).not.toContain('Isbn__c');
    await expect(reader.describe('Account')).rejects.toMatchObject({ errorCode: 'NOT_FOUND' });
  });

  test('finds nothing of what is not theirs', async () => {
    expect((await reader.search('FIND {House} IN ALL FIELDS')).searchRecords).toEqual([]);
  });
});
