/** What a deployment refuses although every file is well formed and all code compiles, in an org's words. Source: Metadata API Developer Guide, "deploy()", "DeployMessage". */
import { metadataXml as xml } from '../system/clients/metadataXml.ts';
import { BOAT, field, plain } from './boats.ts';
import { Checked } from './checked.ts';

const PORT = xml('CustomApplication', '<label>Port</label><tabs>standard-home</tabs><tabs>Boat__c</tabs><uiType>Lightning</uiType>');
const TAB = xml('CustomTab', '<customObject>true</customObject><motif>Custom1: Heart</motif>');
const fields = (...names: readonly string[]): string =>
  names
    .map((name) => `<fieldPermissions><editable>true</editable><field>${name}</field><readable>true</readable></fieldPermissions>`)
    .join('');
const items = (...names: readonly string[]): string =>
  names.map((name) => `<layoutItems><behavior>Edit</behavior><field>${name}</field></layoutItems>`).join('');
const visible = (name: string): string =>
  `<applicationVisibilities><application>${name}</application><visible>true</visible></applicationVisibilities>`;

let org: Checked;
beforeAll(() => {
  org = new Checked({
    'objects/Boat__c.object': BOAT,
    'tabs/Boat__c.tab': TAB,
    'applications/Port.app': PORT,
  });
});
afterAll(() => org.close());
const refusals = (members: Readonly<Record<string, string>>): readonly string[] => org.refusals(members);

test('permission sets and apps open what is there: in the package, in the org, or of the platform', () => {
  const crew = xml(
    'PermissionSet',
    `${visible('Port')}${visible('standard__Platform')}${fields('Boat__c.Paint__c', 'Account.Fax')}<label>Crew</label><tabSettings><tab>Boat__c</tab><visibility>Visible</visibility></tabSettings>`,
  );
  expect(
    refusals({
      'objects/Boat__c.object': BOAT,
      'tabs/Boat__c.tab': TAB,
      'applications/Port.app': PORT,
      'permissionsets/Crew.permissionset': crew,
    }),
  ).toEqual([]);
  expect(refusals({ 'permissionsets/Crew.permissionset': crew })).toEqual([]);
});

test('what they name and nobody has is refused, like a field of a layout, and so are fields that everybody sees', () => {
  const given = `${visible('Quay')}<classAccesses><apexClass>Winch</apexClass><enabled>true</enabled></classAccesses>${fields('Boat__c.Berth__c', 'Boat__c.Sail__c')}<label>Crew</label>`;
  expect(
    refusals({
      'permissionsets/Crew.permissionset': xml('PermissionSet', given),
      'applications/Port.app': xml('CustomApplication', '<label>Port</label><tabs>Sail__c</tabs><utilityBar>Port_Bar</utilityBar>'),
      'layouts/Boat__c-Boat Layout.layout': xml(
        'Layout',
        `<layoutSections><layoutColumns>${items('Name', 'Paint__c', 'Mast__c')}</layoutColumns><style>OneColumn</style></layoutSections>`,
      ),
    }),
  ).toEqual([
    'In field: application - no CustomApplication named Quay found',
    'In field: field - no CustomField named Boat__c.Sail__c found',
    'In field: apexClass - no ApexClass named Winch found',
    'You cannot deploy to a required field: Boat__c.Berth__c',
    'In field: tabs - no CustomTab named Sail__c found',
    'In field: utilityBar - no FlexiPage named Port_Bar found',
    'In field: field - no CustomField named Boat__c.Mast__c found',
  ]);
});

test('permission sets name a permission once, and one that there is', () => {
  const may = (name: string): string => `<userPermissions><enabled>true</enabled><name>${name}</name></userPermissions>`;
  const set = (body: string): readonly string[] => refusals({ 'permissionsets/Crew.permissionset': xml('PermissionSet', body) });
  expect(set(`${fields('Boat__c.Paint__c')}<label>Crew</label>${may('ApiEnabled')}${may('RunReports')}`)).toEqual([]);
  expect(set(`${fields('Boat__c.Paint__c', 'Boat__c.Paint__c')}<label>Crew</label>${may('SailAnywhere')}`)).toEqual([
    'Field:field, value:Boat__c.Paint__c appears more than once',
    'Unknown user permission: SailAnywhere',
  ]);
  expect(set('<customPermissions><enabled>true</enabled><name>Moor</name></customPermissions><label>Crew</label>')).toEqual([
    'In field: name - no CustomPermission named Moor found',
  ]);
});

test('rules and approvals do what the workflow of their object knows', () => {
  const update =
    '<fieldUpdates><fullName>Paint</fullName><field>Paint__c</field><literalValue>red</literalValue><name>Paint</name><notifyAssignee>false</notifyAssignee><operation>Literal</operation><protected>false</protected></fieldUpdates>';
  const rule = (name: string): string =>
    `<rules><fullName>Painting</fullName><actions><name>${name}</name><type>FieldUpdate</type></actions><active>true</active><formula>TRUE</formula><triggerType>onCreateOnly</triggerType></rules>`;
  const workflow = (name: string): Readonly<Record<string, string>> => ({
    'workflows/Boat__c.workflow': xml('Workflow', `${update}${rule(name)}`),
  });
  expect(refusals(workflow('Paint'))).toEqual([]);
  expect(refusals(workflow('Varnish'))).toEqual(['In field: name - no WorkflowFieldUpdate named Boat__c.Varnish found']);
});

test('reports lie in a folder of the package or the org', () => {
  const report = xml(
    'Report',
    '<columns><field>CUST_NAME</field></columns><format>Tabular</format><name>Boats</name><reportType>CustomEntity$Boat__c</reportType>',
  );
  const shelf = xml('ReportFolder', '<name>Port</name>');
  expect(refusals({ 'reports/Port/Boats.report': report })).toEqual(['Cannot find folder:Port']);
  expect(refusals({ 'reports/Port/Boats.report': report, 'reports/Port-meta.xml': shelf })).toEqual([]);
  expect(refusals({ 'reports/unfiled$public/Boats.report': report })).toEqual([]);
});

test('elements of a kind stand together', () => {
  const set = (body: string): Readonly<Record<string, string>> => ({ 'permissionsets/Deck.permissionset': xml('PermissionSet', body) });
  const paint = fields('Boat__c.Paint__c');
  expect(refusals(set(`${paint}<!-- <label>not yet</label> --><label>Deck</label>`))).toEqual([]);
  expect(refusals(set(`${paint}<label>Deck</label>${paint}`))).toEqual([
    'Error parsing file: Element fieldPermissions is duplicated at this location in type PermissionSet',
  ]);
});

test('custom objects say what they are', () => {
  const named = '<label>Raft</label><pluralLabel>Rafts</pluralLabel>';
  const nameField = '<nameField><label>Name</label><type>Text</type></nameField>';
  const raft = (body: string): readonly string[] => refusals({ 'objects/Raft__c.object': xml('CustomObject', body) });
  expect(raft(nameField)).toEqual(['Must specify a non-empty label for the CustomObject']);
  expect(raft(`<label>Raft</label>${nameField}`)).toEqual(['Must specify a non-empty plural label for the CustomObject']);
  expect(raft(named)).toEqual(['Must specify a nameField of type Text or AutoNumber']);
  expect(raft(`<deploymentStatus>Deployed</deploymentStatus>${named}${nameField}`)).toEqual(['Required field is missing: sharingModel']);
  const mast = field(
    'Mast',
    '<label>Mast</label><referenceTo>Account</referenceTo><relationshipName>Masts</relationshipName><type>MasterDetail</type>',
  );
  const open = '<deploymentStatus>Deployed</deploymentStatus><sharingModel>ReadWrite</sharingModel>';
  expect(raft(`${open}${mast}${named}${nameField}`)).toEqual([
    'Cannot set sharingModel to ReadWrite on a CustomObject with a MasterDetail relationship field',
  ]);
});

test('custom fields have what their type needs, and nothing else', () => {
  const lookup = '<label>A</label><referenceTo>Account</referenceTo><relationshipName>Boats</relationshipName><type>Lookup</type>';
  const wrong: Readonly<Record<string, string>> = {
    '<type>Text</type><length>5</length>': 'Must specify a non-empty label for the CustomField',
    '<label>A</label><type>Text</type>': "Must specify 'length' for a CustomField of type Text",
    '<label>A</label><type>Checkbox</type>': "Must specify 'defaultValue' for a CustomField of type Checkbox",
    '<label>A</label><precision>9</precision><type>Number</type>': "Must specify 'scale' for a CustomField of type Number",
    '<label>A</label><length>9</length><type>TextArea</type>': "Can not specify 'length' for a CustomField of type TextArea",
    '<label>A</label><type>Picklist</type>': 'You must specify either picklist, globalPicklist, or valueSet',
    [`${lookup}<required>true</required>`]:
      'field integrity exception: unknown (must specify either cascade delete or restrict delete for required lookup foreign key)',
    '<label>A</label><referenceTo>Raft__c</referenceTo><relationshipName>Rafts</relationshipName><type>Lookup</type>':
      "referenceTo value of 'Raft__c' does not resolve to a valid sObject type",
    '<label>A</label>': 'Required field is missing: type',
    '<externalId>true</externalId><formula>Name</formula><label>A</label><type>Text</type>':
      'Can not specify externalId for CustomFields that have a formula',
    '<deleteConstraint>Restrict</deleteConstraint><label>A</label><referenceTo>User</referenceTo><relationshipName>Boats</relationshipName><type>Lookup</type>':
      'Cannot add a lookup relationship child with cascade or restrict options to User',
    '<label>A</label><type>Txt</type>': "Error parsing file: 'Txt' is not a valid value for the enum 'FieldType'",
  };
  for (const [body, problem] of Object.entries(wrong)) expect(refusals(plain(field('Keel', body)))[0]).toBe(problem);
  expect(refusals(plain(field('Keel', `${lookup}<deleteConstraint>Restrict</deleteConstraint><required>true</required>`)))).toEqual([]);
});

test('custom settings and custom metadata types have fields of fewer kinds', () => {
  const picklist = (restricted: string): string =>
    field(
      'Rig',
      `<label>Rig</label><type>Picklist</type><valueSet>${restricted}<valueSetDefinition><sorted>false</sorted><value><fullName>Sloop</fullName><default>false</default></value></valueSetDefinition></valueSet>`,
    );
  const type = (restricted: string): readonly string[] =>
    refusals({
      'objects/Rig__mdt.object': xml('CustomObject', `${picklist(restricted)}<label>Rig</label><pluralLabel>Rigs</pluralLabel>`),
    });
  expect(type('<restricted>true</restricted>')).toEqual([]);
  expect(type('<restricted>false</restricted>')).toEqual(['Non-strict picklists are not supported on this object']);
  const setting = `<customSettingsType>Hierarchy</customSettingsType>${picklist('')}<label>Rig</label>`;
  expect(refusals({ 'objects/Rig__c.object': xml('CustomObject', setting) })).toEqual(['Invalid data type.']);
});

test('record types offer values that their picklists have, and name the process of objects that have processes', () => {
  const rig =
    '<label>Rig</label><type>Picklist</type><valueSet><valueSetDefinition><sorted>false</sorted><value><fullName>Half sail</fullName><default>false</default></value></valueSetDefinition></valueSet>';
  const offers = (value: string): string =>
    `<recordTypes><fullName>Small</fullName><active>true</active><label>Small</label><picklistValues><picklist>Rig__c</picklist><values><fullName>${value}</fullName><default>false</default></values></picklistValues></recordTypes>`;
  expect(refusals(plain(`${field('Rig', rig)}${offers('Half%20sail')}`))).toEqual([]);
  expect(refusals(plain(`${field('Rig', rig)}${offers('Full sail')}`))).toEqual([
    'Picklist value: Full sail in picklist: Rig__c not found',
  ]);
  const complaint = '<recordTypes><fullName>Complaint</fullName><active>true</active><label>Complaint</label></recordTypes>';
  expect(refusals({ 'objects/Case.object': xml('CustomObject', complaint) })).toEqual(['Required field is missing: businessProcess']);
});

test('records of custom metadata have a type, its fields and a label', () => {
  const type = xml(
    'CustomObject',
    `<label>Port</label><pluralLabel>Ports</pluralLabel>${field('Depth', '<label>Depth</label><type>Number</type><precision>5</precision><scale>0</scale>')}`,
  );
  const value = (name: string): string =>
    `<values><field>${name}__c</field><value xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="xsd:double">3</value></values>`;
  const port = (body: string, ...more: readonly string[]): readonly string[] =>
    refusals({
      'customMetadata/Port.Lisbon.md': xml('CustomMetadata', body),
      ...Object.fromEntries(more.map((one) => ['objects/Port__mdt.object', one])),
    });
  expect(port('<label>Lisbon</label>')).toEqual(['Custom metadata type Port__mdt is not available in this organization.']);
  expect(port(`<label>Lisbon</label>${value('Depth')}`, type)).toEqual([]);
  expect(port(`<label>Lisbon</label>${value('Width')}`, type)).toEqual(['Port__mdt: could not find fields: Width__c']);
  expect(port(value('Depth'), type)).toEqual(['Required fields are missing: [MasterLabel]']);
});

test('rules, folders and list views name groups, queues, roles, people and templates that are there', () => {
  const assigned = (name: string, kind: string): string =>
    `<assignmentRule><fullName>Calls</fullName><active>true</active><ruleEntry><assignedTo>${name}</assignedTo><assignedToType>${kind}</assignedToType></ruleEntry></assignmentRule>`;
  const members = {
    'assignmentRules/Case.assignmentRules': xml('AssignmentRules', assigned('Pier', 'Queue')),
    'reports/Port-meta.xml': xml(
      'ReportFolder',
      '<folderShares><accessLevel>View</accessLevel><sharedTo>Crew</sharedTo><sharedToType>Group</sharedToType></folderShares><name>Port</name>',
    ),
    'sharingRules/Boat__c.sharingRules': xml(
      'SharingRules',
      '<sharingOwnerRules><fullName>All</fullName><accessLevel>Edit</accessLevel><label>All</label><sharedTo><role>Mate</role></sharedTo><sharedFrom><group>Crew</group></sharedFrom></sharingOwnerRules>',
    ),
    'workflows/Boat__c.workflow': xml(
      'Workflow',
      '<alerts><fullName>Hail</fullName><description>Hail</description><protected>false</protected><senderType>CurrentUser</senderType><template>unfiled$public/Hail</template></alerts>',
    ),
    'objects/Boat__c.object': xml(
      'CustomObject',
      '<listViews><fullName>Mine</fullName><filterScope>Queue</filterScope><label>Mine</label><queue>Pier</queue></listViews>',
    ),
  };
  expect([...refusals(members)].sort()).toEqual([
    'In field: assignedTo - no Queue named Pier found',
    'In field: group - no Group named Crew found',
    'In field: queue - no Queue named Pier found',
    'In field: role - no Role named Mate found',
    'In field: sharedTo - no Group named Crew found',
    'In field: template - no EmailTemplate named unfiled$public/Hail found',
  ]);
  const there = {
    'queues/Pier.queue': xml(
      'Queue',
      '<doesSendEmailToMembers>false</doesSendEmailToMembers><name>Pier</name><queueSobject><sobjectType>Case</sobjectType></queueSobject>',
    ),
    'groups/Crew.group': xml('Group', '<doesIncludeBosses>true</doesIncludeBosses><name>Crew</name>'),
    'roles/Mate.role': xml(
      'Role',
      '<caseAccessLevel>Read</caseAccessLevel><contactAccessLevel>Read</contactAccessLevel><mayForecastManagerShare>false</mayForecastManagerShare><name>Mate</name><opportunityAccessLevel>Read</opportunityAccessLevel>',
    ),
  };
  const { 'workflows/Boat__c.workflow': _alert, ...rest } = members;
  expect(refusals({ ...rest, ...there })).toEqual([]);
  const people = xml('AssignmentRules', assigned('nobody@nowhere.example', 'User'));
  expect(refusals({ 'assignmentRules/Case.assignmentRules': people })).toEqual([
    'In field: assignedTo - no User named nobody@nowhere.example found',
  ]);
});

test('Lightning pages show components that are there', () => {
  const page = (name: string): Readonly<Record<string, string>> => ({
    'flexipages/Deck.flexipage': xml(
      'FlexiPage',
      `<flexiPageRegions><itemInstances><componentInstance><componentName>${name}</componentName></componentInstance></itemInstances><name>main</name><type>Region</type></flexiPageRegions><masterLabel>Deck</masterLabel><template><name>flexipage:defaultAppHomeTemplate</name></template><type>HomePage</type>`,
    ),
  });
  expect(refusals(page('flexipage:richText'))).toEqual([]);
  expect(refusals(page('c:compass'))).toEqual(["We couldn't retrieve the design time component information for component c:compass."]);
});
