/** An org of books, with Apex REST and tests, that unmodified clients talk to. Source: https://jsforce.github.io/document/ */
import { scratchOrg, type ScratchOrg } from './scratchOrg.ts';
import { serve, type Served } from './served.ts';
import { metadataXml as xml } from './metadataXml.ts';

const files = {
  'objects/Book__c/Book__c.object-meta.xml': xml(
    'CustomObject',
    '<label>Book</label><pluralLabel>Books</pluralLabel><nameField><label>Title</label><type>Text</type></nameField><deploymentStatus>Deployed</deploymentStatus><sharingModel>ReadWrite</sharingModel>',
  ),
  'objects/Book__c/fields/Isbn__c.field-meta.xml': xml(
    'CustomField',
    '<fullName>Isbn__c</fullName><label>ISBN</label><type>Text</type><length>20</length><externalId>true</externalId><unique>true</unique>',
  ),
  'objects/Book__c/fields/Pages__c.field-meta.xml': xml(
    'CustomField',
    '<fullName>Pages__c</fullName><label>Pages</label><type>Number</type><precision>5</precision><scale>0</scale><required>true</required>',
  ),
  'objects/Book__c/fields/Account__c.field-meta.xml': xml(
    'CustomField',
    '<fullName>Account__c</fullName><label>Publisher</label><type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Books</relationshipName>',
  ),
  'classes/Shelf.cls': `@RestResource(urlMapping='/shelf/*') global class Shelf {
    @HttpGet global static String look() { RestContext.response.addHeader('X-Shelf', 'yes'); return RestContext.request.requestURI + '|' + RestContext.request.params.get('q'); }
    @HttpPost global static Bound put(String title, Integer pages) { Bound bound = new Bound(); bound.title = title; bound.pages = pages + 1; return bound; }
    @HttpPut global static void raw() { RestContext.response.statusCode = 202; RestContext.response.responseBody = Blob.valueOf('{"was":' + RestContext.request.requestBody.toString() + '}'); }
    @HttpPatch global static void gone() { throw new IllegalArgumentException('no'); }
    global class Bound { global String title; global Integer pages; }
  }`,
  'classes/ShelfTest.cls':
    "@IsTest private class ShelfTest { @IsTest static void passes() { Assert.areEqual(0, [SELECT COUNT() FROM Account]); Assert.areEqual(2, Shelf.put('a', 1).pages); } @IsTest static void fails() { Assert.fail('as meant'); } }",
};

export interface Books extends Served {
  readonly scratch: ScratchOrg;
}

export async function serveBooks(): Promise<Books> {
  const scratch = scratchOrg(files);
  return { scratch, ...(await serve(scratch, '<p>page</p>')) };
}
