/** What keeps a flow from being activated when it is deployed. Source: Metadata API Developer Guide, "Flow"; the words are an org's. */
import { metadataXml as xml } from '../system/clients/metadataXml.ts';
import { Checked } from './checked.ts';

const GREETER = `public class Greeter {
    public class Request { @InvocableVariable(label='Whom' required=true) public String whom; @InvocableVariable public String how; }
    @InvocableMethod public static List<String> greet(List<Request> requests) { return new List<String>(); }
}`;
let org: Checked;
beforeAll(() => {
  org = new Checked({ 'classes/Greeter.cls': GREETER, 'classes/Deaf.cls': 'public class Deaf {}' });
});
afterAll(() => org.close());

const PLACE = '<locationX>0</locationX><locationY>0</locationY>';
const to = (name: string, kind = 'connector'): string => `<${kind}><targetReference>${name}</targetReference></${kind}>`;
const START = `<start>${PLACE}${to('First')}</start>`;
const onSave = (more = ''): string =>
  `<start>${PLACE}${to('First')}<object>Contact</object><recordTriggerType>Update</recordTriggerType><triggerType>RecordAfterSave</triggerType>${more}</start>`;
const variable = (name: string, type: string): string => `<variables><name>${name}</name>${type}</variables>`;
const TEXT = '<dataType>String</dataType>';
const assign = (reference: string, value: string): string =>
  `<assignments><name>First</name><label>First</label>${PLACE}<assignmentItems><assignToReference>${reference}</assignToReference><operator>Assign</operator><value>${value}</value></assignmentItems></assignments>`;
const say = (value: string, ...more: readonly string[]): string => `${assign('said', value)}${variable('said', TEXT)}${more.join('')}`;
const reference = (name: string): string => `<elementReference>${name}</elementReference>`;
const search = (body: string): string =>
  `<recordLookups><name>First</name><label>First</label>${PLACE}${body}<object>Contact</object><storeOutputAutomatically>true</storeOutputAutomatically></recordLookups>`;
const filter = (field: string): string =>
  `<filters><field>${field}</field><operator>IsNull</operator><value><booleanValue>false</booleanValue></value></filters>`;
const act = (type: string, name: string, inputs = ''): string =>
  `<actionCalls><name>First</name><label>First</label>${PLACE}<actionName>${name}</actionName><actionType>${type}</actionType>${inputs}</actionCalls>`;
const input = (name: string): string =>
  `<inputParameters><name>${name}</name><value><stringValue>a</stringValue></value></inputParameters>`;
const formula = (expression: string): string =>
  `<formulas><name>worked</name><dataType>String</dataType><expression>${expression}</expression></formulas>`;

/** @param status of the flow */
function flow(body: string, start = START, status = 'Active'): readonly string[] {
  const text = `<apiVersion>62.0</apiVersion>${body}<label>F</label><processType>AutoLaunchedFlow</processType>${start}<status>${status}</status>`;
  return org.refusals({ 'flows/F.flow': xml('Flow', text) });
}
const refused = (message: string): readonly string[] => [`field integrity exception: unknown (${message})`];

test('it refers to its own elements and resources, and to fields of its records, also through lookups', () => {
  expect(flow(say(reference('worked'), formula('UPPER("{!no} " & {!other})'), variable('other', TEXT)))).toEqual([]);
  expect(flow(say(reference('$Record.Account.Owner.Email')), onSave())).toEqual([]);
  expect(flow(say(reference('$Record.Account.Owner:User.Email')), onSave())).toEqual([]);
  expect(flow(say(reference('$Flow.CurrentDate')))).toEqual([]);
  expect(flow(say(reference('nothing')))).toEqual(refused('The element has an invalid reference to "nothing".'));
  expect(flow(say(reference('$Record.Nickname__c')), onSave())).toEqual(
    refused('The element has an invalid reference to "$Record.Nickname__c".'),
  );
  expect(flow(say(reference('$Record.Account.Nickname__c')), onSave())).toEqual(
    refused('The element has an invalid reference to "$Record.Account.Nickname__c".'),
  );
  const person = variable('person', '<dataType>SObject</dataType><objectType>Contact</objectType>');
  expect(flow(say(reference('person.LastName'), person))).toEqual([]);
  expect(flow(say(reference('person.Surname'), person))).toEqual(refused('The element has an invalid reference to "person.Surname".'));
});

test('its searches read fields of their object, not of its parents', () => {
  expect(flow(search(`${filter('AccountId')}<queriedFields>LastName</queriedFields>`))).toEqual([]);
  expect(flow(search(filter('Rank__c')))).toEqual(refused(`The field "Rank__c" for the object "Contact" doesn't exist.`));
  expect(flow(search('<queriedFields>Account.Name</queriedFields>'))).toEqual(
    refused(`The field "Account.Name" for the object "Contact" doesn't exist.`),
  );
  expect(flow(say('<stringValue>a</stringValue>'), onSave(filter('Rank__c')))).toEqual(
    refused(`The field "Rank__c" for the object "Contact" doesn't exist.`),
  );
});

test('it may use objects and fields that come with it', () => {
  const boat = xml(
    'CustomObject',
    '<label>Boat</label><pluralLabel>Boats</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><deploymentStatus>Deployed</deploymentStatus><sharingModel>ReadWrite</sharingModel>' +
      '<fields><fullName>Skipper__c</fullName><label>Skipper</label><referenceTo>Contact</referenceTo><relationshipName>Boats</relationshipName><type>Lookup</type></fields>',
  );
  const on = (path: string): string =>
    xml(
      'Flow',
      `<apiVersion>62.0</apiVersion>${say(reference(path))}<label>F</label><processType>AutoLaunchedFlow</processType>${onSave().replace('Contact', 'Boat__c')}<status>Active</status>`,
    );
  const both = (path: string): readonly string[] => org.refusals({ 'objects/Boat__c.object': boat, 'flows/F.flow': on(path) });
  for (const path of ['Id', 'Owner:User.Name', 'CreatedBy.Email', 'Skipper__c', 'Skipper__r.LastName'])
    expect(both(`$Record.${path}`)).toEqual([]);
  expect(both('$Record.Skipper__r.Rank__c')).toEqual(refused('The element has an invalid reference to "$Record.Skipper__r.Rank__c".'));
  expect(org.refusals({ 'flows/F.flow': on('$Record.Id') })).toEqual(refused(`The object "Boat__c" doesn't exist.`));
});

test('its actions are there, and get what they require', () => {
  expect(flow(act('apex', 'Greeter', input('whom')))).toEqual([]);
  expect(flow(act('emailSimple', 'emailSimple', input('emailBody')))).toEqual([]);
  const missing = ["First (Action) - We can't find an action with the name and action type that you specified."];
  expect(flow(act('apex', 'Nobody'))).toEqual(missing);
  expect(flow(act('apex', 'Deaf'))).toEqual(missing);
  expect(flow(act('emailAlert', 'Contact.Hail'))).toEqual(missing);
  expect(flow(act('apex', 'Greeter', input('how')))).toEqual(['First (Action) - A required input parameter is missing: "Whom"']);
});

test('its formulas can be read, and know what they name', () => {
  const worked = (expression: string, start = START): readonly string[] => flow(say(reference('worked'), formula(expression)), start);
  expect(worked('TEXT({!$Record.Account.NumberOfEmployees}) &amp; {!$Record.LastName}', onSave())).toEqual([]);
  expect(worked('UPPER({!nothing})')).toEqual(refused('The formula expression is invalid: It contains an invalid flow element nothing.'));
  expect(worked('UPPER({!$Record.Nickname__c})', onSave())).toEqual(
    refused('The formula expression is invalid: Field $Record.Nickname__c does not exist. Check spelling.'),
  );
  expect(worked('SHOUT({!said})')).toEqual(refused('The formula expression is invalid: Unknown function SHOUT. Check spelling.'));
});

test('its formulas take values of their types, and picklists where functions take them', () => {
  const declared =
    variable('flag', '<dataType>Boolean</dataType>') + variable('word', TEXT) + variable('count', '<dataType>Number</dataType>');
  const worked = (expression: string): readonly string[] => flow(say(reference('worked'), declared, formula(expression)), onSave());
  const wrong = (words: string): readonly string[] => refused(`The formula expression is invalid: ${words}`);
  for (const fine of [
    'TEXT({!$Record.LeadSource}) = "Web"',
    'ISPICKVAL({!$Record.LeadSource}, "Web")',
    'IF(ISCHANGED({!$Record.LastName}), {!word}, TEXT({!count}))',
    'CASE({!$Record.LeadSource}, "Web", "w", "o") &amp; {!$Record.Account.Name}',
  ])
    expect([fine, worked(fine)]).toEqual([fine, []]);
  expect(worked('IF({!$Record.LeadSource} = "Web", "a", "b")')).toEqual(
    wrong('Field $Record is a picklist field. Picklist fields are only supported in certain functions.'),
  );
  expect(worked('TEXT({!flag})')).toEqual(
    wrong("Incorrect parameter type for function 'TEXT()'. Expected Number, Date, Date/Time, Picklist, received Boolean"),
  );
  expect(worked('TEXT({!word})')).toEqual(
    wrong("Incorrect parameter type for function 'TEXT()'. Expected Number, Date, Date/Time, Picklist, received Text"),
  );
  expect(worked('{!word} &amp; {!count}')).toEqual(wrong("Incorrect parameter type for operator '&'. Expected Text, received Number"));
});

test('its elements are connected: to the start, and to others', () => {
  const body = say('<stringValue>a</stringValue>');
  expect(flow(body, `<start>${PLACE}</start>`)).toEqual(refused("The flow can't run because nothing is connected to the Start element."));
  expect(flow(body, `<startElementReference>First</startElementReference>`)).toEqual([]);
  expect(flow(body, `<start>${PLACE}${to('Second')}</start>`)).toEqual(refused('The element has an invalid reference to "Second".'));
  expect(flow(search(to('First', 'faultConnector')))).toEqual(refused('The element "First" cannot be connected to itself.'));
});

test('choices come from an object that is there', () => {
  const choices = `<dynamicChoiceSets><name>ranks</name><dataType>String</dataType><displayField>Name</displayField><object>Rank__c</object><valueField>Id</valueField></dynamicChoiceSets>`;
  expect(flow(`${say('<stringValue>a</stringValue>')}${choices}`)).toEqual([
    'ranks (Choice Set) - The objectType is invalid. Provide the API name of an object.',
  ]);
});

test('a draft may have errors', () => {
  expect(flow(say(reference('nothing')), START, 'Draft')).toEqual([]);
});
