/** What files of metadata say that their types do not have. Source: Metadata API Developer Guide, "Metadata Types". */
import { misfit } from '../../http/rest/metadata/deploy/misfits.ts';

const xml = (type: string, body: string): string => `<${type} xmlns="http://soap.sforce.com/2006/04/metadata">\n${body}\n</${type}>`;
const FLOW = '<label>A</label><processType>AutoLaunchedFlow</processType>';
const FIELD = '<fullName>A__c</fullName><label>A</label><type>Location</type><displayLocationInDecimal>true</displayLocationInDecimal>';

test.each([
  ['an element that the type has not', xml('PermissionSet', '<label>A</label>\n  <masterLabel>A</masterLabel>')],
  ['one deep inside', xml('CustomObject', '<fields><fullName>A__c</fullName>\n  <masterLabel>A</masterLabel></fields>')],
])('%s is named with its place', (_what, content) => {
  expect(misfit(content, 65)).toMatchObject({
    problem: expect.stringMatching(
      /^Error parsing file: Element {http:\/\/soap.sforce.com\/2006\/04\/metadata}masterLabel invalid at this location in type (PermissionSet|CustomField)$/,
    ) as unknown,
    line: 3,
    column: 16,
  });
});

test('elements of one kind that do not stand together are told of as duplicated', () => {
  expect(misfit(xml('Flow', '<loops/><decisions/>\n<loops/>'), 65)).toEqual({
    problem: 'Error parsing file: Element loops is duplicated at this location in type Flow',
    line: 3,
    column: 8,
  });
});

test('a value that an enumeration lacks is named with its place', () => {
  expect(misfit(xml('CustomObject', '<label>A</label>\n<sharingModel>Open</sharingModel>'), 65)).toEqual({
    problem: "Error parsing file: 'Open' is not a valid value for the enum 'SharingModel'",
    line: 3,
    column: 15,
  });
});

test.each([
  ['in the file', xml('PermissionSet', '<description>A</description>'), { problem: 'Required field is missing: label' }],
  ['inside', xml('Flow', `${FLOW}\n<start/>`), { problem: 'Required field is missing: locationX', line: 3, column: 8 }],
  ['of code', xml('ApexClass', '<status>Active</status>'), { problem: 'Required field is missing: apiVersion' }],
])('an element that its type demands and nobody wrote %s', (_what, content, expected) => {
  expect(misfit(content, 65)).toEqual(expected);
});

test('an element that says to have no value needs nothing inside', () => {
  const rule = xml(
    'DuplicateRuleMatchRule',
    '<matchRuleSObjectType>A</matchRuleSObjectType><matchingRule>B</matchingRule><objectMapping xsi:nil="true"/>',
  );
  expect(misfit(rule, 65)).toBeUndefined();
});

test.each([
  ['what the type has', xml('CustomField', FIELD), 65],
  ['code that says only its version', xml('ApexClass', '<apiVersion>66.0</apiVersion>'), 66],
  [
    'object permissions that speak of reading alone',
    xml('PermissionSet', '<label>A</label><objectPermissions><allowRead>true</allowRead><object>Account</object></objectPermissions>'),
    66,
  ],
  [
    'a lookup filter of which only a part is translated',
    xml('CustomObjectTranslation', '<fields><lookupFilter><errorMessage>Nein</errorMessage></lookupFilter><name>A__c</name></fields>'),
    66,
  ],
  ['a permission that says nothing of licenses', xml('CustomPermission', '<label>A</label>'), 66],
  ['a kind of site that features of an org add', xml('ExperienceBundle', '<label>A</label><type>ChatterNetworkPicasso</type>'), 66],
  ['a package of a version whose types are not known here', xml('CustomTab', '<mobileReady>true</mobileReady>'), 45],
  ['settings, which depend on the features of an org', xml('SecuritySettings', '<soon>true</soon>'), 65],
  ['a type that is not known', xml('Unheard', '<of>it</of>'), 65],
  ['what is no metadata', '<svg xmlns="http://www.w3.org/2000/svg"><unheard/></svg>', 65],
  ['what is no XML', 'http://soap.sforce.com/2006/04/metadata <', 65],
])('%s is let through', (_what, content, version) => {
  expect(misfit(content, version)).toBeUndefined();
});
