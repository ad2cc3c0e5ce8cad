/** A package's own namespace: written or left out, every name is found, and Apex sees it with its prefix. */
import { runTests } from '../../jobs/testRun/testRunner.ts';
import { scratchOrg } from './clients/scratchOrg.ts';

const object = (label: string, name: string): string =>
  `<?xml version="1.0"?><CustomObject><label>${label}</label><pluralLabel>${label}s</pluralLabel><nameField><label>Name</label><type>Text</type></nameField>${name}</CustomObject>`;
const field = (name: string, rest: string): string =>
  `<?xml version="1.0"?><CustomField><fullName>${name}</fullName><label>${name}</label>${rest}</CustomField>`;
const files = {
  'objects/Book__c/Book__c.object-meta.xml': object('Book', ''),
  'objects/Book__c/fields/Pages__c.field-meta.xml': field('Pages__c', '<type>Number</type><precision>18</precision><scale>0</scale>'),
  'objects/Book__c/fields/Shelf__c.field-meta.xml': field(
    'Shelf__c',
    '<type>Lookup</type><referenceTo>Shelf__c</referenceTo><relationshipName>Books</relationshipName>',
  ),
  'objects/Book__c/fields/IsLong__c.field-meta.xml': field('IsLong__c', '<type>Checkbox</type><formula>Pages__c &gt; 300</formula>'),
  'objects/Book__c/fields/Place__c.field-meta.xml': field('Place__c', '<type>Location</type><scale>6</scale>'),
  'objects/Book__c/fields/Home__c.field-meta.xml': field('Home__c', '<type>Address</type>'),
  'objects/Book__c/fieldSets/Main.fieldSet-meta.xml':
    '<?xml version="1.0"?><FieldSet><fullName>Main</fullName><displayedFields><field>Pages__c</field><isRequired>true</isRequired></displayedFields><label>Main</label></FieldSet>',
  'objects/Book__c/recordTypes/Novel.recordType-meta.xml':
    '<?xml version="1.0"?><RecordType><fullName>Novel</fullName><active>true</active><label>Novel</label></RecordType>',
  'cachePartitions/Desk.cachePartition-meta.xml':
    '<?xml version="1.0"?><PlatformCachePartition><isDefaultPartition>false</isDefaultPartition><masterLabel>Desk</masterLabel></PlatformCachePartition>',
  'duplicateRules/Book__c.Twice.duplicateRule-meta.xml':
    '<?xml version="1.0"?><DuplicateRule><actionOnInsert>Block</actionOnInsert><actionOnUpdate>Allow</actionOnUpdate><isActive>false</isActive><masterLabel>Twice</masterLabel><sortOrder>1</sortOrder></DuplicateRule>',
  'triggers/Guard.trigger':
    "trigger Guard on Book__c (before insert) { if (Trigger.new[0].Pages__c == 13) throw new IllegalArgumentException('unlucky'); }",
  'objects/Shelf__c/Shelf__c.object-meta.xml': object('Shelf', ''),
  'objects/Level__mdt/Level__mdt.object-meta.xml': object('Level', ''),
  'objects/Level__mdt/fields/Height__c.field-meta.xml': field('Height__c', '<type>Number</type><precision>18</precision><scale>0</scale>'),
  'customMetadata/Level.Top.md-meta.xml':
    '<?xml version="1.0"?><CustomMetadata xmlns:xsi="x"><label>Top</label><values><field>Height__c</field><value>7</value></values></CustomMetadata>',
  'customPermissions/Read.customPermission-meta.xml': '<?xml version="1.0"?><CustomPermission><label>Read</label></CustomPermission>',
  'permissionsets/Readers.permissionset-meta.xml':
    '<?xml version="1.0"?><PermissionSet><label>Readers</label><customPermissions><enabled>true</enabled><name>Read</name></customPermissions></PermissionSet>',
  'pages/Cover.page': '<apex:page/>',
  'pages/Cover.page-meta.xml': '<?xml version="1.0"?><ApexPage><apiVersion>65.0</apiVersion><label>Cover</label></ApexPage>',
  'tabs/Shelves.tab-meta.xml': '<?xml version="1.0"?><CustomTab><label>Shelves</label><lwcComponent>shelves</lwcComponent></CustomTab>',
  'applications/Library.app-meta.xml':
    '<?xml version="1.0"?><CustomApplication><label>Library</label><tabs>Shelves</tabs><tabs>standard-Contact</tabs></CustomApplication>',
  'externalCredentials/Lender.externalCredential-meta.xml':
    '<?xml version="1.0"?><ExternalCredential><authenticationProtocol>Custom</authenticationProtocol><externalCredentialParameters><parameterName>Main</parameterName><parameterType>NamedPrincipal</parameterType><sequenceNumber>1</sequenceNumber></externalCredentialParameters><externalCredentialParameters><parameterName>X-Key</parameterName><parameterType>AuthHeader</parameterType><parameterValue>{!$Credential.Lender.Key}</parameterValue></externalCredentialParameters><label>Lender</label></ExternalCredential>',
  'namedCredentials/Lender.namedCredential-meta.xml':
    '<?xml version="1.0"?><NamedCredential><calloutStatus>Enabled</calloutStatus><label>Lender</label><namedCredentialParameters><parameterName>Url</parameterName><parameterType>Url</parameterType><parameterValue>https://lender.example</parameterValue></namedCredentialParameters><namedCredentialParameters><externalCredential>Lender</externalCredential><parameterName>E</parameterName><parameterType>Authentication</parameterType></namedCredentialParameters></NamedCredential>',
  'permissionsets/Lenders.permissionset-meta.xml':
    '<?xml version="1.0"?><PermissionSet><label>Lenders</label><externalCredentialPrincipalAccesses><enabled>true</enabled><externalCredentialPrincipal>Lender-Main</externalCredentialPrincipal></externalCredentialPrincipalAccesses></PermissionSet>',
  'classes/Envelope.cls': 'public class Envelope { public abstract class Letter {} public virtual class Stamp {} }',
  'classes/Postcard.cls': 'public class Postcard extends Envelope.Letter { public Stamp front = new Stamp(); }',
  'reportTypes/Books.reportType-meta.xml':
    '<?xml version="1.0"?><ReportType><baseObject>Book__c</baseObject><category>other</category><deployed>true</deployed><label>Books</label><sections><columns><checkedByDefault>true</checkedByDefault><field>Pages__c</field><table>Book__c</table></columns><masterLabel>Books</masterLabel></sections></ReportType>',
  'reports/Shelf.reportFolder-meta.xml':
    '<?xml version="1.0"?><ReportFolder><accessType>Public</accessType><name>Shelf</name></ReportFolder>',
  'reports/Shelf/All_Books.report-meta.xml':
    '<?xml version="1.0"?><Report><columns><field>Book__c$Pages__c</field></columns><format>Tabular</format><name>All Books</name><reportType>Books__c</reportType><scope>organization</scope></Report>',
  'classes/GreedyTest.cls':
    '@IsTest private class GreedyTest { @IsTest static void asks() { while (true) { List<Book__c> books = [SELECT Id FROM Book__c]; } } @IsTest static void digs() { digs(); } }',
  'flows/Greet.flow-meta.xml':
    '<?xml version="1.0"?><Flow><label>Greet</label><processType>AutoLaunchedFlow</processType><start><connector><targetReference>Ask</targetReference></connector></start><actionCalls><name>Ask</name><actionName>lib__Greeter</actionName><actionType>apex</actionType><storeOutputAutomatically>true</storeOutputAutomatically></actionCalls><status>Active</status></Flow>',
  'classes/Greeter.cls':
    'public class Greeter { public static Integer calls = 0; @InvocableMethod public static List<String> greet(List<String> names) { calls++; return names; } }',
  'classes/Shelving.cls': 'public class Shelving { public class Board {} public class FullException extends Exception {} }',
  'classes/NamespaceTest.cls': `@IsTest private class NamespaceTest {
    @IsTest static void describesWithThePrefix() {
      System.assertEquals('lib__Book__c', String.valueOf(Book__c.SObjectType));
      System.assertEquals('lib__Pages__c', lib__Book__c.lib__Pages__c.getDescribe().getName());
      System.assertEquals('Pages__c', Book__c.Pages__c.getDescribe().getLocalName());
      System.assertEquals(Book__c.SObjectType, Schema.getGlobalDescribe().get('lib__Book__c'));
      System.assertEquals(Book__c.SObjectType, Schema.getGlobalDescribe().get('book__c'));
      Map<String, SObjectField> fields = Book__c.SObjectType.getDescribe().fields.getMap();
      System.assert(fields.containsKey('Pages__c') && fields.get('lib__pages__c') == fields.get('pages__c'));
      System.assert(fields.keySet().contains('lib__pages__c') && !fields.keySet().contains('pages__c'));
      System.assert(fields.get('lib__Name') == Book__c.Name && !fields.keySet().contains('lib__name') && fields.get('other__Name') == null);
    }
    @JsonAccess(serializable='never') private class Secret {
      public Integer code = 1;
      public String told() { return JSON.serialize(this); }
    }
    @IsTest static void writesASecretByItsOwnMethods() {
      System.assertEquals('{"code":1}', new Secret().told());
      try {
        JSON.serialize(new Secret());
        System.assert(false);
      } catch (JSONException refused) {
        System.assertEquals('Type cannot be serialized', refused.getMessage());
      }
    }
    @IsTest static void findsHalvesOfGeolocationsByEitherName() {
      insert new Book__c(Name = 'B', Place__Latitude__s = 1.5, lib__Place__Longitude__s = 2.5);
      Book__c found = [SELECT Place__c, Place__Latitude__s, lib__Place__Longitude__s FROM Book__c WHERE Place__Latitude__s > 1];
      System.assertEquals(1.5, found.lib__Place__Latitude__s);
      System.assertEquals(2.5, found.Place__c.getLongitude());
      System.assertEquals(2.5, found.get('Place__Longitude__s'));
      DescribeFieldResult half = Book__c.Place__Latitude__s.getDescribe();
      System.assertEquals('lib__Place__Latitude__s', half.getName());
      System.assertEquals('Place__Latitude__s', half.getLocalName());
    }
    @IsTest static void findsPartsOfAddressesByEitherName() {
      insert new Book__c(Name = 'B', Home__Street__s = 'Main Street 1', lib__Home__City__s = 'Oslo');
      Book__c found = [SELECT Home__c, Home__City__s FROM Book__c WHERE Home__Street__s = 'main street 1'];
      System.assertEquals('Oslo', found.lib__Home__City__s);
      System.assertEquals('Main Street 1', found.Home__c.getStreet());
      DescribeFieldResult part = Book__c.Home__GeocodeAccuracy__s.getDescribe();
      System.assertEquals('lib__Home__GeocodeAccuracy__s', part.getName());
      System.assertEquals('Home__GeocodeAccuracy__s', part.getLocalName());
    }
    @IsTest static void addressesOfPagesHaveThePrefix() {
      System.assertEquals('/apex/lib__cover', Page.Cover.getUrl());
      System.assertEquals('/apex/lib__cover', Page.lib__Cover.getUrl());
    }
    @IsTest static void findsFieldSetsByEitherName() {
      System.assertEquals('lib__Pages__c', SObjectType.Book__c.FieldSets.Main.getFields()[0].getFieldPath());
      System.assertEquals('Main', SObjectType.Book__c.FieldSets.lib__Main.getLabel());
    }
    @IsTest static void failedTriggersCarryThePrefix() {
      try {
        insert new Book__c(Pages__c = 13);
        System.assert(false);
      } catch (DmlException error) {
        System.assert(error.getDmlMessage(0).startsWith('lib.Guard: execution of BeforeInsert'), error.getMessage());
        System.assert(error.getDmlMessage(0).endsWith('Trigger.lib.Guard: line 1, column 1'), error.getDmlMessage(0));
      }
    }
    @IsTest static void findsRecordsByEitherName() {
      Shelf__c shelf = new lib__Shelf__c(Name = 'A');
      insert shelf;
      insert new Book__c(Name = 'B', Pages__c = 400, lib__Shelf__c = shelf.Id);
      Book__c found = [SELECT Pages__c, IsLong__c, Shelf__r.Name FROM Book__c WHERE lib__Pages__c > 1];
      System.assertEquals(400, found.lib__Pages__c);
      System.assertEquals(400, found.get('Pages__c'));
      System.assertEquals(400, found.get('lib__Pages__c'));
      System.assertEquals(true, found.IsLong__c);
      System.assertEquals('A', found.lib__Shelf__r.Name);
      System.assertEquals('A', found.getSObject('Shelf__r').get('Name'));
      System.assertEquals(true, found.getPopulatedFieldsAsMap().containsKey('lib__Pages__c'));
      Shelf__c parent = Database.query('SELECT Id, (SELECT Id FROM Books__r) FROM Shelf__c');
      System.assertEquals(1, parent.Books__r.size());
      found.put('Pages__c', 5);
      update found;
      System.assertEquals(1, [SELECT COUNT() FROM lib__Book__c WHERE Pages__c = 5]);
      Book__c read = (Book__c) JSON.deserialize('{"lib__Pages__c": 3}', Book__c.class);
      System.assertEquals(3, read.Pages__c);
      Book__c placed = (Book__c) JSON.deserialize('{"Shelf__r": {"Name": "S"}}', Book__c.class);
      System.assertEquals('S', placed.Shelf__r.Name);
      Shelf__c full = (Shelf__c) JSON.deserialize('{"Books__r": {"records": [{"Name": "B"}], "totalSize": 1, "done": true}}', Shelf__c.class);
      System.assertEquals('B', full.Books__r[0].Name);
      Book__c bare = (Book__c) JSON.deserialize('{"Pages__c": 4}', Book__c.class);
      System.assertEquals(4, bare.Pages__c);
      System.assertEquals(new Set<String>{ 'lib__Pages__c' }, bare.getPopulatedFieldsAsMap().keySet());
    }
    @IsTest static void grantsItsPermissionsByEitherName() {
      System.runAs(new User(Id = UserInfo.getUserId())) {
        insert new PermissionSetAssignment(AssigneeId = UserInfo.getUserId(), PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = 'Readers'].Id);
        System.assert(FeatureManagement.checkPermission('Read') && FeatureManagement.checkPermission('lib__Read'));
        System.assert(!FeatureManagement.checkPermission('other__Read'));
      }
    }
    @IsTest static void findsTypesBesideAnInnerSuperclass() {
      Envelope.Stamp front = new Postcard().front;
      System.assertNotEquals(null, front);
    }
    @IsTest static void namesTypesWithIt() {
      System.assertEquals('lib.Shelving.Board', Shelving.Board.class.getName());
      System.assertEquals(Shelving.class, Type.forName('lib', 'Shelving'));
      System.assertEquals(lib.Shelving.class, Type.forName('lib.Shelving'));
      System.assertEquals(Shelving.class, Type.forName('Shelving'));
      try { throw new lib.Shelving.FullException(); } catch (Shelving.FullException e) { System.assertEquals('lib.Shelving.FullException', e.getTypeName()); }
      System.assertEquals('lib', [SELECT NamespacePrefix FROM Organization].NamespacePrefix);
      System.assertEquals('lib', [SELECT NamespacePrefix FROM ApexClass WHERE Name = 'Shelving'].NamespacePrefix);
    }
    @IsTest(SeeAllData=true) static void runsReportsOnItsOwnReportTypes() {
      Id report = [SELECT Id FROM Report WHERE DeveloperName = 'All_Books'].Id;
      insert new Book__c(Name = 'B', Pages__c = 400);
      Reports.ReportResults results = Reports.ReportManager.runReport(report, true);
      System.assertEquals('lib__Books__c', results.getReportMetadata().getReportType().getType());
      System.assertEquals(400, ((Reports.ReportFactWithDetails) results.getFactMap().get('T!T')).getRows()[0].getDataCells()[0].getValue());
    }
    // Source: Apex Reference Guide, "Action Class" and "Interview Class": names with the namespace of their package
    @IsTest static void callsFlowsAndActionsByEitherName() {
      for (String own : new List<String>{ null, 'lib' }) {
        Invocable.Action action = Invocable.Action.createCustomAction('apex', own, 'Greeter');
        action.setInvocationParameter('names', 'Ana');
        System.assert(action.invoke()[0].isSuccess());
        Flow.Interview.createInterview(own, 'Greet', new Map<String, Object>()).start();
      }
      System.assertEquals(4, Greeter.calls);
    }
    @IsTest static void searchesReturnItsFields() {
      Book__c book = new Book__c(Name = 'B', Pages__c = 400);
      insert book;
      Test.setFixedSearchResults(new List<Id>{ book.Id });
      Book__c found = (Book__c) [FIND 'Bo*' RETURNING Book__c(Name, Pages__c WHERE Pages__c > 1 ORDER BY Pages__c)][0][0];
      System.assertEquals(400, found.Pages__c);
    }
    // Source: Object Reference, "NamedCredential", "EntityDefinition", "FieldDefinition", "ListView", "StaticResource": the namespace has a field of its own
    @IsTest(SeeAllData=true) static void rowsOfMetadataTellItBesideTheirNames() {
      System.assertEquals('lib', [SELECT NamespacePrefix FROM NamedCredential WHERE DeveloperName = 'Lender'].NamespacePrefix);
      System.assertEquals('lib', [SELECT NamespacePrefix FROM ListView WHERE SobjectType = 'lib__Book__c'].NamespacePrefix);
      System.assertEquals(null, [SELECT NamespacePrefix FROM ListView WHERE DeveloperName = 'AllAccounts'].NamespacePrefix);
      System.assertEquals('lib', [SELECT NamespacePrefix FROM Report WHERE DeveloperName = 'All_Books'].NamespacePrefix);
      System.assertEquals('lib', [SELECT NamespacePrefix FROM RecordType WHERE SobjectType = 'lib__Book__c' AND DeveloperName = 'Novel'].NamespacePrefix);
      System.assertEquals('lib', [SELECT NamespacePrefix FROM PlatformCachePartition WHERE DeveloperName = 'Desk'].NamespacePrefix);
      System.assertEquals('lib', [SELECT NamespacePrefix FROM DuplicateRule WHERE DeveloperName = 'Twice'].NamespacePrefix);
      System.assertEquals(null, [SELECT NamespacePrefix FROM DuplicateRule WHERE DeveloperName = 'Standard_Lead_Duplicate_Rule'].NamespacePrefix);
      System.assertEquals('lib', [SELECT NamespacePrefix FROM AppMenuItem WHERE Name = 'Library'].NamespacePrefix);
      EntityDefinition book = [SELECT DeveloperName, NamespacePrefix FROM EntityDefinition WHERE QualifiedApiName = 'lib__Book__c'];
      System.assertEquals('Book', book.DeveloperName);
      FieldDefinition pages = [SELECT DeveloperName FROM FieldDefinition WHERE EntityDefinition.QualifiedApiName = 'lib__Book__c' AND QualifiedApiName = 'lib__Pages__c'];
      System.assertEquals('Pages', pages.DeveloperName);
    }
    @IsTest static void readsCustomMetadata() {
      Level__mdt top = Level__mdt.getInstance('Top');
      System.assertEquals(7, top.Height__c);
      System.assertEquals('lib__Top', top.QualifiedApiName);
    }
  }`,
};

test('a project with a namespace sees its own names with and without it', async () => {
  const scratch = scratchOrg(files, { namespace: 'lib' });
  const { tests } = runTests(scratch.org, ['NamespaceTest']);
  const greedy = runTests(scratch.org, ['GreedyTest']).tests.map(({ message }) => message);
  await scratch.close();
  expect(greedy).toEqual([
    'System.LimitException: lib:Too many SOQL queries: 101',
    'System.LimitException: Maximum stack depth reached: 1001',
  ]);
  expect(tests.filter(({ outcome }) => outcome !== 'pass')).toEqual([]);
  expect(tests).toHaveLength(16);
});

/** Source: Apex Reference Guide, "ConnectApi.CredentialInput": the external credential's fully qualified developer name. */
test('tabs and credentials have the prefix too; ConnectApi asks for it', async () => {
  const scratch = scratchOrg(files, { namespace: 'lib' });
  const { org } = scratch;
  org.assignPermissionSet('Lenders');
  const keep = (external: string): string => `
    ConnectApi.CredentialValueInput value = new ConnectApi.CredentialValueInput();
    value.value = 'k';
    value.encrypted = true;
    ConnectApi.CredentialInput input = new ConnectApi.CredentialInput();
    input.externalCredential = '${external}';
    input.principalName = 'Main';
    input.principalType = ConnectApi.CredentialPrincipalType.NamedPrincipal;
    input.credentials = new Map<String, ConnectApi.CredentialValueInput>{ 'Key' => value };
    ConnectApi.NamedCredentials.createCredential(input);`;
  expect(() => org.executeAnonymous(keep('Lender'))).toThrow('The external credential "Lender" doesn\'t exist.');
  org.executeAnonymous(keep('lib__Lender'));
  const { url, headers } = org.credentials.resolve('callout:lib__Lender/books', org.data.seed.adminUserId);
  await scratch.close();
  expect({ url, key: headers.get('X-Key') }).toEqual({ url: 'https://lender.example/books', key: 'k' });
  expect([...(org.project.metadata.get('tab')?.keys() ?? [])]).toEqual(['lib__Shelves']);
  expect(org.project.metadata.get('app')?.get('Library')?.['tabs']).toEqual(['lib__Shelves', 'standard-Contact']);
});
