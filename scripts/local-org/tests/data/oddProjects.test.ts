import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { separateProjects } from '../../cli/separateProjects.ts';
import { classesIn, ofParts, scopeOf, wholeProject } from '../../cli/wholeProject.ts';
import { codeFeatures } from '../../data/project/codeFeatures.ts';
import { readProject } from '../../data/project/readProject.ts';
import { findStaticResource } from '../../data/project/staticResources.ts';
import { openOrg } from '../../org.ts';
import { unpacked } from '../../platform/compression/archive.ts';

function project(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'odd-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
const classesOf = (root: string): readonly string[] => readProject([root]).sources.map(({ path }) => path.slice(root.length + 1));

test('a project file that is no JSON is a problem and stops nothing', () => {
  const root = project({ 'sfdx-project.json': '{ // a comment', 'config/project-scratch-def.json': '{', 'classes/A.cls': '' });
  expect(classesOf(root)).toEqual(['classes/A.cls']);
  expect(readProject([root]).problems.map(({ file }) => file.slice(root.length + 1))).toEqual([
    'sfdx-project.json',
    'config/project-scratch-def.json',
  ]);
});

test('a project without any of its package directories is a problem', () => {
  const root = project({ 'sfdx-project.json': '{"packageDirectories":[{"path":"force-app"},{"path":"more"}]}', 'A.cls': '' });
  expect(readProject([root]).problems).toEqual([
    { file: join(root, 'sfdx-project.json'), line: 1, message: 'None of the package directories exists: force-app, more' },
  ]);
});

test('a project file that names no package directories leaves the folder itself', () => {
  expect(classesOf(project({ 'sfdx-project.json': '{"sourceApiVersion":"62.0"}', 'src/classes/A.cls': '' }))).toEqual([
    'src/classes/A.cls',
  ]);
});

test('a link that leads nowhere is passed by', () => {
  const root = project({ 'classes/A.cls': '' });
  symlinkSync('/nowhere/at/all', join(root, 'classes', 'B.cls'));
  expect(classesOf(root)).toEqual(['classes/A.cls']);
});

test('a link that leads back to a folder around it is read once', () => {
  const root = project({ 'classes/A.cls': '' });
  symlinkSync(root, join(root, 'classes', 'again'));
  expect(classesOf(root)).toEqual(['classes/A.cls']);
});

test('classes of a later package replace those of an earlier one, what tests need beside a package comes too', () => {
  const root = project({
    'sfdx-project.json': '{"packageDirectories":[{"path":"one","unpackagedMetadata":{"path":"beside"}},{"path":"two"}]}',
    'one/A.cls': '',
    'one/B.cls': '',
    'two/A.cls': '',
    'beside/C.cls': '',
  });
  expect(classesOf(root)).toEqual(['one/B.cls', 'two/A.cls', 'beside/C.cls']);
});

test('paths of packages may be written as on Windows, and metadata in metadata format', () => {
  const suite =
    '<?xml version="1.0"?><ApexTestSuite xmlns="http://soap.sforce.com/2006/04/metadata"><testClassName>ATest</testClassName></ApexTestSuite>';
  const root = project({
    'sfdx-project.json': '{"packageDirectories":[{"path":"src\\\\main"}]}',
    'src/main/classes/A.cls': '',
    'src/main/testSuites/Quick.testSuite': suite,
  });
  expect(classesOf(root)).toEqual(['src/main/classes/A.cls']);
  expect(readProject([root]).metadata.get('testSuite')?.has('Quick')).toBe(true);
});

test('projects of one folder run one by one only when names of theirs clash', () => {
  const settings = '{"packageDirectories":[{"path":"."}]}';
  const clashing = project({
    'one/sfdx-project.json': settings,
    'one/A.cls': '',
    'two/sfdx-project.json': settings,
    'two/a.cls': '',
    'two/node_modules/x/sfdx-project.json': settings,
  });
  expect(separateProjects(clashing)).toEqual([join(clashing, 'one'), join(clashing, 'two')]);
  const together = project({ 'one/sfdx-project.json': settings, 'one/A.cls': '', 'two/sfdx-project.json': settings, 'two/B.cls': '' });
  expect(separateProjects(together)).toEqual([together]);
  const only = project({ 'salesforce/sfdx-project.json': settings, 'salesforce/A.cls': '', 'web/server.js': '' });
  expect(separateProjects(only)).toEqual([join(only, 'salesforce')]);
  const loose = project({ 'one/sfdx-project.json': settings, 'one/A.cls': '', 'A.cls': '' });
  expect(separateProjects(loose)).toEqual([loose]);
  const packages = project({
    'one/sfdx-project.json': settings,
    'one/A.cls': '',
    'two/src/package.xml': '',
    'two/src/classes/A.cls': '',
    'two/notes/package.xml': '',
  });
  expect(separateProjects(packages)).toEqual([join(packages, 'one'), join(packages, 'two/src')]);
  const source = project({ 'src/package.xml': '', 'src/classes/A.cls': '', 'more/flows/F.flow': '' });
  expect(separateProjects(source)).toEqual([source]);
});

test('a folder inside a package directory is a part of the project around it', () => {
  const root = project({
    'sfdx-project.json': '{"packageDirectories":[{"path":"core"},{"path":"more"}]}',
    'core/classes/A.cls': '',
    'more/classes/B.cls': '',
    'samples/C.cls': '',
  });
  expect(['core', 'core/classes', 'samples', '.'].map((folder) => wholeProject(join(root, folder)))).toEqual([
    root,
    root,
    undefined,
    undefined,
  ]);
  const single = project({ 'sfdx-project.json': '{"packageDirectories":[{"path":"core"}]}', 'core/classes/A.cls': '' });
  expect(wholeProject(join(single, 'core'))).toBeUndefined();
});

test('of a part of a project all is compiled, and what the part holds is asked for', () => {
  const root = project({
    'sfdx-project.json': '{"packageDirectories":[{"path":"core"}]}',
    'core/classes/A.cls': '',
    'core/tests/ATest.cls': '',
    'core/triggers/On.trigger': '',
  });
  const part = join(root, 'core', 'tests');
  expect(scopeOf([root])).toEqual({ folders: [root], parts: undefined });
  expect(scopeOf([part, join(root, 'core', 'triggers')])).toEqual({ folders: [root], parts: [part, join(root, 'core', 'triggers')] });
  expect(classesIn(readProject([root]), [part])).toEqual(['ATest']);
  const problem = (file: string) => ({ file: join(root, 'core', file), line: 1, column: 1, message: 'no' });
  const run = {
    passed: 0,
    failed: 0,
    skipped: 0,
    durationMs: 0,
    tests: [],
    coverage: [],
    compileErrors: [problem('classes/A.cls'), problem('tests/ATest.cls')],
  };
  expect(ofParts(run, [part]).compileErrors).toEqual([problem('tests/ATest.cls')]);
  expect(ofParts(run, undefined)).toBe(run);
});

test('features are named without case, with quantities or as settings', () => {
  const features = (definition: string): readonly string[] => [
    ...readProject([project({ 'config/project-scratch-def.json': definition })]).features,
  ];
  expect(features('\uFEFF{"features":["personaccounts","SalesUser:5"]}')).toEqual(['PersonAccounts', 'SalesUser']);
  expect(features('{"features":"MultiCurrency; StateAndCountryPicklist"}')).toEqual(['MultiCurrency', 'StateAndCountryPicklist']);
  expect(features('{"settings":{"currencySettings":{"enableMultiCurrency":true}}}')).toEqual(['MultiCurrency']);
  expect(features('{"settings":{"nameSettings":{"enableMiddleName":true,"enableNameSuffix":false}}}')).toEqual(['MiddleNames']);
  expect(features('{"settings":{"securitySettings":{"enableAuditFieldsInactiveOwner":true}}}')).toEqual(['GivenAuditFields']);
  expect(features('{"features":["fieldservice:3"],"settings":{"omniChannelSettings":{"enableOmniChannel":true}}}')).toEqual([
    'FieldService',
    'OmniChannel',
  ]);
});

test('a project with person record types is of an org with person accounts', () => {
  const features = (folder: string): readonly string[] => [
    ...readProject([project({ [`objects/${folder}/Nurse.recordType-meta.xml`]: '<RecordType><fullName>Nurse</fullName></RecordType>' })])
      .features,
  ];
  expect(features('PersonAccount/recordTypes')).toEqual(['PersonAccounts']);
  expect(features('Account/recordTypes')).toEqual([]);
});

test.each([
  ["insert new Account(LastName = 'Ruiz', RecordTypeId = typeOf('PersonAccount'));", ['PersonAccounts']],
  ["insert new Account(LastName = 'Ruiz'); Object all = [SELECT FirstName FROM Account];", []],
  ['[SELECT (SELECT LastName FROM Contacts), PersonEmail FROM Account WHERE Id IN (:id)]', ['PersonAccounts']],
  ['Object email = account.get(Account.PersonEmail);', ['PersonAccounts']],
  ["account.Level__pc = 'Gold';", ['PersonAccounts']],
  ['for (DatedConversionRate rate : [SELECT IsoCode FROM DatedConversionRate]) {}', ['MultiCurrency']],
  ["insert new List<SObject>{ new Account(Name = 'A', PersonEmail__c = 'a'), new Contact(LastName = 'B') };", []],
  ["new Account(Parent = new Account(Name = 'LastName = '), Name = nameOf(new Contact(LastName = 'B')));", []],
  ['[SELECT Owner.LastName, (SELECT LastName FROM Contacts) FROM Account]', []],
  ['[SELECT Name FROM Account WHERE Id IN :personIds AND Name = : person.lastName LIMIT :personCount]', []],
  ['[SELECT Name FROM Account WHERE Id = :person.Id AND PersonEmail = :email]', ['PersonAccounts']],
  ["Database.query('SELECT PersonEmail, Level__pc FROM Account'); // Account.PersonEmail", []],
  ["Lead one = new Lead(LastName = 'Ruiz'); insert one;", ['PersonAccounts']],
  ["Lead one = new Lead(LastName = 'Ruiz'); one.put('Company', 'Acme'); insert one;", []],
  ["Lead one = new Lead(); one.LastName = 'Ruiz'; insert one;", ['PersonAccounts']],
  ["Lead one = new Lead(Email = mail); insert new Contact(LastName = 'Ruiz');", []],
  ["Lead one = new Lead(LastName = 'Ruiz'); // nobody would insert it", []],
  ["String personEmail = row.personEmail; Database.query('SELECT IsoCode FROM CurrencyType');", []],
])('an org has the features whose fields and objects code names: %s', (code, features) => {
  expect(codeFeatures([code])).toEqual(features);
});

test('a class without a file beside it is as old as its project says', () => {
  const root = project({
    'sfdx-project.json': '{"packageDirectories":[{"path":"app"}],"sourceApiVersion":"58.0"}',
    'app/classes/Alone.cls': '',
    'app/classes/Kept.cls': '',
    'app/classes/Kept.cls-meta.xml': '<ApexClass><apiVersion>62.0</apiVersion></ApexClass>',
  });
  expect(readProject([`${root}/`]).sources.map(({ apiVersion }) => apiVersion)).toEqual([58, 62]);
});

test('a static resource that is kept as a folder is an archive of it', () => {
  const root = project({
    'staticresources/Pack/a.css': 'a',
    'staticresources/Pack/deep/b.json': '{}',
    'staticresources/Pack/classes/NotApex.cls': 'no',
    'staticresources/Pack.resource-meta.xml': '<StaticResource><contentType>application/zip</contentType></StaticResource>',
  });
  const read = readProject([root]);
  expect(read.sources).toEqual([]);
  const found = findStaticResource(read, 'pack');
  expect(unpacked(found?.bytes ?? new Uint8Array())?.map(({ name }) => name)).toEqual(['a.css', 'classes/NotApex.cls', 'deep/b.json']);
});

test('of the files of a flow’s versions the active one stays, without a definition the last', () => {
  const version = (status: string, label: string): string => `<Flow><label>${label}</label><status>${status}</status></Flow>`;
  const label = (files: Readonly<Record<string, string>>): unknown =>
    readProject([project(files)])
      .metadata.get('flow')
      ?.get('Greet');
  const files = { 'flows/Greet-2.flow': version('Active', 'two'), 'flows/Greet-10.flow': version('Draft', 'ten') };
  expect(label(files)).toMatchObject({ label: 'two' });
  expect(
    label({
      ...files,
      'flowDefinitions/Greet.flowDefinition': '<FlowDefinition><activeVersionNumber>10</activeVersionNumber></FlowDefinition>',
    }),
  ).toMatchObject({ label: 'ten', status: 'Active' });
  expect(
    label({
      ...files,
      'flowDefinitions/Greet.flowDefinition': '<FlowDefinition><activeVersionNumber>0</activeVersionNumber></FlowDefinition>',
    }),
  ).toMatchObject({ label: 'ten', status: 'Draft' });
  expect(label({ 'flows/Greet-1.flow': version('Draft', 'one'), 'flows/Greet-3.flow': version('Draft', 'three') })).toMatchObject({
    label: 'three',
  });
});

test('a class without a file beside it is as old as its package', () => {
  const root = project({
    'src/package.xml': '<Package><version>22.0</version></Package>',
    'src/classes/A.cls': '',
    'src/classes/B.cls': '',
    'src/classes/B.cls-meta.xml': '<ApexClass><apiVersion>40.0</apiVersion></ApexClass>',
    'other/C.cls': '',
  });
  expect(readProject([root]).sources.map(({ apiVersion }) => apiVersion)).toEqual([undefined, 22, 40]);
});

test('settings and groups that nothing can be made of are told of and left out, and the org opens with the rest', async () => {
  const root = project({
    'settings/BusinessHours.settings-meta.xml':
      '<BusinessHoursSettings><businessHours><name>Day</name><mondayStartTime>nine</mondayStartTime></businessHours><businessHours><name>Night</name><mondayStartTime>22:00:00.000Z</mondayStartTime></businessHours>' +
      '<holidays><name>Feast</name></holidays><holidays><name>Eve</name><activityDate>24.12.2026</activityDate></holidays></BusinessHoursSettings>',
    'permissionsetgroups/Team.permissionsetgroup-meta.xml':
      '<PermissionSetGroup><label>Team</label><mutingPermissionSets>Gone</mutingPermissionSets></PermissionSetGroup>',
  });
  const org = openOrg({ projectDirs: [root], report: () => undefined });
  expect(org.problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    'BusinessHours.settings: Day has nine as its mondayStartTime: write 09:00:00.000Z',
    'BusinessHours.settings: Feast has no date',
    'BusinessHours.settings: Eve has 24.12.2026 as its activityDate: write 2026-12-24',
    'Team.permissionsetgroup: There is no muting permission set Gone. Add it to mutingpermissionsets/.',
  ]);
  expect(org.query('SELECT Name FROM BusinessHours ORDER BY Name').map((row) => row.get('Name'))).toEqual(['Default', 'Night']);
  await org.close();
});

test('a holiday whose first day stands where only those that recur have it is told of and left out', () => {
  const root = project({
    'settings/BusinessHours.settings-meta.xml':
      '<BusinessHoursSettings><holidays><name>Eve</name><isRecurring>no</isRecurring><recurrenceStartDate>2026-12-24</recurrenceStartDate></holidays></BusinessHoursSettings>',
  });
  expect(readProject([root]).problems.map(({ message }) => message)).toEqual(['Eve has no date']);
});

test('a field whose name is none is told of and left out, and the org opens with the rest', async () => {
  const field = (name: string): string =>
    `<CustomField><fullName>${name}</fullName><label>Any</label><type>Text</type><length>9</length></CustomField>`;
  const root = project({
    'objects/Thing__c/Thing__c.object-meta.xml':
      '<CustomObject><label>Thing</label><nameField><type>Text</type></nameField></CustomObject>',
    'objects/Thing__c/fields/A.field-meta.xml': field('"&amp; 1'),
    'objects/Thing__c/fields/B.field-meta.xml': field(''),
    'objects/Thing__c/fields/C.field-meta.xml': field('other__Kept_1__c'),
  });
  const org = openOrg({ projectDirs: [root], report: () => undefined });
  expect(org.problems.map(({ message }) => message)).toEqual([
    '"& 1 is no name of a field: write letters, digits and underscores, a letter first, such as Total_Amount__c.',
    'A field without a name: write letters, digits and underscores, a letter first, such as Total_Amount__c.',
  ]);
  expect(org.query('SELECT Id, other__Kept_1__c FROM Thing__c')).toEqual([]);
  await org.close();
});

test('libraries have folders, whether code names folders or not', async () => {
  const root = project({ 'classes/A.cls': 'public class A { ContentWorkspace library; }' });
  const org = openOrg({ projectDirs: [root], report: () => undefined });
  const names = org.data.schema.stored().map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['ContentWorkspace', 'ContentFolder', 'ContentFolderLink', 'ContentFolderMember']));
  await org.close();
});
