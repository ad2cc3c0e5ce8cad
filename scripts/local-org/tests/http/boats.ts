/** An object of the org that packages are tried on, and packages that add to it. */
import { metadataXml as xml } from '../system/clients/metadataXml.ts';

export const BOAT = xml(
  'CustomObject',
  '<label>Boat</label><pluralLabel>Boats</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><deploymentStatus>Deployed</deploymentStatus><sharingModel>ReadWrite</sharingModel>' +
    '<fields><fullName>Berth__c</fullName><label>Berth</label><type>Text</type><length>20</length><required>true</required></fields>' +
    '<fields><fullName>Paint__c</fullName><label>Paint</label><type>Text</type><length>20</length></fields>',
);

/** A package with parts of the object alone. */
export const plain = (body: string): Readonly<Record<string, string>> => ({ 'objects/Boat__c.object': xml('CustomObject', body) });
export const field = (name: string, body: string): string => `<fields><fullName>${name}__c</fullName>${body}</fields>`;
