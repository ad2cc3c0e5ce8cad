/** What pages and Lightning components name that nobody has. Source: Visualforce Developer Guide, "apex:page"; Lightning Web Components Developer Guide, "@salesforce Modules"; the words are an org's. */
import { metadataXml as xml } from '../system/clients/metadataXml.ts';
import { Checked } from './checked.ts';

let org: Checked;
beforeAll(() => {
  org = new Checked({
    'classes/Helm.cls':
      'public class Helm { @AuraEnabled(cacheable=true) public static String course() { return null; } public static void turn() {} }',
  });
});
afterAll(() => org.close());

const page = (markup: string, more: Readonly<Record<string, string>> = {}): readonly string[] =>
  org.refusals({
    'pages/Deck.page': markup,
    'pages/Deck.page-meta.xml': xml('ApexPage', '<apiVersion>62.0</apiVersion><label>Deck</label>'),
    ...more,
  });

test('pages have controllers, extensions and static resources that are there', () => {
  const resource = {
    'staticresources/Chart.resource': 'chart',
    'staticresources/Chart.resource-meta.xml': xml(
      'StaticResource',
      '<cacheControl>Public</cacheControl><contentType>text/plain</contentType>',
    ),
  };
  const chart = '<apex:image value="{!$Resource.Chart}"/>';
  expect(page(`<apex:page standardController="Account" extensions="Helm">${chart}</apex:page>`, resource)).toEqual([]);
  expect(page('<apex:page controller="Rudder"/>')).toEqual(["Apex class 'Rudder' does not exist"]);
  expect(page('<apex:page standardController="Account" extensions="Helm, Rudder"/>')).toEqual(["Apex class 'Rudder' does not exist"]);
  expect(page(`<apex:page>${chart}</apex:page>`)).toEqual(['Static Resource named Chart does not exist. Check spelling.']);
  expect(page(`<apex:page><!-- ${chart} --></apex:page>`)).toEqual([]);
});

const component = (...imports: readonly string[]): readonly string[] =>
  org.refusals({
    'labels/CustomLabels.labels': xml(
      'CustomLabels',
      '<labels><fullName>Ahoy</fullName><language>en_US</language><protected>false</protected><shortDescription>Ahoy</shortDescription><value>Ahoy</value></labels>',
    ),
    'lwc/deck/deck.js': `${imports.map((from, index) => `import x${String(index)} from '@salesforce/${from}';`).join('\n')}\nexport default class Deck {}`,
    'lwc/deck/deck.js-meta.xml': xml('LightningComponentBundle', '<apiVersion>62.0</apiVersion><isExposed>false</isExposed>'),
  });

test('components import methods, labels and fields that are there', () => {
  expect(component('apex/Helm.course', 'label/c.Ahoy', 'schema/Account', 'schema/Contact.Account.Name', 'user/Id')).toEqual([]);
  expect(component('apex/Rudder.turn', 'apex/Helm.turn', 'label/c.Adieu', 'schema/Boat__c', 'schema/Contact.Account.Rank__c')).toEqual([
    "Unable to find Apex action class referenced as 'Rudder'.",
    "Unable to find Apex action method referenced as 'Helm.turn'.",
    'Invalid reference c.Adieu of type label in file deck.js',
    'Invalid reference Boat__c of type sobjectClass in file deck.js',
    'Invalid reference Contact.Account.Rank__c of type sobjectField in file deck.js',
  ]);
});

test('tabs show pages and components that are there', () => {
  const tab = (body: string): readonly string[] =>
    org.refusals({ 'tabs/Deck.tab': xml('CustomTab', `${body}<label>Deck</label><motif>Custom1: Heart</motif>`) });
  expect(tab('<flexiPage>Deck</flexiPage>')).toEqual(['In field: flexiPage - no FlexiPage named Deck found']);
  expect(tab('<url>https://example.com</url>')).toEqual([]);
});
