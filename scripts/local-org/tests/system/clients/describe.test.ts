/** What describe tells of standard objects, as REST clients read it. Source: REST API Developer Guide, "sObject Describe"; SOAP API Developer Guide, "describeSObjects()". */
import type { Connection, Field } from 'jsforce';
import { scratchOrg, type ScratchOrg } from './scratchOrg.ts';
import { serve, type Served } from './served.ts';

const xml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><CustomField xmlns="http://soap.sforce.com/2006/04/metadata">${body}</CustomField>`;
const values = (names: readonly string[]): string =>
  names.map((name) => `<value><fullName>${name}</fullName><default>false</default><label>${name}</label></value>`).join('');
const FLOORS = Array.from({ length: 10 }, (_, index) => `F${String(index)}`);
const files = {
  'objects/Account/fields/Floor__c.field-meta.xml': xml(
    `<fullName>Floor__c</fullName><label>Floor</label><type>Picklist</type><valueSet><valueSetDefinition><sorted>false</sorted>${values(FLOORS)}</valueSetDefinition></valueSet>`,
  ),
  'objects/Account/fields/Room__c.field-meta.xml': xml(
    `<fullName>Room__c</fullName><label>Room</label><type>Picklist</type><valueSet><controllingField>Floor__c</controllingField><valueSetDefinition><sorted>false</sorted>${values(['North', 'South'])}</valueSetDefinition><valueSettings><controllingFieldValue>F0</controllingFieldValue><controllingFieldValue>F9</controllingFieldValue><valueName>North</valueName></valueSettings></valueSet>`,
  ),
  'objects/Account/fields/Story__c.field-meta.xml': xml(
    '<fullName>Story__c</fullName><label>Story</label><type>Html</type><length>32768</length><visibleLines>25</visibleLines>',
  ),
};

let scratch: ScratchOrg;
let served: Served;
let connection: Connection;
beforeAll(async () => {
  scratch = scratchOrg(files);
  served = await serve(scratch, '<p>page</p>');
  ({ connection } = served);
});
afterAll(async () => {
  await served.close();
});

const fieldsOf = async (object: string): Promise<ReadonlyMap<string, Field>> =>
  new Map((await connection.describe(object)).fields.map((field) => [field.name, field]));

test('fields tell what shows them', async () => {
  const extra = async (object: string, names: readonly string[]): Promise<unknown> => {
    const fields = await fieldsOf(object);
    return names.map((name) => fields.get(name)?.extraTypeInfo);
  };
  expect(await extra('Account', ['Name', 'BillingStreet', 'PhotoUrl', 'Story__c', 'Website'])).toEqual([
    'switchablepersonname',
    'plaintextarea',
    'imageurl',
    'richtextarea',
    null,
  ]);
  expect(await extra('Lead', ['Name', 'FirstName', 'Company'])).toEqual(['personname', 'personname', null]);
});

test('fields tell of lookups to many objects and of places', async () => {
  expect((await fieldsOf('Lead')).get('OwnerId')).toMatchObject({ polymorphicForeignKey: true, referenceTo: ['Group', 'User'] });
  expect((await fieldsOf('Event')).get('OwnerId')?.referenceTo).toEqual(['Calendar', 'User']);
  expect((await fieldsOf('Account')).get('BillingAddress')).toMatchObject({ queryByDistance: true, filterable: true, mask: null });
});

test('dependent values count the controlling ones, eight to a byte', async () => {
  const fields = await fieldsOf('Account');
  const [north, south] = fields.get('Room__c')?.picklistValues ?? [];
  expect([...Buffer.from(north?.validFor ?? '', 'base64')]).toEqual([0b1000_0000, 0b0100_0000]);
  expect([...Buffer.from(south?.validFor ?? '', 'base64')]).toEqual([0, 0]);
  expect(fields.get('Industry')?.picklistValues?.[0]?.validFor).toBeNull();
});

test('objects tell of their layouts, companions and scopes', async () => {
  const account = await connection.describe('Account');
  expect(account).toMatchObject({ compactLayoutable: true, searchLayoutable: true, layoutable: true, deepCloneable: false });
  expect(account.supportedScopes).toContainEqual({ label: "My team's accounts", name: 'team' });
  expect(account.recordTypeInfos[0]?.urls).toEqual({
    layout: '/services/data/v62.0/sobjects/Account/describe/layouts/012000000000000AAA',
  });
  const children = account.childRelationships.map(({ childSObject }) => childSObject);
  expect(children).toEqual(children.toSorted());
  const { sobjects } = await connection.describeGlobal();
  const named = (wanted: string): unknown => sobjects.find(({ name }) => name === wanted);
  expect(named('AccountShare')).toMatchObject({ associateEntityType: 'Share', associateParentEntity: 'Account', layoutable: false });
  expect(named('Organization')).toMatchObject({ layoutable: false, triggerable: false });
});
