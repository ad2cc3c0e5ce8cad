/** What parts of objects, layouts, groups of permissions and the like name that nobody has. Source: Metadata API Developer Guide, "deploy()"; the words are an org's. */
import { metadataXml as xml } from '../system/clients/metadataXml.ts';
import { BOAT, field, plain } from './boats.ts';
import { Checked } from './checked.ts';

let org: Checked;
beforeAll(() => {
  org = new Checked({ 'objects/Boat__c.object': BOAT });
});
afterAll(() => org.close());
const refusals = (members: Readonly<Record<string, string>>): readonly string[] => org.refusals(members);

test('parts of objects name fields and pages that are there', () => {
  const parts =
    '<compactLayouts><fullName>Brief</fullName><fields>Mast__c</fields><label>Brief</label></compactLayouts>' +
    '<fieldSets><fullName>Rigging</fullName><description>Rigging</description><displayedFields><field>Mast__c</field><isFieldManaged>false</isFieldManaged><isRequired>false</isRequired></displayedFields><label>Rigging</label></fieldSets>' +
    '<listViews><fullName>All</fullName><columns>NAME</columns><columns>Mast__c</columns><filterScope>Everything</filterScope><label>All</label></listViews>' +
    '<validationRules><fullName>Rigged</fullName><active>true</active><errorConditionFormula>FALSE</errorConditionFormula><errorDisplayField>Mast__c</errorDisplayField><errorMessage>No</errorMessage></validationRules>';
  expect([...refusals(plain(parts))].sort()).toEqual([
    'Could not resolve list view column: Mast__c',
    'In field: Mast__c - no CustomField named Boat__c.Mast__c found',
    'In field: errorDisplayField - no CustomField named Boat__c.Mast__c found',
    'In field: fields - no CustomField named Boat__c.Mast__c found',
  ]);
  expect(refusals(plain(`${field('Mast', '<label>Mast</label><length>9</length><type>Text</type>')}${parts}`))).toEqual([]);
});

test('layouts show read-only what nobody can enter', () => {
  const height = field('Height', '<formula>2</formula><label>Height</label><precision>5</precision><scale>0</scale><type>Number</type>');
  const layout = (behavior: string): readonly string[] =>
    refusals({
      ...plain(height),
      'layouts/Boat__c-Boat Layout.layout': xml(
        'Layout',
        `<layoutSections><layoutColumns><layoutItems><behavior>${behavior}</behavior><field>Height__c</field></layoutItems></layoutColumns><style>OneColumn</style></layoutSections>`,
      ),
    });
  expect(layout('Readonly')).toEqual([]);
  expect(layout('Edit')).toEqual(['Field:Height__c must be Readonly']);
});

test('groups of permission sets, roles, queues, dashboards, actions and credentials name what is there', () => {
  const members = {
    'permissionsetgroups/All.permissionsetgroup': xml('PermissionSetGroup', '<label>All</label><permissionSets>Deckhand</permissionSets>'),
    'roles/Cook.role': xml(
      'Role',
      '<caseAccessLevel>Read</caseAccessLevel><contactAccessLevel>Read</contactAccessLevel><mayForecastManagerShare>false</mayForecastManagerShare><name>Cook</name><opportunityAccessLevel>Read</opportunityAccessLevel><parentRole>Captain</parentRole>',
    ),
    'queues/Pier.queue': xml(
      'Queue',
      '<doesSendEmailToMembers>false</doesSendEmailToMembers><name>Pier</name><queueMembers><publicGroups><publicGroup>Watch</publicGroup></publicGroups></queueMembers><queueSobject><sobjectType>Case</sobjectType></queueSobject>',
    ),
    'quickActions/Boat__c.Moor.quickAction': xml(
      'QuickAction',
      '<label>Moor</label><lightningWebComponent>mooring</lightningWebComponent><optionsCreateFeedItem>false</optionsCreateFeedItem><type>LightningWebComponent</type>',
    ),
    'namedCredentials/Radio.namedCredential': xml(
      'NamedCredential',
      '<label>Radio</label><namedCredentialParameters><externalCredential>Channel</externalCredential><parameterName>ExternalCredential</parameterName><parameterType>Authentication</parameterType></namedCredentialParameters><namedCredentialType>SecuredEndpoint</namedCredentialType>',
    ),
  };
  expect([...refusals(members)].sort()).toEqual([
    'In field: externalCredential - no ExternalCredential named Channel found',
    'In field: lightningWebComponent - no LightningComponentBundle named mooring found',
    'In field: parentRole - no Role named Captain found',
    'In field: permissionSets - no PermissionSet named Deckhand found',
    'In field: publicGroup - no Group named Watch found',
  ]);
});
