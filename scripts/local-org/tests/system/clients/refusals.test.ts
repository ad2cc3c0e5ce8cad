/** What a deployment refuses although every file is well formed and all code compiles, in an org's words. Source: Metadata API Developer Guide, "deploy()", "DeployMessage". */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from 'jsforce';
import { serveOwnOrg, type OwnOrg } from './ownOrg.ts';
import { deploy, xml } from './packages.ts';

const BOAT = xml(
  'CustomObject',
  '<label>Boat</label><pluralLabel>Boats</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><deploymentStatus>Deployed</deploymentStatus><sharingModel>ReadWrite</sharingModel>' +
    '<fields><fullName>Berth__c</fullName><label>Berth</label><type>Text</type><length>20</length><required>true</required></fields>' +
    '<fields><fullName>Paint__c</fullName><label>Paint</label><type>Text</type><length>20</length></fields>',
);
const TAB = xml('CustomTab', '<customObject>true</customObject><motif>Custom1: Heart</motif>');
const fields = (...names: readonly string[]): string =>
  names
    .map((name) => `<fieldPermissions><editable>true</editable><field>${name}</field><readable>true</readable></fieldPermissions>`)
    .join('');
const items = (...names: readonly string[]): string =>
  names.map((name) => `<layoutItems><behavior>Edit</behavior><field>${name}</field></layoutItems>`).join('');
const visible = (name: string): string =>
  `<applicationVisibilities><application>${name}</application><visible>true</visible></applicationVisibilities>`;

let folder: string;
let served: OwnOrg;
let connection: Connection;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'refusals-'));
  served = await serveOwnOrg(join(folder, 'org'));
  connection = new Connection({ loginUrl: served.url, version: '62.0' });
  await connection.login('admin@local.example', 'secret');
  connection.metadata.pollInterval = 50;
  connection.metadata.pollTimeout = 60_000;
}, 60_000);
afterAll(async () => {
  await served.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function refusals(members: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { success, details } = await deploy(connection, members, {}, { checkOnly: true });
  const failures = [details.componentFailures ?? []].flat() as unknown as readonly { readonly problem: string }[];
  expect(success).toBe(failures.length === 0);
  return failures.map(({ problem }) => problem);
}

test('permission sets and apps open what is there: in the package, in the org, or of the platform', async () => {
  const members = {
    'objects/Boat__c.object': BOAT,
    'tabs/Boat__c.tab': TAB,
    'applications/Port.app': xml(
      'CustomApplication',
      '<label>Port</label><tabs>standard-home</tabs><tabs>Boat__c</tabs><uiType>Lightning</uiType>',
    ),
    'permissionsets/Crew.permissionset': xml(
      'PermissionSet',
      `${visible('Port')}${visible('standard__Platform')}${fields('Boat__c.Paint__c', 'Account.Fax')}<label>Crew</label><tabSettings><tab>Boat__c</tab><visibility>Visible</visibility></tabSettings>`,
    ),
  };
  expect(await deploy(connection, members, {}, { checkOnly: false })).toMatchObject({ success: true });
  expect(await refusals({ 'permissionsets/Late.permissionset': xml('PermissionSet', `${visible('Port')}<label>Late</label>`) })).toEqual(
    [],
  );
}, 60_000);

test('what they name and nobody has is refused, like a field of a layout, and so are fields that everybody sees', async () => {
  const given = `${visible('Quay')}<classAccesses><apexClass>Winch</apexClass><enabled>true</enabled></classAccesses>${fields('Boat__c.Berth__c', 'Boat__c.Sail__c')}<label>Crew</label>`;
  expect(
    await refusals({
      'permissionsets/Crew.permissionset': xml('PermissionSet', given),
      'applications/Port.app': xml('CustomApplication', '<label>Port</label><tabs>Sail__c</tabs><utilityBar>Port_Bar</utilityBar>'),
      'layouts/Boat__c-Boat Layout.layout': xml(
        'Layout',
        `<layoutSections><layoutColumns>${items('Name', 'Paint__c', 'Mast__c')}</layoutColumns></layoutSections>`,
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
}, 60_000);

test('rules and approvals do what the workflow of their object knows', async () => {
  const update =
    '<fieldUpdates><fullName>Paint</fullName><field>Paint__c</field><literalValue>red</literalValue><name>Paint</name><notifyAssignee>false</notifyAssignee><operation>Literal</operation><protected>false</protected></fieldUpdates>';
  const rule = (name: string): string =>
    `<rules><fullName>Painting</fullName><actions><name>${name}</name><type>FieldUpdate</type></actions><active>true</active><formula>TRUE</formula><triggerType>onCreateOnly</triggerType></rules>`;
  const workflow = (name: string): Readonly<Record<string, string>> => ({
    'workflows/Boat__c.workflow': xml('Workflow', `${update}${rule(name)}`),
  });
  expect(await refusals(workflow('Paint'))).toEqual([]);
  expect(await refusals(workflow('Varnish'))).toEqual(['In field: name - no WorkflowFieldUpdate named Boat__c.Varnish found']);
}, 60_000);

test('reports lie in a folder of the package or the org', async () => {
  const report = xml(
    'Report',
    '<columns><field>CUST_NAME</field></columns><format>Tabular</format><name>Boats</name><reportType>CustomEntity$Boat__c</reportType>',
  );
  const shelf = xml('ReportFolder', '<name>Port</name>');
  expect(await refusals({ 'reports/Port/Boats.report': report })).toEqual(['Cannot find folder:Port']);
  expect(await refusals({ 'reports/Port/Boats.report': report, 'reports/Port-meta.xml': shelf })).toEqual([]);
  expect(await refusals({ 'reports/unfiled$public/Boats.report': report })).toEqual([]);
}, 60_000);

test('elements of a kind stand together', async () => {
  const set = (body: string): Readonly<Record<string, string>> => ({ 'permissionsets/Deck.permissionset': xml('PermissionSet', body) });
  const paint = fields('Boat__c.Paint__c');
  expect(await refusals(set(`${paint}<!-- <label>not yet</label> --><label>Deck</label>`))).toEqual([]);
  expect(await refusals(set(`${paint}<label>Deck</label>${paint}`))).toEqual([
    'Error parsing file: Element fieldPermissions is duplicated at this location in type PermissionSet',
  ]);
}, 60_000);
