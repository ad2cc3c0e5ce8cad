/** A small project for the shell: an app with a component tab and an object tab, a record page with the component on it, one permission set. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const item = (component: string, id: string, properties = ''): string =>
  `<itemInstances><componentInstance>${properties}<componentName>${component}</componentName><identifier>${id}</identifier></componentInstance></itemInstances>`;
const isLong =
  '<visibilityRule><criteria><leftValue>{!Record.Pages__c}</leftValue><operator>GT</operator><rightValue>300</rightValue></criteria></visibilityRule>';
const actions = `<componentInstanceProperties><name>actionNames</name><valueList><valueListItems><value>Edit</value></valueListItems><valueListItems><value>Delete</value>${isLong}</valueListItems></valueList></componentInstanceProperties>
  <componentInstanceProperties><name>enableActionsConfiguration</name><value>true</value></componentInstanceProperties>`;
const FILES: Readonly<Record<string, string>> = {
  'applications/Library.app-meta.xml':
    '<CustomApplication><label>Library</label><description>Books.</description><tabs>Desk</tabs><tabs>Book__c</tabs><uiType>Lightning</uiType></CustomApplication>',
  'tabs/Desk.tab-meta.xml': '<CustomTab><label>Desk</label><lwcComponent>desk</lwcComponent><motif>Custom55: Books</motif></CustomTab>',
  'tabs/Book__c.tab-meta.xml': '<CustomTab><customObject>true</customObject><motif>Custom55: Books</motif></CustomTab>',
  'objects/Book__c/Book__c.object-meta.xml':
    '<CustomObject><label>Book</label><pluralLabel>Books</pluralLabel><nameField><label>Title</label><type>Text</type></nameField><sharingModel>ReadWrite</sharingModel><deploymentStatus>Deployed</deploymentStatus><actionOverrides><actionName>View</actionName><content>Book_Page</content><formFactor>Large</formFactor><type>Flexipage</type></actionOverrides></CustomObject>',
  'objects/Book__c/fields/Pages__c.field-meta.xml':
    '<CustomField><fullName>Pages__c</fullName><label>Pages</label><type>Number</type><precision>6</precision><scale>0</scale></CustomField>',
  'objects/Book__c/fields/Reader__c.field-meta.xml':
    '<CustomField><fullName>Reader__c</fullName><label>Reader</label><type>Lookup</type><referenceTo>Contact</referenceTo><relationshipName>Books</relationshipName><relationshipLabel>Books Read</relationshipLabel></CustomField>',
  'objects/Book__c/fields/Form__c.field-meta.xml': `<CustomField><fullName>Form__c</fullName><label>Form</label><type>Picklist</type><valueSet><valueSetDefinition><sorted>false</sorted>${['Novel', 'Poem', 'Essay'].map((name) => `<value><fullName>${name}</fullName><default>${String(name === 'Novel')}</default><label>${name}</label></value>`).join('')}</valueSetDefinition></valueSet></CustomField>`,
  'profiles/Admin.profile-meta.xml':
    '<Profile><recordTypeVisibilities><default>true</default><recordType>Book__c.Short</recordType><visible>true</visible></recordTypeVisibilities></Profile>',
  'objects/Book__c/recordTypes/Short.recordType-meta.xml':
    '<RecordType><fullName>Short</fullName><active>true</active><label>Short</label><picklistValues><picklist>Form__c</picklist><values><fullName>Essay</fullName><default>false</default></values><values><fullName>Poem</fullName><default>true</default></values></picklistValues></RecordType>',
  'objects/Book__c/validationRules/Few.validationRule-meta.xml':
    '<ValidationRule><fullName>Few</fullName><active>true</active><errorConditionFormula>Pages__c &lt; 1</errorConditionFormula><errorDisplayField>Pages__c</errorDisplayField><errorMessage>A book has pages.</errorMessage></ValidationRule>',
  'objects/Book__c/listViews/All.listView-meta.xml':
    '<ListView><fullName>All</fullName><columns>NAME</columns><columns>Pages__c</columns><columns>Reader__c</columns><filterScope>Everything</filterScope><label>All Books</label></ListView>',
  'objects/Book__c/listViews/Long.listView-meta.xml':
    '<ListView><fullName>Long</fullName><columns>NAME</columns><filterScope>Everything</filterScope><filters><field>Pages__c</field><operation>greaterThan</operation><value>300</value></filters><label>Long Books</label></ListView>',
  'flexipages/Book_Page.flexipage-meta.xml': `<FlexiPage><flexiPageRegions>${item('force:highlightsPanel', 'head', actions)}${item('force:detailPanel', 'details')}${item('desk', 'desk').replace('</componentInstance>', `${isLong}</componentInstance>`)}<name>main</name><type>Region</type></flexiPageRegions><masterLabel>Book</masterLabel><sobjectType>Book__c</sobjectType><template><name>flexipage:recordHomeSingleColTemplateDesktop</name></template><type>RecordPage</type></FlexiPage>`,
  'permissionsets/Reader.permissionset-meta.xml':
    '<PermissionSet><label>Reader</label><applicationVisibilities><application>Library</application><visible>true</visible></applicationVisibilities><tabSettings><tab>Book__c</tab><visibility>Visible</visibility></tabSettings><objectPermissions><object>Book__c</object><allowRead>true</allowRead><allowCreate>false</allowCreate><allowEdit>false</allowEdit><allowDelete>false</allowDelete><viewAllRecords>false</viewAllRecords><modifyAllRecords>false</modifyAllRecords></objectPermissions></PermissionSet>',
  'objects/Book__c/webLinks/Lend.webLink-meta.xml':
    '<WebLink><fullName>Lend</fullName><displayType>massActionButton</displayType><linkType>page</linkType><masterLabel>Lend</masterLabel><page>Lending</page></WebLink>',
  'objects/Book__c/webLinks/Shop.webLink-meta.xml':
    '<WebLink><fullName>Shop</fullName><displayType>massActionButton</displayType><linkType>url</linkType><masterLabel>Look up in a Shop</masterLabel><requireRowSelection>true</requireRowSelection><url>https://example.com</url></WebLink>',
  'pages/Lending.page': '<apex:page standardController="Book__c" recordSetVar="books" extensions="Lending" action="{!lend}" />',
  'classes/Lending.cls': `public with sharing class Lending {
    private ApexPages.StandardSetController books;
    public Lending(ApexPages.StandardSetController books) { this.books = books; }
    public PageReference lend() {
      PageReference desk = new PageReference('/lightning/n/Desk');
      desk.getParameters().put('c__lent', books.getSelected().size() + ' of ' + books.getResultSize() + ' ' + books.getRecord().getSObjectType());
      return desk;
    }
  }`,
  'classes/Lending.cls-meta.xml': '<ApexClass><apiVersion>65.0</apiVersion><status>Active</status></ApexClass>',
  'classes/DeskController.cls': `public with sharing class DeskController {
    @AuraEnabled(cacheable=true) public static Integer countBooks(Integer atLeast) { return [SELECT COUNT() FROM Book__c WHERE Pages__c >= :atLeast]; }
    @AuraEnabled public static void fail() { throw new AuraHandledException('The desk is closed.'); }
  }`,
  'classes/DeskController.cls-meta.xml': '<ApexClass><apiVersion>65.0</apiVersion><status>Active</status></ApexClass>',
  'lwc/desk/desk.js-meta.xml':
    '<LightningComponentBundle><apiVersion>65.0</apiVersion><isExposed>true</isExposed></LightningComponentBundle>',
  'lwc/desk/desk.css': "@import 'c/shared'; p { margin: 0; }",
  'lwc/shared/shared.js-meta.xml': '<LightningComponentBundle><apiVersion>65.0</apiVersion></LightningComponentBundle>',
  'lwc/shared/shared.css': 'p { text-align: right; }',
  'lwc/desk/desk.html':
    '<template><lightning-card title="Desk"><p data-id="count">Books: {count}</p><p>Record: {recordId}</p><p>Worth <lightning-formatted-number value="1234.5"></lightning-formatted-number>, <lightning-formatted-date-time value="2026-03-04T12:00:00Z"></lightning-formatted-date-time></p><lightning-button label="Ask" onclick={handleAsk}></lightning-button><lightning-button label="Again" onclick={handleAgain}></lightning-button></lightning-card></template>',
  'lwc/desk/desk.ts': `import { LightningElement, api, wire } from 'lwc';
import countBooks from '@salesforce/apex/DeskController.countBooks';
import fail from '@salesforce/apex/DeskController.fail';
import { refreshApex } from '@salesforce/apex';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
export default class Desk extends LightningElement {
  @api recordId?: string;
  atLeast = 1;
  wired: any;
  @wire(countBooks, { atLeast: '$atLeast' }) wiredCount(value: any) { this.wired = value; }
  get count() { return this.wired?.data; }
  handleAgain() { void refreshApex(this.wired); }
  async handleAsk() { try { await fail(); } catch (error: any) { this.dispatchEvent(new ShowToastEvent({ title: 'Sorry', message: error.body.message, variant: 'error' })); } }
}`,
};

export function libraryProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'shell-'));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), path.endsWith('.xml') ? `<?xml version="1.0" encoding="UTF-8"?>\n${text}` : text);
  }
  return root;
}
